/** How much an occurrence in each field of a passage counts, as a multiple of one in a plain text. */
export interface FieldWeights {
  readonly title: number;
  readonly headings: number;
  readonly body: number;
}

/** How passages are scored. */
export interface KeywordSettings {
  readonly weights: FieldWeights;
  /** BM25 term-frequency saturation: 0 ignores how often a term occurs. */
  readonly k1: number;
  /** BM25 length normalisation, 0 (none) to 1 (full). */
  readonly b: number;
}

/**
 * The best of title 0–4, headings 0–12, k1 0.6–1.2 and b 0.6–0.9 that still leaves the body its say: on
 * questions about Vietnamese law heavier headings gain little more. Separate length normalisation by field
 * (BM25F) was worse.
 */
export const DEFAULT_SETTINGS: KeywordSettings = {
  weights: { title: 2, headings: 5, body: 1 },
  k1: 0.9,
  b: 0.75,
};

/**
 * The plain data of a keyword index. A term's number is its rank among the sorted syllables or, for a
 * bigram, the number of syllables plus its rank among the bigrams, sorted by first and second syllable.
 */
export interface KeywordData {
  readonly settings: KeywordSettings;
  readonly passages: number;
  /** Distinct folded syllables, sorted by UTF-16 code unit. */
  readonly syllables: readonly string[];
  /** The bigrams that begin with syllable s are those from `bigramStart[s]` to before `bigramStart[s + 1]`. */
  readonly bigramStart: Uint32Array;
  /** The second syllable of each bigram. */
  readonly bigramSecond: Uint32Array;
  /** The postings of term t are those from `postingStart[t]` to before `postingStart[t + 1]`. */
  readonly postingStart: Uint32Array;
  /** Passage ids, ascending inside a term. */
  readonly postingPassage: Uint32Array;
  /** What an occurrence of the term contributes to the passage's score, before idf. */
  readonly postingImpact: Float32Array;
  /**
   * Where the syllables of each field of each passage start in `sequence`: title, headings and body of the first
   * passage, then those of the second; one more than fields.
   */
  readonly fieldStart: Uint32Array;
  /** Numbers of the syllables as they are read; {@link UNLISTED} for those that 16 bits cannot name. */
  readonly sequence: Uint16Array;
}

export const UNLISTED = 0xffff;

/** The order of the fields of a passage in `sequence`. */
export const FIELDS = ['title', 'headings', 'body'] as const;
