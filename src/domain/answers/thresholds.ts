export interface Thresholds {
  /** How likely it must be that one of the sentences answers, 0 to 1; see `answerability.ts`. */
  readonly answered: number;
  /** How likely it must be that a question is on another subject to be so whatever was talked about, 0 to 1. */
  readonly foreign: number;
}

/**
 * Where the lines run between answering, saying that it is not stated, and declining. Chosen on development questions
 * that were left out of training: a higher line refuses more, rightly and wrongly; `npm run eval` prints the trade-off.
 */
export const THRESHOLDS: Thresholds = { answered: 0.4, foreign: 0.95 };

/** Share of a question that a remark of the corpus's editors, or a sentence of a section it names, must meet. */
export const MEETS_ENOUGH = 0.47;
