/** Signs that writers of a quotation change without changing it. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/[“”„«»″]/gu, '"'],
  [/[‘’‚′]/gu, "'"],
  [/[–—−‐‑]/gu, '-'],
  [/\s/gu, ' '],
];
/** A label or bullet that stands before the text of a section, and not in it. */
const LABEL = /^(?:[-–•+*]|\d{1,2}[.)]|[a-zđ]\))\s+/u;

/**
 * Finds a quotation in a text, whatever signs it has for quotation marks, dashes and runs of spaces.
 * @returns the words as they stand in the text; undefined where they do not
 */
export function findQuote(text: string, quoted: string): string | undefined {
  const wanted = trimmed(quoted.normalize('NFC'));
  return locate(text, wanted) ?? locate(text, wanted.replace(LABEL, ''));
}

function locate(text: string, wanted: string): string | undefined {
  if (wanted === '') return undefined;
  const { even, places } = evened(text);
  const sought = evened(wanted).even;
  for (let at = even.indexOf(sought); at >= 0; at = even.indexOf(sought, at + 1)) {
    const end = at + sought.length;
    // "5 năm" does not stand in "15 năm".
    if (isInside(even, at) || isInside(even, end)) continue;
    return text.slice(places[at], places[end] ?? text.length).trim();
  }
  return undefined;
}

/** Whether a place is in the middle of a word or number. */
function isInside(text: string, at: number): boolean {
  return /^[\p{L}\p{N}]{2}$/u.test(text.slice(Math.max(0, at - 1), at + 1));
}

/** Without the quotation marks and dots that a writer puts around a quotation. */
function trimmed(quoted: string): string {
  return quoted
    .trim()
    .replace(/^["“](.*)["”]$/su, '$1')
    .replace(/^(?:\.\.\.|…)|(?:\.\.\.|…)$/gu, '')
    .trim();
}

/** A text with like signs alike and single spaces, and where each of its characters stands in the original. */
function evened(text: string): { even: string; places: number[] } {
  let even = '';
  const places: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const sign = ALIKE.reduce((one, [pattern, other]) => one.replace(pattern, other), text[i] ?? '');
    if (sign === ' ' && even.endsWith(' ')) continue;
    even += sign;
    places.push(i);
  }
  return { even, places };
}
