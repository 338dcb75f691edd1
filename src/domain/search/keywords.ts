import type { OnProgress } from '../ports.ts';
import { BIGRAM_JOINT } from '../text/tokenise.ts';
import { type IndexedSyllables, type IndexedText, invert, syllablesOf } from './keyword-builder.ts';
import {
  DEFAULT_SETTINGS,
  FIELDS,
  type KeywordData,
  type KeywordSettings,
  UNLISTED,
} from './keyword-data.ts';
import { decodeKeywords, encodeKeywords } from './keyword-format.ts';
import { createTopHits, type Hit } from './top-hits.ts';

/** One of `terms()` and how much it counts in a query. A term whose weight is not above 0 is ignored. */
export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
}

/** BM25 over accent-folded syllables and bigrams. Passages are numbered from 0 in the order given. */
export interface KeywordIndex {
  /** Number of passages. */
  readonly size: number;
  /**
   * The best passages that contain any of the terms, best first, equal scores by number.
   * @param accept restricts the search to passages for which it holds.
   */
  search(query: readonly WeightedTerm[], limit: number, accept?: (id: number) => boolean): Hit[];
  /** What {@link KeywordIndex.search} scores these passages, in the order given; 0 where no term occurs. */
  scores(query: readonly WeightedTerm[], ids: readonly number[]): number[];
  /** In how many passages the term occurs. */
  documentFrequency(term: string): number;
  /** The BM25 weight of the term, above 0; greatest for a term that occurs nowhere. */
  idf(term: string): number;
  /** The number of a folded syllable, its rank among all; undefined where it occurs nowhere. */
  syllableNumber(syllable: string): number | undefined;
  /** As {@link KeywordIndex.idf}, of a numbered syllable; 0 where 16 bits cannot name it. */
  syllableIdf(number: number): number;
  /** The syllables of a passage's fields as they are read, by number. */
  fields(id: number): Readonly<Record<keyof IndexedText, Uint16Array>>;
  /** The distinct folded syllables of all passages, sorted by UTF-16 code unit. */
  readonly syllables: readonly string[];
  /** The index as bytes for {@link loadKeywordIndex}. */
  serialise(): Uint8Array;
}

export interface BuildOptions {
  readonly settings?: KeywordSettings;
  /** Told of stage `index` now and then; `total` grows unless `passages` is an array. */
  readonly onProgress?: OnProgress;
}

/** Indexes the passages in memory. Blocks for about a second per 1.5 million syllables. */
export function buildKeywordIndex(
  passages: readonly IndexedText[],
  options: BuildOptions = {},
): KeywordIndex {
  return indexSyllables(passages.map(syllablesOf), options);
}

/** As {@link buildKeywordIndex}, where the syllables are known. */
export function indexSyllables(
  passages: Iterable<IndexedSyllables>,
  options: BuildOptions = {},
): KeywordIndex {
  return fromData(invert(passages, options.settings ?? DEFAULT_SETTINGS, options.onProgress));
}

export type LoadedKeywords =
  | { readonly kind: 'loaded'; readonly index: KeywordIndex }
  /** Not bytes of a whole, unchanged index that this version can read: build it anew. */
  | { readonly kind: 'damaged'; readonly reason: string };

/** Opens a serialised index in place: `bytes` must not be changed afterwards. */
export function loadKeywordIndex(bytes: Uint8Array): LoadedKeywords {
  const decoded = decodeKeywords(bytes);
  return decoded.kind === 'decoded' ? { kind: 'loaded', index: fromData(decoded.data) } : decoded;
}

function fromData(data: KeywordData): KeywordIndex {
  const { passages: size, syllables, bigramStart, bigramSecond } = data;
  const { postingStart, postingPassage, postingImpact, fieldStart, sequence } = data;
  const syllableNumbers = new Map(syllables.map((syllable, number) => [syllable, number]));
  const scratch = new Float64Array(size);

  const numberOf = (term: string): number | undefined => {
    const [first, second] = term.split(BIGRAM_JOINT, 2).map((syllable) => syllableNumbers.get(syllable));
    if (!term.includes(BIGRAM_JOINT)) return first;
    if (first === undefined || second === undefined) return undefined;
    const position = find(
      bigramSecond,
      second,
      bigramStart[first] as number,
      bigramStart[first + 1] as number,
    );
    return position === undefined ? undefined : syllables.length + position;
  };

  const frequencyOf = (number: number | undefined): number =>
    number === undefined ? 0 : (postingStart[number + 1] as number) - (postingStart[number] as number);

  const idfOf = (number: number | undefined): number => {
    const frequency = frequencyOf(number);
    return Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5));
  };

  const syllableIdfs = Float64Array.from(syllables, (_, number) => idfOf(number));

  /** The postings of each distinct known term and what to multiply their impacts by, in one fixed order. */
  const resolve = (query: readonly WeightedTerm[]) => {
    const weights = new Map<number, number>();
    for (const { term, weight } of query) {
      const number = weight > 0 ? numberOf(term) : undefined;
      if (number !== undefined) weights.set(number, (weights.get(number) ?? 0) + weight);
    }
    return [...weights]
      .sort(([a], [b]) => a - b)
      .map(([number, weight]) => ({
        start: postingStart[number] as number,
        end: postingStart[number + 1] as number,
        factor: weight * idfOf(number),
      }));
  };

  return {
    size,
    syllables,
    documentFrequency: (term) => frequencyOf(numberOf(term)),
    idf: (term) => idfOf(numberOf(term)),
    serialise: () => encodeKeywords(data),
    syllableNumber: (syllable) => syllableNumbers.get(syllable),
    syllableIdf: (number) => (number === UNLISTED ? 0 : (syllableIdfs[number] as number)),
    fields(id) {
      const field = (offset: number) => {
        const at = id * FIELDS.length + offset;
        return sequence.subarray(fieldStart[at], fieldStart[at + 1]);
      };
      return { title: field(0), headings: field(1), body: field(2) };
    },

    search(query, limit, accept) {
      for (const { start, end, factor } of resolve(query)) {
        accumulate(postingPassage, postingImpact, start, end, factor, scratch);
      }
      const hits = best(scratch, limit, accept);
      scratch.fill(0);
      return hits;
    },

    scores(query, ids) {
      const resolved = resolve(query);
      return ids.map((id) =>
        resolved.reduce((score, { start, end, factor }) => {
          const position = find(postingPassage, id, start, end);
          return position === undefined ? score : score + factor * (postingImpact[position] as number);
        }, 0),
      );
    },
  };
}

/** A function of its own, for it is where a search spends its time and so it compiles well. */
function accumulate(
  passages: Uint32Array,
  impacts: Float32Array,
  start: number,
  end: number,
  factor: number,
  scores: Float64Array,
): void {
  for (let i = start; i < end; i++) {
    const id = passages[i] as number;
    scores[id] = (scores[id] as number) + factor * (impacts[i] as number);
  }
}

function best(scores: Float64Array, limit: number, accept: ((id: number) => boolean) | undefined): Hit[] {
  const top = createTopHits(limit);
  let threshold = 0;
  for (let id = 0; id < scores.length; id++) {
    const score = scores[id] as number;
    // Ids ascend, so a later hit with the threshold's score would be ranked below.
    if (score <= threshold || (accept !== undefined && !accept(id))) continue;
    top.offer(id, score);
    threshold = Math.max(0, top.threshold());
  }
  return top.ranked();
}

/** The position of `value` in the ascending `values[from]` to before `values[to]`. */
function find(values: Uint32Array, value: number, from: number, to: number): number | undefined {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low < to && values[low] === value ? low : undefined;
}
