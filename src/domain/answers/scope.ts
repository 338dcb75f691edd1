import type { KeywordIndex } from '../search/keywords.ts';
import type { TermGroup } from '../search/query.ts';
import { BIGRAM_JOINT } from '../text/tokenise.ts';
import type { RatedSpot } from './evidence.ts';
import { type Question, STRESS } from './question.ts';

/** What tells whether the documents treat a subject, in the order of {@link WEIGHTS}. */
export const SCOPE_FEATURES = [
  'coverage',
  'pairs',
  'likeness',
  'document',
  'title',
  'unit',
  'known words',
  'known pairs',
] as const;

/**
 * Of a logistic regression, fitted by `npm run fit-scope` on the development questions and 735 questions people asked
 * about other laws, each kind counting half.
 */
const WEIGHTS = [2.81, 1.5, 7.64, 2.29, 1.27, 1.42, 3.62, 1.84];
const BIAS = -10.85;

/**
 * The log-odds that the documents treat the subject of a question, whether or not they answer it.
 * @param best the evidence that speaks for the subject; not empty
 */
export function scopeOf(question: Question, best: readonly RatedSpot[], keywords: KeywordIndex): number {
  const features = scopeFeatures(question, best, keywords);
  return features.reduce((sum, value, k) => sum + value * (WEIGHTS[k] as number), BIAS);
}

/**
 * How much the best evidence meets of the question and how near it is in meaning, what the question names, and how many
 * of its words and pairs of neighbours the documents use at all.
 */
export function scopeFeatures(
  question: Question,
  best: readonly RatedSpot[],
  keywords: KeywordIndex,
): number[] {
  const groups = question.query.groups.filter(({ stress }) => stress > STRESS.place);
  const isPair = ({ term }: TermGroup) => term.includes(BIGRAM_JOINT);
  const known = ({ alternatives }: TermGroup) =>
    alternatives.some(({ terms }) => terms.every((term) => keywords.documentFrequency(term) > 0));
  const share = (some: readonly TermGroup[]) =>
    some.length === 0 ? 1 : some.filter(known).length / some.length;
  const [first] = best;
  return [
    first?.coverage ?? 0,
    first?.pairs ?? 0,
    Math.max(0, ...best.map(({ likeness }) => likeness.placed)),
    Number(question.reference.documents.length > 0),
    Number(question.names.length > 0),
    Number(question.units.length > 0),
    share(groups.filter((group) => !isPair(group) && /\p{L}/u.test(group.term))),
    share(groups.filter(isPair)),
  ];
}
