import type { OnProgress } from '../ports.ts';
import { syllables } from '../text/tokenise.ts';
import { FIELDS, type KeywordData, type KeywordSettings, UNLISTED } from './keyword-data.ts';
import { createNumberList } from './number-list.ts';
import { createTermCounts } from './term-counts.ts';
import { createTermNumbering } from './term-numbering.ts';

/** What is indexed of a passage: the title of its document, the headings above and of it, its own text. */
export interface IndexedText {
  readonly title: string;
  readonly headings: string;
  readonly body: string;
}

/** As {@link IndexedText}, in folded syllables. */
export type IndexedSyllables = { readonly [Field in keyof IndexedText]: readonly string[] };

const PROGRESS_EVERY = 500;

export function syllablesOf({ title, headings, body }: IndexedText): IndexedSyllables {
  return { title: syllables(title), headings: syllables(headings), body: syllables(body) };
}

/**
 * Counts the terms of every text and inverts the counts. Bigrams do not reach across fields.
 * A passage's number is its position in `texts`.
 */
export function invert(
  texts: Iterable<IndexedSyllables>,
  settings: KeywordSettings,
  onProgress: OnProgress = () => {},
): KeywordData {
  const { weights, k1, b } = settings;
  const numbering = createTermNumbering();
  const counts = createTermCounts();
  const read = createNumberList();
  const fieldStart: number[] = [];
  const lengths: number[] = [];
  const known = Array.isArray(texts) ? texts.length : 0;
  const report = () =>
    onProgress({ stage: 'index', done: lengths.length, total: Math.max(known, lengths.length) });

  /** @returns how many terms were counted, weighted. */
  const count = (words: readonly string[], weight: number): number => {
    fieldStart.push(read.size());
    let previous: number | undefined;
    let length = 0;
    for (const word of words) {
      const syllable = numbering.syllable(word);
      read.push(syllable);
      if (weight <= 0) continue;
      counts.add(syllable, weight);
      length += weight;
      if (previous !== undefined) {
        counts.add(numbering.bigram(previous, syllable), weight);
        length += weight;
      }
      previous = syllable;
    }
    return length;
  };

  for (const text of texts) {
    lengths.push(FIELDS.reduce((length, field) => length + count(text[field], weights[field]), 0));
    counts.endPassage();
    if (lengths.length % PROGRESS_EVERY === 0) report();
  }
  report();

  const { finalNumber, ...terms } = numbering.sorted();
  const termCount = terms.syllables.length + terms.bigramSecond.length;
  const postingStart = new Uint32Array(termCount + 1);
  counts.forEach((term) => {
    const following = finalNumber(term) + 1;
    postingStart[following] = (postingStart[following] as number) + 1;
  });
  for (let term = 0; term < termCount; term++) {
    postingStart[term + 1] = (postingStart[term + 1] as number) + (postingStart[term] as number);
  }

  const averageLength = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const next = postingStart.slice();
  const postingPassage = new Uint32Array(counts.size());
  const postingImpact = new Float32Array(counts.size());
  counts.forEach((provisional, frequency, passage) => {
    const term = finalNumber(provisional);
    const position = next[term] as number;
    next[term] = position + 1;
    const norm = k1 * (1 - b + (b * (lengths[passage] as number)) / averageLength);
    postingPassage[position] = passage;
    postingImpact[position] = (frequency * (k1 + 1)) / (frequency + norm);
  });

  const sequence = new Uint16Array(read.size());
  read.forEach((provisional, i) => {
    sequence[i] = Math.min(UNLISTED, finalNumber(provisional));
  });
  return {
    settings,
    passages: lengths.length,
    ...terms,
    postingStart,
    postingPassage,
    postingImpact,
    fieldStart: Uint32Array.from([...fieldStart, read.size()]),
    sequence,
  };
}
