import { createFeatureCounter, type FeatureSpace } from '../embedding/features.ts';
import { featureWeight } from '../embedding/model.ts';
import type { Example } from './examples.ts';

/** Vectors that learn: one a bucket, and how much each has moved. */
export interface Learner {
  readonly space: FeatureSpace;
  readonly dimension: number;
  readonly idf: Float32Array;
  readonly vectors: Float32Array;
  /** Sum of the mean squared gradients of each bucket's vector (row-wise AdaGrad). */
  readonly moved: Float32Array;
}

/** Below it, likeness is as sharp as the difference of two good answers. */
const TEMPERATURE = 0.05;
/** What a bucket is taken to have moved before its first step. */
const STILL = 1e-6;

/** Vectors at random, so that texts are as near as the features they share. */
export function createLearner(
  space: FeatureSpace,
  dimension: number,
  idf: Float32Array,
  random: () => number,
): Learner {
  const vectors = new Float32Array(space.buckets * dimension);
  const spread = Math.sqrt(3 / dimension);
  for (let i = 0; i < vectors.length; i++) vectors[i] = (2 * random() - 1) * spread;
  return { space, dimension, idf, vectors, moved: new Float32Array(space.buckets).fill(STILL) };
}

/** The embedded texts of one side of a batch. */
interface Side {
  /** Where the features of each text start in the arrays below; one more than texts. */
  readonly starts: Uint32Array;
  readonly buckets: Uint32Array;
  readonly weights: Float32Array;
  /** Unit vectors, text after text. */
  readonly units: Float32Array;
  /** Lengths of the sums before they were scaled. */
  readonly lengths: Float32Array;
}

/** One step of learning: each query is to be nearer to its target than to the others of the batch, and the other way round. */
export type Step = (batch: readonly Example[], rate: number) => number;

/** @returns a function that takes a batch and the learning rate, changes the vectors and gives the mean loss (nats) before. */
export function createStep(learner: Learner): Step {
  const { space, dimension, vectors, moved } = learner;
  const counter = createFeatureCounter(space);
  /** Place of a bucket's gradient among those of the batch, from 1; 0: none yet. */
  const places = new Uint32Array(space.buckets);

  const embed = (texts: readonly (readonly number[])[]): Side => {
    const starts = new Uint32Array(texts.length + 1);
    const buckets: number[] = [];
    const weights: number[] = [];
    const units = new Float32Array(texts.length * dimension);
    const lengths = new Float32Array(texts.length);
    for (const [t, text] of texts.entries()) {
      counter.clear();
      counter.add(text, 0, text.length);
      const at = t * dimension;
      for (let i = 0; i < counter.size(); i++) {
        const bucket = counter.buckets[i] as number;
        const weight = featureWeight(counter.countOf(bucket), learner.idf[bucket] as number);
        buckets.push(bucket);
        weights.push(weight);
        addScaled(units, at, vectors, bucket * dimension, weight, dimension);
      }
      starts[t + 1] = buckets.length;
      const length = Math.sqrt(dot(units, at, units, at, dimension)) || 1;
      lengths[t] = length;
      for (let i = at; i < at + dimension; i++) units[i] = (units[i] as number) / length;
    }
    return {
      starts,
      buckets: Uint32Array.from(buckets),
      weights: Float32Array.from(weights),
      units,
      lengths,
    };
  };

  return (batch, rate) => {
    const size = batch.length;
    const queries = embed(batch.map(({ query }) => query));
    const targets = embed(batch.map(({ target }) => target));
    const { loss, gradient } = inBatchSoftmax(queries.units, targets.units, batch, dimension);
    const towardsQueries = new Float32Array(size * dimension);
    const towardsTargets = new Float32Array(size * dimension);
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) {
        const amount = gradient[i * size + j] as number;
        if (amount === 0) continue;
        addScaled(towardsQueries, i * dimension, targets.units, j * dimension, amount, dimension);
        addScaled(towardsTargets, j * dimension, queries.units, i * dimension, amount, dimension);
      }
    }
    const met: number[] = [];
    for (const { buckets } of [queries, targets]) {
      for (const bucket of buckets) {
        if (places[bucket] === 0) places[bucket] = met.push(bucket);
      }
    }
    const gradients = new Float32Array(met.length * dimension);
    for (const [side, towards] of [
      [queries, towardsQueries],
      [targets, towardsTargets],
    ] as const) {
      spread(side, towards, gradients, places, dimension);
    }
    for (const [place, bucket] of met.entries()) {
      const from = place * dimension;
      const square = dot(gradients, from, gradients, from, dimension) / dimension;
      const total = (moved[bucket] as number) + square;
      moved[bucket] = total;
      addScaled(vectors, bucket * dimension, gradients, from, -rate / Math.sqrt(total), dimension);
      places[bucket] = 0;
    }
    return loss;
  };
}

/** The loss of a batch and its gradient by each likeness of a query (row) and a target (column). */
function inBatchSoftmax(
  queries: Float32Array,
  targets: Float32Array,
  batch: readonly Example[],
  dimension: number,
): { loss: number; gradient: Float32Array } {
  const size = batch.length;
  const powers = new Float32Array(size * size);
  const rows = new Float64Array(size);
  const columns = new Float64Array(size);
  let loss = 0;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      // Another passage of the same article is no wrong answer.
      if (i !== j && batch[i]?.article === batch[j]?.article) continue;
      const likeness = dot(queries, i * dimension, targets, j * dimension, dimension);
      const power = Math.exp((likeness - 1) / TEMPERATURE);
      powers[i * size + j] = power;
      rows[i] = (rows[i] as number) + power;
      columns[j] = (columns[j] as number) + power;
    }
  }
  const gradient = powers;
  for (let i = 0; i < size; i++) {
    const own = powers[i * size + i] as number;
    loss -= Math.log(own / (rows[i] as number)) + Math.log(own / (columns[i] as number));
  }
  const factor = 1 / (2 * size * TEMPERATURE);
  for (let i = 0; i < size; i++) {
    const byRow = 1 / (rows[i] as number);
    for (let j = 0; j < size; j++) {
      const at = i * size + j;
      const share = (powers[at] as number) * (byRow + 1 / (columns[j] as number));
      gradient[at] = factor * (i === j ? share - 2 : share);
    }
  }
  return { loss: loss / (2 * size), gradient };
}

/** Carries the gradients of the unit vectors of a side back to the buckets that they are sums of. */
function spread(
  { starts, buckets, weights, units, lengths }: Side,
  towards: Float32Array,
  gradients: Float32Array,
  places: Uint32Array,
  dimension: number,
): void {
  for (let t = 0; t < lengths.length; t++) {
    const at = t * dimension;
    // Only the part across the vector turns it; the part along would change its length.
    const along = dot(towards, at, units, at, dimension);
    addScaled(towards, at, units, at, -along, dimension);
    for (let f = starts[t] as number; f < (starts[t + 1] as number); f++) {
      const place = (places[buckets[f] as number] as number) - 1;
      const weight = (weights[f] as number) / (lengths[t] as number);
      addScaled(gradients, place * dimension, towards, at, weight, dimension);
    }
  }
}

/** `dimension` is a multiple of four. */
function dot(a: Float32Array, atA: number, b: Float32Array, atB: number, dimension: number): number {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  for (let i = 0; i < dimension; i += 4) {
    s0 += (a[atA + i] as number) * (b[atB + i] as number);
    s1 += (a[atA + i + 1] as number) * (b[atB + i + 1] as number);
    s2 += (a[atA + i + 2] as number) * (b[atB + i + 2] as number);
    s3 += (a[atA + i + 3] as number) * (b[atB + i + 3] as number);
  }
  return s0 + s1 + s2 + s3;
}

/** `sum += factor · vector`, each from its offset. */
function addScaled(
  sum: Float32Array,
  atSum: number,
  vector: Float32Array,
  atVector: number,
  factor: number,
  dimension: number,
): void {
  for (let i = 0; i < dimension; i++) {
    sum[atSum + i] = (sum[atSum + i] as number) + factor * (vector[atVector + i] as number);
  }
}
