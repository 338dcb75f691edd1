import { describe, expect, it } from 'vitest';
import { extractObligations } from '../../../../src/domain/obligations/extract.ts';
import { createGlossary } from '../../../../src/domain/text/glossary.ts';
import type { Item } from '../../../../src/domain/tutor/item.ts';
import { createLessons, type Lesson } from '../../../../src/domain/tutor/lessons.ts';
import { parseText } from '../../../support/corpus.ts';
import { buildItem, planOf, STUDY_ITEMS, STUDY_PLAN } from '../../../support/items.ts';

const places = ({ sections }: Lesson) => sections.map(({ place }) => place);
const lessonsOf = (items: readonly Item[], document = STUDY_PLAN) =>
  createLessons({
    documents: [document],
    items,
    obligations: extractObligations(document, createGlossary({})),
  });
const itemsAt = (counts: Readonly<Record<string, number>>, document = STUDY_PLAN) =>
  Object.entries(counts).flatMap(([locator, count]) =>
    Array.from({ length: count }, (_, i) => buildItem(`${locator}-${i}`, locator, {}, document)),
  );

describe('lessons', () => {
  it('follow the sections of a document, each with an example and two checks on it', () => {
    const lessons = lessonsOf(STUDY_ITEMS);
    expect(lessons.map(places)).toEqual([['mục II.1'], ['mục II.2'], ['mục II.3']]);
    for (const [i, lesson] of lessons.entries()) {
      const used = [lesson.example, ...lesson.checks].map(({ id }) => id);
      expect(used).toHaveLength(3);
      expect(new Set(used).size).toBe(3);
      expect(lesson.items).toEqual(['1', '2', '3', '4'].map((n) => `${'abc'[i]}${n}`));
      expect(used.every((id) => lesson.items.includes(id))).toBe(true);
      expect(lesson.documentName).toBe('Kế hoạch 7-KH/TU');
    }
  });

  it('say whom a section obliges to what, in its own words', () => {
    const [, second] = lessonsOf(STUDY_ITEMS);
    expect(second?.sections[0]).toMatchObject({
      heading: 'Kiểm tra',
      points: [{ kind: 'duties', actors: ['Ủy ban Kiểm tra'], duties: [{ role: 'chủ trì' }] }],
    });
  });

  it('read a section that obliges nobody line by line, and tell what is left out', () => {
    const articles = parseText(
      'luat.md',
      `### Điều 5. Nguyên tắc\n\n1. Tự nguyện, tự giác, công khai.\n\n2. ${'Đoàn kết, hợp tác và cùng phát triển. '.repeat(12)}\n`,
      { number: '6/2022/QH15', type: 'Luật', title: 'Luật thử' },
    );
    const items = ['a', 'b', 'c'].map((id) => buildItem(id, 'Điều 5.1', {}, articles));
    const [lesson] = createLessons({ documents: [articles], items, obligations: [] });
    expect(lesson?.sections[0]?.points).toEqual([
      { kind: 'text', text: '1. Tự nguyện, tự giác, công khai.', cut: false },
      { kind: 'text', text: expect.stringMatching(/^2\. Đoàn kết.*phát triển\.$/u), cut: true },
    ]);
  });

  it('take neighbours together that have too little to ask, and leave out what has nothing', () => {
    const document = planOf(
      Array.from({ length: 7 }, (_, i) => [`Việc ${i + 1}`, `Nội dung việc ${i + 1}.`]),
    );
    const lessons = lessonsOf(itemsAt({ 'II.1': 1, 'II.3': 2, 'II.4': 3, 'II.6': 1 }, document), document);
    expect(lessons.map(places)).toEqual([
      ['mục II.1', 'mục II.3'],
      ['mục II.4', 'mục II.6'],
    ]);
  });

  it('begin with their own topic: what is left of another joins the lesson before it', () => {
    const document = planOf(
      Array.from({ length: 4 }, (_, i) => [`Việc ${i + 1}`, `Nội dung việc ${i + 1}.`]),
    );
    const topics = { 'II.1': 'A', 'II.2': 'B', 'II.3': 'C', 'II.4': 'C' };
    const items = itemsAt({ 'II.1': 3, 'II.2': 1, 'II.3': 2, 'II.4': 1 }, document).map((item) => {
      const key = topics[item.citation.locator as keyof typeof topics];
      return { ...item, topic: { key, title: `Chương ${key}` } };
    });
    const lessons = lessonsOf(items, document);
    expect(lessons.map(places)).toEqual([
      ['mục II.1', 'mục II.2'],
      ['mục II.3', 'mục II.4'],
    ]);
    expect(lessons.map(({ topic }) => topic.key)).toEqual(['A', 'C']);
    // With no lesson before it, a topic is the first unit's, whichever section the example is of.
    const [only] = lessonsOf(items.slice(2), document);
    expect(only?.topic.key).toBe('A');
  });

  it('leave a document out that has too few items for one', () => {
    expect(lessonsOf(itemsAt({ 'II.1': 1, 'II.2': 1 }))).toEqual([]);
    expect(lessonsOf([])).toEqual([]);
  });

  it('ask in the checks for something else than in the example where they can', () => {
    const same = { citation: buildItem('x', 'II.1').citation };
    const items = [
      buildItem('a', 'II.1', same),
      buildItem('b', 'II.1', same),
      buildItem('c', 'II.2'),
      buildItem('d', 'II.3'),
    ];
    const [lesson] = lessonsOf(items.slice(0, 2).concat(items.slice(2)), STUDY_PLAN);
    expect(lesson?.example.id).toBe('a');
    expect(lesson?.checks[0]?.id).not.toBe('b');
  });

  it('keep their keys when the text of their section changes', () => {
    const changed = planOf([
      ['Tuyên truyền', 'Ban Dân vận chủ trì tuyên truyền Kế hoạch.'],
      ['Kiểm tra', 'Ủy ban Kiểm tra chủ trì kiểm tra việc thực hiện.'],
    ]);
    const keys = (document = STUDY_PLAN) =>
      lessonsOf(itemsAt({ 'II.1': 3, 'II.2': 3 }, document), document).map(({ key }) => key);
    expect(keys(changed)).toEqual(keys());
    expect(new Set(keys()).size).toBe(2);
  });

  it('carry what is to be known of their validity, and what is lacking', () => {
    const document = parseText(
      'luat.md',
      '### Điều 11. Quỹ\n\nNội dung về quỹ.\n\n> Thiếu: Chưa có nguồn cho khoản 2.\n',
      { number: '6/2022/QH15', type: 'Luật', title: 'Luật thử' },
    );
    const items = ['a', 'b', 'c'].map((id) =>
      buildItem(id, 'Điều 11', { notices: ['Đây là bản tóm tắt.'] }, document),
    );
    const [lesson] = createLessons({ documents: [document], items, obligations: [] });
    expect(lesson?.notices).toEqual([
      'Đây là bản tóm tắt.',
      'Chưa có trong nguồn tra cứu: Chưa có nguồn cho khoản 2.',
    ]);
  });
});
