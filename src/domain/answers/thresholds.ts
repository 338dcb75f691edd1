/** Shares of a question, 0 to 1, that evidence must meet. */
export interface Thresholds {
  /** To answer. */
  readonly answered: number;
  /** To say that the subject is treated but not what is asked. */
  readonly related: number;
  /** Of its pairs of neighbouring words, for either. */
  readonly pairs: number;
}

/**
 * Where the lines run between answering, saying that it is not stated, and declining, as shares (0 to 1) of the
 * question that the best evidence meets; `pairs` counts only its pairs of neighbouring words. Chosen on the
 * development questions of `test/eval/`: a higher line refuses more, rightly and wrongly.
 */
export const THRESHOLDS: Thresholds = { answered: 0.47, related: 0.4, pairs: 0.15 };
