import { readFileSync } from 'node:fs';
import { createHashingEmbedder } from '../../src/adapters/embedder/hashing.ts';
import { createExact } from '../../src/adapters/hnsw/exact.ts';
import { toMatrix, toUnit } from '../../src/adapters/hnsw/matrix.ts';
import type { Document } from '../../src/domain/documents/document.ts';
import { parseYaml } from '../../src/domain/documents/front-matter.ts';
import type { Embedder, VectorIndex } from '../../src/domain/ports.ts';
import { buildIndex } from '../../src/domain/search/indexing.ts';
import { createLibrary, type Library } from '../../src/domain/search/library.ts';
import { createGlossary, type GlossaryData } from '../../src/domain/text/glossary.ts';
import { readCorpusSource } from './corpus.ts';

/** A library in memory, indexed as a stored one is: the real keyword index, embedder and exact vector search. */
export async function buildLibrary(
  documents: readonly Document[],
  glossaryData: GlossaryData = {},
): Promise<Library> {
  const embedder = createHashingEmbedder();
  const glossary = createGlossary(glossaryData);
  const { keywords, vectors } = await buildIndex(documents, glossary, embedder);
  return createLibrary({ documents, keywords, vectors: exactIndex(vectors, embedder), embedder, glossary });
}

/** Without the store around it, whose library takes seconds to load. */
function exactIndex(vectors: readonly Float32Array[], { dimension }: Embedder): VectorIndex {
  const exact = createExact(toMatrix(vectors, dimension));
  return {
    size: exact.count,
    search: async (vector, count) => {
      const wanted = Math.min(count, exact.count);
      return wanted > 0 ? exact.search(toUnit(vector, dimension), wanted) : [];
    },
  };
}

/** The project's own corpus. */
export async function projectLibrary(): Promise<Library> {
  return buildLibrary(
    [
      readCorpusSource('213-KH-TU.txt', '213-KH-TU.meta.yaml').document,
      readCorpusSource('chi-thi-41-CT-TW.md').document,
      readCorpusSource('luat-06-2022-QH15.md').document,
    ],
    projectGlossary(),
  );
}

/** `corpus/glossary.yaml`. */
export function projectGlossary(): GlossaryData {
  const yaml = parseYaml(readFileSync(new URL('../../corpus/glossary.yaml', import.meta.url), 'utf8'));
  if (yaml.kind === 'broken') throw new Error(yaml.reason);
  return yaml.value as GlossaryData;
}
