import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFeatureCounter, hashSyllable } from '../../../../src/domain/embedding/features.ts';

const space = { buckets: 1 << 16, seed: 7 };
const hashes = (text: string) => text.split(' ').map((word) => hashSyllable(word, space.seed));

function counted(...texts: readonly string[]): Map<number, number> {
  const counter = createFeatureCounter(space);
  counter.clear();
  for (const text of texts) {
    const hashed = hashes(text);
    counter.add(hashed, 0, hashed.length);
  }
  return new Map(
    [...counter.buckets.subarray(0, counter.size())].map((bucket) => [bucket, counter.countOf(bucket)]),
  );
}

describe('counting features', () => {
  it('counts every syllable and every pair of neighbours', () => {
    expect([...counted('thi dua khen thuong').values()]).toEqual([1, 1, 1, 1, 1, 1, 1]);
    expect(Math.max(...counted('thi dua thi dua').values())).toBe(2);
    expect(counted('thi dua')).not.toEqual(counted('dua thi'));
  });

  it('makes no pair across two texts', () => {
    expect(counted('thi', 'dua').size).toBe(2);
    expect(counted('thi dua').size).toBe(3);
  });

  it('forgets the text before', () => {
    const counter = createFeatureCounter(space);
    counter.add(hashes('mot hai ba'), 0, 3);
    counter.clear();
    expect(counter.size()).toBe(0);
    counter.add(hashes('mot'), 0, 1);
    expect(counter.countOf(counter.buckets[0] as number)).toBe(1);
  });

  it('counts as many features as the text has, wherever it stands', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(words, fc.nat(5), (syllables, offset) => {
        const hashed = [...Array(offset).fill(1), ...hashes(syllables.join(' ')), 2, 3];
        const counter = createFeatureCounter(space);
        counter.clear();
        counter.add(hashed, offset, offset + syllables.length);
        const found = [...counter.buckets.subarray(0, counter.size())];
        const sum = found.reduce((total, bucket) => total + counter.countOf(bucket), 0);
        expect(sum).toBe(2 * syllables.length - 1);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });

  it('hashes by the seed', () => {
    expect(hashSyllable('dua', 1)).toBe(hashSyllable('dua', 1));
    expect(hashSyllable('dua', 1)).not.toBe(hashSyllable('dua', 2));
  });
});
