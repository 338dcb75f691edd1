import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../../src/domain/text/normalise.ts';
import {
  BIGRAM_JOINT,
  countSyllables,
  syllables,
  terms,
  tokenise,
} from '../../../../src/domain/text/tokenise.ts';
import { anyText } from '../../../support/vietnamese.ts';

describe('tokenise', () => {
  it('finds syllables and numbers with where they stand', () => {
    expect(tokenise('Kế hoạch số 213-KH/TU.')).toEqual([
      { folded: 'ke', start: 0, end: 2 },
      { folded: 'hoach', start: 3, end: 8 },
      { folded: 'so', start: 9, end: 11 },
      { folded: '213', start: 12, end: 15 },
      { folded: 'kh', start: 16, end: 18 },
      { folded: 'tu', start: 19, end: 21 },
    ]);
  });

  it('reads composed and decomposed letters alike', () => {
    expect(syllables('Chiến sĩ thi đua'.normalize('NFD'))).toEqual(['chien', 'si', 'thi', 'dua']);
  });

  it('finds nothing in emoji and punctuation', () => {
    expect(tokenise('❤️ ⚖️ … – “”')).toEqual([]);
    expect(syllables('mục 1️⃣')).toEqual(['muc', '1']);
  });

  it('folds long words as it folds short ones', () => {
    expect(syllables('NghiêngNghiêngNghiêngNghiêng')).toEqual(['nghiengnghiengnghiengnghieng']);
  });

  it('finds each run of letters, digits and the marks on them, of any script', () => {
    const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
    const some = fc.oneof(anyText, fc.string({ unit: 'binary' }), fc.constantFrom('𝐀b ❤️c', 'a𝟏 b', 'á𝐀́'));
    fc.assert(
      fc.property(some, (text) => {
        const found = tokenise(text).map(({ start, end }) => text.slice(start, end));
        expect(found).toEqual(text.match(word) ?? []);
        expect(countSyllables(text)).toBe(found.length);
        expect(syllables(text)).toHaveLength(found.length);
      }),
    );
  });

  it('gives tokens in order that are the folded text at their place, none of them empty', () => {
    fc.assert(
      fc.property(anyText, (written) => {
        let from = 0;
        for (const { folded, start, end } of tokenise(written)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(folded).toBe(fold(written.slice(start, end)));
          expect(folded).not.toBe('');
          from = end;
        }
        expect(syllables(written)).toEqual(tokenise(written).map(({ folded }) => folded));
      }),
    );
  });
});

describe('terms', () => {
  it('are the syllables, then each pair of neighbours', () => {
    expect(terms('Thi đua, khen thưởng')).toEqual([
      ...['thi', 'dua', 'khen', 'thuong'],
      ...['thi_dua', 'dua_khen', 'khen_thuong'],
    ]);
    expect(terms('Điều')).toEqual(['dieu']);
    expect(terms('…')).toEqual([]);
  });

  it('never join syllables by a character that stands inside one', () => {
    fc.assert(
      fc.property(anyText, (written) => {
        for (const syllable of syllables(written)) expect(syllable).not.toContain(BIGRAM_JOINT);
      }),
    );
  });
});
