import { spawnSync } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAnswerability } from '../../src/adapters/builtin/answerability.ts';
import { createBuiltinEmbedder } from '../../src/adapters/builtin/embedder.ts';
import { createGenerations } from '../../src/adapters/generations.ts';
import { createReader } from '../../src/adapters/readers/reader.ts';
import type { Embedder, Progress, Reader } from '../../src/domain/ports.ts';
import { type ReindexOptions, type ReindexSummary, reindex } from '../../src/reindex.ts';
import { readCorpusSource } from '../support/corpus.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const NOW = Date.parse('2026-11-22T08:00:00Z');
const REAL_CORPUS = new URL('../../corpus', import.meta.url).pathname;
const builtin = await createBuiltinEmbedder();
const realReader = createReader();

/** A small plan with its metadata in front matter. */
function planOf(number: string, body: string, more = ''): string {
  return `---\nnumber: ${number}\ntype: Kế hoạch\ntitle: Kế hoạch ${number}\n${more}---\n## I. Mục đích\n\n${body}\n`;
}

/** A corpus and a data folder with what re-indexing needs; every run is a minute later. */
async function library(files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const root = await temporaryFolder();
  const corpusDir = join(root, 'corpus');
  const dataDir = join(root, 'data');
  await mkdir(corpusDir);
  const write = (path: string, content: string | Uint8Array) => writeFile(join(corpusDir, path), content);
  for (const [path, content] of Object.entries(files)) await write(path, content);

  const embedded: string[] = [];
  const embedder: Embedder = {
    ...builtin,
    embed: (texts) => {
      embedded.push(...texts);
      return builtin.embed(texts);
    },
  };
  const { vectorOf, topics } = builtin;
  const answerability = await readAnswerability();
  const generations = createGenerations(join(dataDir, 'index'), {
    embedder,
    vectorOf,
    topics,
    answerability,
  });
  const read: string[] = [];
  const reader: Reader = {
    read: (path, ...rest) => {
      read.push(path);
      return realReader.read(path, ...rest);
    },
  };
  const deps = { corpusDir, dataDir, generations, reader, embedder };
  let minutes = 0;
  return {
    ...deps,
    deps,
    write,
    /** The texts that the last run embedded. */
    embedded,
    /** Re-indexes. @returns the summary and which files were read */
    async run(options: Partial<ReindexOptions> = {}): Promise<ReindexSummary & { read: string[] }> {
      read.length = 0;
      embedded.length = 0;
      minutes += 1;
      const outcome = await reindex(deps, { now: NOW + minutes * 60_000, ...options });
      if (outcome.kind === 'busy') throw new Error(`busy: ${outcome.pid}`);
      return { ...outcome, read: [...read] };
    },
    async open() {
      const loaded = await generations.load();
      if (loaded.kind !== 'loaded') throw new Error(loaded.kind);
      return loaded;
    },
    dataFiles: async () => {
      const entries = await readdir(dataDir, { recursive: true, withFileTypes: true }).catch(() => []);
      return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
    },
  };
}

const outcomes = ({ files }: ReindexSummary) =>
  Object.fromEntries(files.map(({ path, outcome }) => [path, outcome]));

describe('indexing the corpus of the project', () => {
  it('takes in its three documents as they parse, and nothing else', async () => {
    const { corpusDir, run, open } = await library();
    await cp(REAL_CORPUS, corpusDir, { recursive: true });
    const summary = await run();
    expect(summary).toMatchObject({ kind: 'written', documents: 3 });
    expect(outcomes(summary)).toEqual({
      '213-KH-TU.txt': { kind: 'indexed', number: '213-KH/TU', warnings: [] },
      'chi-thi-41-CT-TW.md': { kind: 'indexed', number: '41-CT/TW', warnings: [] },
      'luat-06-2022-QH15.md': { kind: 'indexed', number: '06/2022/QH15', warnings: [] },
    });
    expect(summary).not.toHaveProperty('glossaryProblem');
    const { id, library: stored } = await open();
    expect(id).toBe(summary.generation);
    expect(stored.passages).toHaveLength(summary.passages);
    expect(stored.documents).toEqual([
      readCorpusSource('213-KH-TU.txt', '213-KH-TU.meta.yaml').document,
      readCorpusSource('chi-thi-41-CT-TW.md').document,
      readCorpusSource('luat-06-2022-QH15.md').document,
    ]);
    expect(stored.glossary.unit('bên tuyên giáo')?.name).toBe('Ban Tuyên giáo và Dân vận Thành ủy');
    expect(summary.sections).toMatchObject({ changed: 0, removed: 0 });
    expect(summary.sections.added).toBe(
      ['213-KH/TU', '41-CT/TW', '06/2022/QH15'].flatMap((number) => stored.locators(number)).length,
    );
  });
});

describe('indexing again', () => {
  it('reads and writes nothing when nothing has changed', async () => {
    const { corpusDir, run, dataFiles } = await library({ 'a.md': planOf('1-KH/TU', 'Một.') });
    const first = await run();
    const before = await dataFiles();
    await utimes(join(corpusDir, 'a.md'), 1, 1);
    const second = await run();
    expect(second).toEqual({
      ...first,
      kind: 'unchanged',
      sections: { added: 0, changed: 0, removed: 0 },
      read: [],
    });
    expect(await dataFiles()).toEqual(before);
  });

  it('reads only the file that has changed, and counts its sections', async () => {
    const { write, run, open } = await library({
      'a.md': planOf('1-KH/TU', 'Một.\n\n## II. Tổ chức\n\nHai.'),
      'b.md': planOf('2-KH/TU', 'Ba.'),
    });
    await run();
    const other = (await open()).library.document('2-KH/TU');
    await write('a.md', planOf('1-KH/TU', 'Một, khác.\n\n## III. Kết luận\n\nBốn.'));
    const summary = await run();
    expect(summary).toMatchObject({
      kind: 'written',
      read: ['a.md'],
      sections: { added: 1, changed: 1, removed: 1 },
    });
    const { library: stored } = await open();
    expect(stored.locators('1-KH/TU')).toEqual(['phần đầu', 'I', 'III']);
    expect(stored.document('2-KH/TU')).toEqual(other);
  });

  it('embeds only the passages that have changed, unless forced', async () => {
    const { write, run, open, embedded } = await library({
      'a.md': planOf('1-KH/TU', 'Một.\n\n## II. Tổ chức\n\nHai.'),
      'b.md': planOf('2-KH/TU', 'Ba.'),
    });
    await run();
    expect(embedded).toHaveLength(3);
    await write('a.md', planOf('1-KH/TU', 'Một, khác.\n\n## II. Tổ chức\n\nHai.'));
    await run();
    expect(embedded).toEqual([expect.stringContaining('Một, khác.')]);
    const { library: stored } = await open();
    const [vector] = await builtin.embed(embedded);
    expect(await stored.vectors.search(vector as Float32Array, 1)).toEqual([
      { id: 0, score: expect.closeTo(1, 5) },
    ]);
    await run({ force: true });
    expect(embedded).toHaveLength(3);
  });

  it('keeps the tasks of unchanged documents, and finds them again where they cannot be read', async () => {
    const task = '\n## II. TỔ CHỨC THỰC HIỆN\n\n### 1. Công an phường\n\nChủ trì tuần tra ban đêm.\n';
    const lib = await library({
      'a.md': planOf('1-KH/ĐU', 'Một.') + task,
      'b.md': planOf('2-KH/ĐU', 'Hai.') + task,
    });
    const tasks = async () =>
      (await lib.open()).library.obligations.map(({ task: done, citation }) => [citation.document, done]);
    await lib.run();
    const first = await tasks();
    expect(first.map(([number]) => number)).toEqual(['1-KH/ĐU', '2-KH/ĐU']);
    await lib.write('b.md', planOf('2-KH/ĐU', 'Hai và ba.') + task);
    await lib.run();
    expect(await tasks()).toEqual(first);
    await writeFile(join(lib.dataDir, 'index', (await lib.open()).id, 'obligations.json'), '[]');
    await lib.write('b.md', planOf('2-KH/ĐU', 'Bốn.') + task);
    await lib.run();
    expect(await tasks()).toEqual(first);
  });

  it('reads a file again when only its sidecar has changed', async () => {
    const { write, run, open } = await library({
      'a.md': planOf('1-KH/TU', 'Một.', 'signer: Nguyễn Văn A\nissuer: Thành ủy\n'),
      'b.md': planOf('2-KH/TU', 'Hai.'),
    });
    await run();
    await write('a.meta.yaml', 'signer: Trần Thị B\nnotices: [Đã hết hiệu lực]\n');
    expect((await run()).read).toEqual(['a.md']);
    expect((await open()).library.document('1-KH/TU')).toMatchObject({
      metadata: { signer: 'Trần Thị B', issuer: 'Thành ủy' },
      notices: [{ text: 'Đã hết hiệu lực' }],
    });
  });

  it('reads every file when forced', async () => {
    const { run } = await library({ 'a.md': planOf('1-KH/TU', 'Một.'), 'b.md': planOf('2-KH/TU', 'Hai.') });
    await run();
    expect(await run({ force: true })).toMatchObject({ kind: 'written', read: ['a.md', 'b.md'] });
  });

  it('drops what is no longer there, and follows a file to its new name', async () => {
    const { corpusDir, run, open } = await library({
      'a.md': planOf('1-KH/TU', 'Một.'),
      'b.md': planOf('2-KH/TU', 'Hai.'),
    });
    await run();
    await rm(join(corpusDir, 'a.md'));
    await rename(join(corpusDir, 'b.md'), join(corpusDir, 'c.md'));
    expect(await run()).toMatchObject({ documents: 1, sections: { added: 0, changed: 0, removed: 2 } });
    expect((await open()).library.documents.map(({ source }) => source)).toEqual(['c.md']);
  });

  it('builds anew from a damaged index', async () => {
    const { dataDir, run, open } = await library({ 'a.md': planOf('1-KH/TU', 'Một.') });
    const { generation } = await run();
    const damaged = join(dataDir, 'index', generation ?? '', 'documents.json');
    await writeFile(damaged, (await readFile(damaged, 'utf8')).replace('Một', 'Hai'));
    expect(await run()).toMatchObject({ kind: 'written', read: ['a.md'] });
    expect((await open()).library.section('1-KH/TU', 'I')?.section.content).toMatchObject([{ text: 'Một.' }]);
  });
});

describe('files that cannot be indexed', () => {
  it('are left out with a reason while the others are indexed', async () => {
    const { run, open } = await library({
      'a.md': planOf('1-KH/TU', 'Một.'),
      'binary.txt': Uint8Array.from({ length: 500 }, (_, i) => (i * 37) % 256),
      'empty.md': '',
      'front.md': '---\nnumber: [\n---\nMột.',
      'nameless.md': '## I. Mục đích\n\nMột.',
      'date.md': planOf('3-KH/TU', 'Ba.', 'issued: 15/4/2025\n'),
      'beside.md': planOf('2-KH/TU', 'Hai.'),
      'beside.meta.yaml': 'title: "không đóng',
    });
    const summary = await run();
    const { 'a.md': good, ...others } = outcomes(summary);
    expect(good).toMatchObject({ kind: 'indexed', number: '1-KH/TU' });
    const reasons = Object.fromEntries(
      Object.entries(others).map(([path, outcome]) => [
        path,
        outcome.kind === 'left-out' ? outcome.reason : outcome.kind,
      ]),
    );
    expect(reasons).toEqual({
      'beside.md': expect.stringMatching(/^Tệp \.meta\.yaml không phải YAML hợp lệ \(.+\)\.$/u),
      'binary.txt': expect.stringContaining('Không nhận ra loại tệp'),
      'date.md': expect.stringContaining('NĂM-THÁNG-NGÀY'),
      'empty.md': expect.stringContaining('Tệp rỗng'),
      'front.md': expect.stringMatching(/^Phần siêu dữ liệu đầu tệp không phải YAML hợp lệ \(.+\)\.$/u),
      'nameless.md': expect.stringContaining('Không nhận ra số hiệu, loại văn bản, trích yếu'),
    });
    expect((await open()).library.documents.map(({ source }) => source)).toEqual(['a.md']);
    expect(await run()).toMatchObject({ kind: 'unchanged', files: summary.files, read: [] });
  });

  it('are left out when reading them fails in a way nobody expected', async () => {
    const { deps, open } = await library({
      'a.md': planOf('1-KH/TU', 'Một.'),
      'b.md': planOf('2-KH/TU', 'Hai.'),
    });
    const failing: Reader = {
      read: (path, ...rest) =>
        path === 'a.md' ? Promise.reject(new Error('out of memory')) : realReader.read(path, ...rest),
    };
    const summary = await reindex({ ...deps, reader: failing }, { now: NOW });
    expect(summary).toMatchObject({
      kind: 'written',
      documents: 1,
      files: [
        { path: 'a.md', outcome: { kind: 'left-out', reason: 'Lỗi khi đọc tệp: out of memory' } },
        { path: 'b.md', outcome: { kind: 'indexed' } },
      ],
    });
    expect((await open()).library.documents).toHaveLength(1);
  });
});

describe('a file that is doubtful', () => {
  it('is indexed with what is doubtful about it, told each time', async () => {
    const { run } = await library({ 'a.md': planOf('1-KH/TU', 'Một.', 'issued: 2025-04-15\n') });
    const warnings = [
      'Chỉ nhận ra 4 ký tự nội dung; có thể tệp chưa được đọc hết.',
      'Không nhận ra người ký.',
    ];
    for (const kind of ['written', 'unchanged']) {
      expect(await run()).toMatchObject({ kind, files: [{ outcome: { kind: 'indexed', warnings } }] });
    }
  });
});

describe('what a corpus folder holds', () => {
  it('is documents of known formats, in folders too; no README, glossary, sidecar or hidden file', async () => {
    const { corpusDir, write, run } = await library({
      'README.md': planOf('1-KH/TU', 'Một.'),
      '.hidden.md': planOf('2-KH/TU', 'Hai.'),
      'notes.yaml': 'number: 3-KH/TU',
      'table.xlsx': 'x',
      'glossary.yaml': '{}',
      'z.TXT': planOf('4-KH/TU', 'Bốn.'),
    });
    await mkdir(join(corpusDir, 'nam-2025'));
    await write('nam-2025/a.md', planOf('5-KH/TU', 'Năm.'));
    await write('nam-2025/a.meta.yaml', 'signer: Trần Thị B');
    const summary = await run();
    expect(summary.files.map(({ path }) => path)).toEqual(['nam-2025/a.md', 'z.TXT']);
    expect(summary.documents).toBe(2);
  });

  it('is the same however the folder is written', async () => {
    const { deps, corpusDir, open } = await library({ 'a.md': planOf('1-KH/TU', 'Một.') });
    await reindex({ ...deps, corpusDir: `${corpusDir}/` }, { now: NOW });
    expect((await open()).library.documents[0]?.source).toBe('a.md');
  });

  it('is nothing where there is no folder: the index is then empty', async () => {
    const { corpusDir, run, open } = await library();
    await rm(corpusDir, { recursive: true });
    expect(await run()).toMatchObject({ kind: 'written', documents: 0, passages: 0, files: [] });
    expect((await open()).library.passages).toEqual([]);
    expect((await run()).kind).toBe('unchanged');
  });
});

describe('two files of one number', () => {
  it('are one document: the full text, and the summary again when the full text is gone', async () => {
    const { corpusDir, run, open } = await library({
      'full.md': planOf('1-KH/TU', 'Toàn văn.'),
      'summary.md': planOf('1-kh/tu', 'Tóm tắt.', 'text: summary\nissued: 2026-01-01\n'),
    });
    const both = await run();
    expect(both.documents).toBe(1);
    expect(outcomes(both)).toMatchObject({
      'full.md': { kind: 'indexed', number: '1-KH/TU' },
      'summary.md': { kind: 'superseded', number: '1-kh/tu', by: 'full.md' },
    });
    expect((await open()).library.documents[0]).toMatchObject({
      source: 'full.md',
      metadata: { text: 'full' },
    });
    expect((await run()).kind).toBe('unchanged');
    await rm(join(corpusDir, 'full.md'));
    expect((await run()).files).toMatchObject([
      { path: 'summary.md', outcome: { kind: 'indexed', number: '1-kh/tu' } },
    ]);
    expect((await open()).library.documents[0]).toMatchObject({ source: 'summary.md' });
  });
});

describe('the glossary', () => {
  it('changes the index without a file being read again', async () => {
    const { write, run, open } = await library({ 'a.md': planOf('1-KH/TU', 'UBND chỉ đạo.') });
    await run();
    expect((await open()).library.keywords.documentFrequency('nhan')).toBe(0);
    await write('glossary.yaml', 'abbreviations: [{ short: [UBND], long: Ủy ban nhân dân }]');
    expect(await run()).toMatchObject({ kind: 'written', read: [] });
    expect((await open()).library.keywords.documentFrequency('nhan')).toBe(1);
  });

  it.each([
    ['is no YAML', 'units: [', /^glossary\.yaml không dùng được \(.+\)/u],
    ['has another shape', 'units: [{ aliases: [PNV] }]', /units\.0\.name/u],
  ])('is left out, and said to be each time, when it %s', async (_, source, problem) => {
    const { write, run, open } = await library({
      'a.md': planOf('1-KH/TU', 'Một.'),
      'glossary.yaml': source,
    });
    for (const kind of ['written', 'unchanged']) {
      expect(await run()).toMatchObject({
        kind,
        documents: 1,
        glossaryProblem: expect.stringMatching(problem),
      });
    }
    await write('glossary.yaml', 'units: [{ name: Phòng Nội vụ, aliases: [PNV] }]');
    expect(await run()).not.toHaveProperty('glossaryProblem');
    expect((await open()).library.glossary.unit('PNV')?.name).toBe('Phòng Nội vụ');
  });
});

describe('a dry run', () => {
  it('says what would change and leaves no file', async () => {
    const { run, dataFiles } = await library({ 'a.md': planOf('1-KH/TU', 'Một.') });
    expect(await run({ dryRun: true })).toMatchObject({
      kind: 'dry-run',
      documents: 1,
      passages: 1,
      sections: { added: 2, changed: 0, removed: 0 },
      files: [{ path: 'a.md', outcome: { kind: 'indexed', number: '1-KH/TU' } }],
    });
    expect(await dataFiles()).toEqual([]);
  });

  it('leaves the index in use as it is', async () => {
    const { write, run, open, dataFiles } = await library({ 'a.md': planOf('1-KH/TU', 'Một.') });
    const { generation } = await run();
    const before = await dataFiles();
    await write('b.md', planOf('2-KH/TU', 'Hai.'));
    expect(await run({ dryRun: true })).toMatchObject({ kind: 'dry-run', documents: 2, passages: 2 });
    expect((await open()).id).toBe(generation);
    expect(await dataFiles()).toEqual(before);
  });
});

describe('the lock', () => {
  const lockOf = (dataDir: string) => join(dataDir, 'index', 'lock');

  it('keeps a second process out while the first is alive', async () => {
    const { deps, dataDir, dataFiles } = await library({ 'a.md': planOf('1-KH/TU', 'Một.') });
    await mkdir(join(dataDir, 'index'), { recursive: true });
    await writeFile(lockOf(dataDir), String(process.ppid));
    expect(await reindex(deps, { now: NOW })).toEqual({ kind: 'busy', pid: process.ppid });
    expect(await dataFiles()).toEqual(['lock']);
  });

  it('lets one run at a time in one process', async () => {
    const { deps, dataFiles, open } = await library({ 'a.md': planOf('1-KH/TU', 'Một.') });
    const runs = await Promise.all([0, 1, 2].map((minute) => reindex(deps, { now: NOW + minute * 60_000 })));
    expect(runs.map(({ kind }) => kind)).toEqual(['written', 'busy', 'busy']);
    expect(runs[1]).toEqual({ kind: 'busy', pid: process.pid });
    expect((await open()).library.documents).toHaveLength(1);
    expect(await dataFiles()).not.toContain('lock');
    expect(await reindex(deps, { now: NOW })).toMatchObject({ kind: 'unchanged' });
  });

  it.each([
    ['a dead process', () => String(spawnSync(process.execPath, ['--version']).pid)],
    ['a dead process of the number of this one', () => String(process.pid)],
    ['nobody', () => ''],
    ['no process at all', () => 'không phải số'],
  ])('left by %s is taken over', async (_, owner) => {
    const { run, dataDir, dataFiles } = await library({ 'a.md': planOf('1-KH/TU', 'Một.') });
    await mkdir(join(dataDir, 'index'), { recursive: true });
    await writeFile(lockOf(dataDir), owner());
    expect(await run()).toMatchObject({ kind: 'written' });
    expect(await dataFiles()).not.toContain('lock');
  });

  it('is given back when indexing fails, and the index in use stays', async () => {
    const { deps, run, write, open, dataFiles } = await library({ 'a.md': planOf('1-KH/TU', 'Một.') });
    const { generation } = await run();
    await write('a.md', planOf('1-KH/TU', 'Hai.'));
    const embedder = { ...deps.embedder, embed: () => Promise.reject(new Error('no network')) };
    await expect(reindex({ ...deps, embedder }, { now: NOW })).rejects.toThrow('no network');
    expect(await dataFiles()).not.toContain('lock');
    expect((await open()).id).toBe(generation);
    expect((await run()).kind).toBe('written');
  });
});

describe('progress', () => {
  it('goes from reading to writing and ends with all done', async () => {
    const { run } = await library({ 'a.md': planOf('1-KH/TU', 'Một.'), 'b.md': planOf('2-KH/TU', 'Hai.') });
    const seen: Progress[] = [];
    await run({ onProgress: (progress) => seen.push(progress) });
    expect([...new Set(seen.map(({ stage }) => stage))]).toEqual(['read', 'index', 'embed', 'write']);
    for (const { done, total } of seen) expect(done).toBeLessThanOrEqual(total);
    for (const stage of ['read', 'embed', 'write']) {
      const last = seen.findLast((progress) => progress.stage === stage);
      expect(last?.done).toBe(last?.total);
    }
    expect(seen.flatMap(({ item }) => item ?? [])).toEqual(['a.md', 'b.md']);
  });
});
