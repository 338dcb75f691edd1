import { similarity } from '../search/similarity.ts';
import type { VectorOf } from './library.ts';
import type { Spot } from './spots.ts';

/** How near a sentence is to a question in meaning: cosine similarities, −1 to 1. */
export interface Likeness {
  /** Of the sentence alone. */
  readonly own: number;
  /** Of the sentence below its headings and introductions. */
  readonly placed: number;
}

/** Measures sentences against one question. */
export function measureLikeness(question: string, vectorOf: VectorOf): (spot: Spot) => Likeness {
  const asked = vectorOf(question);
  return (spot) => {
    const { own, placed } = vectorsOf(spot, vectorOf);
    return { own: similarity(asked, own), placed: similarity(asked, placed) };
  };
}

interface SpotVectors {
  readonly own: Float32Array;
  readonly placed: Float32Array;
}

/** A spot belongs to one library, and that to one way of embedding. */
const cache = new WeakMap<Spot, SpotVectors>();

function vectorsOf(spot: Spot, vectorOf: VectorOf): SpotVectors {
  const known = cache.get(spot);
  if (known !== undefined) return known;
  const vectors = { own: vectorOf(spot.own), placed: vectorOf(spot.lead + spot.own) };
  cache.set(spot, vectors);
  return vectors;
}
