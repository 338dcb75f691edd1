import { glue } from './line-healing.ts';
import type { PrintedLine, PrintedPage } from './printed-page.ts';
import { joinCells, splitCells } from './table-rows.ts';

/**
 * Joins a row of a table that the page break has cut in two: the part on the next page has no text in its
 * first cell, where rows have their number.
 */
export function mendBrokenRows(pages: readonly PrintedPage[]): PrintedPage[] {
  const mended: PrintedPage[] = [];
  for (const page of pages) {
    const [first, ...rest] = page.lines;
    const above = mended.at(-1);
    const last = above?.lines.at(-1);
    const whole = first && last && joinRows(last, first);
    if (above !== undefined && whole !== undefined) {
      mended[mended.length - 1] = { ...above, lines: [...above.lines.slice(0, -1), whole] };
      mended.push({ ...page, lines: rest });
    } else mended.push(page);
  }
  return mended;
}

function joinRows(last: PrintedLine, next: PrintedLine): PrintedLine | undefined {
  if (!last.row || !next.row) return undefined;
  const [head, tail] = [splitCells(last.text), splitCells(next.text)];
  if (head.length !== tail.length || tail[0] !== '' || head[0] === '') return undefined;
  const cells = head.map((text, i) => [text, tail[i] ?? ''].filter((part) => part !== '').reduce((whole, part) => (whole === '' ? part : glue(whole, part)), ''));
  return { ...last, text: joinCells(cells) };
}
