import { readFile } from 'node:fs/promises';
import { createReranker, type Reranker } from '../../domain/search/reranker.ts';
import { decodeReranker } from '../../domain/search/reranker-format.ts';

/** The weights that are shipped; `npm run train-reranker` writes such files. */
export const RERANKER_WEIGHTS = new URL('./reranker.json', import.meta.url);

/**
 * The re-ranker that was trained with the built-in embedder.
 * @throws Error that names the file, when it cannot be read or is not what was written.
 */
export async function createBuiltinReranker(file: URL | string = RERANKER_WEIGHTS): Promise<Reranker> {
  const decoded = decodeReranker(await readFile(file, 'utf8'));
  if (decoded.kind === 'damaged')
    throw new Error(`${file} cannot be used as weights of the re-ranker: ${decoded.reason}`);
  return createReranker(decoded.trees);
}
