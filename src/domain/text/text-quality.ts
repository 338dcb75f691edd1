import { hasDiacritics } from './normalise.ts';
import { isSyllable, words } from './vietnamese-syllable.ts';

/** Below this number of words nothing can be said. */
const ENOUGH_WORDS = 30;
/** Ordinary text has two or three single letters in a hundred words; text torn apart by fonts far more. */
const MOST_SINGLE_LETTERS = 0.15;
/** Official Vietnamese scores above 0.9 and has marks on two words of three. */
const FEWEST_SYLLABLES = 0.6;
const FEWEST_DIACRITICS = 0.2;

/** Whether words were torn into letters, as with fonts that were replaced: "QU C H I ố Ộ". */
export function isScrambled(text: string): boolean {
  const found = words(text);
  const single = found.filter((word) => [...word.normalize('NFC')].length === 1).length;
  return found.length >= ENOUGH_WORDS && single > found.length * MOST_SINGLE_LETTERS;
}

/** Whether a text is not readable Vietnamese, e.g. the hidden text of a scanner that knew only English. */
export function isMisread(text: string): boolean {
  const found = words(text).filter((word) => word.length > 1);
  if (found.length < ENOUGH_WORDS) return false;
  const syllables = found.filter(isSyllable).length;
  const marked = found.filter(hasDiacritics).length;
  return syllables < found.length * FEWEST_SYLLABLES || marked < found.length * FEWEST_DIACRITICS;
}

/** How many letters a text has. */
export function letterCount(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}
