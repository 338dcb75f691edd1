import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuse, MEANING_FUSION, WORDING_FUSION } from '../../../../src/domain/search/fusion.ts';
import { compareHits } from '../../../../src/domain/search/top-hits.ts';

const ranking = fc
  .uniqueArray(
    fc.record({ id: fc.nat(30), score: fc.integer({ min: -5000, max: 50_000 }).map((n) => n / 1000) }),
    {
      selector: ({ id }) => id,
      maxLength: 20,
    },
  )
  .map((hits) => hits.toSorted(compareHits));

describe('fusion', () => {
  it('stretches each ranking to 0–1 and adds up by weight', () => {
    const keywords = [
      { id: 1, score: 30 },
      { id: 2, score: 20 },
      { id: 3, score: 10 },
    ];
    const vectors = [
      { id: 3, score: 0.9 },
      { id: 4, score: 0.7 },
      { id: 1, score: 0.5 },
    ];
    expect(fuse(keywords, vectors, { keywords: 0.6, vectors: 0.4 })).toEqual([
      { id: 1, score: 0.6 },
      { id: 3, score: 0.4 },
      { id: 2, score: 0.3 },
      { id: 4, score: expect.closeTo(0.2, 12) },
    ]);
  });

  it('keeps the order of the keywords when there are no vectors, and the other way round', () => {
    fc.assert(
      fc.property(ranking, (hits) => {
        const ids = hits.map(({ id }) => id);
        const distinct = new Set(hits.map(({ score }) => score)).size === hits.length;
        fc.pre(distinct);
        expect(fuse(hits, [], WORDING_FUSION).map(({ id }) => id)).toEqual(ids);
        expect(fuse([], hits, WORDING_FUSION).map(({ id }) => id)).toEqual(ids);
      }),
    );
  });

  it('ranks every hit of either ranking once, with scores from 0 to 1', () => {
    fc.assert(
      fc.property(ranking, ranking, (keywords, vectors) => {
        const fused = fuse(keywords, vectors, MEANING_FUSION);
        const ids = new Set([...keywords, ...vectors].map(({ id }) => id));
        expect(new Set(fused.map(({ id }) => id))).toEqual(ids);
        expect(fused).toHaveLength(ids.size);
        expect(fused).toEqual(fused.toSorted(compareHits));
        for (const { score } of fused) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
    );
  });

  it('gives a lone hit the whole weight of its ranking', () => {
    expect(fuse([{ id: 7, score: 3 }], [], { keywords: 0.7, vectors: 0.3 })).toEqual([{ id: 7, score: 0.7 }]);
  });
});
