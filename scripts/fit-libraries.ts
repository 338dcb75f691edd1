import { createBuiltinEmbedder } from '../src/adapters/builtin/embedder.ts';
import { buildVectorIndex } from '../src/adapters/hnsw.ts';
import { createCollection } from '../src/app.ts';
import { createLibrary, type Library } from '../src/domain/answers/library.ts';
import { buildIndex } from '../src/domain/search/indexing.ts';
import { configOrExit } from '../src/environment.ts';
import { createLogger } from '../src/log.ts';
import type { ProgressBar } from '../src/progress-bar.ts';

/** The library of the configured corpus, or of another, brought up to date. */
export async function openLibrary(
  bar: ProgressBar,
  folders: { readonly corpusDir?: string; readonly dataDir?: string } = {},
): Promise<Library> {
  const config = { ...configOrExit(), ...folders };
  const collection = await createCollection(config, createLogger({ logLevel: 'error' }), Date.now);
  await collection.reindex({ onProgress: bar.onProgress });
  await collection.open(bar.onProgress);
  bar.done();
  return collection.library();
}

/** The library of the same documents, searched and rated with the vectors of another embedder. @param file its weights */
export async function withEmbedder(library: Library, file: string): Promise<Library> {
  const embedder = await createBuiltinEmbedder(file);
  const { vectorOf, topics } = embedder;
  const { keywords, vectors, pieceStarts } = await buildIndex(library.documents, library.glossary, embedder);
  const index = await buildVectorIndex(vectors, embedder, {});
  return createLibrary({ ...library, keywords, pieceStarts, vectors: index, embedder, vectorOf, topics });
}
