import type { Embedder, VectorIndex } from '../ports.ts';
import { fuse, MEANING_FUSION, WORDING_FUSION } from './fusion.ts';
import type { KeywordIndex } from './keywords.ts';
import type { Passage } from './passages.ts';
import type { SearchQuery } from './query.ts';
import { compareHits, type Hit } from './top-hits.ts';

/** What is searched: two indexes over the same texts in the same order. */
export interface SearchIndexes {
  readonly keywords: KeywordIndex;
  readonly vectors: VectorIndex;
  readonly embedder: Embedder;
}

/** Indexes of passages: the hits of both are positions in them. */
export interface PassageIndexes extends SearchIndexes {
  readonly passages: readonly Passage[];
}

/** How many candidates each ranking contributes before fusion. */
const CANDIDATES = 50;

/** Numbers of the texts that fit the query, best first: keyword and vector ranking, fused by weighted scores from 0 to 1. */
export async function rank(
  { keywords, vectors, embedder }: SearchIndexes,
  query: SearchQuery,
): Promise<Hit[]> {
  const keywordHits = keywords.search(query.terms, CANDIDATES);
  const [vector] = await embedder.embed([query.text]);
  const vectorHits = vector === undefined ? [] : await vectors.search(vector, CANDIDATES);
  return fuse(keywordHits, vectorHits, embedder.sees === 'meaning' ? MEANING_FUSION : WORDING_FUSION);
}

export interface RankedPassage {
  readonly id: number;
  readonly passage: Passage;
  readonly score: number;
}

export interface RetrieveOptions {
  /** How many passages at most. */
  readonly limit: number;
  /** Factor of a passage's score by what the question names (1: no preference). */
  readonly prefer: (passage: Passage) => number;
}

/** The passages that fit the query best. */
export async function retrieve(
  indexes: PassageIndexes,
  query: SearchQuery,
  options: RetrieveOptions,
): Promise<RankedPassage[]> {
  const hits = await rank(indexes, query);
  return hits
    .flatMap(({ id, score }) => {
      const passage = indexes.passages[id];
      return passage === undefined ? [] : [{ id, passage, score: score * options.prefer(passage) }];
    })
    .sort(compareHits)
    .slice(0, options.limit);
}
