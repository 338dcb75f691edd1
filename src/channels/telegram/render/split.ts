import { plainText, type RichText, slice } from './rich-text.ts';

/** Telegram allows 4,096 UTF-16 code units a message; the rest is a margin. */
export const LONGEST_MESSAGE = 4_000;

/** A paragraph or line end is taken only where it fills the part at least this far. */
const FILLED = 1 / 3;

/** Enough to see what follows the white space at a cut. */
const LOOK_AHEAD = 16;

/**
 * Splits a text into parts of at most `longest` UTF-16 code units: at the end of a paragraph, else of a line,
 * else of a word, else between characters. Nothing but the white space at a cut is lost. A marker like "[1]"
 * stays with the word before it and a quote with the line before it, where the length allows.
 * @returns at least one part; no part is blank unless the whole text is
 */
export function split(rich: RichText, longest: number = LONGEST_MESSAGE): RichText[] {
  const text = plainText(rich);
  const quotes = quoteStarts(rich);
  const end = text.trimEnd().length;
  const parts: RichText[] = [];
  let start = skipSpace(text, 0);
  while (end - start > longest) {
    const cut = cutWithin(text, start, longest, quotes);
    parts.push(slice(rich, start, start + text.slice(start, cut).trimEnd().length));
    start = skipSpace(text, cut);
  }
  parts.push(slice(rich, start, end));
  return parts;
}

function cutWithin(text: string, start: number, longest: number, quotes: ReadonlySet<number>): number {
  const window = text.slice(start, start + longest + LOOK_AHEAD);
  const enough = Math.floor(longest * FILLED);
  const candidates: [pattern: RegExp, least: number][] = [
    [/\n\s*\n\s*/gu, enough],
    [/\s*\n\s*/gu, enough],
    [/\s+(?!\[\d|\s)/gu, 1],
  ];
  for (const [pattern, least] of candidates) {
    const ends = [...window.matchAll(pattern)]
      .filter((match) => match.index >= least && match.index <= longest)
      .filter((match) => !quotes.has(start + match.index + match[0].length))
      .map((match) => start + match.index);
    const last = ends.at(-1);
    if (last !== undefined) return last;
  }
  const cut = start + longest;
  return isLowSurrogate(text.charCodeAt(cut)) && longest > 1 ? cut - 1 : cut;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function quoteStarts(rich: RichText): Set<number> {
  const starts = new Set<number>();
  let offset = 0;
  for (const span of rich) {
    if (span.style === 'quote') starts.add(offset);
    offset += span.text.length;
  }
  return starts;
}

function skipSpace(text: string, from: number): number {
  const space = /\S/u.exec(text.slice(from));
  return space === null ? text.length : from + space.index;
}
