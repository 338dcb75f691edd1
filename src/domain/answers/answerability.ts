import { type Features, JUDGED, sentenceFeatures, subjectFeatures } from './answerability-features.ts';
import type { AnswerabilityModel, Weights } from './answerability-model.ts';
import type { RatedSpot } from './evidence.ts';
import type { Library } from './library.ts';
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

/** What rules say of what was found, see `objections.ts`. */
export interface Rules {
  /** Whether they speak against an answer. */
  readonly objected: boolean;
  /** Whether a sentence says the kind of thing that is asked, of whom it is asked: then it comes before others. */
  isFitting(rating: RatedSpot): boolean;
}

/**
 * Judges what was found for a question.
 * @param rated the sentences found, best first; not empty
 * @param remark what the corpus's editors remark on it, if anything
 * @param rules absent where they were not asked
 */
export function judgeEvidence(
  question: Question,
  rated: readonly RatedSpot[],
  remark: Remark | undefined,
  library: Library,
  rules?: Rules,
): Judgement {
  const judged = rated.slice(0, JUDGED);
  const { odds, ...likelihoods } = judgeFeatures(
    library.answerability,
    judged.map((rating) => sentenceFeatures(question, rating, remark)),
    subjectFeatures(question, rated, remark, library),
    rules === undefined ? 0 : rules.objected ? -RULES : RULES,
  );
  const [first] = rated as readonly [RatedSpot];
  const good = judged.filter(({ score, signs }) => score >= first.score * AS_GOOD && signs.echo === 0);
  const fitting = good.filter((rating) => rules?.isFitting(rating) ?? true);
  const oddsOf = (rating: RatedSpot) => odds[judged.indexOf(rating)] as number;
  const chosen = fitting.length > 0 ? fitting : good;
  const best = chosen.reduce((a, b) => (oddsOf(b) > oddsOf(a) ? b : a), chosen[0] ?? first);
  return { ...likelihoods, best };
}

/** A sentence that was found by so much weaker signs than the first is none to answer with, nor is one that only repeats the question. */
const AS_GOOD = 0.9;

/**
 * What the rules count in log-odds, for an answer or against it. Not fitted with the rest, since the rules were made with
 * the development questions in mind: chosen on questions that were asked after the last of them was made.
 */
const RULES = 0.6;

/**
 * Judges by what is seen of the sentences found, of which there are some, and of the question.
 * @param prior what else speaks for an answer, in log-odds
 * @returns with the log-odds of each sentence beside the others
 */
export function judgeFeatures(
  { sentence, lacking, foreign }: AnswerabilityModel,
  sentences: readonly Features[],
  subject: Features,
  prior = 0,
): Likelihoods & { readonly odds: readonly number[] } {
  const odds = sentences.map((features) => prior + weigh(features, sentence));
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
