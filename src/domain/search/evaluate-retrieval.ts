import { z } from 'zod';
import {
  type JudgedRanking,
  median,
  percentile,
  type RetrievalMetrics,
  retrievalMetrics,
} from './metrics.ts';

/** A question and the ids of the articles that answer it. */
export const judgedQuestion = z.object({
  id: z.string(),
  question: z.string(),
  relevant: z.array(z.string()),
});
export type JudgedQuestion = z.infer<typeof judgedQuestion>;

export interface RetrievalReport extends RetrievalMetrics {
  /** One a question, in order. */
  readonly rankings: readonly JudgedRanking[];
  /** Milliseconds a question. */
  readonly medianMs: number;
  readonly p99Ms: number;
}

/** The ids of the articles that fit a question best, best first; at least ten where there are as many. */
export type Rank = (question: string) => Promise<readonly string[]>;

/** Questions asked beforehand, for the first of a process are slower than all that follow. */
const WARM_UP = 20;

/**
 * Asks every question once, in order.
 * @param now milliseconds, finer than whole ones
 */
export async function evaluateRetrieval(
  questions: readonly JudgedQuestion[],
  rank: Rank,
  now: () => number,
  onAsked: (done: number, total: number) => void = () => {},
): Promise<RetrievalReport> {
  for (const { question } of questions.slice(0, WARM_UP)) await rank(question);
  const rankings: JudgedRanking[] = [];
  const durations: number[] = [];
  for (const { question, relevant } of questions) {
    const started = now();
    const ranked = await rank(question);
    durations.push(now() - started);
    rankings.push({ ranked, relevant: new Set(relevant) });
    onAsked(rankings.length, questions.length);
  }
  return {
    ...retrievalMetrics(rankings),
    rankings,
    medianMs: median(durations),
    p99Ms: percentile(durations, 0.99),
  };
}
