import { describe, expect, test } from 'vitest';
import { LEARNING_TEXTS } from '../../../../../src/channels/learning-text.ts';
import { renderTopic, renderTopics } from '../../../../../src/channels/telegram/render/lesson.ts';
import { createLessons } from '../../../../../src/domain/tutor/lessons.ts';
import type { NumberedLesson, SyllabusTopic } from '../../../../../src/domain/tutor/syllabus.ts';
import { STUDY_ITEMS, STUDY_PLAN } from '../../../../support/items.ts';

const [lesson] = createLessons({ documents: [STUDY_PLAN], items: STUDY_ITEMS, obligations: [] });
if (lesson === undefined) throw new Error('no lesson');

/** So many lessons in each topic, the first ones done. */
function topicsOf(count: number, each: number, done: number): SyllabusTopic[] {
  let number = 0;
  return Array.from({ length: count }, (_, t) => {
    const topic = { key: `t${t}`, title: `Chủ đề ${t + 1}` };
    const lessons = Array.from({ length: each }, (): NumberedLesson => {
      number += 1;
      const key = `key${number}`;
      return {
        lesson: { ...(lesson as NonNullable<typeof lesson>), key, topic },
        number,
        isDone: number <= done,
      };
    });
    return { topic, lessons };
  });
}
const currentOf = (topics: readonly SyllabusTopic[]) =>
  topics.flatMap(({ lessons }) => lessons).find(({ isDone }) => !isDone);
const labels = ({ buttons }: ReturnType<typeof renderTopics>) => buttons.flat().map(({ text }) => text);

describe('the list of topics', () => {
  test('offers the lesson to go on with and every topic', () => {
    const topics = topicsOf(3, 2, 2);
    const shown = renderTopics(topics, currentOf(topics));
    expect(labels(shown)).toEqual(['▶ Học bài 3', '📚 Chủ đề 1', '📚 Chủ đề 2', '📚 Chủ đề 3']);
    expect(shown.parts).toHaveLength(1);
    expect(shown.parts[0]).toContain('✅ Chủ đề 1: 2/2\n• Chủ đề 2: 0/2');
  });

  test('shows of hundreds those around the current one, in one message Telegram takes', () => {
    const topics = topicsOf(300, 2, 400);
    const shown = renderTopics(topics, currentOf(topics));
    expect(labels(shown)).toContain('📚 Chủ đề 201');
    expect(labels(shown).length).toBeLessThan(100);
    expect(shown.parts).toHaveLength(1);
    expect(shown.parts[0]).toContain(LEARNING_TEXTS.moreTopics(276));
  });

  test('congratulates who has done all', () => {
    const shown = renderTopics(topicsOf(2, 1, 2), undefined);
    expect(shown.parts[0]).toContain(LEARNING_TEXTS.allDone);
    expect(labels(shown)).toEqual(['📚 Chủ đề 1', '📚 Chủ đề 2']);
  });
});

describe('the lessons of a topic', () => {
  test('are a button each, of very many those from the first that is not done', () => {
    const [few] = topicsOf(1, 2, 1);
    const [many] = topicsOf(1, 150, 80);
    if (few === undefined || many === undefined) throw new Error('no topic');
    expect(labels(renderTopic(few))).toEqual([
      '✅ 1. Tuyên truyền',
      '2. Tuyên truyền',
      LEARNING_TEXTS.allTopics,
    ]);
    const shown = renderTopic(many);
    expect(labels(shown)).toContain('81. Tuyên truyền');
    expect(labels(shown)).toHaveLength(61);
    expect(shown.parts[0]).toContain(LEARNING_TEXTS.moreLessons(90));
  });
});
