import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';

interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function bench(...args: string[]): Promise<Run> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', 'scripts/bench.ts', ...args], (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

describe('npm run bench', { timeout: 60_000 }, () => {
  it('prints one table of keyword engines and one of vectors a size, progress elsewhere', async () => {
    const { code, stdout, stderr } = await bench('--sizes', '60,120', '--queries', '4');
    expect(code, stderr).toBe(0);
    expect(stdout.match(/^\d+ passages, 4 questions of 8 syllables$/gm)).toEqual([
      '60 passages, 4 questions of 8 syllables',
      '120 passages, 4 questions of 8 syllables',
    ]);
    for (const name of ['ours', 'SQLite FTS5', 'MiniSearch', 'exact', 'graph']) {
      expect(stdout.match(new RegExp(`^${name} .*\\d$`, 'gm')), name).toHaveLength(2);
    }
    expect(stderr).toContain('60 passages: MiniSearch …');
    expect(stdout).not.toContain('…');
  });

  it('measures on articles of a file', async () => {
    const file = join(await temporaryFolder(), 'articles.jsonl.gz');
    const line = JSON.stringify({ title: 'Luật', heading: 'Thi đua', text: 'Hội đồng thi đua, khen thưởng' });
    await writeFile(file, gzipSync(`${line}\n${line}\n`));
    const { code, stdout } = await bench(
      '--corpus',
      file,
      '--sizes',
      '2',
      '--engines',
      'ours',
      '--no-vectors',
    );
    expect(code).toBe(0);
    expect(stdout).toContain('2 passages');
    expect(stdout).not.toContain('FTS5');
    const { code: tooMany, stderr } = await bench('--corpus', file, '--sizes', '3', '--no-vectors');
    expect([tooMany, stderr.trim()]).toEqual([1, 'the corpus has 2 passages, fewer than 3']);
  });

  it('helps, and ends with 2 when misused', async () => {
    expect(await bench('--help')).toMatchObject({ code: 0, stdout: expect.stringContaining('--sizes') });
    const misused = await Promise.all(
      [
        ['--sizes', '10,0'],
        ['--engines', 'other'],
      ].map((args) => bench(...args)),
    );
    expect(misused.map(({ code, stdout }) => [code, stdout])).toEqual([
      [2, ''],
      [2, ''],
    ]);
  });
});
