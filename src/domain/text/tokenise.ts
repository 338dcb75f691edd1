import { canonical, fold } from './normalise.ts';

/** A syllable or number of a text: its folded form and where it stands (UTF-16 offsets, end exclusive). */
export interface Token {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** Names what {@link terms} yields; an index made by another tokeniser must be rebuilt. */
export const TOKENISER = 'folded-syllables-bigrams-1';

/** Marks only after a letter or digit: one on its own (as in many emoji) would fold to nothing. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** Folding is dear and Vietnamese has few distinct syllables: the folded forms of short words met so far. */
const foldedWords = new Map<string, string>();
const REMEMBERED_WORDS = 50_000;
const REMEMBERED_LENGTH = 16;

function foldWord(word: string): string {
  const known = foldedWords.get(word);
  if (known !== undefined) return known;
  const folded = fold(word);
  if (word.length <= REMEMBERED_LENGTH) {
    if (foldedWords.size >= REMEMBERED_WORDS) foldedWords.clear();
    foldedWords.set(word, folded);
  }
  return folded;
}

/** How many syllables and numbers a text has: as many as {@link tokenise} finds, without folding them. */
export function countSyllables(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

/** Syllables and numbers in order. Vietnamese writes syllables apart, so a run of letters or digits is one. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    tokens.push({ folded: foldWord(match[0]), start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}

/** Folded syllables in order. */
export function syllables(text: string): string[] {
  return (text.match(WORD) ?? []).map(foldWord);
}

/** Joins the two syllables of a bigram term. It can occur in no syllable. */
export const BIGRAM_JOINT = '_';

/** Syllables, then their bigrams. */
export function withBigrams(words: readonly string[]): string[] {
  return [...words, ...words.slice(1).map((word, i) => `${words[i]}${BIGRAM_JOINT}${word}`)];
}

/** The index terms of a text: its folded syllables, then its syllable bigrams. */
export function terms(text: string): string[] {
  return withBigrams(syllables(text));
}

/**
 * The terms of a text with their diacritics, where these differ from the folded ones: "cả" is not "cá".
 * Old and new tone placement are one.
 */
export function accentedTerms(text: string): string[] {
  return withBigrams((text.match(WORD) ?? []).map(canonical));
}
