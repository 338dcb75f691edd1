import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildKeywordIndex } from '../../../../src/domain/search/keywords.ts';
import { correctSpelling } from '../../../../src/domain/search/spelling.ts';
import { createGlossary } from '../../../../src/domain/text/glossary.ts';
import { tokenise } from '../../../../src/domain/text/tokenise.ts';
import { passage } from '../../../support/passages.ts';
import { anyText } from '../../../support/vietnamese.ts';

const bodies = [
  ...Array.from({ length: 6 }, (_, i) => `Kế hoạch số 213 khen thưởng lần ${i}`),
  'Ban Tuyên giáo chủ trì tuyên truyền',
  'Các phường nghiêm túc thực hiện',
  'Chiến sĩ thi đua cơ sở',
];
const vocabulary = buildKeywordIndex(bodies.map((body) => passage(body)));
const glossary = createGlossary({ abbreviations: [{ short: ['khenn'], long: 'khen ngợi' }] });
const correct = (text: string) => correctSpelling(text, glossary, vocabulary);

describe('a slip of typing', () => {
  it.each([
    ['a letter left out', 'Kế hoạc 213', 'Kế hoach 213'],
    ['a letter too many', 'kế hoachj', 'kế hoach'],
    ['a wrong letter', 'tuyên truyềm', 'tuyên truyen'],
    ['two letters exchanged', 'khen thuognr', 'khen thuong'],
    ['two slips in a long syllable', 'ngjieem túc', 'nghiem túc'],
    ['several words', 'Kế hoạc 213 chủ trif', 'Kế hoach 213 chủ tri'],
  ])('is corrected: %s', (_, typed, corrected) => {
    expect(correct(typed)).toBe(corrected);
  });

  it('is left where its correction would stand beside no known neighbour', () => {
    expect(correct('hoạc phường')).toBe('hoạc phường');
    expect(correct('hoạc')).toBe('hoạc');
  });

  it('is not seen in short words, numbers, words of asking and words of the glossary', () => {
    for (const text of ['kx hoạch', 'hoạch 21', 'số 214 khen', 'khenn thưởng', 'theo khen thưởng'])
      expect(correct(text)).toBe(text);
  });

  it('is not seen in a possible syllable that only words of asking stand beside', () => {
    const known = buildKeywordIndex([...bodies, 'có nhân tố mới'].map((body) => passage(body)));
    expect(correctSpelling('có nhắc tới', glossary, known)).toBe('có nhắc tới');
    expect(correctSpelling('có nhânn tố', glossary, known)).toBe('có nhan tố');
  });

  it('in a word that is indexed too is seen only where the right one is frequent beside its neighbour', () => {
    const known = buildKeywordIndex([...bodies, 'khan hiếm'].map((body) => passage(body)));
    expect(correctSpelling('khan hiếm', glossary, known)).toBe('khan hiếm');
    expect(correctSpelling('khan thưởng', glossary, known)).toBe('khen thưởng');
    // "tuyen giao" stands in one passage only.
    expect(correct('truyền giáo')).toBe('truyền giáo');
  });
});

describe('a text without slips', () => {
  it('stays as it is', () => {
    for (const body of bodies) expect(correct(body)).toBe(body);
  });
});

describe('any text', () => {
  it('keeps its words in number and order, and everything between them', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const between = (written: string) => {
          const tokens = tokenise(written);
          return tokens.map(({ start }, i) => written.slice(tokens[i - 1]?.end ?? 0, start));
        };
        expect(between(correct(text))).toEqual(between(text));
      }),
    );
  });
});
