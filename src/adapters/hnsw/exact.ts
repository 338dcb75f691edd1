import { setImmediate } from 'node:timers/promises';
import hnswlib from 'hnswlib-node';
import type { Matrix } from './matrix.ts';
import { type NativeIndex, SPACE, wrap } from './native-index.ts';

/** So many numbers are indexed within some ten milliseconds; then other work has its turn. */
const NUMBERS_A_TURN = 200_000;

/** An exact index, built on this thread in turns. @param onDone told of the number of vectors done */
export async function createExact(matrix: Matrix, onDone: (done: number) => void): Promise<NativeIndex> {
  const { dimension, count, values } = matrix;
  const native = new hnswlib.BruteforceSearch(SPACE, dimension);
  native.initIndex(Math.max(1, count));
  const turn = Math.max(1, Math.floor(NUMBERS_A_TURN / dimension));
  for (let i = 0; i < count; i++) {
    native.addPoint(Array.from(values.subarray(i * dimension, (i + 1) * dimension)), i);
    if ((i + 1) % turn === 0 || i + 1 === count) {
      onDone(i + 1);
      await setImmediate();
    }
  }
  return wrap('exact', native, () => {});
}
