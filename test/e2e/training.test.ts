import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foldOf, partOf } from '../../src/domain/training/split.ts';
import { runScript } from '../support/command.ts';

const THINGS = ['bằng khen', 'giấy khen', 'huân chương', 'cờ thi đua', 'danh hiệu', 'tiền thưởng'];
const WHOM = ['giáo viên', 'bộ đội', 'nông dân', 'doanh nghiệp', 'bác sĩ', 'công nhân', 'học sinh', 'hộ dân'];

const articles = THINGS.flatMap((thing, i) =>
  WHOM.map((whom, j) => ({
    id: `${i}-${j}`,
    title: 'Luật Khen thưởng',
    heading: `Điều ${i * WHOM.length + j + 1}. Tặng ${thing} cho ${whom}`,
    text: `Hằng năm ${whom} có thành tích được xét tặng ${thing}.\nMức chi cho ${whom} là ${i + j} đồng.`,
  })),
);
const questions = articles.map(({ id }, i) => ({
  id: `q${i}`,
  question: `Khi nào ${WHOM[i % WHOM.length]} được ${THINGS[Math.floor(i / WHOM.length)]}?`,
  relevant: [id],
}));

const SMALL = ['--buckets', '1024', '--dimension', '16', '--batch', '16', '--epochs', '2'];
let folder: string;
let data: string[];
const at = (name: string) => join(folder, name);
const jsonl = (lines: readonly unknown[]) => lines.map((line) => `${JSON.stringify(line)}\n`).join('');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huấn luyện '));
  await writeFile(at('articles.jsonl.gz'), gzipSync(jsonl(articles)));
  await writeFile(at('questions.jsonl'), jsonl(questions));
  data = ['--articles', at('articles.jsonl.gz'), '--questions', at('questions.jsonl')];
});

afterAll(() => rm(folder, { recursive: true }));

describe('training on documents of one’s own', { timeout: 60_000 }, () => {
  it('writes an embedder, the same file every time, and validates it on questions it has not learnt', async () => {
    const train = (name: string) =>
      runScript('train-embedder', [...data, ...SMALL, '--out', at(name), '--describe', 'bài thử'], {});
    const [first] = await Promise.all([train('a.bin'), train('b.bin')]);
    expect(first.code, first.stderr).toBe(0);
    const validating = questions.filter(({ id }) => partOf(id) === 'validation').length;
    expect(first.stdout).toContain(
      `${articles.length} articles; ${questions.length - validating} questions to train on, ${validating} to validate`,
    );
    expect(first.stdout).toMatch(/epoch 2: loss \d\.\d+, validation Recall@1 \d\.\d+, MRR@10 \d\.\d+/u);
    expect(await readFile(at('a.bin'))).toEqual(await readFile(at('b.bin')));
    expect((await readFile(at('a.bin'))).includes('bài thử')).toBe(true);
  });

  it('writes a re-ranker cross-fitted on embedders that each left out a fold', async () => {
    const folds = [1, 2].map((fold) => at(`fold-${fold}.bin`));
    await Promise.all(
      folds.map((out, i) =>
        runScript('train-embedder', [...data, ...SMALL, '--without-fold', `${i + 1}/2`, '--out', out], {}),
      ),
    );
    const parameters = [...data, '--fold-embedders', ...folds, '--embedder', at('a.bin')];
    const { code, stdout, stderr } = await runScript(
      'train-reranker',
      [...parameters, '--rounds', '5', '--out', at('trees.json')],
      {},
    );
    expect(code, stderr).toBe(0);
    // Each question is asked as it is and with typos.
    const held = questions.filter(({ id }) => partOf(id) === 'training' && foldOf(id, 2) === 0).length;
    expect(stdout).toContain(`fold 1, re-ranked by the others (${2 * held}): Recall@1 `);
    expect(stdout).toMatch(/validation part, re-ranked \(\d+\): Recall@1 /u);
    expect(JSON.parse(await readFile(at('trees.json'), 'utf8')).model.trees).toHaveLength(5);
  });

  it('is measured part by part, as asked and typed badly', async () => {
    const files = ['--corpus', at('articles.jsonl.gz'), '--questions', at('questions.jsonl')];
    const { code, stdout, stderr } = await runScript(
      'evaluate',
      ['--retrieval', ...files, '--part', 'validation'],
      {},
    );
    expect(code, stderr).toBe(0);
    for (const typed of ['as asked', 'without diacritics', 'with typos'])
      for (const ranking of ['keywords', 'vectors', 'fused', 're-ranked'])
        expect(stdout).toMatch(new RegExp(`^${typed} +${ranking} +[01]\\.\\d{3} `, 'mu'));
    const json = await runScript('evaluate', ['--retrieval', ...files, '--json'], {});
    expect(JSON.parse(json.stdout)).toMatchObject({ questions: questions.length });
  });

  it('names the file and the line that is no article, and writes nothing', async () => {
    await writeFile(at('broken.jsonl'), `${jsonl(articles.slice(0, 2))}{"id": 3}\n`);
    const parameters = ['--articles', at('broken.jsonl'), '--out', at('never.bin')];
    const { code, stderr } = await runScript('train-embedder', parameters, {});
    expect([code, stderr]).toEqual([1, expect.stringContaining(`${at('broken.jsonl')}, line 3`)]);
    await expect(readFile(at('never.bin'))).rejects.toThrow('ENOENT');
    expect((await runScript('train-embedder', [], {})).code).toBe(2);
    expect((await runScript('train-reranker', ['--rounds', 'x'], {})).code).toBe(2);
  });
});
