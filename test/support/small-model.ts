import type { EmbeddingModel } from '../../src/domain/embedding/model.ts';
import { createRandom } from '../../src/domain/training/random.ts';

/** A model of random vectors: texts are as near as the words they share. */
export function smallModel(): EmbeddingModel {
  const random = createRandom(3);
  const space = { buckets: 256, seed: 5 };
  const dimension = 8;
  return {
    space,
    dimension,
    description: 'mô hình thử',
    idf: Float32Array.from({ length: space.buckets }, () => Math.round(8 * random()) / 8 + 0.5),
    scales: Float32Array.from({ length: space.buckets }, () => random() + 0.1),
    vectors: Int8Array.from({ length: space.buckets * dimension }, () => Math.floor(255 * random()) - 127),
    topics: Int8Array.from({ length: 3 * dimension }, () => Math.floor(255 * random()) - 127),
  };
}
