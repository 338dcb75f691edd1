import { readFile } from 'node:fs/promises';
import { createModelEmbedding, topicsOf } from '../../domain/embedding/model.ts';
import { decodeModel } from '../../domain/embedding/model-format.ts';
import type { Embedder } from '../../domain/ports.ts';

/** The weights that are shipped; `npm run train-embedder` writes such files. */
export const EMBEDDER_WEIGHTS = new URL('./embedder.bin', import.meta.url);

export interface BuiltinEmbedder extends Embedder {
  /** As `embed`, for one text. */
  vectorOf(text: string): Float32Array;
  /** What the texts that it learnt from are about, of unit length. */
  readonly topics: readonly Float32Array[];
}

/**
 * The embedder that needs no key and no network: trained static vectors, summed.
 * @throws Error that names the file, when it cannot be read or is not what was written.
 */
export async function createBuiltinEmbedder(file: URL | string = EMBEDDER_WEIGHTS): Promise<BuiltinEmbedder> {
  const decoded = decodeModel(await readFile(file));
  if (decoded.kind === 'damaged')
    throw new Error(`${file} cannot be used as weights of the embedder: ${decoded.reason}`);
  const { model, version } = decoded;
  const embed = createModelEmbedding(model);
  return {
    name: `builtin-${model.dimension}-${version}`,
    dimension: model.dimension,
    vectorOf: embed,
    topics: topicsOf(model),
    embed: async (texts) => texts.map(embed),
  };
}
