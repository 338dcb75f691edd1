import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../src/domain/search/keyword-data.ts';
import { buildKeywordIndex } from '../../../../src/domain/search/keywords.ts';
import { plainQuery } from '../../../../src/domain/search/plain-query.ts';
import { compareHits } from '../../../../src/domain/search/top-hits.ts';
import { naiveBm25 } from '../../../support/naive-bm25.ts';
import { passage, somePassages, someText } from '../../../support/passages.ts';

const settings = fc.record({
  weights: fc.record({
    title: fc.constantFrom(0, 0.5, 1, 2),
    headings: fc.constantFrom(0, 1, 3, 5),
    body: fc.constantFrom(1, 2),
  }),
  k1: fc.constantFrom(0, 0.9, 1.2),
  b: fc.constantFrom(0, 0.75, 1),
});

describe('keyword index', () => {
  it('scores as BM25 by the textbook', () => {
    fc.assert(
      fc.property(somePassages, settings, someText, (passages, chosen, question) => {
        const query = plainQuery(question);
        const index = buildKeywordIndex(passages, { settings: chosen });
        const expected = naiveBm25(passages, chosen, query);
        const all = passages.map((_, id) => id);
        for (const [id, score] of index.scores(query, all).entries()) {
          expect(score).toBeCloseTo(expected[id] ?? Number.NaN, 4);
        }
      }),
    );
  });

  it('finds exactly the best of what it scores, equal scores by number', () => {
    fc.assert(
      fc.property(somePassages, someText, fc.integer({ min: 0, max: 15 }), (passages, question, limit) => {
        const query = plainQuery(question);
        const index = buildKeywordIndex(passages);
        const all = passages.map((_, id) => id);
        const expected = index
          .scores(query, all)
          .map((score, id) => ({ id, score }))
          .filter(({ score }) => score > 0)
          .sort(compareHits)
          .slice(0, limit);
        expect(index.search(query, limit)).toEqual(expected);
      }),
    );
  });

  it('searches only accepted passages, with unchanged scores', () => {
    fc.assert(
      fc.property(somePassages, someText, (passages, question) => {
        const query = plainQuery(question);
        const index = buildKeywordIndex(passages);
        const isEven = (id: number) => id % 2 === 0;
        const expected = index.search(query, passages.length).filter(({ id }) => isEven(id));
        expect(index.search(query, 3, isEven)).toEqual(expected.slice(0, 3));
      }),
    );
  });

  it('leaves nothing behind from one search to the next', () => {
    const index = buildKeywordIndex([passage('hồ sơ khen thưởng'), passage('quỹ thi đua')]);
    const before = index.search(plainQuery('thi đua'), 5);
    index.search(plainQuery('hồ sơ'), 5);
    expect(index.search(plainQuery('thi đua'), 5)).toEqual(before);
  });

  it('finds accented text by an unaccented question and the other way round', () => {
    const index = buildKeywordIndex([
      passage('Quỹ đất'),
      passage('Hội đồng Thi đua'),
      passage('Hoi dong nhan dan'),
    ]);
    expect(index.search(plainQuery('hoi dong thi dua'), 1)).toMatchObject([{ id: 1 }]);
    expect(index.search(plainQuery('Hội đồng nhân dân'), 1)).toMatchObject([{ id: 2 }]);
  });

  it('prefers the passage that has the two syllables side by side', () => {
    const index = buildKeywordIndex([passage('đua nhau thi đỗ'), passage('phong trào thi đua')]);
    expect(index.search(plainQuery('thi đua'), 2).map(({ id }) => id)).toEqual([1, 0]);
  });

  it('does not see a bigram across two fields', () => {
    const index = buildKeywordIndex([passage('đua', 'thi')]);
    expect(index.documentFrequency('thi_dua')).toBe(0);
  });

  it('counts a match in the heading more than one in the text', () => {
    const index = buildKeywordIndex([passage('khen thưởng', 'quy định'), passage('quy định', 'khen thưởng')]);
    expect(index.search(plainQuery('khen thưởng'), 2).map(({ id }) => id)).toEqual([1, 0]);
  });

  it('adds up the weights of a repeated term and ignores weights that are not above zero', () => {
    const index = buildKeywordIndex([passage('hồ sơ'), passage('thi đua')]);
    const [once] = index.scores([{ term: 'ho', weight: 3 }], [0]);
    const repeated = [
      { term: 'ho', weight: 1 },
      { term: 'ho', weight: 2 },
      { term: 'so', weight: 0 },
      { term: 'so', weight: -1 },
    ];
    expect(index.scores(repeated, [0])).toEqual([once]);
  });

  it('says in how many passages a term occurs and weights rare terms more', () => {
    const index = buildKeywordIndex([passage('thi đua'), passage('thi thi cử'), passage('khen')]);
    expect(index.documentFrequency('thi')).toBe(2);
    expect(index.documentFrequency('thi_dua')).toBe(1);
    expect(index.documentFrequency('dua_thi')).toBe(0);
    expect(index.documentFrequency('vắng')).toBe(0);
    expect(index.idf('thi')).toBeCloseTo(Math.log(1 + 1.5 / 2.5), 12);
    expect(index.idf('vang')).toBeGreaterThan(index.idf('thi_dua'));
  });

  it('lists its syllables in order', () => {
    expect(buildKeywordIndex([passage('Thi đua, khen thưởng', 'Điều 5')]).syllables).toEqual([
      '5',
      'dieu',
      'dua',
      'khen',
      'thi',
      'thuong',
    ]);
  });

  it('answers nothing where there is nothing', () => {
    const empty = buildKeywordIndex([]);
    expect(empty.size).toBe(0);
    expect(empty.search(plainQuery('thi đua'), 5)).toEqual([]);
    const wordless = buildKeywordIndex([passage(''), passage('…')]);
    expect(wordless.search(plainQuery('thi đua'), 5)).toEqual([]);
    expect(wordless.search([], 5)).toEqual([]);
  });

  it('reports progress up to the number of passages', () => {
    const seen: number[] = [];
    const passages = Array.from({ length: 1100 }, () => passage('thi đua'));
    buildKeywordIndex(passages, {
      settings: DEFAULT_SETTINGS,
      onProgress: ({ stage, done, total }) => {
        expect([stage, total]).toEqual(['index', 1100]);
        seen.push(done);
      },
    });
    expect(seen).toEqual([500, 1000, 1100]);
  });
});
