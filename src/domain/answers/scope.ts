import type { TermGroup } from '../search/query.ts';
import { BIGRAM_JOINT } from '../text/tokenise.ts';
import { goodEvidence, type RatedSpot } from './evidence.ts';
import { CONTEXT } from './follow-up.ts';
import type { Library } from './library.ts';
import { measureNearness } from './nearness.ts';
import { type Question, STRESS } from './question.ts';

/**
 * What tells whether the documents treat a subject, by name: how much the best evidence meets of the question and how near it is in meaning, what the question names, how many of
 * its words and pairs of neighbours the documents use at all, and how near it is to their subjects and to others.
 */
export function scopeFeatures(
  question: Question,
  rated: readonly RatedSpot[],
  library: Library,
): Readonly<Record<string, number>> {
  const groups = ownGroups(question);
  const isPair = ({ term }: TermGroup) => term.includes(BIGRAM_JOINT);
  const known = ({ alternatives }: TermGroup) =>
    alternatives.some(({ terms }) => terms.every((term) => library.keywords.documentFrequency(term) > 0));
  const share = (some: readonly TermGroup[]) =>
    some.length === 0 ? 1 : some.filter(known).length / some.length;
  const best = goodEvidence(rated);
  const passages = [...new Set(rated.map(({ spot }) => spot.passage))];
  const { own, foreign } = measureNearness(ownText(question, groups), passages, library);
  return {
    coverage: best[0]?.coverage ?? 0,
    pairs: best[0]?.pairs ?? 0,
    likeness: Math.max(0, ...best.map(({ likeness }) => likeness.placed)),
    document: Number(question.reference.documents.length > 0),
    title: Number(question.names.length > 0),
    unit: Number(question.units.length > 0),
    'known words': share(groups.filter((group) => !isPair(group) && /\p{L}/u.test(group.term))),
    'known pairs': share(groups.filter(isPair)),
    'own subject': own,
    'foreign subject': foreign,
  };
}

/** A follow-up with so many words of its own may be on a subject of its own. */
const OWN_WORDS = 3;

/** What the question says itself; the conversation before it counts only where that is little. */
function ownGroups({ query }: Question): readonly TermGroup[] {
  const groups = query.groups.filter(({ stress }) => stress > STRESS.place);
  const own = groups.filter(({ stress }) => stress > STRESS.context);
  return own.filter(({ term }) => !term.includes(BIGRAM_JOINT)).length >= OWN_WORDS ? own : groups;
}

function ownText({ query: { text } }: Question, groups: readonly TermGroup[]): string {
  return groups.every(({ stress }) => stress > STRESS.context) ? (text.split(CONTEXT, 1)[0] ?? text) : text;
}
