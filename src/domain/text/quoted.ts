import { syllables } from './tokenise.ts';

/** What stands in quotation marks. */
export const QUOTED = /["“]([^"“”]+)["”]/gu;

/** What a text has in quotation marks, in folded syllables joined by spaces: names of awards, mostly. */
export function quotedTitles(text: string): string[] {
  return [...text.matchAll(QUOTED)].map(([, title = '']) => syllables(title).join(' '));
}
