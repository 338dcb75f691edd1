import type { EmbeddingModel } from '../embedding/model.ts';
import type { Learner } from './contrastive.ts';

/** The learnt vectors in whole numbers from −127 to 127, with one scale a bucket; no topics are known yet. */
export function quantise({ space, dimension, idf, vectors }: Learner, description: string): EmbeddingModel {
  const topics = new Int8Array();
  const scales = new Float32Array(space.buckets);
  const whole = new Int8Array(vectors.length);
  for (let bucket = 0; bucket < space.buckets; bucket++) {
    const from = bucket * dimension;
    const row = vectors.subarray(from, from + dimension);
    let greatest = 0;
    for (const value of row) greatest = Math.max(greatest, Math.abs(value));
    const scale = greatest / 127;
    scales[bucket] = scale;
    if (scale > 0) for (const [i, value] of row.entries()) whole[from + i] = Math.round(value / scale);
  }
  return { space, dimension, description, idf, scales, vectors: whole, topics };
}
