import { compareHits, type Hit } from './top-hits.ts';

/** How much each ranking says; they add up to 1. */
export interface FusionWeights {
  readonly keywords: number;
  readonly vectors: number;
}

/** For vectors that know wording only (feature hashing): they repeat what the keywords say better. */
export const WORDING_FUSION: FusionWeights = { keywords: 0.95, vectors: 0.05 };

/** For vectors of a trained model, which know related words: weights of 0.1 to 0.3 did equally well. */
export const MEANING_FUSION: FusionWeights = { keywords: 0.8, vectors: 0.2 };

/**
 * Joins two rankings, each best first, into one: weighted sums of scores that were first stretched to 0–1
 * inside their ranking. What a ranking lacks scores 0 there, as its last does. Stretching was better than
 * dividing by the best score, and any score better than ranks alone.
 * @returns every hit of either ranking, best first, with scores from 0 to 1.
 */
export function fuse(keywords: readonly Hit[], vectors: readonly Hit[], weights: FusionWeights): Hit[] {
  const scores = new Map<number, number>();
  const add = (hits: readonly Hit[], weight: number) => {
    for (const { id, score } of stretched(hits)) scores.set(id, (scores.get(id) ?? 0) + weight * score);
  };
  add(keywords, weights.keywords);
  add(vectors, weights.vectors);
  return [...scores].map(([id, score]) => ({ id, score })).sort(compareHits);
}

/** The best scores 1 and the last 0; hits that all score alike score 1. */
function stretched(hits: readonly Hit[]): Hit[] {
  const best = hits[0]?.score ?? 0;
  const last = hits.at(-1)?.score ?? 0;
  const range = best - last;
  return hits.map(({ id, score }) => ({ id, score: range > 0 ? (score - last) / range : 1 }));
}
