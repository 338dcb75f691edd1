import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { VectorIndex, VectorStorage } from '../../src/domain/ports.ts';

/** Vectors in one JSON file, compared one by one. */
export function createExactVectors(): VectorStorage {
  return {
    async save(folder, vectors, { name, dimension }) {
      const rows = vectors.map((vector) => [...vector]);
      await writeFile(join(folder, 'vectors.json'), JSON.stringify({ name, dimension, rows }));
    },
    async load(folder, space) {
      const { name, dimension, rows } = JSON.parse(await readFile(join(folder, 'vectors.json'), 'utf8')) as {
        name: string;
        dimension: number;
        rows: number[][];
      };
      if (name !== space.name || dimension !== space.dimension) {
        return { kind: 'damaged', reason: `vectors of ${name}, expected ${space.name}` };
      }
      return { kind: 'loaded', index: exactIndex(rows) };
    },
  };
}

function exactIndex(rows: readonly (readonly number[])[]): VectorIndex {
  return {
    size: rows.length,
    async search(vector, count) {
      return rows
        .map((row, id) => ({ id, score: row.reduce((sum, value, i) => sum + value * (vector[i] ?? 0), 0) }))
        .sort((a, b) => b.score - a.score || a.id - b.id)
        .slice(0, count);
    },
  };
}
