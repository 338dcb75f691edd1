import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../src/adapters/sqlite/database.ts';
import { createLearningStores } from '../../src/adapters/sqlite/learning-stores.ts';
import { LEARNING_TEXTS, PRACTICE_TEXTS } from '../../src/channels/learning-text.ts';
import { createPractice } from '../../src/channels/practice.ts';
import { TEXTS } from '../../src/channels/texts.ts';
import type { Item } from '../../src/domain/tutor/item.ts';
import { createLearning } from '../../src/domain/tutor/learning.ts';
import { createLessons } from '../../src/domain/tutor/lessons.ts';
import { STUDY_ITEMS, STUDY_PLAN } from '../support/items.ts';

const NOON = Date.parse('2026-03-02T12:00:00+07:00');

interface Sitting {
  readonly items?: readonly Item[];
  readonly database?: Database;
  readonly now?: number;
  readonly interactive?: boolean;
}

/** Types the lines into a terminal and returns what it shows. Options keep their order. */
async function type(lines: readonly string[], sitting: Sitting = {}): Promise<string> {
  const {
    items = STUDY_ITEMS,
    database = openDatabase(':memory:'),
    now = NOON,
    interactive = false,
  } = sitting;
  const lessons = createLessons({ documents: [STUDY_PLAN], items, obligations: [] });
  const stores = createLearningStores(database);
  let ticks = now;
  const clock = () => {
    ticks += 1;
    return ticks;
  };
  const input = new PassThrough();
  const output = new PassThrough({ encoding: 'utf8' });
  const shown: string[] = [];
  output.on('data', (chunk: string) => shown.push(chunk));
  const learning = createLearning({
    items: () => items,
    lessons: () => lessons,
    stores,
    now: clock,
    random: () => 0.999,
  });
  const ended = createPractice({ learning, now: clock, input, output, interactive }).start();
  input.end(`${lines.join('\n')}\n`);
  await ended;
  return shown.join('');
}

describe('practice in a terminal', () => {
  test('goes through a lesson with its example and two checks', async () => {
    const shown = await type(['hoc', 'hoc tiep', 'kiem tra', 'a', 'B', 'hoc']);
    expect(shown).toContain('Chương trình có 3 bài, mỗi bài khoảng 5 phút.\n1. Tuyên truyền\n2. Kiểm tra');
    expect(shown).toContain('Bài 1/3. Tuyên truyền\nKế hoạch 7-KH/TU, mục II.1');
    expect(shown).toContain('Đáp án: A – Kế hoạch 7-KH/TU, mục II.1.');
    expect(shown).toContain(`${LEARNING_TEXTS.right} Kế hoạch 7-KH/TU, mục II.1.\n\nCâu 2. `);
    expect(shown).toContain(LEARNING_TEXTS.wrong('A'));
    expect(shown).toContain('Đã xong bài 1: đúng 1/2 câu.');
    expect(shown).toContain('Anh/chị đã học 1/3 bài.\n✅ 1. Tuyên truyền');
  });

  test('reviews what is due and keeps what was learnt for the next sitting', async () => {
    const database = openDatabase(':memory:');
    const items = STUDY_ITEMS.slice(0, 2);
    const first = await type(['on', 'A', 'C', 'tiendo'], { items, database });
    expect(first).toContain('Câu 1. Câu a1: cơ quan nào chủ trì?\n\nA. Ban Tuyên giáo\nB. Ủy ban Kiểm tra');
    expect(first).toContain(PRACTICE_TEXTS.choose(['A', 'B', 'C', 'D']));
    expect(first).toContain('Đã xong lượt ôn: đúng 1/2 câu.');
    expect(first).toContain('• Câu hỏi: 0 đã thuộc, 2 đang học, 0 chưa học');
    const second = await type(['on', 'A', 'A', 'tiendo'], { items, database, now: NOON + 86_400_000 });
    expect(second).toContain('đúng 2/2 câu');
    expect(second).toContain('• Học liên tục: 2 ngày');
  });

  test('asks for one of the letters, leaves a question for another command, and tells how it is used', async () => {
    const shown = await type(['on', 'x', 'tien do', 'thế nào', '/thoat', 'on']);
    expect(shown.split(PRACTICE_TEXTS.choose(['A', 'B', 'C', 'D']))).toHaveLength(4);
    expect(shown).toContain(LEARNING_TEXTS.progressTitle);
    expect(await type(['gì'])).toContain(PRACTICE_TEXTS.usage);
  });

  test('says so where there is nothing to learn, or no such lesson', async () => {
    const none = await type(['hoc', 'hoc tiep', 'hoc 2', 'on', 'kiem tra'], { items: [] });
    expect(none.split(LEARNING_TEXTS.noLessons)).toHaveLength(5);
    expect(none).toContain(LEARNING_TEXTS.nothingWaits);
    expect(await type(['hoc 9'])).toContain(LEARNING_TEXTS.noSuchLesson(3));
  });

  test('greets and says goodbye where a person types', async () => {
    const shown = await type(['thoat'], { interactive: true });
    expect(shown).toContain('Tự học công tác thi đua, khen thưởng.');
    expect(shown).toContain(TEXTS.farewell);
  });
});
