import { access, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { type Collection, createCollection } from '../../src/app.ts';
import { loadConfig } from '../../src/config.ts';
import { runScript } from '../support/command.ts';
import { createMemoryLog } from '../support/memory-log.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const LIMIT = { timeout: 60_000 };

const PLAN = `---
number: 5-KH/ĐU
type: Kế hoạch
title: Kế hoạch phòng cháy
text: full
---
## II. TỔ CHỨC THỰC HIỆN

### 1. Công an phường

Chủ trì tuần tra ban đêm.

### 2. Trạm Y tế

Chủ trì cấp cứu người bị nạn. Báo cáo Ủy ban nhân dân phường.
`;
const GLOSSARY = 'units:\n  - { name: Công an phường, aliases: [công an] }\n  - { name: Trạm Y tế }\n';

/** A corpus and a data folder of their own, with the commands over them. */
async function testbed() {
  const root = await temporaryFolder();
  const environment = { CORPUS_DIR: join(root, 'corpus'), DATA_DIR: join(root, 'data') };
  await mkdir(environment.CORPUS_DIR);
  const write = (path: string, content: string) => writeFile(join(root, path), content);
  await write('corpus/ke-hoach.md', PLAN);
  await write('corpus/glossary.yaml', GLOSSARY);
  const loaded = loadConfig(environment);
  if (loaded.kind === 'invalid') throw new Error(loaded.problems.join());
  return {
    write,
    path: (path: string) => join(root, path),
    read: (path: string) => readFile(join(root, path), 'utf8'),
    collection: (): Promise<Collection> =>
      createCollection(loaded.config, createMemoryLog().logger, () => Date.now()),
    run: (script: string, ...parameters: string[]) => runScript(script, parameters, environment),
  };
}

describe('ask', () => {
  it(
    'prints one JSON object of the promised shape, and indexes first where there is no index',
    LIMIT,
    async () => {
      const { run } = await testbed();
      const { stdout, code } = await run('ask', '--json', 'Ai', 'chủ trì tuần tra?');
      expect(code).toBe(0);
      expect(stdout.trimEnd().split('\n')).toHaveLength(1);
      expect(JSON.parse(stdout)).toEqual({
        question: 'Ai chủ trì tuần tra?',
        kind: 'answered',
        text: 'Công an phường chủ trì tuần tra ban đêm. [1]',
        citations: [
          {
            n: 1,
            document: '5-KH/ĐU',
            title: 'Kế hoạch phòng cháy',
            locator: 'II.1',
            paragraph: 1,
            quote: 'Chủ trì tuần tra ban đêm.',
            text: 'full',
          },
        ],
        notices: [],
        mode: 'extractive',
        elapsedMs: expect.any(Number),
      });
    },
  );

  it(
    'answers a batch in its order, each line as a conversation of its own, and reports the broken ones',
    LIMIT,
    async () => {
      const { run, write, read, path } = await testbed();
      const lines = [
        '\uFEFF{"id": "a", "question": "Ai chủ trì cấp cứu?"}\r',
        '',
        '{"id": 2, "question": "còn Trạm Y tế?", "history": ["Công an phường có nhiệm vụ gì?"]}',
        '{"id": "c", "question": 5}',
        'không phải JSON',
        '{"question": "Giá vàng hôm nay?"}',
      ];
      await write('in.jsonl', lines.join('\n'));
      const { stdout, stderr, code } = await run(
        'ask',
        '--batch',
        path('in.jsonl'),
        '--out',
        path('out.jsonl'),
      );
      expect({ stdout, code }).toEqual({ stdout: '', code: 1 });
      const out = (await read('out.jsonl'))
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(out).toMatchObject([
        { id: 'a', question: 'Ai chủ trì cấp cứu?', kind: 'answered', citations: [{ locator: 'II.2' }] },
        { id: 2, kind: 'answered', citations: [{ locator: 'II.2' }, { locator: 'II.2' }] },
        { line: 4, error: expect.stringContaining('expected') },
        { line: 5, error: expect.stringContaining('expected') },
        { question: 'Giá vàng hôm nay?', kind: 'not-found', citations: [], notices: [] },
      ]);
      expect(out[4]).not.toHaveProperty('id');
      expect(stderr).toContain('in.jsonl:4: expected');
      expect(stderr).toContain('in.jsonl:5: expected');
    },
  );

  it('prints an answer for people, and builds a damaged index anew', LIMIT, async () => {
    const { run, path, collection } = await testbed();
    await (await collection()).reindex();
    const index = path('data/index');
    const generation = (await readFile(join(index, 'current'), 'utf8')).trim();
    await writeFile(join(index, generation, 'keywords.bin'), 'damaged');
    const { stdout, code } = await run('ask', 'Ai chủ trì tuần tra?');
    expect(code).toBe(0);
    expect(stdout).toBe(
      'Công an phường chủ trì tuần tra ban đêm. [1]\n\n[1] Kế hoạch 5-KH/ĐU, mục II.1: "Chủ trì tuần tra ban đêm."\n',
    );
    expect((await readFile(join(index, 'current'), 'utf8')).trim()).not.toBe(generation);
  });
});

describe('reindex', () => {
  it('does nothing the second time', LIMIT, async () => {
    const { run, read } = await testbed();
    const first = JSON.parse((await run('reindex', '--json')).stdout);
    expect(first).toMatchObject({
      kind: 'written',
      documents: 1,
      passages: 2,
      files: [{ path: 'ke-hoach.md', outcome: { kind: 'indexed', number: '5-KH/ĐU' } }],
      seconds: expect.any(Number),
    });
    const second = await run('reindex');
    expect(second).toMatchObject({
      stdout: expect.stringMatching(/^Không có gì thay đổi: 1 văn bản/u),
      code: 0,
    });
    expect(await read('data/index/current')).toBe(first.generation);
  });

  it('only says what would change when it runs dry', LIMIT, async () => {
    const { run, path, write } = await testbed();
    await write('corpus/hong.md', '---\nnumber: [\n---\n## I. MỘT\n\nHai.\n');
    const { stdout, code } = await run('reindex', '--dry-run', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'dry-run', documents: 1, sections: { added: 4 } });
    expect(code).toBe(1);
    await expect(access(path('data/index/current'))).rejects.toThrow('ENOENT');
  });

  it('names a broken file with its reason, and indexes the others', LIMIT, async () => {
    const { run, write, collection } = await testbed();
    await write('corpus/hong.md', '## I. MỘT\n\nKhông có số hiệu.\n');
    await write('corpus/ghi-chu.xyz', 'không phải văn bản');
    const { stdout, code } = await run('reindex');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^Đã lập chỉ mục 1 văn bản, 2 đoạn/u);
    expect(stdout).toContain('✓ ke-hoach.md: 5-KH/ĐU');
    expect(stdout).toMatch(/✗ hong\.md: Không nhận ra .*số hiệu/u);
    expect(stdout).not.toContain('ghi-chu');
    const opened = await collection();
    await opened.open();
    expect(opened.library().documents.map(({ source }) => source)).toEqual(['ke-hoach.md']);
  });
});

describe('obligations', () => {
  it('prints the register of a unit, as a table, JSON and CSV', LIMIT, async () => {
    const { run, collection } = await testbed();
    await (await collection()).reindex();
    const [shown, json, csv] = await Promise.all([
      run('obligations', '--unit', 'trạm y tế'),
      run('obligations', '--unit', 'tram y te', '--format', 'json'),
      run('obligations', '--format', 'csv'),
    ]);
    expect(shown.stdout).toMatch(/mục II\.2 +Trạm Y tế +chủ trì +Chủ trì cấp cứu người bị nạn/u);
    expect(shown.stdout).toMatch(/\n\n2 nhiệm vụ\n$/u);
    expect(JSON.parse(json.stdout)).toEqual([
      expect.objectContaining({
        document: '5-KH/ĐU',
        locator: 'II.2',
        role: 'chủ trì',
        timing: { kind: 'not-stated' },
      }),
      expect.objectContaining({
        task: 'Báo cáo Ủy ban nhân dân phường',
        recipient: 'Ủy ban nhân dân phường',
      }),
    ]);
    expect(csv.stdout.split('\n')[0]).toBe(
      'Văn bản,Mục,Ai,Vai trò,Nhiệm vụ,Phối hợp với,"Báo cáo, trình",Thời hạn',
    );
    expect(csv.stdout.trimEnd().split('\n')).toHaveLength(4);
  });

  it('writes a spreadsheet that has every row', LIMIT, async () => {
    const { run, path } = await testbed();
    const { code, stderr } = await run('obligations', '--format', 'xlsx', '--out', path('nhiem-vu.xlsx'));
    expect(code).toBe(0);
    expect(stderr).toContain('3 nhiệm vụ');
    const zip = await JSZip.loadAsync(await readFile(path('nhiem-vu.xlsx')));
    const texts = (await Promise.all(Object.values(zip.files).map((file) => file.async('string')))).join('');
    for (const text of ['Nhiệm vụ', 'Chủ trì tuần tra ban đêm', 'Chủ trì cấp cứu người bị nạn'])
      expect(texts).toContain(text);
  });

  it('writes a Word file, and a picture a page', LIMIT, async () => {
    const { run, path, write, collection } = await testbed();
    const tasks = Array.from({ length: 40 }, (_, index) => `Chủ trì lập danh sách cơ sở số ${index + 1}.`);
    await write('corpus/ke-hoach.md', `${PLAN}\n### 3. Văn phòng\n\n${tasks.join('\n\n')}\n`);
    await (await collection()).reindex();
    const [word, pictures] = await Promise.all([
      run('obligations', '--unit', 'tram y te', '--format', 'docx', '--out', path('nhiem-vu.docx')),
      run('obligations', '--format', 'png', '--out', path('nhiem-vu.png')),
    ]);
    expect([word.code, pictures.code]).toEqual([0, 0]);
    expect(pictures.stderr).toContain('nhiem-vu.png, ');
    expect(pictures.stderr).toContain('nhiem-vu-2.png');
    const zip = await JSZip.loadAsync(await readFile(path('nhiem-vu.docx')));
    expect(await zip.file('word/document.xml')?.async('string')).toContain('NHIỆM VỤ CỦA TRẠM Y TẾ');
    for (const file of ['nhiem-vu.png', 'nhiem-vu-2.png'])
      expect((await readFile(path(file))).subarray(1, 4).toString()).toBe('PNG');
  });

  it('asks for a file where pictures have nowhere to go, and for a folder that exists', LIMIT, async () => {
    const { run, path } = await testbed();
    const [{ stdout, stderr, code }, lost] = await Promise.all([
      run('obligations', '--format', 'png'),
      run('obligations', '--format', 'docx', '--out', path('khong-co/nhiem-vu.docx')),
    ]);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain('--out TỆP.png');
    expect([lost.code, lost.stderr]).toEqual([1, expect.stringContaining('không có thư mục để ghi tệp')]);
  });

  it('says that there is none, and names what it does not know', LIMIT, async () => {
    const { run, collection } = await testbed();
    await (await collection()).reindex();
    const [none, unknown, wrong] = await Promise.all([
      run('obligations', '--due-before', '2026-06-30'),
      run('obligations', '--document', '9-KH/ĐU'),
      run('obligations', '--due-before', '30/6/2026'),
    ]);
    expect([none.code, none.stderr]).toEqual([0, expect.stringContaining('Không có nhiệm vụ nào')]);
    expect([unknown.code, unknown.stderr]).toEqual([
      1,
      expect.stringContaining('Không có văn bản số 9-KH/ĐU'),
    ]);
    expect(wrong.code).toBe(2);
  });
});

describe('a command', () => {
  it('used wrongly ends with 2 and says how on stderr only', LIMIT, async () => {
    const { run, path } = await testbed();
    const wrong = await Promise.all([
      run('ask'),
      run('ask', 'câu hỏi', '--batch', 'in.jsonl'),
      run('reindex', '--nonsense'),
    ]);
    for (const { stdout, stderr, code } of wrong) {
      expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
      expect(stderr).not.toBe('');
    }
    expect(await readdir(path(''))).toEqual(['corpus']);
  });

  it(
    'with an environment that is not valid ends with 2 and names the variable, not its value',
    LIMIT,
    async () => {
      const { stdout, stderr, code } = await runScript('ask', ['Ai?'], { LOG_LEVEL: 's3cret' });
      expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
      expect(stderr).toContain('LOG_LEVEL');
      expect(stderr).not.toContain('s3cret');
    },
  );

  it('tells its options when asked for help', LIMIT, async () => {
    const { stdout, stderr, code } = await runScript('ask', ['--help'], {});
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    for (const option of ['--json', '--batch', '--out']) expect(stdout).toContain(option);
  });
});

describe('quiz', () => {
  it('proves what the tutor asks, and writes it to a file', LIMIT, async () => {
    const { run, path, read } = await testbed();
    const checked = await run('quiz', 'check');
    expect(checked.code).toBe(0);
    expect(checked.stdout).toMatch(/^✓ \d+ câu hỏi đã được kiểm chứng với văn bản; không có lỗi\.\n$/u);

    const file = path('cau-hoi.json');
    const exported = await run('quiz', 'export', '--topic', 'phan ii', '--kind', 'task', '--out', file);
    expect(exported.code).toBe(0);
    const items = JSON.parse(await read('cau-hoi.json'));
    expect(exported.stderr).toContain(`${items.length} câu hỏi → `);
    for (const item of items) expect(item).toMatchObject({ kind: 'task', citation: { document: '5-KH/ĐU' } });
  });

  it('says which files it can write', LIMIT, async () => {
    const { run } = await testbed();
    const { code, stderr } = await run('quiz', 'export', '--out', 'cau-hoi.pdf');
    expect(code).toBe(2);
    expect(stderr).toBe(
      'Không biết định dạng của cau-hoi.pdf: tên tệp cần có đuôi .json, .csv hoặc .xlsx.\n',
    );
  });
});
