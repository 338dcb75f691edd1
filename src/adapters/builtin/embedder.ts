import { readFile } from 'node:fs/promises';
import { createModelEmbedding } from '../../domain/embedding/model.ts';
import { decodeModel } from '../../domain/embedding/model-format.ts';
import type { Embedder } from '../../domain/ports.ts';

/** The weights that are shipped; `npm run train-embedder` writes such files. */
export const EMBEDDER_WEIGHTS = new URL('./embedder.bin', import.meta.url);

/**
 * The embedder that needs no key and no network: trained static vectors, summed.
 * @throws Error that names the file, when it cannot be read or is not what was written.
 */
export async function createBuiltinEmbedder(file: URL | string = EMBEDDER_WEIGHTS): Promise<Embedder> {
  const decoded = decodeModel(await readFile(file));
  if (decoded.kind === 'damaged')
    throw new Error(`${file} cannot be used as weights of the embedder: ${decoded.reason}`);
  const { model, version } = decoded;
  const embed = createModelEmbedding(model);
  return {
    name: `builtin-${model.dimension}-${version}`,
    dimension: model.dimension,
    embed: async (texts) => texts.map(embed),
  };
}
