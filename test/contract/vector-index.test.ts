import { describe, expect, it } from 'vitest';
import { buildVectorIndex, loadVectorIndex } from '../../src/adapters/hnsw.ts';
import type { VectorIndex } from '../../src/domain/ports.ts';
import { compareHits } from '../../src/domain/search/top-hits.ts';
import { randomVectors } from '../support/random-vectors.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { vectorSpace } from '../support/vector-space.ts';

const DIMENSION = 24;
const space = vectorSpace(DIMENSION);

type Build = (vectors: readonly Float32Array[]) => Promise<VectorIndex>;

const exact: Build = (vectors) => buildVectorIndex(vectors, space, { graphFrom: Number.POSITIVE_INFINITY });
const graph: Build = (vectors) => buildVectorIndex(vectors, space, { graphFrom: 1 });

const throughFolder =
  (graphFrom: number): Build =>
  async (vectors) => {
    const folder = await temporaryFolder();
    await (await buildVectorIndex(vectors, space, { graphFrom })).save(folder);
    const loaded = await loadVectorIndex(folder, space);
    if (loaded.kind !== 'loaded') throw new Error(loaded.kind);
    return loaded.index;
  };

function nearest(vectors: readonly Float32Array[], query: Float32Array, count: number) {
  const cosine = (vector: Float32Array) => vector.reduce((sum, value, i) => sum + value * (query[i] ?? 0), 0);
  return vectors
    .map((vector, id) => ({ id, score: cosine(vector) }))
    .sort(compareHits)
    .slice(0, count);
}

describe.each<[string, Build]>([
  ['exact', exact],
  ['graph', graph],
  ['exact, saved and loaded', throughFolder(Number.POSITIVE_INFINITY)],
  ['graph, saved and loaded', throughFolder(1)],
])('vector index: %s', (_, build) => {
  it('finds the nearest vectors, best first, with their cosine similarity', async () => {
    const vectors = randomVectors(800, DIMENSION, 1);
    const index = await build(vectors);
    expect(index.size).toBe(800);
    let found = 0;
    for (const query of randomVectors(20, DIMENSION, 2)) {
      const hits = await index.search(query, 10);
      expect(hits).toHaveLength(10);
      expect(hits).toEqual(hits.toSorted(compareHits));
      const expected = new Map(nearest(vectors, query, 10).map(({ id, score }) => [id, score]));
      for (const { id, score } of hits) {
        const right = expected.get(id);
        if (right === undefined) continue;
        found += 1;
        expect(score).toBeCloseTo(right, 5);
      }
    }
    expect(found).toBeGreaterThanOrEqual(198);
  });

  it('finds every vector by itself', async () => {
    const vectors = randomVectors(100, DIMENSION, 3);
    const index = await build(vectors);
    for (const [id, vector] of vectors.entries()) {
      expect(await index.search(vector, 1)).toEqual([{ id, score: expect.closeTo(1, 5) }]);
    }
  });

  it('tells the cosine similarity of the vectors named, in the order named', async () => {
    const vectors = randomVectors(60, DIMENSION, 11);
    const index = await build(vectors);
    const [query] = randomVectors(1, DIMENSION, 12) as [Float32Array];
    const right = new Map(nearest(vectors, query, 60).map(({ id, score }) => [id, score]));
    const ids = [59, 0, 17, 17];
    const scores = await index.scores(query, ids);
    for (const [i, id] of ids.entries()) expect(scores[i]).toBeCloseTo(right.get(id) as number, 5);
    expect(await index.scores(query, [])).toEqual([]);
    await expect(index.scores(query, [60])).rejects.toThrow(RangeError);
  });

  it('gives the same answer every time it is built', async () => {
    const vectors = randomVectors(300, DIMENSION, 4);
    const [query] = randomVectors(1, DIMENSION, 5) as [Float32Array];
    const first = await (await build(vectors)).search(query, 20);
    expect(await (await build(vectors)).search(query, 20)).toEqual(first);
  });

  it('gives all it has when more is asked for, and nothing when nothing is', async () => {
    const index = await build(randomVectors(5, DIMENSION, 6));
    const [query] = randomVectors(1, DIMENSION, 7) as [Float32Array];
    const ids = (await index.search(query, 500)).map(({ id }) => id);
    expect(ids.toSorted()).toEqual([0, 1, 2, 3, 4]);
    expect(await index.search(query, 0)).toEqual([]);
  });

  it('orders equal vectors by number and puts a zero vector at similarity 0', async () => {
    const [vector] = randomVectors(1, DIMENSION, 8) as [Float32Array];
    const index = await build([vector, new Float32Array(DIMENSION), vector, vector]);
    expect((await index.search(vector, 4)).map(({ id }) => id)).toEqual([0, 2, 3, 1]);
    expect((await index.search(vector, 4))[3]).toEqual({ id: 1, score: expect.closeTo(0, 6) });
    const nowhere = await index.search(new Float32Array(DIMENSION), 4);
    expect(nowhere.map(({ score }) => score)).toEqual([0, 0, 0, 0]);
  });

  it('is empty when built of nothing', async () => {
    const index = await build([]);
    const [query] = randomVectors(1, DIMENSION, 9) as [Float32Array];
    expect(index.size).toBe(0);
    expect(await index.search(query, 3)).toEqual([]);
  });

  it('refuses vectors that the native library would crash or err on', async () => {
    const [good] = randomVectors(1, DIMENSION, 10) as [Float32Array];
    const index = await build([good]);
    const spoiled = [Number.NaN, Number.POSITIVE_INFINITY, null, 'x', undefined].map((value) =>
      Object.assign(Array.from(good), { 3: value }),
    );
    for (const bad of [...spoiled, [], Array.from(good).slice(1)]) {
      const vector = bad as unknown as Float32Array;
      await expect(index.search(vector, 1)).rejects.toThrow(RangeError);
      await expect(build([good, vector])).rejects.toThrow(RangeError);
    }
    expect(await index.search(good, 1)).toMatchObject([{ id: 0 }]);
  });
});
