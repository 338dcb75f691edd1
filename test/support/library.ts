import { readFileSync } from 'node:fs';
import { readAnswerability } from '../../src/adapters/builtin/answerability.ts';
import { createBuiltinEmbedder } from '../../src/adapters/builtin/embedder.ts';
import { createBuiltinReranker } from '../../src/adapters/builtin/reranker.ts';
import { createLibrary, type Library } from '../../src/domain/answers/library.ts';
import type { Document } from '../../src/domain/documents/document.ts';
import { parseYaml } from '../../src/domain/documents/front-matter.ts';
import { extractObligations } from '../../src/domain/obligations/extract.ts';
import type { Embedder, VectorIndex } from '../../src/domain/ports.ts';
import { buildIndex } from '../../src/domain/search/indexing.ts';
import { compareHits } from '../../src/domain/search/top-hits.ts';
import { createGlossary, type GlossaryData } from '../../src/domain/text/glossary.ts';
import { readCorpusSource } from './corpus.ts';

const embedder = await createBuiltinEmbedder();
const reranker = await createBuiltinReranker();
const answerability = await readAnswerability();

type BuildVectors = (vectors: readonly Float32Array[], embedder: Embedder) => Promise<VectorIndex>;

/** A library in memory with the real keyword index and embedder. */
export async function buildLibrary(
  documents: readonly Document[],
  glossaryData: GlossaryData = {},
  buildVectors: BuildVectors = compareAll,
): Promise<Library> {
  const glossary = createGlossary(glossaryData);
  const built = await buildIndex(documents, glossary, embedder);
  const vectors = await buildVectors(built.vectors, embedder);
  const obligations = documents.flatMap((document) => extractObligations(document, glossary));
  const { keywords, pieceStarts } = built;
  return createLibrary({
    documents,
    keywords,
    vectors,
    pieceStarts,
    embedder,
    vectorOf: embedder.vectorOf,
    topics: embedder.topics,
    reranker,
    answerability,
    glossary,
    obligations,
  });
}

/** Exact search, as the real index searches a few vectors; the real one takes a second to load. */
const compareAll: BuildVectors = async (vectors) => {
  const likeness = (wanted: Float32Array, vector: Float32Array) =>
    vector.reduce((sum, value, i) => sum + value * (wanted[i] ?? 0), 0);
  return {
    size: vectors.length,
    search: async (wanted, count) =>
      vectors
        .map((vector, id) => ({ id, score: likeness(wanted, vector) }))
        .sort(compareHits)
        .slice(0, count),
    scores: async (wanted, ids) => ids.map((id) => likeness(wanted, vectors[id] as Float32Array)),
  };
};

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
