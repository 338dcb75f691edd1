import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareHits, createTopHits } from '../../../../src/domain/search/top-hits.ts';

describe('top hits', () => {
  it('keeps what sorting all and cutting would keep, whatever the order of offering', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 60 }),
        fc.integer({ min: 0, max: 20 }),
        fc.boolean(),
        (scores, limit, backwards) => {
          const hits = scores.map((score, id) => ({ id, score }));
          const top = createTopHits(limit);
          for (const { id, score } of backwards ? hits.toReversed() : hits) top.offer(id, score);
          expect(top.ranked()).toEqual(hits.toSorted(compareHits).slice(0, limit));
        },
      ),
    );
  });

  it('asks nothing of a hit until it is full, then the worst kept score', () => {
    const top = createTopHits(2);
    top.offer(0, 5);
    expect(top.threshold()).toBe(Number.NEGATIVE_INFINITY);
    top.offer(1, 7);
    expect(top.threshold()).toBe(5);
    top.offer(2, 6);
    expect(top.threshold()).toBe(6);
  });
});
