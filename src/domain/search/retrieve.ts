import { fuse } from './fusion.ts';
import type { Library } from './library.ts';
import type { Passage } from './passages.ts';
import type { SearchQuery } from './query.ts';

export interface RankedPassage {
  readonly id: number;
  readonly passage: Passage;
  /** Fused score, relative to the best possible of this search. */
  readonly score: number;
}

export interface RetrieveOptions {
  /** How many passages at most. */
  readonly limit: number;
  /** Passages preferred by what the question names, as factors of their score (1: no preference). */
  readonly prefer?: (passage: Passage) => number;
}

/** How many candidates each ranking contributes before fusion. */
const CANDIDATES = 50;

/** The passages that fit the query best: keyword and vector ranking, fused by weighted scores. */
export async function retrieve(
  library: Library,
  query: SearchQuery,
  options: RetrieveOptions,
): Promise<RankedPassage[]> {
  const keywordHits = library.keywords.search(query.terms, CANDIDATES);
  const [vector] = await library.embedder.embed([query.text]);
  const vectorHits = vector === undefined ? [] : await library.vectors.search(vector, CANDIDATES);
  const prefer = options.prefer ?? (() => 1);
  return fuse(keywordHits, vectorHits)
    .flatMap(({ id, score }) => {
      const passage = library.passages[id];
      return passage === undefined ? [] : [{ id, passage, score: score * prefer(passage) }];
    })
    .sort((a, b) => b.score - a.score || a.id - b.id)
    .slice(0, options.limit);
}
