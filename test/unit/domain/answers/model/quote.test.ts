import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuote } from '../../../../../src/domain/answers/model/quote.ts';
import { syllables } from '../../../../../src/domain/text/tokenise.ts';
import { text } from '../../../../support/vietnamese.ts';

const TITLE = '1. Danh hiệu “Lao động tiên tiến”\nđể tặng – cho cá nhân:  đạt các  tiêu chuẩn; "xuất sắc".';

describe('a quotation', () => {
  it.each([
    ['Danh hiệu "Lao động tiên tiến"', 'Danh hiệu “Lao động tiên tiến”'],
    ['Danh hiệu «Lao động tiên tiến»', 'Danh hiệu “Lao động tiên tiến”'],
    ['để tặng - cho cá nhân', 'để tặng – cho cá nhân'],
    ['để tặng — cho cá nhân', 'để tặng – cho cá nhân'],
    ['đạt các tiêu chuẩn', 'đạt các  tiêu chuẩn'],
    ['cá nhân:\u00A0đạt\ncác', 'cá nhân:  đạt các'],
    ['tiên tiến” để tặng', 'tiên tiến”\nđể tặng'],
    ['đạt các tiêu chuẩn'.normalize('NFD'), 'đạt các  tiêu chuẩn'],
  ])('with other signs, %j, is found as it stands', (quoted, found) => {
    expect(findQuote(TITLE, quoted)).toBe(found);
  });

  it.each([
    ['"Lao động tiên tiến"', 'Lao động tiên tiến'],
    ['“Danh hiệu “Lao động tiên tiến””', 'Danh hiệu “Lao động tiên tiến”'],
    ['…để tặng – cho cá nhân…', 'để tặng – cho cá nhân'],
    ['...để tặng – cho cá nhân...', 'để tặng – cho cá nhân'],
    ['  để tặng  ', 'để tặng'],
  ])('is found without what a writer puts around it: %j', (quoted, found) => {
    expect(findQuote(TITLE, quoted)).toBe(found);
  });

  it.each(['- để tặng', '• để tặng', 'a) để tặng', 'đ) để tặng', '12. để tặng', '2) để tặng'])(
    'is found without a label that the text has not: %j',
    (quoted) => {
      expect(findQuote(TITLE, quoted)).toBe('để tặng');
    },
  );

  it('keeps a label that the text has', () => {
    expect(findQuote(TITLE, '1. Danh hiệu')).toBe('1. Danh hiệu');
  });

  it.each([
    'danh hiệu lao động',
    'DANH HIỆU',
    'Danh hiệu Lao động tiên tiến',
    'để tặng cho cá nhân',
    'đạt tiêu chuẩn',
    'đạt các … tiêu chuẩn',
    'dat cac tieu chuan',
    'Danh hiệu “Lao động xuất sắc”',
    '',
    '…',
    '""',
  ])('that stands nowhere is not found: %j', (quoted) => {
    expect(findQuote(TITLE, quoted)).toBeUndefined();
  });

  /** A part of a text, and ways to write each sign of it in turn. */
  const cut = fc
    .tuple(text, fc.nat(), fc.nat(), fc.infiniteStream(fc.nat()))
    .map(([whole, a, b, choices]) => {
      const ends = [a % (whole.length + 1), b % (whole.length + 1)].sort((x, y) => x - y);
      return { whole, ends, part: whole.slice(ends[0], ends[1]), choices };
    })
    // Cut in the middle of a word it would be a quotation of nothing.
    .filter(({ whole, ends }) =>
      ends.every((at) => !/^[\p{L}\p{N}]{2}$/u.test(whole.slice(Math.max(0, at - 1), at + 1))),
    )
    .filter(({ part }) => syllables(part).length > 0);
  const KINDS = ['"“”„«»″', '-–—−‐‑'].map((signs) => [...signs]);
  const SPACES = [' ', '  ', '\n', '\u00A0', ' \n '];

  it('that begins or ends in the middle of a word or number is not found', () => {
    const source = 'có 15 năm liên tục giữ chức vụ';
    expect(findQuote(source, '5 năm liên tục')).toBeUndefined();
    expect(findQuote(source, '15 năm liên t')).toBeUndefined();
    expect(findQuote(`${source}, 5 năm liên tục`, '5 năm liên tục')).toBe('5 năm liên tục');
  });

  it('cut out of a text and written with other signs is found, and is of the text', () => {
    fc.assert(
      fc.property(cut, ({ whole, part, choices }) => {
        const pick = (of: readonly string[]) => of[(choices.next().value ?? 0) % of.length] ?? '';
        const changed = part.replace(/[^\p{L}\p{N}]/gu, (sign) =>
          /\s/u.test(sign) ? pick(SPACES) : pick(KINDS.find((kind) => kind.includes(sign)) ?? [sign]),
        );
        const found = findQuote(whole, changed);
        expect(found).toBeDefined();
        expect(whole).toContain(found);
        expect(syllables(found ?? '')).toEqual(syllables(part));
      }),
    );
  });

  it('cut out of a text with a word more is not found', () => {
    fc.assert(
      fc.property(cut, ({ whole, part }) => {
        expect(findQuote(whole, `${part} khôngcótrongvănbản`)).toBeUndefined();
      }),
    );
  });
});
