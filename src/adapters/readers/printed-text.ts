import type { Page } from '../../domain/ports.ts';
import { decodeLegacy, detectLegacyEncoding } from '../../domain/text/legacy-encodings.ts';
import { glue, healLines } from '../../domain/text/line-healing.ts';
import { clean } from '../../domain/text/normalise.ts';
import { readNote } from '../../domain/text/note-marks.ts';
import { removeFurniture } from '../../domain/text/page-furniture.ts';
import type { PrintedPage } from '../../domain/text/printed-page.ts';
import { joinTables } from '../../domain/text/tables-over-pages.ts';
import { legacyWarning } from './legacy-warning.ts';

/** Running text from printed pages: furniture gone, paragraphs whole, Unicode. */
export function printedText(pages: readonly PrintedPage[]): { pages: Page[]; warnings: string[] } {
  const decoded = decodePages(pages);
  const healed = healLines(joinTables(removeFurniture(decoded.pages)));
  const notes = wholeNotes(decoded.pages);
  return {
    pages: healed.map(({ number, text }) => ({
      number,
      text: clean([text, ...(notes.get(number) ?? [])].filter((part) => part !== '').join('\n\n')),
    })),
    warnings: decoded.warnings,
  };
}

/** The footnotes of each page by its number; what goes on over a page break belongs to the page where it began. */
function wholeNotes(pages: readonly PrintedPage[]): Map<number, string[]> {
  const found = new Map<number, string[]>();
  let open: string[] | undefined;
  for (const { number, notes = [] } of pages) {
    const own: string[] = [];
    for (const text of notes) {
      const last = open?.at(-1);
      if (open === undefined || last === undefined || readNote(text) !== undefined) {
        own.push(text);
        open = own;
      } else open[open.length - 1] = glue(last, text);
    }
    found.set(number, own);
  }
  return found;
}

function decodePages(pages: readonly PrintedPage[]): { pages: readonly PrintedPage[]; warnings: string[] } {
  const text = pages.flatMap((page) => page.lines.map((line) => line.text)).join('\n');
  const encoding = detectLegacyEncoding(text);
  if (encoding === undefined) return { pages, warnings: [] };
  return {
    pages: pages.map((page) => ({
      ...page,
      lines: page.lines.map((line) => ({ ...line, text: decodeLegacy(line.text, encoding) })),
      ...(page.notes && { notes: page.notes.map((note) => decodeLegacy(note, encoding)) }),
    })),
    warnings: [legacyWarning(encoding)],
  };
}
