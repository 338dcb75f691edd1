import type { Glossary } from '../text/glossary.ts';
import { stopwords } from '../text/stopwords.ts';
import { BIGRAM_JOINT, tokenise } from '../text/tokenise.ts';
import { isFoldedSyllable } from '../text/vietnamese-syllable.ts';
import type { Vocabulary } from './query.ts';

/** A word that is indexed is taken for a slip only if it is so long; it and any other syllable only if the correction beside a neighbour is so frequent. */
const CONVINCING = { length: 4, passages: 5 } as const;

/**
 * The text with mistyped syllables replaced (without diacritics) by indexed ones that are one slip away, two in long
 * syllables, and stand beside one of the neighbours somewhere in the corpus: "kế hoạc 213" → "kế hoach 213".
 */
export function correctSpelling(text: string, glossary: Glossary, vocabulary: Vocabulary): string {
  const tokens = tokenise(text);
  const stops = stopwords(text, tokens);
  const words = tokens.map(({ folded }) => folded);
  let corrected = text;
  for (const [i, token] of [...tokens.entries()].reverse()) {
    if (stops[i] || glossary.knows(text.slice(token.start, token.end))) continue;
    const replacement = correction(words, stops, i, vocabulary);
    if (replacement !== undefined)
      corrected = corrected.slice(0, token.start) + replacement + corrected.slice(token.end);
  }
  return corrected;
}

function correction(
  words: readonly string[],
  stops: readonly boolean[],
  i: number,
  vocabulary: Vocabulary,
): string | undefined {
  const word = words[i] ?? '';
  if (word.length < 3 || /\d/u.test(word)) return undefined;
  const seen = vocabulary.documentFrequency(word) > 0;
  /** A word of asking stands beside any other: it supports a correction only of what is no syllable at all. */
  const beside = (left: string | undefined, right: string | undefined, stop = true) =>
    stop && isFoldedSyllable(word) ? 0 : vocabulary.documentFrequency(`${left}${BIGRAM_JOINT}${right}`);
  const support = (candidate: string) =>
    beside(words[i - 1], candidate, stops[i - 1]) + beside(candidate, words[i + 1], stops[i + 1]);
  if (seen && (support(word) > 0 || word.length < CONVINCING.length)) return undefined;
  const slips = !seen && word.length >= 6 ? 2 : 1;
  const candidates = vocabulary.syllables
    .filter(
      (candidate) =>
        Math.abs(candidate.length - word.length) <= slips && distance(word, candidate, slips) <= slips,
    )
    .map((candidate) => ({ candidate, support: support(candidate) }))
    .filter(({ support }) => support >= (seen || isFoldedSyllable(word) ? CONVINCING.passages : 1))
    .sort((a, b) => b.support - a.support);
  return candidates[0]?.candidate;
}

/** Damerau–Levenshtein distance (optimal string alignment), not computed beyond `limit`. */
function distance(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    if (Math.min(...row) > limit) return limit + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? limit + 1;
}
