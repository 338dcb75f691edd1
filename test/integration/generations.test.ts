import { cp, mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnswerability } from '../../src/adapters/builtin/answerability.ts';
import { createBuiltinEmbedder } from '../../src/adapters/builtin/embedder.ts';
import { createRecallingEmbedder } from '../../src/adapters/embedder/recalling.ts';
import { createGenerations, type NewGeneration } from '../../src/adapters/generations.ts';
import { extractObligations } from '../../src/domain/obligations/extract.ts';
import type { Embedder } from '../../src/domain/ports.ts';
import { buildIndex } from '../../src/domain/search/indexing.ts';
import { createGlossary } from '../../src/domain/text/glossary.ts';
import { terms } from '../../src/domain/text/tokenise.ts';
import { parseText } from '../support/corpus.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const embedder = await createBuiltinEmbedder();
const NOW = Date.parse('2026-11-22T08:00:00Z');
const DAY = 86_400_000;

const glossary = { abbreviations: [{ short: ['UBND'], long: 'Ủy ban nhân dân' }] };

async function newGeneration(title = 'Kế hoạch thi đua'): Promise<NewGeneration> {
  const documents = [
    parseText(
      'ke-hoach.md',
      '## I. Mục đích\n\nNâng cao nhận thức.\n\n## II. Tổ chức\n\nUBND chỉ đạo; báo cáo.',
      {
        number: '1-KH/TU',
        type: 'Kế hoạch',
        title,
      },
    ),
    parseText('luat.md', '### Điều 1. Nguyên tắc\n\n1. Công bằng.\n\n> Thiếu: khoản 2', {
      number: '2/2022/QH15',
      type: 'Luật',
      title: 'Luật Thi đua',
      text: 'summary',
    }),
  ];
  const recalling = createRecallingEmbedder(embedder, new Map());
  const index = await buildIndex(documents, createGlossary(glossary), recalling);
  return {
    documents,
    glossary,
    glossaryHash: 'g1',
    files: [
      { path: 'ke-hoach.md', hash: 'a', outcome: { kind: 'indexed', number: '1-KH/TU', warnings: ['mờ'] } },
      { path: 'luat.md', hash: 'b', outcome: { kind: 'indexed', number: '2/2022/QH15', warnings: [] } },
      { path: 'hong.pdf', hash: 'c', outcome: { kind: 'left-out', reason: 'Tệp hỏng.' } },
    ],
    index,
    fingerprints: recalling.fingerprints,
    obligations: documents.flatMap((document) => extractObligations(document, createGlossary(glossary))),
  };
}

const answerability = await readAnswerability();

const open = (folder: string, by: Embedder = embedder) =>
  createGenerations(folder, {
    embedder: by,
    vectorOf: embedder.vectorOf,
    topics: embedder.topics,
    answerability,
  });

/** A folder with one generation in use, and the files of that generation. */
async function written() {
  const folder = await temporaryFolder();
  const generation = await newGeneration();
  const { id } = await open(folder).write(generation, NOW);
  const entries = await readdir(join(folder, id), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return { folder, id, generation, files: files.sort() };
}

const load = async (folder: string) => {
  const loaded = await open(folder).load();
  return loaded.kind === 'damaged' ? `damaged: ${loaded.reason}` : loaded.kind;
};

describe('a generation', () => {
  it('is read back as it was written', async () => {
    const { folder, id, generation } = await written();
    const loaded = await open(folder).load();
    if (loaded.kind !== 'loaded') throw new Error(loaded.kind);
    const { library, manifest } = loaded;
    expect(loaded.id).toBe(id);
    expect(library.documents).toEqual(generation.documents);
    expect(library.passages.map(({ section }) => section.locator)).toEqual(['I', 'II', 'Điều 1']);
    expect(library.glossary.writeOut('UBND')).toBe('Ủy ban nhân dân');
    expect(library.obligations).toEqual(generation.obligations);
    expect(library.obligations.map(({ actors, task }) => [actors[0], task])).toEqual([
      ['UBND', 'chỉ đạo'],
      ['UBND', 'báo cáo'],
    ]);
    expect(manifest).toMatchObject({
      created: '2026-11-22T08:00:00.000Z',
      embedder: { name: embedder.name, dimension: embedder.dimension },
      glossaryHash: 'g1',
      files: generation.files,
      passages: 3,
    });
  });

  it('finds by keyword and by vector what the built index found', async () => {
    const { folder, generation } = await written();
    const loaded = await open(folder).load();
    if (loaded.kind !== 'loaded') throw new Error(loaded.kind);
    const query = terms('Ủy ban nhân dân chỉ đạo').map((term) => ({ term, weight: 1 }));
    expect(loaded.library.keywords.search(query, 3)).toEqual(generation.index.keywords.search(query, 3));
    expect(loaded.library.keywords.search(query, 1)[0]?.id).toBe(1);
    for (const [id, vector] of generation.index.vectors.entries()) {
      const [hit] = await loaded.library.vectors.search(vector, 1);
      expect(hit?.id).toBe(id);
      expect(hit?.score).toBeCloseTo(1, 5);
    }
  });

  it('knows again what was embedded for it', async () => {
    const { folder, generation } = await written();
    const { fingerprints, index } = generation;
    expect([...(await open(folder).knownVectors())]).toEqual(
      fingerprints.map((fingerprint, i) => [fingerprint, index.vectors[i]]),
    );
  });

  it('tells what it was built of without being opened', async () => {
    const { folder, id, generation } = await written();
    const stored = await open(folder).documents();
    expect(stored).toMatchObject({ kind: 'read', id, documents: generation.documents });
    const empty = open(join(folder, 'none'));
    expect(await empty.documents()).toEqual({ kind: 'none' });
    expect((await empty.knownVectors()).size).toBe(0);
  });

  it('may hold nothing at all', async () => {
    const folder = await temporaryFolder();
    const empty = {
      documents: [],
      glossary: {},
      glossaryHash: '',
      files: [],
      fingerprints: [],
      obligations: [],
    };
    await open(folder).write({ ...empty, index: await buildIndex([], createGlossary({}), embedder) }, NOW);
    expect(await load(folder)).toBe('loaded');
  });
});

describe('a folder of generations', () => {
  it('has none before the first is written', async () => {
    const folder = join(await temporaryFolder(), 'index');
    expect(await open(folder).currentId()).toBeUndefined();
    expect(await load(folder)).toBe('none');
    await open(folder).write(await newGeneration(), NOW);
    expect(await load(folder)).toBe('loaded');
  });

  it('keeps the last two and uses the last', async () => {
    const folder = await temporaryFolder();
    const generations = open(folder);
    const ids: string[] = [];
    for (const day of [0, 1, 2, 3]) {
      const { id } = await generations.write(await newGeneration(`Kế hoạch ${day}`), NOW + day * DAY);
      expect(await generations.currentId()).toBe(id);
      ids.push(id);
    }
    expect((await readdir(folder)).sort()).toEqual([...ids.slice(-2), 'current']);
    const loaded = await generations.load();
    expect(loaded.kind === 'loaded' && loaded.library.documents[0]?.metadata.title).toBe('Kế hoạch 3');
  });

  it('uses an older generation again when told to', async () => {
    const { folder, id } = await written();
    await open(folder).write(await newGeneration('Kế hoạch mới'), NOW + DAY);
    await writeFile(join(folder, 'current'), `${id}\n`);
    const loaded = await open(folder).load();
    expect(loaded.kind === 'loaded' && loaded.library.documents[0]?.metadata.title).toBe('Kế hoạch thi đua');
  });

  it('leaves what is not its own, and clears away what a killed process left half built', async () => {
    const { folder, id } = await written();
    await writeFile(join(folder, 'lock'), '1');
    await mkdir(join(folder, '.building', 'vectors'), { recursive: true });
    const { id: next } = await open(folder).write(await newGeneration(), NOW + DAY);
    expect((await readdir(folder)).sort()).toEqual([id, next, 'current', 'lock'].sort());
  });

  it.each([
    ['empty', ''],
    ['a path out of the folder', '../elsewhere'],
  ])('has none when the name of the current one is %s', async (_, name) => {
    const { folder } = await written();
    await writeFile(join(folder, 'current'), name);
    expect(await load(folder)).toBe('none');
  });

  it('is damaged when the current generation is missing or has the name of another', async () => {
    const { folder, id } = await written();
    await cp(join(folder, id), join(folder, '20260101000000-00000000'), { recursive: true });
    for (const name of ['20260101000000-00000000', '20260101000000-12345678']) {
      await writeFile(join(folder, 'current'), name);
      expect(await load(folder)).toMatch(/^damaged: ./u);
    }
  });
});

describe('damage', () => {
  it('is noticed in every file, wherever a bit has flipped', async () => {
    const { folder, files } = await written();
    expect(files.length).toBeGreaterThanOrEqual(5);
    const flips = fc.tuple(fc.constantFrom(...files), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(7));
    await fc.assert(
      fc.asyncProperty(flips, async ([file, share, bit]) => {
        const bytes = await readFile(file);
        const flipped = Buffer.from(bytes);
        const position = Math.floor(share * (bytes.length - 1));
        flipped.writeUInt8(flipped.readUInt8(position) ^ (1 << bit), position);
        await writeFile(file, flipped);
        expect(await load(folder)).toMatch(/^damaged: ./u);
        await writeFile(file, bytes);
      }),
      { numRuns: 100 },
    );
    expect(await load(folder)).toBe('loaded');
  });

  it('is noticed when a file is missing, cut short, empty or longer', async () => {
    const { folder, files } = await written();
    for (const file of files) {
      const bytes = await readFile(file);
      const harms = [
        () => rm(file),
        () => truncate(file, Math.floor(bytes.length / 2)),
        () => truncate(file, bytes.length - 1),
        () => truncate(file, 0),
        () => writeFile(file, Buffer.concat([bytes, Buffer.from(' ')])),
      ];
      for (const harm of harms) {
        await harm();
        expect(await load(folder)).toMatch(/^damaged: ./u);
        await writeFile(file, bytes);
      }
    }
    expect(await load(folder)).toBe('loaded');
  });

  it('is what another embedder makes of a generation', async () => {
    const { folder } = await written();
    for (const other of [
      { ...embedder, name: 'another' },
      { ...embedder, dimension: embedder.dimension + 1 },
    ]) {
      const loaded = await open(folder, other).load();
      expect(loaded).toMatchObject({ kind: 'damaged', reason: expect.stringContaining(embedder.name) });
    }
  });
});

describe('writing that fails', () => {
  it.each<[string, (vectors: readonly Float32Array[]) => Float32Array[]]>([
    ['have another length', (vectors) => vectors.map((vector) => vector.subarray(1))],
    ['are no numbers', (vectors) => vectors.map((vector) => vector.map(() => Number.NaN))],
    ['are too few', (vectors) => vectors.slice(1)],
  ])('leaves the generation in use and no rest, when vectors %s', async (_, spoil) => {
    const { folder, id } = await written();
    const next = await newGeneration('Kế hoạch mới');
    const vectors = spoil(next.index.vectors);
    const fingerprints = next.fingerprints.slice(0, vectors.length);
    const spoilt = { ...next, fingerprints, index: { ...next.index, vectors } };
    const failure = await open(folder)
      .write(spoilt, NOW + DAY)
      .then(
        () => 'written',
        (error: unknown) => error,
      );
    expect(failure).toBeInstanceOf(Error);
    expect((await readdir(folder)).sort()).toEqual([id, 'current']);
    expect(await load(folder)).toBe('loaded');
  });
});
