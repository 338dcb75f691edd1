import type { PrintedLine, PrintedPage } from '../../../domain/text/printed-page.ts';
import { takeFootnotes } from './footnotes.ts';
import type { PageContent, TextPiece } from './page-content.ts';
import { assembleLines, usualSize } from './page-lines.ts';
import { findTables, isInside, tableRows } from './ruled-tables.ts';

/** The lines of a PDF page in the order of the file; ruled tables as rows, footnotes apart. */
export function printedPage(number: number, content: PageContent): PrintedPage {
  const { pieces, notes } = takeFootnotes(content);
  const tables = findTables(content.rulings).map((table) => ({ table, pieces: [] as TextPiece[] }));
  const lines: PrintedLine[] = [];
  let open: TextPiece[] = [];
  const rowsAt = new Map<(typeof tables)[number], number>();
  for (const piece of pieces) {
    const found = tables.find(({ table }) => isInside(table, piece));
    if (found === undefined) {
      open.push(piece);
      continue;
    }
    if (!rowsAt.has(found)) {
      lines.push(...assembleLines(open));
      open = [];
      rowsAt.set(found, lines.length);
    }
    found.pieces.push(piece);
  }
  lines.push(...assembleLines(open));
  for (const [found, index] of [...rowsAt].reverse()) {
    lines.splice(index, 0, ...tableRows(found.table, found.pieces));
  }
  const em = usualSize(content.pieces);
  return { number, lines, em, tolerance: em * 0.3, notes };
}
