import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean, fold, hasDiacritics } from '../../../../src/domain/text/normalise.ts';
import { anyText, text, VIETNAMESE_LETTERS } from '../../../support/vietnamese.ts';

describe('clean', () => {
  it('composes letters and drops what cannot be seen', () => {
    expect(clean('Thi đua'.normalize('NFD'))).toBe('Thi đua');
    expect(clean('\uFEFFkhen\u00AD thưởng\u200B')).toBe('khen thưởng');
  });

  it('leaves wording, white space and punctuation alone', () => {
    fc.assert(
      fc.property(text, (written) => {
        expect(clean(written)).toBe(written);
      }),
    );
  });
});

describe('fold', () => {
  it.each([
    ['Ủy ban', 'uy ban'],
    ['UỶ BAN', 'uy ban'],
    ['hoà', 'hoa'],
    ['hòa', 'hoa'],
    ['Đại đoàn kết', 'dai doan ket'],
    ['CSTĐCS 213-KH/TU', 'cstdcs 213-kh/tu'],
  ])('reads %s as %s', (written, folded) => {
    expect(fold(written)).toBe(folded);
    expect(fold(written.normalize('NFD'))).toBe(folded);
  });

  it('makes one plain small letter of every Vietnamese letter', () => {
    for (const letter of VIETNAMESE_LETTERS) expect(fold(letter)).toMatch(/^[a-z]$/u);
  });

  it('keeps every character of Vietnamese text in its place', () => {
    fc.assert(
      fc.property(text, (written) => {
        expect(fold(written)).toHaveLength(written.length);
      }),
    );
  });

  it('changes nothing the second time, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (written) => {
        const folded = fold(written);
        expect(fold(folded)).toBe(folded);
      }),
    );
  });
});

describe('hasDiacritics', () => {
  it.each(['đ', 'thi đua', 'UỶ BAN', 'hoà'])('sees them in %s', (written) => {
    expect(hasDiacritics(written)).toBe(true);
    expect(hasDiacritics(written.normalize('NFD'))).toBe(true);
  });

  it.each(['', 'thi dua khen thuong', 'KH 213', 'khen\u00AD thuong?'])('sees none in "%s"', (written) => {
    expect(hasDiacritics(written)).toBe(false);
  });

  it('sees none in what has been folded', () => {
    fc.assert(
      fc.property(text, (written) => {
        expect(hasDiacritics(fold(written))).toBe(false);
      }),
    );
  });
});
