import { createPairNumbers } from './pair-numbers.ts';

/** The terms of an index in their final order; the fields are those of KeywordData. */
export interface SortedTerms {
  readonly syllables: readonly string[];
  readonly bigramStart: Uint32Array;
  readonly bigramSecond: Uint32Array;
  /** The final number of a term that {@link TermNumbering} has numbered provisionally. */
  finalNumber(provisional: number): number;
}

/** Numbers syllables and bigrams as they are met: syllables even, bigrams odd. */
export interface TermNumbering {
  syllable(word: string): number;
  /** The arguments are numbers of syllables. */
  bigram(first: number, second: number): number;
  sorted(): SortedTerms;
}

export function createTermNumbering(): TermNumbering {
  const words = new Map<string, number>();
  const pairs = createPairNumbers();

  return {
    syllable(word) {
      let number = words.get(word);
      if (number === undefined) {
        number = words.size;
        words.set(word, number);
      }
      return 2 * number;
    },
    bigram: (first, second) => 2 * pairs.numberOf(first >>> 1, second >>> 1) + 1,
    sorted() {
      const syllables = [...words.keys()].sort((a, b) => (a < b ? -1 : 1));
      const wordRank = new Uint32Array(syllables.length);
      for (const [rank, word] of syllables.entries()) wordRank[words.get(word) as number] = rank;

      const first = Uint32Array.from({ length: pairs.size }, (_, i) => wordRank[pairs.firstOf(i)] as number);
      const second = Uint32Array.from(
        { length: pairs.size },
        (_, i) => wordRank[pairs.secondOf(i)] as number,
      );
      const bySecond = sortedBy(
        second,
        Uint32Array.from(second, (_, i) => i),
        syllables.length,
      ).order;
      const { order, start } = sortedBy(first, bySecond, syllables.length);
      const pairRank = new Uint32Array(pairs.size);
      for (let rank = 0; rank < order.length; rank++) pairRank[order[rank] as number] = rank;

      return {
        syllables,
        bigramStart: start,
        bigramSecond: order.map((pair) => second[pair] as number),
        finalNumber: (provisional) =>
          (provisional & 1) === 0
            ? (wordRank[provisional >>> 1] as number)
            : syllables.length + (pairRank[provisional >>> 1] as number),
      };
    },
  };
}

/**
 * Stable counting sort of `items` by `keys[item]`, which are below `limit`.
 * @returns the sorted items, and where the items of each key start in them (one more entry than keys).
 */
function sortedBy(keys: Uint32Array, items: Uint32Array, limit: number) {
  const start = new Uint32Array(limit + 1);
  for (const key of keys) start[key + 1] = (start[key + 1] as number) + 1;
  for (let key = 0; key < limit; key++) {
    start[key + 1] = (start[key + 1] as number) + (start[key] as number);
  }
  const next = start.slice();
  const order = new Uint32Array(items.length);
  for (const item of items) {
    const key = keys[item] as number;
    const position = next[key] as number;
    next[key] = position + 1;
    order[position] = item;
  }
  return { order, start };
}
