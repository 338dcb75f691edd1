import { describe, expect, it } from 'vitest';
import {
  median,
  ndcg,
  percentile,
  recall,
  reciprocalRank,
  retrievalMetrics,
} from '../../../../src/domain/search/metrics.ts';

const ranked = ['a', 'b', 'c', 'd', 'e', 'f'];

describe('retrieval metrics', () => {
  it('counts the share of the relevant among the first', () => {
    const judged = { ranked, relevant: new Set(['b', 'e', 'x', 'y']) };
    expect([1, 2, 5, 10].map((depth) => recall(judged, depth))).toEqual([0, 0.25, 0.5, 0.5]);
  });

  it('inverts the rank of the first relevant', () => {
    expect(reciprocalRank({ ranked, relevant: new Set(['c', 'e']) }, 10)).toBe(1 / 3);
    expect(reciprocalRank({ ranked, relevant: new Set(['c']) }, 2)).toBe(0);
    expect(reciprocalRank({ ranked, relevant: new Set(['x']) }, 10)).toBe(0);
  });

  it('discounts gains by rank against the ideal ranking', () => {
    // Relevant at ranks 1 and 3 of three: (1 + 1/2) / (1 + 1/log2(3) + 1/2).
    const judged = { ranked, relevant: new Set(['a', 'c', 'x']) };
    expect(ndcg(judged, 10)).toBeCloseTo(1.5 / 2.1309297535714578, 12);
    expect(ndcg({ ranked, relevant: new Set(['a', 'b']) }, 10)).toBe(1);
    expect(ndcg({ ranked, relevant: new Set(['b']) }, 10)).toBeCloseTo(0.6309297535714575, 12);
    // More relevant than the depth: the ideal is cut there too.
    expect(ndcg({ ranked: ['a', 'b'], relevant: new Set(['a', 'b', 'c']) }, 2)).toBe(1);
  });

  it('averages over questions', () => {
    const metrics = retrievalMetrics([
      { ranked: ['a', 'b'], relevant: new Set(['a']) },
      { ranked: ['a', 'b', 'c', 'd'], relevant: new Set(['d']) },
    ]);
    expect(metrics).toEqual({
      questions: 2,
      recall1: 0.5,
      recall3: 0.5,
      recall5: 1,
      recall10: 1,
      mrr10: (1 + 1 / 4) / 2,
      ndcg10: expect.closeTo((1 + 1 / Math.log2(5)) / 2, 12),
    });
  });

  it('is zero, not undefined, without questions or without relevant articles', () => {
    expect(retrievalMetrics([])).toMatchObject({ questions: 0, recall1: 0, mrr10: 0, ndcg10: 0 });
    expect(retrievalMetrics([{ ranked, relevant: new Set() }])).toMatchObject({ recall10: 0, ndcg10: 0 });
  });
});

describe('latencies', () => {
  it('takes the middle value, or the mean of the two middle ones', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([])).toBeNaN();
  });

  it('takes percentiles by nearest rank', () => {
    const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);
    expect(percentile(hundred, 0.99)).toBe(99);
    expect(percentile(hundred, 1)).toBe(100);
    expect(percentile([7, 3], 0.5)).toBe(3);
    expect(percentile([7], 0)).toBe(7);
    expect(percentile([], 0.5)).toBeNaN();
  });
});
