import { type Features, JUDGED, sentenceFeatures, subjectFeatures } from './answerability-features.ts';
import type { AnswerabilityModel, Weights } from './answerability-model.ts';
import type { RatedSpot } from './evidence.ts';
import type { Library } from './library.ts';
import { isFitting } from './objections.ts';
import type { Question } from './question.ts';
import type { Remark } from './remarks.ts';

/** How likely it is, as far as the model knows; the probabilities add up to 1. */
export interface Likelihoods {
  /** That one of the sentences answers. */
  readonly answered: number;
  /** That the documents treat the subject and do not say what is asked. */
  readonly lacking: number;
  /** That the question is on another subject. */
  readonly foreign: number;
}

export interface Judgement extends Likelihoods {
  /** The sentence that most likely answers. */
  readonly best: RatedSpot;
}

/**
 * Judges what was found for a question.
 * @param rated the sentences found, best first; not empty
 * @param remark what the corpus's editors remark on it, if anything
 */
export function judgeEvidence(
  question: Question,
  rated: readonly RatedSpot[],
  remark: Remark | undefined,
  library: Library,
): Judgement {
  const judged = rated.slice(0, JUDGED);
  const { odds, ...likelihoods } = judgeFeatures(
    library.answerability,
    judged.map((rating) => sentenceFeatures(question, rating, remark, library)),
    subjectFeatures(question, rated, remark, library),
  );
  const [first] = rated as readonly [RatedSpot];
  const good = judged.filter(({ score, signs }) => score >= first.score * AS_GOOD && signs.echo === 0);
  const fitting = good.filter((rating) => isFitting(question, rating, library));
  const oddsOf = (rating: RatedSpot) => odds[judged.indexOf(rating)] as number;
  const chosen = fitting.length > 0 ? fitting : good;
  const best = chosen.reduce((a, b) => (oddsOf(b) > oddsOf(a) ? b : a), chosen[0] ?? first);
  return { ...likelihoods, best };
}

/** A sentence that was found by so much weaker signs than the first is none to answer with, nor is one that only repeats the question. */
const AS_GOOD = 0.9;

/**
 * Judges by what is seen of the sentences found, of which there are some, and of the question.
 * @returns with the log-odds of each sentence beside the others
 */
export function judgeFeatures(
  { sentence, lacking, foreign }: AnswerabilityModel,
  sentences: readonly Features[],
  subject: Features,
): Likelihoods & { readonly odds: readonly number[] } {
  const odds = sentences.map((features) => weigh(features, sentence));
  const most = Math.max(...odds);
  const others = [weigh(subject, lacking), weigh(subject, foreign)];
  const shift = Math.max(most, ...others);
  const [lacks = 0, strays = 0] = others.map((value) => Math.exp(value - shift));
  const answers = odds.reduce((sum, value) => sum + Math.exp(value - shift), 0);
  const all = answers + lacks + strays;
  return {
    answered: answers / all,
    lacking: lacks / all,
    foreign: strays / all,
    odds,
  };
}

function weigh(features: Features, weights: Weights): number {
  let sum = 0;
  for (const [name, value] of features) sum += value * (weights.get(name) ?? 0);
  return sum;
}
