import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildVectorIndex } from '../../src/adapters/hnsw.ts';
import { encodePieceStarts } from '../../src/adapters/piece-starts.ts';
import type { Embedder, OnProgress } from '../../src/domain/ports.ts';
import type { BuiltIndex } from '../../src/domain/search/indexing.ts';
import type { Latency } from './measure.ts';

export interface SearchResult extends Latency {
  readonly buildSeconds: number;
  /** Resident memory that opening the index and answering the questions added to the process. */
  readonly megabytes: number;
  /** How the vectors are found. */
  readonly kind: 'exact' | 'graph';
}

/** Files of a stored search, for a process that only serves. */
export const STORED = {
  keywords: 'keywords.bin',
  pieces: 'pieces.bin',
  questions: 'questions.json',
} as const;

/**
 * A question as it is served: keywords, vectors and re-ranking, in a process that has built nothing.
 * @param indexSeconds what building `built` took
 */
export async function benchSearch(
  { keywords, vectors, pieceStarts }: BuiltIndex,
  indexSeconds: number,
  questions: readonly string[],
  embedder: Embedder,
  budgetMs: number,
  onProgress: OnProgress,
): Promise<SearchResult> {
  const folder = await mkdtemp(join(tmpdir(), 'search-bench-'));
  try {
    const started = performance.now();
    const index = await buildVectorIndex(vectors, embedder, { onProgress });
    const buildSeconds = indexSeconds + (performance.now() - started) / 1000;
    await index.save(folder);
    await writeFile(join(folder, STORED.keywords), keywords.serialise());
    await writeFile(join(folder, STORED.pieces), encodePieceStarts(pieceStarts));
    await writeFile(join(folder, STORED.questions), JSON.stringify(questions));
    const server = new URL('./serve-search.ts', import.meta.url).pathname;
    const { stdout } = await promisify(execFile)(process.execPath, [
      ...['--import', 'tsx', server, folder],
      String(budgetMs),
    ]);
    return { buildSeconds, ...JSON.parse(stdout) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
