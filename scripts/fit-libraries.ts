import { createBuiltinEmbedder } from '../src/adapters/builtin/embedder.ts';
import { createCollection } from '../src/app.ts';
import { createLibrary, type Library } from '../src/domain/answers/library.ts';
import { configOrExit } from '../src/environment.ts';
import { createLogger } from '../src/log.ts';
import type { createProgressBar } from '../src/progress-bar.ts';

/**
 * The library that weights are fitted on, and the same with the vectors of an embedder that learnt no questions on its
 * documents, so that the weights hold for other documents too.
 * @param unfamiliar file of that embedder's weights, if any
 */
export async function openLibraries(
  bar: ReturnType<typeof createProgressBar>,
  unfamiliar: string | undefined,
): Promise<Library[]> {
  const collection = await createCollection(configOrExit(), createLogger({ logLevel: 'warn' }), Date.now);
  await collection.reindex({ onProgress: bar.onProgress });
  await collection.open(bar.onProgress);
  bar.done();
  const library = collection.library();
  if (unfamiliar === undefined) return [library];
  const { vectorOf, topics } = await createBuiltinEmbedder(unfamiliar);
  return [library, createLibrary({ ...library, vectorOf, topics })];
}
