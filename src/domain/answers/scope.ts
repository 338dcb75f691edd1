import type { KeywordIndex } from '../search/keywords.ts';
import type { TermGroup } from '../search/query.ts';
import { BIGRAM_JOINT } from '../text/tokenise.ts';
import type { RatedSpot } from './evidence.ts';
import { type Question, STRESS } from './question.ts';

/**
 * Weights of a logistic regression on whether the documents treat what is asked: fitted on the development questions
 * and on 735 questions people asked about other laws, each kind counting half.
 */
const WEIGHTS = {
  coverage: 2.22,
  pairs: 1.96,
  placed: 7.44,
  document: 2.58,
  title: 1.39,
  unit: 1.72,
  knownWords: 3.36,
  knownPairs: 1.91,
  bias: -10.54,
} as const;

/**
 * The log-odds that the documents treat the subject of a question, whether or not they answer it: by how much the best
 * evidence meets of it and how near it is in meaning, by what it names, and by how many of its words and pairs of
 * neighbours the documents use at all.
 * @param best the evidence that speaks for the subject; not empty
 */
export function scopeOf(question: Question, best: readonly RatedSpot[], keywords: KeywordIndex): number {
  const groups = question.query.groups.filter(({ stress }) => stress > STRESS.place);
  const isPair = ({ term }: TermGroup) => term.includes(BIGRAM_JOINT);
  const known = ({ alternatives }: TermGroup) =>
    alternatives.some(({ terms }) => terms.every((term) => keywords.documentFrequency(term) > 0));
  const share = (some: readonly TermGroup[]) =>
    some.length === 0 ? 1 : some.filter(known).length / some.length;
  const [first] = best;
  return (
    WEIGHTS.bias +
    WEIGHTS.coverage * (first?.coverage ?? 0) +
    WEIGHTS.pairs * (first?.pairs ?? 0) +
    WEIGHTS.placed * Math.max(0, ...best.map(({ likeness }) => likeness.placed)) +
    (question.reference.documents.length > 0 ? WEIGHTS.document : 0) +
    (question.names.length > 0 ? WEIGHTS.title : 0) +
    (question.units.length > 0 ? WEIGHTS.unit : 0) +
    WEIGHTS.knownWords * share(groups.filter((group) => !isPair(group) && /\p{L}/u.test(group.term))) +
    WEIGHTS.knownPairs * share(groups.filter(isPair))
  );
}
