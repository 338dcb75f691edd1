import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createDraftReader,
  DRAFT_FORMAT,
  type DraftStatement,
  type Verdict,
} from '../../../../../src/domain/answers/model/draft.ts';
import { anyText } from '../../../../support/vietnamese.ts';

function read(...pieces: readonly string[]): { statements: DraftStatement[]; verdict: Verdict | undefined } {
  const statements: DraftStatement[] = [];
  const reader = createDraftReader((statement) => statements.push(statement));
  for (const piece of pieces) reader.read(piece);
  return { statements, verdict: reader.verdict() };
}

const FIRST = {
  section: 'M1',
  quote: 'Chủ trì, phối hợp với Đoàn Thanh niên',
  text: 'Công an phường chủ trì.',
};
const SECOND = { section: 'M2', quote: 'trước ngày 15/5/2026', text: 'Thời hạn: "trước 15/5/2026" {M2}.' };
const reply = (verdict: unknown, ...statements: unknown[]) => JSON.stringify({ verdict, statements });

describe('the reply of a model', () => {
  it('is read whole', () => {
    expect(read(reply('answered', FIRST, SECOND))).toEqual({
      statements: [FIRST, SECOND],
      verdict: 'answered',
    });
  });

  it('yields each statement as soon as it is complete, and the verdict only at the end', () => {
    const seen: DraftStatement[] = [];
    const reader = createDraftReader((statement) => seen.push(statement));
    const whole = reply('answered', FIRST, SECOND);
    const behindFirst = whole.indexOf('},') + 1;
    reader.read(whole.slice(0, behindFirst - 1));
    expect(seen).toEqual([]);
    reader.read(whole.slice(behindFirst - 1, behindFirst));
    expect(seen).toEqual([FIRST]);
    reader.read(whole.slice(behindFirst, -1));
    expect([seen, reader.verdict()]).toEqual([[FIRST, SECOND], undefined]);
    reader.read('}');
    expect(reader.verdict()).toBe('answered');
  });

  const statement = fc.record({ section: anyText, quote: anyText, text: anyText });
  it('holds the same statements however it is cut into pieces', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Verdict>('answered', 'not-stated', 'not-found'),
        fc.array(statement, { maxLength: 4 }),
        fc.constantFrom('', '```json\n', 'Dạ, câu trả lời là: '),
        fc.array(fc.nat()),
        fc.constantFrom(undefined, 2),
        (verdict, statements, greeting, cuts, indent) => {
          const whole = greeting + JSON.stringify({ verdict, statements }, null, indent);
          const places = cuts.map((place) => place % (whole.length + 1)).sort((a, b) => a - b);
          const pieces = [...places, whole.length].map((end, i) => whole.slice(places[i - 1] ?? 0, end));
          expect(read(...pieces)).toEqual({ statements, verdict });
        },
      ),
    );
  });

  it.each<Verdict>(['answered', 'not-stated', 'not-found'])('may say: %s', (verdict) => {
    expect(read(reply(verdict))).toEqual({ statements: [], verdict });
  });

  it('may have a verdict behind its statements, and fields that nobody asked for', () => {
    const more = JSON.stringify({ statements: [{ ...FIRST, sure: true }], note: {}, verdict: 'answered' });
    expect(read(more)).toEqual({ statements: [FIRST], verdict: 'answered' });
  });

  it('may be followed by what is none of it', () => {
    expect(read('```json\n', reply('answered', FIRST), '\n```', ' {')).toEqual({
      statements: [FIRST],
      verdict: 'answered',
    });
  });

  it('leaves out what is no statement', () => {
    const nothings = [null, 'x', 5, [], [FIRST], {}, { ...FIRST, quote: 5 }, { section: 'M1', quote: 'x' }];
    expect(read(reply('answered', ...nothings, SECOND))).toEqual({
      statements: [SECOND],
      verdict: 'answered',
    });
  });

  it.each([
    ['', []],
    ['Không có căn cứ.', []],
    ['{"verdict": "answered"', []],
    ['{"statements": []}', []],
    [reply('maybe', FIRST), [FIRST]],
    [reply(['answered'], FIRST), [FIRST]],
    [reply('answered', FIRST).slice(0, -1), [FIRST]],
    [reply('answered', FIRST, SECOND).slice(0, -10), [FIRST]],
    [reply('answered', FIRST).replace('[{', '[{]'), []],
  ])('is no verdict when it is %s', (text, statements) => {
    expect(read(text)).toEqual({ statements, verdict: undefined });
  });

  it('is asked for as a schema that allows nothing else', () => {
    expect(DRAFT_FORMAT).toMatchObject({
      name: expect.stringMatching(/^[a-z_]+$/u),
      schema: {
        type: 'object',
        required: ['verdict', 'statements'],
        additionalProperties: false,
        properties: {
          verdict: { enum: ['answered', 'not-stated', 'not-found'] },
          statements: {
            items: { required: ['section', 'quote', 'text'], additionalProperties: false },
          },
        },
      },
    });
  });
});
