import { describe, expect, it } from 'vitest';
import { withTypos } from '../../../../src/domain/evaluation/typos.ts';
import { createRandom } from '../../../../src/domain/training/random.ts';

describe('typos', () => {
  it('change some words by one slip and leave the others', () => {
    const text = Array.from({ length: 400 }, () => 'nghiêng').join(' ');
    const words = withTypos(text, createRandom(1)).split(' ');
    expect(words).toHaveLength(400);
    const changed = words.filter((word) => word !== 'nghiêng');
    expect(changed.length).toBeGreaterThan(30);
    expect(changed.length).toBeLessThan(90);
    for (const word of changed) expect([6, 7]).toContain(word.length);
  });

  it('leave short words, numbers and everything between', () => {
    expect(withTypos('Số 12/2024, ở A.', () => 0)).toBe('Số 12/2024, ở A.');
  });

  it('are the same for the same draw', () => {
    const typed = (seed: number) =>
      withTypos('quán triệt thực hiện chỉ thị của Bộ Chính trị', createRandom(seed));
    expect(typed(4)).toBe(typed(4));
  });
});
