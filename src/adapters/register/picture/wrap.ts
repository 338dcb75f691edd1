/** Width of a text in pixels. */
export type Measure = (text: string) => number;

const GRAPHEMES = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/**
 * Lines that are no wider than `width`, broken at spaces; a word that is wider itself is broken behind "/" or "-",
 * or else between letters. Only a single letter can be wider. A line break in the text stays one; no line begins with
 * the dash of "kinh tế - xã hội".
 */
export function wrap(text: string, width: number, measure: Measure): string[] {
  return text.split('\n').flatMap((part) => wrapParagraph(part, width, measure));
}

function wrapParagraph(text: string, width: number, measure: Measure): string[] {
  const fits = (candidate: string): boolean => measure(candidate) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of words(text)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = fits(word) ? [word] : broken(word, fits);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  if (line !== '') lines.push(line);
  return lines;
}

function words(text: string): string[] {
  return text
    .trim()
    .replace(/\s+/gu, ' ')
    .split(/ (?![-–] )/u)
    .filter(Boolean);
}

/** A word in pieces that fit, each as long as can be. */
function broken(word: string, fits: (candidate: string) => boolean): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const part of word.split(/(?<=[/-])/u).flatMap((part) => (fits(part) ? [part] : letters(part)))) {
    if (piece !== '' && !fits(piece + part)) {
      pieces.push(piece);
      piece = '';
    }
    piece += part;
  }
  return [...pieces, piece];
}

function letters(text: string): string[] {
  return [...GRAPHEMES.segment(text)].map(({ segment }) => segment);
}
