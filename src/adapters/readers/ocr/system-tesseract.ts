import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { encodePgm } from '../decoder/grey-picture.ts';
import type { Ocr } from './ocr.ts';
import { vietnameseModelFolder } from './tesseract-js.ts';
import { parseTsv } from './tesseract-tsv.ts';

/**
 * Text recognition by the `tesseract` program of the system, which is faster than the one in npm packages. It
 * reads with the same Vietnamese model.
 * @param command path of the program, or its name when it is in one of the system's usual folders.
 * @returns undefined when there is no such program.
 */
export async function findSystemTesseract(command: string): Promise<Ocr | undefined> {
  const works = await run(command, ['--version']).then(
    () => true,
    () => false,
  );
  return works ? createSystemTesseract(command) : undefined;
}

function createSystemTesseract(command: string): Ocr {
  let model: Promise<string> | undefined;
  return {
    async recognise(picture) {
      model ??= unpackModel();
      const options = [
        '--tessdata-dir',
        await model,
        '-l',
        'vie',
        '--oem',
        '1',
        '--psm',
        '3',
        '--dpi',
        '200',
      ];
      // The usual word for this, "tsv", names a file that lies beside the models of the system only.
      const format = ['-c', 'tessedit_create_tsv=1'];
      const tsv = await run(command, ['stdin', 'stdout', ...options, ...format], encodePgm(picture));
      return parseTsv(tsv);
    },
    async close() {
      const folder = await model;
      model = undefined;
      if (folder !== undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}

async function unpackModel(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tesseract-vie-'));
  const packed = await readFile(join(vietnameseModelFolder(), 'vie.traineddata.gz'));
  await writeFile(join(folder, 'vie.traineddata'), gunzipSync(packed));
  return folder;
}

/** The program gets no environment but this: more than one thread a page slows it down. */
function run(command: string, args: readonly string[], input?: Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      env: { OMP_THREAD_LIMIT: '1' },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const output: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(Buffer.concat(output).toString('utf8'));
      else reject(new Error(`tesseract ended with code ${code}: ${Buffer.concat(errors).toString('utf8')}`));
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
