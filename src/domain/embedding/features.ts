import { syllables } from '../text/tokenise.ts';

/** Where the features of a text fall: syllables and neighbouring pairs, hashed. */
export interface FeatureSpace {
  /** Number of buckets, a power of two. */
  readonly buckets: number;
  readonly seed: number;
}

/** A 32-bit hash of a folded syllable. */
export function hashSyllable(syllable: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let i = 0; i < syllable.length; i++) hash = Math.imul(hash ^ syllable.charCodeAt(i), 0x01000193);
  return mix(hash);
}

/** Distinct syllables whose hashes are kept for reuse. */
const REMEMBERED = 50_000;

/** Hashes the syllables of texts, in order. */
export function createHasher(seed: number): (text: string) => number[] {
  const known = new Map<string, number>();
  return (text) =>
    syllables(text).map((syllable) => {
      let hash = known.get(syllable);
      if (hash === undefined) {
        hash = hashSyllable(syllable, seed);
        if (known.size >= REMEMBERED) known.clear();
        known.set(syllable, hash);
      }
      return hash;
    });
}

/** Spreads every bit over all (the finaliser of MurmurHash3). */
function mix(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Counts the features of one text at a time. */
export interface FeatureCounter {
  /** Forgets the text before. */
  clear(): void;
  /** Counts the hashed syllables `from` to before `to` and the pairs inside them. */
  add(hashes: ArrayLike<number>, from: number, to: number): void;
  /** How many buckets the text has. */
  size(): number;
  /** The buckets in the order they were met; valid up to {@link FeatureCounter.size}. */
  readonly buckets: Uint32Array;
  /** How often the feature in a bucket occurs. */
  countOf(bucket: number): number;
}

export function createFeatureCounter({ buckets: limit }: FeatureSpace): FeatureCounter {
  const mask = limit - 1;
  const counts = new Uint32Array(limit);
  const buckets = new Uint32Array(limit);
  let size = 0;

  const count = (bucket: number) => {
    if (counts[bucket] === 0) buckets[size++] = bucket;
    counts[bucket] = (counts[bucket] as number) + 1;
  };

  return {
    buckets,
    size: () => size,
    countOf: (bucket) => counts[bucket] as number,
    clear() {
      for (let i = 0; i < size; i++) counts[buckets[i] as number] = 0;
      size = 0;
    },
    add(hashes, from, to) {
      let previous = 0;
      for (let i = from; i < to; i++) {
        const hash = hashes[i] as number;
        count(hash & mask);
        if (i > from) count(mix(Math.imul(previous, 0x9e3779b1) ^ hash) & mask);
        previous = hash;
      }
    },
  };
}
