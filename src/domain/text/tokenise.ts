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

/** What a UTF-16 unit may be in a word; a half of a character is looked at by the expression. */
const UNIT = { unknown: 0, other: 1, start: 2, mark: 3, half: 4 } as const;
/** Filled as units are met. */
const units = new Uint8Array(65_536);

function unitAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const known = units[code] as number;
  if (known !== UNIT.unknown) return known;
  const unit = classify(code);
  units[code] = unit;
  return unit;
}

function classify(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return UNIT.half;
  const character = String.fromCharCode(code);
  if (/[\p{L}\p{N}]/u.test(character)) return UNIT.start;
  return /\p{M}/u.test(character) ? UNIT.mark : UNIT.other;
}

/** Where the words of a text start and end, in turn: three times as fast as the expression, which rare letters need. */
function wordBounds(text: string): number[] {
  const bounds: number[] = [];
  let at = 0;
  while (at < text.length) {
    let unit = unitAt(text, at);
    if (unit === UNIT.half) return [...text.matchAll(WORD)].flatMap((m) => [m.index, m.index + m[0].length]);
    if (unit === UNIT.start) {
      bounds.push(at);
      while (unit === UNIT.start || unit === UNIT.mark) {
        at++;
        unit = at < text.length ? unitAt(text, at) : UNIT.other;
      }
      bounds.push(at);
    } else at++;
  }
  return bounds;
}

/** What `use` makes of each word of a text, in order. */
function mapWords<T>(text: string, use: (word: string, start: number, end: number) => T): T[] {
  const bounds = wordBounds(text);
  const made = new Array<T>(bounds.length / 2);
  for (let i = 0; i < made.length; i++) {
    const start = bounds[2 * i] as number;
    const end = bounds[2 * i + 1] as number;
    made[i] = use(text.slice(start, end), start, end);
  }
  return made;
}

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
  return wordBounds(text).length / 2;
}

/** Syllables and numbers in order. Vietnamese writes syllables apart, so a run of letters or digits is one. */
export function tokenise(text: string): Token[] {
  return mapWords(text, (word, start, end) => ({ folded: foldWord(word), start, end }));
}

/** Folded syllables in order. */
export function syllables(text: string): string[] {
  return mapWords(text, foldWord);
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
  return withBigrams(mapWords(text, (word) => canonical(word)));
}
