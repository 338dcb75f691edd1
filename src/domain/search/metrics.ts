/** How well rankings find what is relevant, as means over questions; each 0 to 1. */
export interface RetrievalMetrics {
  readonly questions: number;
  readonly recall1: number;
  readonly recall3: number;
  readonly recall5: number;
  readonly recall10: number;
  readonly mrr10: number;
  readonly ndcg10: number;
}

/** A ranking, best first and without repetition, and what it should have found. */
export interface JudgedRanking {
  readonly ranked: readonly string[];
  readonly relevant: ReadonlySet<string>;
}

/** The share of the relevant that is among the first `depth`. */
export function recall({ ranked, relevant }: JudgedRanking, depth: number): number {
  if (relevant.size === 0) return 0;
  return ranked.slice(0, depth).filter((id) => relevant.has(id)).length / relevant.size;
}

/** One over the rank of the first relevant among the first `depth`; 0 when there is none. */
export function reciprocalRank({ ranked, relevant }: JudgedRanking, depth: number): number {
  const index = ranked.slice(0, depth).findIndex((id) => relevant.has(id));
  return index < 0 ? 0 : 1 / (index + 1);
}

/** Discounted gain of the first `depth`, relevance being yes or no, relative to the best possible ranking's. */
export function ndcg({ ranked, relevant }: JudgedRanking, depth: number): number {
  if (relevant.size === 0) return 0;
  const discount = (rank: number) => 1 / Math.log2(rank + 1);
  let gain = 0;
  for (const [index, id] of ranked.slice(0, depth).entries()) {
    if (relevant.has(id)) gain += discount(index + 1);
  }
  let ideal = 0;
  for (let rank = 1; rank <= Math.min(depth, relevant.size); rank++) ideal += discount(rank);
  return gain / ideal;
}

export function retrievalMetrics(rankings: readonly JudgedRanking[]): RetrievalMetrics {
  const mean = (measure: (ranking: JudgedRanking) => number) =>
    rankings.length === 0 ? 0 : rankings.reduce((sum, r) => sum + measure(r), 0) / rankings.length;
  return {
    questions: rankings.length,
    recall1: mean((ranking) => recall(ranking, 1)),
    recall3: mean((ranking) => recall(ranking, 3)),
    recall5: mean((ranking) => recall(ranking, 5)),
    recall10: mean((ranking) => recall(ranking, 10)),
    mrr10: mean((ranking) => reciprocalRank(ranking, 10)),
    ndcg10: mean((ranking) => ndcg(ranking, 10)),
  };
}

/** The value below or at which a share `p` (0 to 1) of the values lies (nearest rank); NaN without values. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = Math.max(1, Math.ceil(p * sorted.length));
  return sorted[rank - 1] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
  return (lower + upper) / 2;
}
