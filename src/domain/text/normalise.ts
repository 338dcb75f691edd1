/** Vietnamese text for comparing. What people read is never replaced by these forms. */

const COMBINING_MARKS = /\p{M}+/gu;
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu;

/** NFC without soft hyphens, zero-width characters and byte-order marks; other wording is untouched. */
export function clean(text: string): string {
  return text.replace(INVISIBLE, '').normalize('NFC');
}

/**
 * Lower case without any diacritics, đ as d: "Ủy ban" → "uy ban". Old and new tone placement
 * (uỷ/ủy, hoà/hòa) fold alike, since no tone survives.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(COMBINING_MARKS, '')
    .replaceAll('đ', 'd')
    .replace(INVISIBLE, '')
    .normalize('NFC');
}

/** Whether the text carries a letter that only Vietnamese spelling with diacritics has. */
export function hasDiacritics(text: string): boolean {
  return fold(text) !== text.toLowerCase().normalize('NFC').replace(INVISIBLE, '');
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** Lower case with the tone mark after the letters, so that old and new placement (hoà, hòa) compare equal. */
export function canonical(word: string): string {
  const letters = word.toLowerCase().normalize('NFD');
  const [tone = ''] = letters.match(TONES) ?? [];
  return letters.replace(TONES, '').normalize('NFC') + tone;
}
