import type { Candidate } from './candidate.ts';

/** How much each index says; they add up to 1. */
export interface FusionWeights {
  readonly keywords: number;
  readonly vectors: number;
}

/** Chosen on the training questions about Vietnamese law, each looked up with vectors that had not learnt it. */
export const FUSION: FusionWeights = { keywords: 0.65, vectors: 0.35 };

export interface FusedCandidate extends Candidate {
  /** From 0 to 1. */
  readonly fused: number;
}

/** Weighs what the indexes say of each candidate, both stretched to 0–1 over the candidates; in the order given. */
export function fuse(candidates: readonly Candidate[], weights = FUSION): FusedCandidate[] {
  const keyword = stretch(candidates.map((candidate) => candidate.keyword));
  const likeness = stretch(candidates.map((candidate) => candidate.likeness));
  return candidates.map((candidate) => ({
    ...candidate,
    fused: weights.keywords * keyword(candidate.keyword) + weights.vectors * likeness(candidate.likeness),
  }));
}

/** The greatest value becomes 1 and the least 0; where all are alike, 1. */
function stretch(values: readonly number[]): (value: number) => number {
  const greatest = Math.max(...values);
  const range = greatest - Math.min(...values);
  return (value) => (range > 0 ? 1 - (greatest - value) / range : 1);
}
