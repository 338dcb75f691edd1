import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createReader } from '../../../src/adapters/readers/reader.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const FOLDER = resolve(ROOT, process.env.DOCUMENTS_DIR ?? '../shared/documents');
const NAMES = existsSync(FOLDER)
  ? readdirSync(FOLDER).filter(
      (name) => name.endsWith('.pdf') && existsSync(join(FOLDER, name.replace(/pdf$/u, 'txt'))),
    )
  : [];

const FURNITURE =
  /^C?ÔNG BÁO\/Số|^\d{1,3}$|^(?:Người ký|Ký bởi|Email|Cơ quan|Thời gian ký|Ngày ký):|^[\s_[]*$/u;

/** Words and how often they stand in a text; where lines are cut does not matter. */
function wordCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.normalize('NFC').matchAll(/[\p{L}\p{N}]+/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function difference(a: Map<string, number>, b: Map<string, number>): number {
  return [...new Set([...a.keys(), ...b.keys()])].reduce(
    (sum, word) => sum + Math.abs((a.get(word) ?? 0) - (b.get(word) ?? 0)),
    0,
  );
}

describe.skipIf(NAMES.length === 0)('published documents', () => {
  const reader = createReader();

  it.each(NAMES)('%s has the words of its text, whole paragraphs and no running heads', async (name) => {
    const outcome = await reader.read(name, await readFile(join(FOLDER, name)), {});
    if (outcome.kind === 'refused') throw new Error(outcome.reason);
    expect(outcome.warnings).toEqual([]);
    const paragraphs = outcome.file.pages.flatMap(({ text }) => text.split('\n\n'));
    const extracted = await readFile(join(FOLDER, name.replace(/pdf$/u, 'txt')), 'utf8');
    const expected = extracted
      .split('\n')
      .filter((line) => !FURNITURE.test(line.trim()))
      .join('\n');

    const counts = wordCounts(expected);
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    expect(difference(wordCounts(paragraphs.join('\n')), counts) / total).toBeLessThan(0.001);
    expect(paragraphs.filter((text) => FURNITURE.test(text))).toEqual([]);
    expect(paragraphs.filter((text) => /^\p{Ll}(?![).\d])/u.test(text))).toEqual([]);
    const articles = expected.match(/^\s*Điều \d+[a-z]?\. \p{Lu}/gmu)?.length ?? 0;
    expect(paragraphs.filter((text) => /^Điều \d+[a-z]?\. \p{Lu}/u.test(text))).toHaveLength(articles);
  });
});
