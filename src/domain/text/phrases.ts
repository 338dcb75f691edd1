/** A phrase found in a sequence of folded syllables: `start` inclusive, `end` exclusive, in syllables. */
export interface PhraseMatch<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

/** A table of phrases (sequences of folded syllables), found longest first. */
export class PhraseTable<T> {
  readonly #byFirst = new Map<string, { words: readonly string[]; value: T }[]>();

  add(words: readonly string[], value: T): void {
    const [first] = words;
    if (first === undefined) return;
    const bucket = this.#byFirst.get(first) ?? [];
    bucket.push({ words, value });
    bucket.sort((a, b) => b.words.length - a.words.length);
    this.#byFirst.set(first, bucket);
  }

  /** Matches from left to right that do not overlap; the longest phrase wins, the one added first among equals. */
  find(words: readonly string[], accept: (match: PhraseMatch<T>) => boolean = () => true): PhraseMatch<T>[] {
    const matches: PhraseMatch<T>[] = [];
    for (let start = 0; start < words.length; start += 1) {
      const match = this.at(words, start, accept);
      if (match === undefined) continue;
      matches.push(match);
      start = match.end - 1;
    }
    return matches;
  }

  /** The longest phrase that starts at `start`. */
  at(
    words: readonly string[],
    start: number,
    accept: (match: PhraseMatch<T>) => boolean = () => true,
  ): PhraseMatch<T> | undefined {
    for (const phrase of this.#byFirst.get(words[start] ?? '') ?? []) {
      if (!phrase.words.every((word, i) => words[start + i] === word)) continue;
      const match = { start, end: start + phrase.words.length, value: phrase.value };
      if (accept(match)) return match;
    }
    return undefined;
  }
}
