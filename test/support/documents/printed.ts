import type { PrintedLine, PrintedPage } from '../../../src/domain/text/printed-page.ts';

/** Points on A4 paper with the usual margins of an official document. */
export const MARGINS = { left: 85, right: 538 } as const;
export const EM = 14;
export const PITCH = 18;
const LETTER = 6.2;

export interface LineOptions {
  /** Distance from the left margin. */
  readonly indent?: number;
  readonly centred?: boolean;
  /** Left edge, for columns. */
  readonly at?: number;
  /** Distance to the line above; one pitch if absent. */
  readonly gap?: number;
  readonly row?: true;
  /** On the same level as the line above. */
  readonly beside?: boolean;
}

/** Builds a page of lines, each `[text]` or `[text, options]`. */
export function page(number: number, lines: readonly (readonly [string, LineOptions?])[]): PrintedPage {
  let y = 60;
  const placed = lines.map(([text, options = {}]): PrintedLine => {
    const width = text.length * LETTER;
    const middle = (MARGINS.left + MARGINS.right) / 2;
    const left = options.at ?? (options.centred ? middle - width / 2 : MARGINS.left + (options.indent ?? 0));
    if (!options.beside) y += options.gap ?? PITCH;
    return { text, left, right: left + width, y, ...(options.row && { row: true }) };
  });
  return { number, lines: placed, em: EM, tolerance: EM * 0.3 };
}

/** Cuts a paragraph at the width of the page; the first line is indented. */
export function wrapped(text: string, indent = 36): [string, LineOptions][] {
  const lines: [string, LineOptions][] = [];
  const room = (from: number) => Math.floor((MARGINS.right - MARGINS.left - from) / LETTER);
  let line = '';
  for (const word of text.split(' ')) {
    const limit = room(lines.length === 0 ? indent : 0);
    if (line !== '' && line.length + 1 + word.length > limit) {
      lines.push([line, lines.length === 0 ? { indent } : {}]);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push([line, lines.length === 0 ? { indent } : {}]);
  return lines;
}
