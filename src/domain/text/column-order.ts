import type { PrintedLine, PrintedPage } from './printed-page.ts';

/** Lines of one column stand at most so many pitches apart. */
const NEXT_LINE = 1.6;

/**
 * Lines in reading order where two blocks stand side by side, as in letterheads and signatures: the whole left
 * block, then the right one. Files made row by row, and scans, give such lines alternately.
 */
export function orderColumns(page: PrintedPage, pitch: number): PrintedLine[] {
  const ordered: PrintedLine[] = [];
  const { lines } = page;
  for (let i = 0; i < lines.length; ) {
    const [line, next] = [lines[i] as PrintedLine, lines[i + 1]];
    if (next === undefined || !isPair(line, next, page.em)) {
      ordered.push(line);
      i += 1;
      continue;
    }
    const { left, right, end } = readColumns(page, i, pitch);
    ordered.push(...left, ...right);
    i = end;
  }
  return ordered;
}

/** Whether two lines stand side by side, the first one on the left. */
function isPair(line: PrintedLine, next: PrintedLine, em: number): boolean {
  return !line.row && !next.row && Math.abs(line.y - next.y) < em * 0.5 && next.left > line.right;
}

interface Columns {
  readonly left: PrintedLine[];
  readonly right: PrintedLine[];
  /** Index behind their last line. */
  readonly end: number;
}

/** Follows the two columns that start with a pair of lines as far as each line fits into one of them. */
function readColumns({ lines, em }: PrintedPage, start: number, pitch: number): Columns {
  const left = [lines[start] as PrintedLine];
  const right = [lines[start + 1] as PrintedLine];
  let end = start + 2;
  for (let i = end; i < lines.length; i = end) {
    const [line, next] = [lines[i] as PrintedLine, lines[i + 1]];
    const leftEnd = Math.max(...left.map((item) => item.right));
    const rightStart = Math.min(...right.map((item) => item.left));
    if (next !== undefined && isPair(line, next, em)) {
      if (line.right >= rightStart || next.left <= leftEnd) break;
      left.push(line);
      right.push(next);
      end = i + 2;
      continue;
    }
    const column = line.right < rightStart ? left : line.left > leftEnd ? right : undefined;
    const step = line.y - (column?.at(-1)?.y ?? 0);
    if (column === undefined || line.row || step <= 0 || step > pitch * NEXT_LINE) break;
    column.push(line);
    end = i + 1;
  }
  return { left, right, end };
}
