import { readFileSync } from 'node:fs';
import { createHashingEmbedder } from '../../src/adapters/embedder/hashing.ts';
import { createLibrary, type Library } from '../../src/domain/answers/library.ts';
import type { Document } from '../../src/domain/documents/document.ts';
import { parseYaml } from '../../src/domain/documents/front-matter.ts';
import { extractObligations } from '../../src/domain/obligations/extract.ts';
import type { Embedder, VectorIndex } from '../../src/domain/ports.ts';
import { buildIndex } from '../../src/domain/search/indexing.ts';
import { compareHits } from '../../src/domain/search/top-hits.ts';
import { createGlossary, type GlossaryData } from '../../src/domain/text/glossary.ts';
import { readCorpusSource } from './corpus.ts';

type BuildVectors = (vectors: readonly Float32Array[], embedder: Embedder) => Promise<VectorIndex>;

/** A library in memory with the real keyword index and embedder. */
export async function buildLibrary(
  documents: readonly Document[],
  glossaryData: GlossaryData = {},
  buildVectors: BuildVectors = compareAll,
): Promise<Library> {
  const embedder = createHashingEmbedder();
  const glossary = createGlossary(glossaryData);
  const built = await buildIndex(documents, glossary, embedder);
  const vectors = await buildVectors(built.vectors, embedder);
  const obligations = documents.flatMap((document) => extractObligations(document, glossary));
  return createLibrary({ documents, keywords: built.keywords, vectors, embedder, glossary, obligations });
}

/** Exact search, as the real index searches a few vectors; the real one takes a second to load. */
const compareAll: BuildVectors = async (vectors) => ({
  size: vectors.length,
  search: async (wanted, count) =>
    vectors
      .map((vector, id) => ({
        id,
        score: vector.reduce((sum, value, i) => sum + value * (wanted[i] ?? 0), 0),
      }))
      .sort(compareHits)
      .slice(0, count),
});

/** The project's own corpus, with the real vector index as well. */
export async function projectLibrary(): Promise<Library> {
  const { buildVectorIndex } = await import('../../src/adapters/hnsw.ts');
  return buildLibrary(projectDocuments(), projectGlossary(), buildVectorIndex);
}

/** The documents of the project's own corpus, in the order of their files. */
export function projectDocuments(): Document[] {
  return [
    readCorpusSource('213-KH-TU.txt', '213-KH-TU.meta.yaml').document,
    readCorpusSource('chi-thi-41-CT-TW.md').document,
    readCorpusSource('luat-06-2022-QH15.md').document,
  ];
}

/** `corpus/glossary.yaml`. */
export function projectGlossary(): GlossaryData {
  const yaml = parseYaml(readFileSync(new URL('../../corpus/glossary.yaml', import.meta.url), 'utf8'));
  if (yaml.kind === 'broken') throw new Error(yaml.reason);
  return yaml.value as GlossaryData;
}
