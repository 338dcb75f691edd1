import { readFile, writeFile } from 'node:fs/promises';
import hnswlib from 'hnswlib-node';
import { similarity } from '../../domain/search/similarity.ts';
import { SPACE } from './graph.ts';
import type { Matrix } from './matrix.ts';
import { type StoredIndex, toHits } from './stored-index.ts';

/**
 * The file of the native library, in this machine's order: room for so many entries, bytes of an entry and number of
 * entries as 64-bit numbers; then the entries, each a vector of 32-bit floats and its 64-bit number.
 */
const HEADER_BYTES = 24;
const NUMBER_BYTES = 8;

function entryBytes(dimension: number): number {
  return dimension * Float32Array.BYTES_PER_ELEMENT + NUMBER_BYTES;
}

/** Writes vectors so that {@link openExact} can read them: a hundred times as fast as adding them one by one. */
export async function writeExact(file: string, { values, dimension, count }: Matrix): Promise<void> {
  const size = entryBytes(dimension);
  const bytes = new Uint8Array(HEADER_BYTES + count * size);
  new BigUint64Array(bytes.buffer, 0, 3).set([BigInt(count), BigInt(size), BigInt(count)]);
  const floats = new Float32Array(bytes.buffer, HEADER_BYTES);
  const numbers = new Uint32Array(bytes.buffer, HEADER_BYTES);
  const stride = size / Float32Array.BYTES_PER_ELEMENT;
  for (let i = 0; i < count; i++) {
    floats.set(values.subarray(i * dimension, (i + 1) * dimension), i * stride);
    numbers[i * stride + dimension] = i;
  }
  await writeFile(file, bytes);
}

/**
 * Compares a query with every vector: always right, ready at once, and as fast as a graph while there are few.
 * The native library searches four times as fast as JavaScript; it gives no vector back, so they are kept here too.
 * @returns undefined when the file does not hold `count` vectors.
 */
export async function openExact(
  file: string,
  dimension: number,
  count: number,
): Promise<StoredIndex | undefined> {
  const bytes = await readFile(file);
  const size = entryBytes(dimension);
  if (bytes.length !== HEADER_BYTES + count * size) return undefined;
  const native = new hnswlib.BruteforceSearch(SPACE, dimension);
  if (count > 0) await native.readIndex(file);
  if (count > 0 && native.getCurrentCount() !== count) return undefined;
  const { buffer } = Uint8Array.from(bytes);
  const floats = new Float32Array(buffer, HEADER_BYTES);
  const stride = size / Float32Array.BYTES_PER_ELEMENT;
  return {
    kind: 'exact',
    count,
    search(query, wanted) {
      return toHits(native.searchKnn([...query], wanted));
    },
    scores: (query, ids) =>
      ids.map((id) => similarity(query, floats.subarray(id * stride, id * stride + dimension))),
    write: (to) => writeFile(to, new Uint8Array(buffer)),
  };
}
