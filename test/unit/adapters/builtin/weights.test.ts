import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createBuiltinEmbedder, EMBEDDER_WEIGHTS } from '../../../../src/adapters/builtin/embedder.ts';
import { createBuiltinReranker, RERANKER_WEIGHTS } from '../../../../src/adapters/builtin/reranker.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

describe.each([
  ['embedder', EMBEDDER_WEIGHTS, createBuiltinEmbedder],
  ['re-ranker', RERANKER_WEIGHTS, createBuiltinReranker],
] as const)('weights of the built-in %s', (_, shipped, create) => {
  it('are refused by name when a byte has changed, the end is missing or nothing is there', async () => {
    const whole = await readFile(shipped);
    const changed = Buffer.from(whole);
    const middle = Math.floor(whole.length / 2);
    changed[middle] = (changed[middle] as number) ^ 1;
    const file = join(await temporaryFolder(), 'trọng số');
    for (const bytes of [changed, whole.subarray(0, -40), Buffer.of()]) {
      await writeFile(file, bytes);
      await expect(create(file)).rejects.toThrow(file);
    }
    await expect(create(`${file} khác`)).rejects.toThrow(`${file} khác`);
  });
});

describe('the shipped weights', () => {
  it('stay within nine megabytes together', async () => {
    const sizes = await Promise.all([EMBEDDER_WEIGHTS, RERANKER_WEIGHTS].map((file) => stat(file)));
    expect(sizes.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(9_000_000);
  });

  it('take a question with and without diacritics alike', async () => {
    const { vectorOf, name, dimension } = await createBuiltinEmbedder();
    expect(name).toMatch(/^builtin-\d+-/u);
    expect(vectorOf('Thời hạn báo cáo')).toEqual(vectorOf('thoi han bao cao'));
    expect(vectorOf('')).toEqual(new Float32Array(dimension));
  });
});
