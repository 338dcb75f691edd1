import type { Glossary } from '../text/glossary.ts';
import { stopwords } from '../text/stopwords.ts';
import { BIGRAM_JOINT, tokenise } from '../text/tokenise.ts';
import type { WeightedTerm } from './keywords.ts';
import { nearestSyllables } from './spelling.ts';

/**
 * One thing that a question mentions: a syllable, or two that stand side by side, or a phrase with its
 * synonyms. It is met by any of its alternatives.
 */
export interface TermGroup {
  /** How much it tells: the sum of its terms' IDF. */
  readonly weight: number;
  readonly alternatives: readonly { readonly terms: readonly string[]; readonly worth: number }[];
}

/** A question as the search sees it. */
export interface SearchQuery {
  /** With abbreviations written out, for the embedder. */
  readonly text: string;
  readonly groups: readonly TermGroup[];
  readonly terms: readonly WeightedTerm[];
}

/** What the query needs to know of the indexed vocabulary. */
export interface Vocabulary {
  idf(term: string): number;
  documentFrequency(term: string): number;
  readonly syllables: readonly string[];
}

/** A synonym counts this much of the word itself, in ranking and in coverage. */
const SYNONYM = { ranking: 0.4, coverage: 0.85 } as const;
/** A corrected syllable counts this much of a correctly typed one. */
const CORRECTED = 0.85;
/** Two neighbours count this much of their own IDF: they repeat what the syllables say. */
const BIGRAM = 0.6;

/** A stretch of text left out of the search: an address that is looked up instead. */
export type Span = readonly [start: number, end: number];

/** Turns a question into weighted terms: stopwords dropped, abbreviations written out, synonyms and corrections added. */
export function buildQuery(
  text: string,
  glossary: Glossary,
  vocabulary: Vocabulary,
  leaveOut: readonly Span[] = [],
): SearchQuery {
  const kept = leaveOut.reduceRight(
    (rest, [start, end]) => `${rest.slice(0, start)} . ${rest.slice(end)}`,
    text,
  );
  const written = glossary.writeOut(kept);
  const tokens = tokenise(written);
  const stops = stopwords(written, tokens);
  const words = tokens.map((token, i) => (stops[i] ? '' : token.folded));
  const terms: WeightedTerm[] = [];
  const groups: TermGroup[] = [];
  const add = (weight: number, alternatives: { terms: string[]; worth: number }[], ranking: number) => {
    if (weight <= 0) return;
    groups.push({ weight, alternatives });
    alternatives.forEach((alternative, i) => {
      for (const term of alternative.terms)
        terms.push({ term, weight: i === 0 ? alternative.worth : ranking });
    });
  };

  const corrections = words.map((word, i) => (word === '' ? [] : correct(words, i, vocabulary)));
  for (const [i, word] of words.entries()) {
    if (word === '') continue;
    const alternatives = [word, ...(corrections[i] ?? [])].map((term, j) => ({
      terms: [term],
      worth: j === 0 ? 1 : CORRECTED,
    }));
    add(vocabulary.idf(word), alternatives, CORRECTED);
    const next = words[i + 1] ?? '';
    if (next === '' || separated(written, tokens[i]?.end, tokens[i + 1]?.start)) continue;
    const pairs = [word, ...(corrections[i] ?? [])].flatMap((left) =>
      [next, ...(corrections[i + 1] ?? [])].map((right) => ({
        terms: [`${left}${BIGRAM_JOINT}${right}`],
        worth: left === word && right === next ? 1 : CORRECTED,
      })),
    );
    const pair = `${word}${BIGRAM_JOINT}${next}`;
    add(vocabulary.idf(pair) * BIGRAM, pairs, CORRECTED);
  }
  for (const { start, end, phrases } of glossary.alternatives(words)) {
    const own = withBigrams(words.slice(start, end));
    const others = phrases
      .map(withBigrams)
      .filter((phrase) => phrase.every((term) => vocabulary.documentFrequency(term) > 0));
    if (others.length === 0) continue;
    for (const phrase of others) for (const term of phrase) terms.push({ term, weight: SYNONYM.ranking });
    joinSynonyms(groups, own, others);
  }
  return { text: written, groups, terms };
}

/** Lets every group that a phrase's own words made be met by any synonym of the phrase too. */
function joinSynonyms(
  groups: TermGroup[],
  own: readonly string[],
  others: readonly (readonly string[])[],
): void {
  for (const [i, group] of groups.entries()) {
    const [first] = group.alternatives;
    if (!first?.terms.every((term) => own.includes(term))) continue;
    groups[i] = {
      ...group,
      alternatives: [...group.alternatives, ...others.map((terms) => ({ terms, worth: SYNONYM.coverage }))],
    };
  }
}

/** Indexed syllables that a mistyped one may stand for: one letter off, and seen beside one of its neighbours. */
function correct(words: readonly string[], i: number, vocabulary: Vocabulary): string[] {
  const word = words[i] ?? '';
  if (word.length < 2 || /\d/u.test(word) || vocabulary.documentFrequency(word) > 0) return [];
  const beside = (candidate: string) =>
    vocabulary.documentFrequency(`${words[i - 1]}${BIGRAM_JOINT}${candidate}`) > 0 ||
    vocabulary.documentFrequency(`${candidate}${BIGRAM_JOINT}${words[i + 1]}`) > 0;
  return nearestSyllables(word, vocabulary.syllables).filter(beside);
}

function separated(text: string, end = 0, start = 0): boolean {
  return /[.;:!?\n]/u.test(text.slice(end, start));
}

function withBigrams(words: readonly string[]): string[] {
  return [...words, ...words.slice(1).map((word, i) => `${words[i]}${BIGRAM_JOINT}${word}`)];
}
