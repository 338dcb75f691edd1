import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findSystemTesseract } from '../../../src/adapters/readers/ocr/system-tesseract.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tesseract-test-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A stand-in that checks how it is called and answers with a line of text. */
async function standIn(script: string): Promise<string> {
  const path = join(folder, 'tesseract');
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
  return path;
}

const PICTURE = { width: 2, height: 1, grey: Uint8Array.of(0, 255) };

describe('findSystemTesseract', () => {
  it('finds nothing where there is no such program', async () => {
    expect(await findSystemTesseract(join(folder, 'none'))).toBeUndefined();
  });

  it('gives the program the picture and a Vietnamese model, and reads its table', async () => {
    const command = await standIn(
      [
        '[ "$1" = --version ] && exit 0',
        'echo "$*" | grep -q -- "stdin stdout --tessdata-dir .* -l vie --oem 1 --psm 3 --dpi 200 -c tessedit_create_tsv=1" || exit 3',
        '[ -s "$4/vie.traineddata" ] || exit 4',
        '[ "$(head -c 2)" = P5 ] || exit 5',
        "printf '4\\t1\\t1\\t1\\t1\\t0\\t10\\t10\\t90\\t20\\t-1\\t\\n5\\t1\\t1\\t1\\t1\\t1\\t10\\t10\\t40\\t20\\t96\\tĐiều\\n'",
      ].join('\n'),
    );
    const ocr = await findSystemTesseract(command);
    const page = await ocr?.recognise(PICTURE);
    await ocr?.close();
    expect(page?.lines.map((words) => words.map(({ text }) => text))).toEqual([['Điều']]);
    expect(page?.confidence).toBe(96);
  });

  it('fails with the message of the program', async () => {
    const command = await standIn('[ "$1" = --version ] && exit 0\necho "no memory" >&2\nexit 1');
    const ocr = await findSystemTesseract(command);
    await expect(ocr?.recognise(PICTURE)).rejects.toThrow(/code 1: no memory/u);
    await ocr?.close();
  });
});
