import { createFeatureCounter, createHasher, type FeatureCounter, type FeatureSpace } from './features.ts';

/** Trained static vectors: one a bucket of features. A text's vector is their sum weighted by (1 + ln tf) · idf, scaled to unit length. */
export interface EmbeddingModel {
  readonly space: FeatureSpace;
  readonly dimension: number;
  /** What it was trained on and when to prefer it, for the model card. */
  readonly description: string;
  /** How much a feature tells, by bucket. */
  readonly idf: Float32Array;
  /** What to multiply the numbers of a bucket's vector by. */
  readonly scales: Float32Array;
  /** The vectors, bucket after bucket. */
  readonly vectors: Int8Array;
  /** What the texts that it learnt from are about: unit vectors in 127ths, one after another; may be none. */
  readonly topics: Int8Array;
}

/** The topics of a model as vectors of unit length. */
export function topicsOf({ topics, dimension }: EmbeddingModel): Float32Array[] {
  return Array.from({ length: topics.length / dimension }, (_, k) => {
    const whole = topics.subarray(k * dimension, (k + 1) * dimension);
    const length = Math.hypot(...whole);
    return Float32Array.from(whole, (value) => value / length);
  });
}

/** Adds a bucket's vector, `weight` times, to `sum`. */
type AddRow = (sum: Float32Array, bucket: number, weight: number) => void;

/** Embeds texts one by one; the function returned is quick because it reuses its memory. */
export function createModelEmbedding(model: EmbeddingModel): (text: string) => Float32Array {
  const { space, dimension, idf, scales, vectors } = model;
  const counter = createFeatureCounter(space);
  const hashes = createHasher(space.seed);
  const addRow: AddRow = (sum, bucket, weight) => {
    const factor = weight * (scales[bucket] as number);
    const from = bucket * dimension;
    for (let i = 0; i < dimension; i++) sum[i] = (sum[i] as number) + factor * (vectors[from + i] as number);
  };
  return (text) => {
    const hashed = hashes(text);
    counter.clear();
    counter.add(hashed, 0, hashed.length);
    return unitSum(counter, idf, dimension, addRow);
  };
}

function unitSum(
  counter: FeatureCounter,
  idf: Float32Array,
  dimension: number,
  addRow: AddRow,
): Float32Array {
  const sum = new Float32Array(dimension);
  for (let i = 0; i < counter.size(); i++) {
    const bucket = counter.buckets[i] as number;
    addRow(sum, bucket, featureWeight(counter.countOf(bucket), idf[bucket] as number));
  }
  let squares = 0;
  for (const value of sum) squares += value * value;
  if (squares > 0) {
    const factor = 1 / Math.sqrt(squares);
    for (let i = 0; i < dimension; i++) sum[i] = (sum[i] as number) * factor;
  }
  return sum;
}

/** What a feature counts in a text. */
export function featureWeight(count: number, idf: number): number {
  return (1 + Math.log(count)) * idf;
}
