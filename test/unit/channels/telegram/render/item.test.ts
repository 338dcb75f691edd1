import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asPoll, renderAnswered, renderItem } from '../../../../../src/channels/telegram/render/item.ts';
import type { Question } from '../../../../../src/domain/tutor/question.ts';
import { buildItem } from '../../../../support/items.ts';

function question(item: Partial<Question['item']> = {}, more: Partial<Question> = {}): Question {
  const built = buildItem('a', 'II.1', item);
  return {
    id: 5,
    item: built,
    options: built.options,
    key: built.key,
    round: { kind: 'review', started: 1 },
    number: 3,
    ...more,
  };
}

describe('a question as a poll', () => {
  test('carries its number where there is room', () => {
    expect(asPoll(question({ prompt: 'Ai chủ trì?' }), 3)?.question).toBe('Câu 3. Ai chủ trì?');
    expect(asPoll(question({ prompt: 'Ai chủ trì?' }))?.question).toBe('Ai chủ trì?');
    const longest = 'x'.repeat(300);
    expect(asPoll(question({ prompt: longest }), 3)?.question).toBe(longest);
  });

  test.each([
    ['question', { item: { prompt: 'x'.repeat(301) } }],
    ['explanation', { item: { explanation: 'x'.repeat(201) } }],
    ['explanation with too many lines', { item: { explanation: 'a\nb\nc\nd' } }],
    ['option', { question: { options: ['a', 'x'.repeat(101)] } }],
    ['empty option', { question: { options: ['a', ' '] } }],
    ['single option', { question: { options: ['a'] } }],
    ['many options', { question: { options: Array(13).fill('a') } }],
  ] as [string, { item?: Partial<Question['item']>; question?: Partial<Question> }][])(
    'is none where Telegram takes no such %s',
    (_, { item, question: more }) => {
      expect(asPoll(question(item, more))).toBeUndefined();
    },
  );

  test('keeps to the limits of Telegram whatever is asked', () => {
    const words = fc.string({ minLength: 1, maxLength: 350 });
    fc.assert(
      fc.property(
        words,
        fc.array(words, { minLength: 2, maxLength: 14 }),
        words,
        (prompt, options, explanation) => {
          const poll = asPoll(question({ prompt, explanation }, { options }), 12);
          if (poll === undefined) return;
          expect(poll.question.length).toBeLessThanOrEqual(300);
          expect(Math.max(...poll.options.map(({ length }) => length))).toBeLessThanOrEqual(100);
          expect(poll.options.length).toBeLessThanOrEqual(12);
          expect(poll.explanation.length).toBeLessThanOrEqual(200);
        },
      ),
    );
  });
});

describe('a question as a message', () => {
  test('has a letter for each option, four in a row', () => {
    const rendered = renderItem(question({}, { options: ['a', 'b', 'c', 'd', 'e'] }));
    expect(rendered.parts[0]).toContain('A. a\nB. b\nC. c\nD. d\nE. e');
    expect(rendered.buttons.map((row) => row.map(({ text }) => text))).toEqual([['A', 'B', 'C', 'D'], ['E']]);
    expect(rendered.buttons[1]?.[0]).toMatchObject({ callback_data: 'answer 5 4' });
  });

  test('shows after the answer what was right and why, and what to know of its validity', () => {
    const answered = (chosen: number) =>
      renderAnswered(question({ notices: ['Bản <tóm tắt>.'] }), chosen, []).parts.join('');
    expect(answered(0)).toContain('✅ A. Ban Tuyên giáo\nB. Ủy ban Kiểm tra');
    expect(answered(0)).toContain('<b>✅ Đúng.</b> Kế hoạch 7-KH/TU, mục II.1.');
    expect(answered(2)).toContain('❌ C. Văn phòng');
    expect(answered(2)).toContain('<b>❌ Chưa đúng. Đáp án: A.</b>');
    expect(answered(2)).toContain('Bản &lt;tóm tắt&gt;.');
  });
});
