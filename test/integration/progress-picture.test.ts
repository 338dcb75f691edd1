import { loadImage } from '@napi-rs/canvas';
import { expect, it } from 'vitest';
import { progressPicture } from '../../src/adapters/progress-picture.ts';
import type { Progress } from '../../src/domain/tutor/progress.ts';

const topics = (count: number): Progress['topics'] =>
  Array.from({ length: count }, (_, i) => ({
    topic: { key: String(i), title: `Chương ${i}: Thẩm quyền quyết định, trao tặng danh hiệu thi đua` },
    items: 10,
    learning: 3,
    mastered: 4,
    due: 2,
  }));
const progress = (count: number): Progress => ({
  streak: 3,
  due: 2,
  fresh: 1,
  topics: topics(count),
  days: Array.from({ length: 14 }, (_, i) => ({
    day: `2026-03-${String(i + 1).padStart(2, '0')}`,
    right: i,
    wrong: 1,
  })),
  lessons: { done: 1, all: 3 },
});
const sizeOf = async (count: number) => {
  const { width, height } = await loadImage(Buffer.from(await progressPicture(progress(count))));
  return { width, height };
};

it('paints progress as wide as a phone, and never taller than a phone can show', async () => {
  const [none, few, many] = [await sizeOf(0), await sizeOf(3), await sizeOf(200)];
  expect(few.width).toBe(1080);
  expect(few.height).toBeGreaterThan(none.height);
  expect(many.height).toBeLessThan(3_000);
});
