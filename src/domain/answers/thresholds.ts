import { BIGRAM_JOINT } from '../text/tokenise.ts';
import type { RatedSpot } from './evidence.ts';
import type { Question } from './question.ts';

export interface Thresholds {
  /** How strong evidence must be to answer; see {@link strengthOf}. */
  readonly answered: number;
  /** How likely it must be that the documents treat the subject at all, in log-odds; see `scope.ts`. */
  readonly scope: number;
  /** The same in log-odds, below which a question is on another subject, whatever was talked about. */
  readonly foreign: number;
}

/**
 * Where the lines run between answering, saying that it is not stated, and declining. Chosen on the development
 * questions of `test/eval/`: a higher line refuses more, rightly and wrongly; `npm run eval` prints the trade-off.
 */
export const THRESHOLDS: Thresholds = { answered: 0.85, scope: -1.25, foreign: -3.3 };

/** Share of a question that a remark of the corpus's editors, or a sentence of a section it names, must meet. */
export const MEETS_ENOUGH = 0.47;

/**
 * What each part of the evidence counts, chosen on the development questions.
 * The more words a question has, the fewer of them a provision repeats.
 */
const PAIRS = 0.1;
const LIKENESS = 0.5;
const WORD = 0.04;
const MOST_WORDS = 15;
/** With less of both, evidence meets the question by chance, however long that is. */
const LEAST = { coverage: 0.25, likeness: 0.45 };

/** How strongly evidence supports that it answers, about 0 to 2: by the share of the question that it meets, and by its meaning. */
export function strengthOf({ coverage, pairs, likeness }: RatedSpot, { query }: Question): number {
  const words = query.groups.filter(({ term }) => !term.includes(BIGRAM_JOINT)).length;
  if (coverage < LEAST.coverage && likeness.placed < LEAST.likeness) return coverage;
  return coverage + PAIRS * pairs + LIKENESS * likeness.placed + WORD * Math.min(words, MOST_WORDS);
}
