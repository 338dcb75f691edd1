import type { FusedCandidate } from './fusion.ts';
import type { KeywordIndex } from './keywords.ts';
import type { SearchQuery } from './query.ts';
import { rerankFeatures } from './rerank-features.ts';
import { sumOfTrees, type Tree } from './trees.ts';

/** Scores candidates from 0 to 1, more is better, in the order given. */
export type Reranker = (
  candidates: readonly FusedCandidate[],
  query: SearchQuery,
  keywords: KeywordIndex,
) => number[];

/**
 * What difference of the trees' sums divides a score by e. The sums tell the first of fifty candidates; a sentence of
 * the second or third may still answer better, so their scores stay near (chosen on the development questions).
 */
const SOFTNESS = 10;

/** Scores by boosted trees over {@link rerankFeatures}. */
export function createReranker(trees: readonly Tree[]): Reranker {
  return (candidates, query, keywords) => {
    const sums = rerankFeatures(candidates, query, keywords).map((row) => sumOfTrees(trees, row));
    const best = Math.max(...sums);
    return sums.map((sum) => Math.exp((sum - best) / SOFTNESS));
  };
}
