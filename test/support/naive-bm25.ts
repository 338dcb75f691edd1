import type { IndexedText } from '../../src/domain/search/keyword-builder.ts';
import type { KeywordSettings } from '../../src/domain/search/keyword-data.ts';
import type { WeightedTerm } from '../../src/domain/search/keywords.ts';
import { terms } from '../../src/domain/text/tokenise.ts';

/** BM25 as the textbook has it, without any index: the reference that the real one must agree with. */
export function naiveBm25(
  passages: readonly IndexedText[],
  { weights, k1, b }: KeywordSettings,
  query: readonly WeightedTerm[],
): number[] {
  const counts = passages.map(({ title, headings, body }) => {
    const fields = [
      { words: terms(title), weight: weights.title },
      { words: terms(headings), weight: weights.headings },
      { words: terms(body), weight: weights.body },
    ];
    return fields.flatMap(({ words, weight }) => words.map((word) => ({ word, weight })));
  });
  const lengths = counts.map((items) => items.reduce((sum, { weight }) => sum + weight, 0));
  const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const frequency = (passage: number, term: string) =>
    (counts[passage] ?? []).reduce((sum, { word, weight }) => (word === term ? sum + weight : sum), 0);

  return passages.map((_, passage) =>
    query.reduce((score, { term, weight }) => {
      const tf = frequency(passage, term);
      if (tf === 0 || weight <= 0) return score;
      const df = passages.filter((__, other) => frequency(other, term) > 0).length;
      const idf = Math.log(1 + (passages.length - df + 0.5) / (df + 0.5));
      const norm = k1 * (1 - b + (b * (lengths[passage] ?? 0)) / average);
      return score + (weight * idf * tf * (k1 + 1)) / (tf + norm);
    }, 0),
  );
}
