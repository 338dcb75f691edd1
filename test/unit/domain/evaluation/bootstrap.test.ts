import { describe, expect, it } from 'vitest';
import { bootstrap } from '../../../../src/domain/evaluation/bootstrap.ts';
import { createRandom } from '../../../../src/domain/training/random.ts';

describe('the paired bootstrap', () => {
  it('gives the mean gain and an interval around it', () => {
    const before = Array.from({ length: 400 }, (_, i) => (i % 2 === 0 ? 1 : 0));
    const after = before.map((value, i) => (i % 10 === 1 ? 1 : value));
    const { low, mean, high } = bootstrap(before, after, createRandom(1));
    expect(mean).toBeCloseTo(0.1, 12);
    // The standard error of a share of 0.1 of 400 is 0.015.
    expect(low).toBeCloseTo(0.1 - 1.96 * 0.015, 2);
    expect(high).toBeCloseTo(0.1 + 1.96 * 0.015, 2);
  });

  it('finds no difference between equals, nor of nothing', () => {
    expect(bootstrap([1, 0, 1], [1, 0, 1], createRandom(1))).toEqual({ low: 0, mean: 0, high: 0 });
    expect(bootstrap([], [], createRandom(1))).toEqual({ low: 0, mean: 0, high: 0 });
  });
});
