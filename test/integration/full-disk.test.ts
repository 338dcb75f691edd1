import { cp, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createCollection } from '../../src/app.ts';
import { loadConfig } from '../../src/config.ts';
import { runScript } from '../support/command.ts';
import { paragraph } from '../support/documents/sentences.ts';
import { createMemoryLog } from '../support/memory-log.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const CORPUS = new URL('../../corpus', import.meta.url).pathname;
const LIMIT = { timeout: 60_000 };
/** Kilobytes: less than the documents of the corpus take in an index. */
const FULL = { largestFile: 48 };

async function indexed() {
  const root = await temporaryFolder();
  const environment = { CORPUS_DIR: join(root, 'corpus'), DATA_DIR: join(root, 'data') };
  await cp(CORPUS, environment.CORPUS_DIR, { recursive: true });
  const loaded = loadConfig(environment);
  if (loaded.kind === 'invalid') throw new Error(loaded.problems.join());
  const collection = () => createCollection(loaded.config, createMemoryLog().logger, Date.now);
  expect((await (await collection()).reindex()).kind).toBe('written');
  return {
    root,
    environment,
    collection,
    indexFiles: async () => (await readdir(join(environment.DATA_DIR, 'index'))).sort(),
  };
}

it(
  'a disk that fills while indexing leaves the index in use, no rest, and a clear message',
  LIMIT,
  async () => {
    const { environment, collection, indexFiles } = await indexed();
    const before = await indexFiles();
    const plan = `---\nnumber: 9-KH/TU\ntype: Kế hoạch\ntitle: Kế hoạch mới\n---\n## I. Mục đích\n\nMột.\n`;
    await writeFile(join(environment.CORPUS_DIR, 'moi.md'), plan);
    const full = await runScript('reindex', [], environment, FULL);
    expect(full.code).toBe(1);
    expect(full.stderr).toMatch(
      /Lập chỉ mục không thành: tệp vượt kích thước.*Chỉ mục đang dùng còn nguyên; hãy/u,
    );
    expect(await indexFiles()).toEqual(before);
    const served = await collection();
    expect(await served.refresh()).toBe(true);
    expect((await served.assistant.ask('Cơ quan nào chủ trì quán triệt Chỉ thị 41?', [])).kind).toBe(
      'answered',
    );
    expect(served.library().document('9-KH/TU')).toBeUndefined();
    expect((await (await collection()).reindex()).kind).toBe('written');
    expect(await served.refresh()).toBe(true);
    expect(served.library().document('9-KH/TU')).toBeDefined();
  },
);

it('a disk that fills while a document is taken in leaves nothing of it in the corpus', LIMIT, async () => {
  const { root, environment } = await indexed();
  const before = (await readdir(environment.CORPUS_DIR)).sort();
  const file = join(root, 'dài.md');
  const head = '---\nnumber: 9-KH/TU\ntype: Kế hoạch\ntitle: Kế hoạch dài\n---\n## I. Mục đích\n\n';
  await writeFile(file, head + Array.from({ length: 80 }, (_, i) => paragraph(900, i)).join('\n\n'));
  const full = await runScript('corpus', ['add', '--yes', file], environment, FULL);
  expect(full.code).toBe(1);
  expect(full.stderr).toContain('Không thực hiện được: ');
  expect((await readdir(environment.CORPUS_DIR)).sort()).toEqual(before);
});
