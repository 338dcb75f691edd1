import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuse } from '../../../../src/domain/search/fusion.ts';
import { buildKeywordIndex } from '../../../../src/domain/search/keywords.ts';
import { buildQuery } from '../../../../src/domain/search/query.ts';
import { FEATURES, rerankFeatures } from '../../../../src/domain/search/rerank-features.ts';
import { createGlossary } from '../../../../src/domain/text/glossary.ts';
import { passage } from '../../../support/passages.ts';

const filler = Array.from({ length: 60 }, (_, i) => `lời${i}`).join(' ');
const keywords = buildKeywordIndex([
  passage('Hồ sơ gồm tờ trình và báo cáo thành tích.', 'Hồ sơ đề nghị khen thưởng', 'Luật Thi đua'),
  passage(`Quỹ khen thưởng ${filler} hồ sơ`, 'Quỹ', 'Nghị định về tài chính'),
  passage('Hiệu lực thi hành', '', ''),
]);
const glossary = createGlossary({});

function featuresOf(
  question: string,
  likenesses = [0.5, 0.5, 0.5],
): Record<(typeof FEATURES)[number], number>[] {
  const query = buildQuery(question, glossary, keywords);
  const ids = [0, 1, 2];
  const scores = keywords.scores(query.terms, ids);
  const candidates = fuse(
    ids.map((id) => ({ id, keyword: scores[id] as number, likeness: likenesses[id] as number })),
  );
  return rerankFeatures(candidates, query, keywords).map(
    (row) => Object.fromEntries(FEATURES.map((name, i) => [name, row[i]])) as never,
  );
}

describe('features of a candidate', () => {
  it('say how much of the question each field has', () => {
    const [first, second, third] = featuresOf('hồ sơ đề nghị khen thưởng');
    expect(first).toMatchObject({
      'syllables in the headings': 1,
      'pairs in the headings': 1,
      'headings in the question': 1,
      'longest run in the headings': 1,
      'syllables in the title': 0,
    });
    expect(second?.['syllables in the body']).toBeGreaterThan(first?.['syllables in the body'] as number);
    expect(third?.['syllables anywhere']).toBe(0);
  });

  it('tell words that stand together from words far apart', () => {
    const [first, second] = featuresOf('hồ sơ khen thưởng');
    expect(second?.['syllables in the body']).toBeCloseTo(1, 6);
    expect(second?.['syllables in the best window']).toBeLessThan(0.8);
    expect(second?.['longest run in the body']).toBe(0.5);
    expect(first?.['syllables in the opening']).toBe(first?.['syllables in the body']);
  });

  it('are relative to the best of the list', () => {
    const rows = featuresOf('hồ sơ khen thưởng', [0.2, 0.8, 0.5]);
    expect(Math.max(...rows.map((row) => row['keyword score by the best of the list']))).toBe(1);
    expect(rows.map((row) => row['inverse likeness rank'])).toEqual([1 / 3, 1, 1 / 2]);
    expect(rows.map((row) => row['likeness behind the best of the list'])).toEqual([
      expect.closeTo(-0.6, 9),
      0,
      expect.closeTo(-0.3, 9),
    ]);
  });

  it('do not see diacritics', () => {
    expect(featuresOf('ho so de nghi khen thuong')).toEqual(featuresOf('hồ sơ đề nghị khen thưởng'));
  });

  it('are finite numbers, and shares from 0 to 1, for any question', () => {
    const words = 'hồ sơ quỹ khen thưởng luật 12 lời3 xyz hiệu lực'.split(' ');
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 12 }), (asked) => {
        for (const row of featuresOf(asked.join(' '))) {
          for (const [name, value] of Object.entries(row)) {
            expect(Number.isFinite(value), name).toBe(true);
            if (!/^(?:syllables|pairs|headings|title) in /.test(name)) continue;
            expect(value, name).toBeGreaterThanOrEqual(0);
            expect(value, name).toBeLessThanOrEqual(1 + 1e-9);
          }
        }
      }),
    );
  });
});
