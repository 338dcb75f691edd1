import hnswlib from 'hnswlib-node';
import type { Matrix } from './matrix.ts';
import { type NativeIndex, SPACE, wrap } from './native-index.ts';

/** An exact index of a few vectors, built here and now. */
export function createExact(matrix: Matrix): NativeIndex {
  const native = new hnswlib.BruteforceSearch(SPACE, matrix.dimension);
  native.initIndex(Math.max(1, matrix.count));
  for (let i = 0; i < matrix.count; i++) {
    const vector = matrix.values.subarray(i * matrix.dimension, (i + 1) * matrix.dimension);
    native.addPoint(Array.from(vector), i);
  }
  return wrap('exact', native, () => {});
}
