import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Document } from '@langchain/core/documents';
import { describe, expect, it } from 'vitest';
import { createBuiltinEmbedder } from '../../src/adapters/builtin/embedder.ts';
import { buildVectorIndex, loadVectorIndex } from '../../src/adapters/hnsw.ts';
import type { Progress } from '../../src/domain/ports.ts';
import { randomVectors } from '../support/random-vectors.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { vectorSpace } from '../support/vector-space.ts';

const DIMENSION = 16;
const space = vectorSpace(DIMENSION);
const files = { exact: 'vectors.exact', graph: 'vectors.graph' } as const;
const graphFrom = { exact: Number.POSITIVE_INFINITY, graph: 1 } as const;

async function savedInto(folder: string, kind: 'exact' | 'graph', count = 40): Promise<void> {
  const index = await buildVectorIndex(randomVectors(count, DIMENSION, 1), space, {
    graphFrom: graphFrom[kind],
  });
  await index.save(folder);
}

describe('vector index on disk', () => {
  it('finds nothing in an empty or absent folder', async () => {
    const folder = await temporaryFolder();
    expect(await loadVectorIndex(folder, space)).toEqual({ kind: 'missing' });
    expect(await loadVectorIndex(join(folder, 'absent'), space)).toEqual({ kind: 'missing' });
  });

  it.each(['exact', 'graph'] as const)('leaves two whole files and no remains (%s)', async (kind) => {
    const folder = await temporaryFolder();
    const nested = join(folder, 'a', 'b');
    await savedInto(nested, kind);
    expect((await readdir(nested)).toSorted()).toEqual([files[kind], 'vectors.json'].toSorted());
    const loaded = await loadVectorIndex(nested, space);
    expect(loaded).toMatchObject({ kind: 'loaded', index: { size: 40, kind } });
  });

  it('refuses an index of another embedder or dimension', async () => {
    const folder = await temporaryFolder();
    await savedInto(folder, 'exact');
    expect(await loadVectorIndex(folder, vectorSpace(DIMENSION, 'other'))).toEqual({
      kind: 'mismatch',
      reason: 'made by test-16 (16 numbers), expected other (16)',
    });
    expect(await loadVectorIndex(folder, vectorSpace(8, 'test-16'))).toMatchObject({ kind: 'mismatch' });
  });

  it.each(['exact', 'graph'] as const)('notices a changed, shortened or missing file (%s)', async (kind) => {
    const folder = await temporaryFolder();
    await savedInto(folder, kind);
    const file = join(folder, files[kind]);
    const whole = await readFile(file);
    for (let position = 0; position < whole.length; position += 61) {
      const changed = Buffer.from(whole);
      changed[position] = (changed[position] ?? 0) ^ 0x10;
      await writeFile(file, changed);
      expect(await loadVectorIndex(folder, space)).toEqual({ kind: 'damaged', reason: 'checksum differs' });
    }
    await writeFile(file, whole.subarray(0, -1));
    expect(await loadVectorIndex(folder, space)).toMatchObject({ kind: 'damaged' });
    await writeFile(file, '');
    expect(await loadVectorIndex(folder, space)).toMatchObject({ kind: 'damaged' });
    await writeFile(file, whole);
    expect(await loadVectorIndex(folder, space)).toMatchObject({ kind: 'loaded' });
  });

  it.each(['exact', 'graph'] as const)('never opens what its description does not fit (%s)', async (kind) => {
    const folder = await temporaryFolder();
    await savedInto(folder, kind);
    const file = join(folder, 'vectors.json');
    const description = JSON.parse(await readFile(file, 'utf8'));
    const otherKind = kind === 'exact' ? 'graph' : 'exact';
    for (const change of [
      { count: 39 },
      { kind: otherKind },
      { space: 'l2' },
      { format: 99 },
      { bytes: 1 },
    ]) {
      await writeFile(file, JSON.stringify({ ...description, ...change }));
      expect(await loadVectorIndex(folder, space), JSON.stringify(change)).toMatchObject({
        kind: 'damaged',
      });
    }
    for (const text of ['', '{', 'null', '[]', '{}']) {
      await writeFile(file, text);
      expect(await loadVectorIndex(folder, space), text).toMatchObject({ kind: 'damaged' });
    }
  });

  it('fails, rather than reporting success, when it cannot write', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'in-the-way'), '');
    for (const kind of ['exact', 'graph'] as const) {
      await expect(savedInto(join(folder, 'in-the-way'), kind)).rejects.toThrow();
    }
  });
});

describe('a graph of vectors', () => {
  it('is built while other work goes on, with progress', async () => {
    const dimension = 256;
    const progress: Progress[] = [];
    let turns = 0;
    let building = true;
    const countTurn = () => {
      turns += 1;
      if (building) setImmediate(countTurn);
    };
    countTurn();
    const index = await buildVectorIndex(randomVectors(2000, dimension, 2), vectorSpace(dimension), {
      graphFrom: 2000,
      onProgress: (step) => progress.push(step),
    });
    building = false;
    expect(index).toMatchObject({ kind: 'graph', size: 2000 });
    expect(turns).toBeGreaterThan(1);
    const done = progress.map((step) => step.done);
    expect(done.length).toBeGreaterThan(2);
    expect(done.at(-1)).toBe(2000);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(progress.every(({ stage, total }) => stage === 'index' && total === 2000)).toBe(true);
    const [first] = randomVectors(1, dimension, 2) as [Float32Array];
    expect(await index.search(first, 1)).toEqual([{ id: 0, score: expect.closeTo(1, 5) }]);
  });
});

const embedder = await createBuiltinEmbedder();

describe.each(['exact', 'graph'] as const)('as a LangChain vector store (%s)', (kind) => {
  const build = () => buildVectorIndex([], embedder, { graphFrom: graphFrom[kind] });

  it('finds added documents by text', async () => {
    const store = await build();
    expect(
      await store.addDocuments([
        new Document({ pageContent: 'Hội đồng thi đua, khen thưởng', metadata: { locator: 'Điều 1' } }),
        new Document({ pageContent: 'Quỹ đất và tài sản công' }),
      ]),
    ).toEqual(['0', '1']);
    expect(await store.addDocuments([new Document({ pageContent: 'Hồ sơ khen thưởng' })])).toEqual(['2']);
    const found = await store.similaritySearch('hội đồng thi đua', 1);
    expect(found).toMatchObject([{ metadata: { locator: 'Điều 1' } }]);
    const scored = await store.similaritySearchWithScore('hồ sơ khen thưởng', 3);
    expect(scored.map(([{ pageContent }]) => pageContent)[0]).toBe('Hồ sơ khen thưởng');
    expect(scored[0]?.[1]).toBeCloseTo(1, 5);
    expect(await store.asRetriever(2).invoke('quỹ đất')).toHaveLength(2);
  });

  it('names documents by their number after loading, and takes no more', async () => {
    const folder = await temporaryFolder();
    const store = await build();
    await store.addDocuments([
      new Document({ pageContent: 'thi đua' }),
      new Document({ pageContent: 'quỹ' }),
    ]);
    await store.save(folder);
    const loaded = await loadVectorIndex(folder, embedder);
    if (loaded.kind !== 'loaded') throw new Error(loaded.kind);
    expect(await loaded.index.similaritySearch('quỹ', 1)).toMatchObject([{ id: '1', pageContent: '' }]);
    await expect(loaded.index.addDocuments([new Document({ pageContent: 'hồ sơ' })])).rejects.toThrow(/anew/);
    expect(loaded.index.size).toBe(2);
  });

  it('wants a document a vector', async () => {
    const store = await build();
    await expect(store.addVectors([new Array(embedder.dimension).fill(0)], [])).rejects.toThrow(RangeError);
  });
});
