import { findCandidates, type SearchIndexes } from './candidates.ts';
import { type FusedCandidate, fuse } from './fusion.ts';
import type { Passage } from './passages.ts';
import type { SearchQuery } from './query.ts';
import { compareHits, type Hit } from './top-hits.ts';

/** Indexes of passages: the hits of both are positions in them. */
export interface PassageIndexes extends SearchIndexes {
  readonly passages: readonly Passage[];
}

/** How many candidates are ranked in earnest. */
const RERANKED = 50;

/** The candidates that are ranked in earnest, best first by what both indexes say. */
export async function firstCandidates(indexes: SearchIndexes, query: SearchQuery): Promise<FusedCandidate[]> {
  const fused = fuse(await findCandidates(indexes, query));
  return fused.sort((a, b) => b.fused - a.fused || a.id - b.id).slice(0, RERANKED);
}

/** Numbers of the texts that fit the query, best first, with scores from 0 to 1. */
export async function rank(indexes: SearchIndexes, query: SearchQuery): Promise<Hit[]> {
  const { keywords, reranker } = indexes;
  const candidates = await firstCandidates(indexes, query);
  const scores = reranker?.(candidates, query, keywords) ?? candidates.map(({ fused }) => fused);
  return candidates.map(({ id }, i) => ({ id, score: scores[i] as number })).sort(compareHits);
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
