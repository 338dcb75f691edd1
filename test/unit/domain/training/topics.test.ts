import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { similarity } from '../../../../src/domain/search/similarity.ts';
import { createRandom } from '../../../../src/domain/training/random.ts';
import { findTopics } from '../../../../src/domain/training/topics.ts';
import { randomVectors } from '../../../support/random-vectors.ts';

/** Vectors of unit length scattered around each of the axes. */
function around(axes: number, each: number): Float32Array[] {
  const noise = randomVectors(axes * each, axes, 7);
  return noise.map((vector, i) => {
    const moved = vector.map((value, k) => 0.2 * value + Number(k === i % axes));
    const length = Math.hypot(...moved);
    return moved.map((value) => value / length);
  });
}

describe('topics', () => {
  it('are the centres of the groups of alike vectors, whichever the search starts from', () => {
    const vectors = around(2, 40);
    const centred = [
      [expect.closeTo(1, 1), expect.closeTo(0, 1)],
      [expect.closeTo(0, 1), expect.closeTo(1, 1)],
    ];
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const topics = findTopics(vectors, 2, createRandom(seed)).map((topic) => [...topic]);
        expect(topics.sort(([a = 0], [b = 0]) => b - a)).toEqual(centred);
      }),
    );
  });

  it('are nearer to the vectors than those that the search starts from', () => {
    const vectors = randomVectors(200, 8, 1);
    const spread = (centres: readonly Float32Array[]) =>
      vectors.reduce(
        (sum, vector) => sum + Math.max(...centres.map((centre) => similarity(centre, vector))),
        0,
      );
    const topics = findTopics(vectors, 10, createRandom(2));
    expect(spread(topics)).toBeGreaterThan(spread(vectors.slice(0, 10)) + 1);
  });

  it('leave out vectors of nothing known', () => {
    const known = around(3, 5);
    const nothing = Array.from({ length: 20 }, () => new Float32Array(3));
    const mixed = [...nothing, ...known.flatMap((vector) => [vector, new Float32Array(3)])];
    expect(findTopics(mixed, 3, createRandom(1))).toEqual(findTopics(known, 3, createRandom(1)));
    expect(findTopics(nothing, 3, createRandom(1))).toEqual([]);
  });

  it('are of unit length, the same for the same seed, and no more than asked for or than there are vectors', () => {
    const input = fc.record({ size: fc.nat(30), count: fc.integer({ min: 1, max: 12 }), seed: fc.nat() });
    fc.assert(
      fc.property(input, ({ size, count, seed }) => {
        const vectors = randomVectors(size, 4, seed);
        const topics = findTopics(vectors, count, createRandom(seed));
        expect(topics).toHaveLength(Math.min(size, count));
        for (const topic of topics) expect(Math.hypot(...topic)).toBeCloseTo(1, 5);
        expect(findTopics(vectors, count, createRandom(seed))).toEqual(topics);
      }),
    );
  });

  it('are of unit length too where a group is left with nothing', () => {
    const alike = Array.from({ length: 6 }, () => Float32Array.of(0.6, 0.8));
    const topics = findTopics(alike, 3, createRandom(1)).map((topic) => [...topic]);
    expect(topics).toEqual(Array(3).fill([expect.closeTo(0.6, 5), expect.closeTo(0.8, 5)]));
  });
});
