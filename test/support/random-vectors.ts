import { createRandom } from '../../src/domain/training/random.ts';

/** Unit vectors in random directions. */
export function randomVectors(count: number, dimension: number, seed: number): Float32Array[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => {
    const vector = Float32Array.from({ length: dimension }, () => random() - 0.5);
    const length = Math.hypot(...vector);
    return vector.map((value) => value / length);
  });
}
