import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuse } from '../../../../src/domain/search/fusion.ts';

const candidates = fc.uniqueArray(
  fc.record({
    id: fc.nat(30),
    keyword: fc.integer({ min: 0, max: 50_000 }).map((n) => n / 1000),
    likeness: fc.integer({ min: -1000, max: 1000 }).map((n) => n / 1000),
  }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 20 },
);

describe('fusion', () => {
  it('stretches what each index says to 0–1 and adds up by weight', () => {
    const fused = fuse(
      [
        { id: 1, keyword: 30, likeness: 0.5 },
        { id: 2, keyword: 20, likeness: 0.7 },
        { id: 3, keyword: 10, likeness: 0.9 },
      ],
      { keywords: 0.6, vectors: 0.4 },
    );
    expect(fused.map(({ fused: score }) => score)).toEqual([
      0.6,
      expect.closeTo(0.5, 12),
      expect.closeTo(0.4, 12),
    ]);
  });

  it('keeps the order of one index when the other finds all alike', () => {
    fc.assert(
      fc.property(candidates, (found) => {
        const by = (key: 'keyword' | 'likeness', other: 'keyword' | 'likeness') => {
          const alike = found.map((candidate) => ({ ...candidate, [other]: 0.5 }));
          const order = (value: (candidate: (typeof alike)[number]) => number) =>
            alike.toSorted((a, b) => value(b) - value(a)).map((candidate) => candidate[key]);
          const scores = new Map(fuse(alike).map(({ id, fused }) => [id, fused]));
          expect(order(({ id }) => scores.get(id) ?? 0)).toEqual(order((candidate) => candidate[key]));
        };
        by('keyword', 'likeness');
        by('likeness', 'keyword');
      }),
    );
  });

  it('scores every candidate from 0 to 1, in the order given', () => {
    fc.assert(
      fc.property(candidates, (found) => {
        const fused = fuse(found);
        expect(fused.map(({ id }) => id)).toEqual(found.map(({ id }) => id));
        for (const { fused: score } of fused) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
    );
  });

  it('gives a lone candidate the whole weight', () => {
    expect(fuse([{ id: 7, keyword: 3, likeness: 0.2 }])[0]?.fused).toBeCloseTo(1, 12);
  });
});
