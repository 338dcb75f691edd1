import { glue } from './line-healing.ts';
import type { PrintedLine, PrintedPage } from './printed-page.ts';
import { joinCells, splitCells } from './table-rows.ts';

/**
 * Makes tables whole that go on over page breaks: a head that is repeated goes, and a row that was cut in two
 * is joined. The second part of such a row has no text in its first cell, where rows have their number.
 */
export function joinTables(pages: readonly PrintedPage[]): PrintedPage[] {
  const joined: PrintedPage[] = [];
  let open: PrintedLine[] = [];
  for (const page of pages) {
    const above = joined.at(-1);
    const lines = page.lines.slice(repeatedHead(open, page.lines));
    const [first, last] = [lines[0], open.at(-1)];
    const whole = first && last && joinRows(last, first);
    if (above !== undefined && whole !== undefined) {
      joined[joined.length - 1] = { ...above, lines: [...above.lines.slice(0, -1), whole] };
      lines.shift();
    }
    joined.push({ ...page, lines });
    open = lines.every((line) => line.row) ? [...open, ...lines] : lastRows(lines);
  }
  return joined;
}

/** How many of the first lines repeat the first rows of the table that is still open. */
function repeatedHead(open: readonly PrintedLine[], lines: readonly PrintedLine[]): number {
  const differs = lines.findIndex((line, i) => !line.row || line.text !== open[i]?.text);
  return differs < 0 ? lines.length : differs;
}

/** The rows at the end of a page, from the first one of their table. */
function lastRows(lines: readonly PrintedLine[]): PrintedLine[] {
  return lines.slice(lines.findLastIndex((line) => !line.row) + 1);
}

function joinRows(last: PrintedLine, next: PrintedLine): PrintedLine | undefined {
  if (!next.row) return undefined;
  const [head, tail] = [splitCells(last.text), splitCells(next.text)];
  if (head.length !== tail.length || tail[0] !== '' || head[0] === '') return undefined;
  return { ...last, text: joinCells(head.map((text, i) => joinTexts(text, tail[i] ?? ''))) };
}

function joinTexts(head: string, tail: string): string {
  return head === '' || tail === '' ? head + tail : glue(head, tail);
}
