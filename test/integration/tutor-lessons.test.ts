import { describe, expect, test } from 'vitest';
import { asPoll } from '../../src/channels/telegram/render/item.ts';
import { renderLesson } from '../../src/channels/telegram/render/lesson.ts';
import { createItems } from '../../src/domain/tutor/items.ts';
import { createLessons } from '../../src/domain/tutor/lessons.ts';
import { shippedSources } from '../support/shipped-tutor.ts';

const sources = shippedSources();
const items = createItems(sources, Date.parse('2026-11-23T08:00:00+07:00'));
const lessons = createLessons({ ...sources, items });

describe('the lessons of the shipped corpus', () => {
  test('teach every section that is asked about, each item once, in the order of the documents', () => {
    expect(lessons.length).toBeGreaterThan(25);
    expect(lessons.flatMap((lesson) => lesson.items).sort()).toEqual(items.map(({ id }) => id).sort());
    expect(new Set(lessons.map(({ key }) => key)).size).toBe(lessons.length);
    const documents = lessons.map(({ documentName }) => documentName);
    expect([...new Set(documents)]).toEqual(
      sources.documents.map(({ metadata }) => `${metadata.type} ${metadata.number}`),
    );
  });

  test('have an example and two checks of their own, all different', () => {
    for (const { example, checks, items: own } of lessons) {
      const used = [example, ...checks].map(({ id }) => id);
      expect(new Set(used).size).toBe(3);
      expect(used.every((id) => own.includes(id))).toBe(true);
    }
  });

  test('are one message each, with the quote word for word', () => {
    for (const [i, lesson] of lessons.entries()) {
      const { parts } = renderLesson({ lesson, number: i + 1, isDone: false }, lessons.length, []);
      expect(parts).toHaveLength(1);
      expect(parts[0]).toContain('<blockquote expandable>');
    }
  });

  test('ask nothing that is no quiz poll', () => {
    const refused = items.filter(
      (item) => asPoll({ item, options: item.options, key: item.key }) === undefined,
    );
    expect(refused).toEqual([]);
  });
});
