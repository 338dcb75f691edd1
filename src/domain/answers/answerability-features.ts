import { provincesIn } from '../documents/provinces.ts';
import { coverage } from '../search/coverage.ts';
import { BIGRAM_JOINT, syllables } from '../text/tokenise.ts';
import { isForOtherPapers } from './dossier-asked.ts';
import type { RatedSpot } from './evidence.ts';
import { CONTEXT } from './follow-up.ts';
import type { Library } from './library.ts';
import { objectionsTo } from './objections.ts';
import type { Question } from './question.ts';
import type { Remark } from './remarks.ts';
import { scopeFeatures } from './scope.ts';

/** What is seen of something, by name; what is not named is 0. */
export type Features = ReadonlyMap<string, number>;

/** A word counts half of what a measure of 0 to 1 does, so that a question's many words do not outweigh the few measures. */
const WORD = 0.5;
/** Weights of terms are 0.7 to 4, see `query.ts`. */
const MOST_WEIGHT = 4;
/** A long question has so many words. */
const MANY_WORDS = 20;

/**
 * What is seen of a sentence as the answer to a question: the signs by which it was found, what rules have against it, how
 * much of the question it leaves out, and each word of the question with whether the sentence or what stands above it says it: `+` and `-`
 * (words and pairs of the search, synonyms counted; what only says where to look counts less when it is missing), `=` and `!` (all words as they are).
 * @param remark what the corpus's editors remark on the question, if anything
 */
export function sentenceFeatures(
  question: Question,
  rating: RatedSpot,
  remark: Remark | undefined,
  library: Library,
): Map<string, number> {
  const features = new Map<string, number>();
  const { spot, signs } = rating;
  const { groups } = question.query;
  features.set('score', rating.score);
  for (const [name, value] of Object.entries(signs)) features.set(`sign ${name}`, value);
  for (const [name, value] of Object.entries(objectionsTo(question, rating, library)))
    features.set(name, value);
  features.set('pairs', rating.pairs);
  // What is lacking in its own section is lacking there, whatever else it says.
  if (remark?.section !== undefined && spot.chain.includes(remark.section))
    features.set(`${remark.kind} here`, remark.coverage);
  features.set(`intent ${question.intent} ${rating.meets ? 'met' : 'unmet'}`, 1);
  const terms = groups.map((group) => ({ ...group, met: coverage([group], spot.listWorths) }));
  const unmet = terms
    .filter(({ term }) => !term.includes(BIGRAM_JOINT))
    .map(({ weight, met }) => (weight * (1 - met)) / MOST_WEIGHT)
    .sort((a, b) => b - a);
  const [most = 0, second = 0] = unmet;
  features.set('most unmet', most);
  features.set('second unmet', second);
  features.set('all unmet', unmet.reduce((sum, value) => sum + value, 0) / 2);
  for (const { term, met, stress } of terms) {
    features.set(`+${term}`, met * WORD);
    features.set(`-${term}`, (1 - met) * stress);
  }
  const said = `${spot.lead}${spot.own}`;
  const says = (word: string) => said.includes(` ${word} `);
  for (const part of wordsAndPairs(question.words))
    features.set(`${part.every(says) ? '=' : '!'}${part.join(' ')}`, WORD);
  return features;
}

/** Each word, followed by the pair that it makes with the next. */
function* wordsAndPairs(words: readonly string[]): Generator<readonly string[]> {
  for (const [k, word] of words.entries()) {
    yield [word];
    const next = words[k + 1];
    if (next !== undefined) yield [word, next];
  }
}

/** What is seen of a question beside the sentences that were found for it: whether documents treat its subject, and what it asks in which words. */
export function subjectFeatures(
  question: Question,
  rated: readonly RatedSpot[],
  remark: Remark | undefined,
  library: Library,
): Map<string, number> {
  const features = new Map<string, number>();
  const most = (of: (rating: RatedSpot) => number) => Math.max(...rated.slice(0, JUDGED).map(of));
  features.set(
    'most coverage',
    most((rating) => rating.coverage),
  );
  features.set(
    'most own likeness',
    most(({ likeness }) => likeness.own),
  );
  features.set(
    'most placed likeness',
    most(({ likeness }) => likeness.placed),
  );
  features.set('lead', (rated[0]?.score ?? 0) - (rated[1]?.score ?? 0));
  features.set(
    'any meets',
    most(({ meets }) => Number(meets)),
  );
  for (const [name, value] of Object.entries(scopeFeatures(question, rated, library)))
    features.set(`scope ${name}`, value);
  features.set('words', Math.min(1, question.words.length / MANY_WORDS));
  features.set(`intent ${question.intent}`, 1);
  features.set('unknown document', Number(question.reference.unknown.length > 0));
  features.set('follow-up', Number(question.text.includes(CONTEXT)));
  if (remark !== undefined) features.set(`remark ${remark.kind}`, remark.coverage);
  features.set('other place', Number(isOfOtherPlace(question, rated)));
  features.set(
    'other papers',
    Number(rated[0] !== undefined && isForOtherPapers(question, rated[0].spot, library)),
  );
  features.set('one', 1);
  for (const part of wordsAndPairs(question.words)) features.set(`:${part.join(' ')}`, WORD);
  return features;
}

/** So many sentences are judged. */
export const JUDGED = 8;

/** Whether the best is in a document of one place, and another is asked about. */
function isOfOtherPlace({ words }: Question, [best]: readonly RatedSpot[]): boolean {
  const place = syllables(best?.spot.passage.document.metadata.place ?? '').join(' ');
  const asked = provincesIn(words.join(' '));
  return place !== '' && asked.length > 0 && !asked.some((province) => place.includes(province));
}
