/** Words that deny, in small letters with their diacritics. */
const DENYING = new Set(['không', 'chưa', 'chẳng', 'cấm', 'trừ']);
const WORD = /\p{L}+|\d+|[.;,:]/gu;
/** So many words after it are denied by a word that denies. */
const REACH = 2;

/**
 * Whether a statement denies nothing that its source affirms, and affirms nothing that its quotation denies, as far as
 * both say it with the same pairs of words.
 * @param quote the words of the source that the statement rests on
 * @param source these words with what stands around and above them
 */
export function keepsPolarity(statement: string, quote: string, source: string): boolean {
  const [said, quoted, around] = [statement, quote, source].map(wordsOf) as [string[], string[], string[]];
  if (said.some(isDenial) && !around.some(isDenial)) return false;
  const [saying, quoting, surrounding] = [said, quoted, around].map(countPairs) as [Pairs, Pairs, Pairs];
  return [...saying].every(([pair, { affirmed, denied }]) => {
    const known = surrounding.get(pair);
    if (denied > 0 && known !== undefined && known.denied === 0) return false;
    const original = quoting.get(pair);
    return original === undefined || original.denied === 0 || affirmed <= original.affirmed;
  });
}

function isDenial(word: string): boolean {
  return DENYING.has(word);
}

/** How often two words stand side by side, denied and not. */
type Pairs = ReadonlyMap<string, { readonly affirmed: number; readonly denied: number }>;

function countPairs(words: readonly string[]): Pairs {
  const pairs = new Map<string, { affirmed: number; denied: number }>();
  for (const [i, word] of words.slice(1).entries()) {
    const first = words[i] ?? '';
    if (isDenial(first) || isDenial(word) || !/^[\p{L}\d]+$/u.test(first + word)) continue;
    const count = pairs.get(`${first} ${word}`) ?? { affirmed: 0, denied: 0 };
    const isDenied = words.slice(Math.max(0, i - REACH), i).some(isDenial);
    count[isDenied ? 'denied' : 'affirmed']++;
    pairs.set(`${first} ${word}`, count);
  }
  return pairs;
}

function wordsOf(text: string): string[] {
  return text.normalize('NFC').toLowerCase().match(WORD) ?? [];
}
