/**
 * Syllables one slip away from `word`: a letter too many, too few, wrong, or two swapped
 * (Damerau–Levenshtein distance 1). In the vocabulary's order.
 */
export function nearestSyllables(word: string, vocabulary: readonly string[]): string[] {
  return vocabulary.filter(
    (candidate) => Math.abs(candidate.length - word.length) <= 1 && isOneSlipAway(word, candidate),
  );
}

function isOneSlipAway(a: string, b: string): boolean {
  if (a === b) return false;
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  const restA = a.slice(start);
  const restB = b.slice(start);
  if (restA.slice(1) === restB || restA === restB.slice(1) || restA.slice(1) === restB.slice(1)) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}
