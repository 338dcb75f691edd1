import { readFile, writeFile } from 'node:fs/promises';
import hnswlib from 'hnswlib-node';
import { type Matrix, row } from './matrix.ts';
import { type Nearest, nearestHits, SPACE } from './nearest.ts';

/** Compares the query with every vector: always right, and as fast as a graph while there are few. */
export function createExact(matrix: Matrix): Nearest {
  const native = new hnswlib.BruteforceSearch(SPACE, matrix.dimension);
  native.initIndex(Math.max(1, matrix.count));
  for (let i = 0; i < matrix.count; i++) native.addPoint(row(matrix, i), i);

  return {
    kind: 'exact',
    count: matrix.count,
    search: (query, count) => nearestHits(native, query, count),
    write: (file) => writeFile(file, bytesOf(matrix)),
    matrix: () => matrix,
  };
}

/** @returns undefined when the file does not hold `count` finite vectors. */
export async function openExact(
  file: string,
  dimension: number,
  count: number,
): Promise<Nearest | undefined> {
  const bytes = await readFile(file);
  const values = new Float32Array(count * dimension);
  if (bytes.length !== values.byteLength) return undefined;
  new Uint8Array(values.buffer).set(bytes);
  return values.every(Number.isFinite) ? createExact({ dimension, count, values }) : undefined;
}

function bytesOf({ values }: Matrix): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}
