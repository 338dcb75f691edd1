import { readFile, writeFile } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import hnswlib from 'hnswlib-node';
import { compareHits } from '../../domain/search/top-hits.ts';
import { SPACE } from './graph.ts';
import type { Matrix } from './matrix.ts';
import type { StoredIndex } from './stored-index.ts';

/** So many numbers are indexed within some ten milliseconds; then other work has its turn. */
const NUMBERS_A_TURN = 200_000;

/**
 * Compares a query with every vector: always right, ready at once, and as fast as a graph while there are few.
 * The native library searches four times as fast as JavaScript; it gives no vector back, so they are kept here too.
 * @param onDone told of the number of vectors done
 */
export async function createExact(
  { values, dimension, count }: Matrix,
  onDone: (done: number) => void = () => {},
): Promise<StoredIndex> {
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
  return {
    kind: 'exact',
    count,
    search(query, wanted) {
      const { neighbors, distances } = native.searchKnn([...query], wanted);
      return neighbors.map((id, i) => ({ id, score: 1 - (distances[i] as number) })).sort(compareHits);
    },
    scores: (query, ids) =>
      ids.map((id) => {
        const from = id * dimension;
        return query.reduce((sum, value, i) => sum + value * (values[from + i] as number), 0);
      }),
    write: (file) => writeFile(file, new Uint8Array(values.buffer, values.byteOffset, values.byteLength)),
  };
}

/** Opens what an exact index wrote, numbers in this machine's order. @returns undefined when it does not hold `count` vectors. */
export async function openExact(
  file: string,
  dimension: number,
  count: number,
): Promise<StoredIndex | undefined> {
  const bytes = await readFile(file);
  if (bytes.length !== count * dimension * Float32Array.BYTES_PER_ELEMENT) return undefined;
  const values = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
  return createExact({ values, dimension, count });
}
