import { glue } from '../../../domain/text/line-healing.ts';
import type { PrintedLine } from '../../../domain/text/printed-page.ts';
import { type TableCell, tableLines } from '../../../domain/text/table-rows.ts';
import type { Ruling, TextPiece } from './page-content.ts';
import { assembleLines } from './page-lines.ts';

/** Lines that meet within so many points belong together. */
const NEAR = 4;

/** A table drawn with lines: the edges of its columns and rows. */
export interface RuledTable {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly rulings: readonly Ruling[];
}

/** Finds grids of at least two columns among the straight lines of a page. */
export function findTables(rulings: readonly Ruling[]): RuledTable[] {
  return connected(rulings)
    .map((group) => ({
      xs: distinct(group.filter(isVertical).map((ruling) => (ruling.left + ruling.right) / 2)),
      ys: distinct(group.filter(isHorizontal).map((ruling) => (ruling.top + ruling.bottom) / 2)),
      rulings: group,
    }))
    .filter(({ xs, ys }) => xs.length > 2 && ys.length > 1);
}

export function isInside(table: RuledTable, piece: TextPiece): boolean {
  const [x, y] = centre(piece);
  return (
    x > (table.xs[0] ?? 0) &&
    x < (table.xs.at(-1) ?? 0) &&
    y > (table.ys[0] ?? 0) &&
    y < (table.ys.at(-1) ?? 0)
  );
}

/** The rows of a table as lines of text, from the pieces that stand inside it. */
export function tableRows(table: RuledTable, pieces: readonly TextPiece[]): PrintedLine[] {
  const cells = mergedCells(table);
  const texts = new Map<TableCell, TextPiece[]>(cells.map((cell) => [cell, []]));
  for (const piece of pieces) {
    const [x, y] = centre(piece);
    const column = table.xs.findLastIndex((edge) => edge <= x);
    const row = table.ys.findLastIndex((edge) => edge <= y);
    const cell = cells.find((candidate) => covers(candidate, row, column));
    if (cell !== undefined) texts.get(cell)?.push(piece);
  }
  const filled = cells.map((cell) => ({ ...cell, text: cellText(texts.get(cell) ?? []) }));
  const [left, right] = [table.xs[0] ?? 0, table.xs.at(-1) ?? 0];
  return tableLines(filled).map((text, i) => ({ text, left, right, y: table.ys[i + 1] ?? 0, row: true }));
}

function cellText(pieces: readonly TextPiece[]): string {
  return assembleLines(pieces)
    .map((line) => line.text)
    .reduce((text, line) => (text === '' ? line : glue(text, line)), '');
}

function mergedCells({ xs, ys, rulings }: RuledTable): TableCell[] {
  const taken = new Set<string>();
  const cells: TableCell[] = [];
  const isOpen = (column: number, row: number, side: 'right' | 'below') => !hasEdge(column, row, side);
  const hasEdge = (column: number, row: number, side: 'right' | 'below') => {
    const x = ((xs[column] ?? 0) + (xs[column + 1] ?? 0)) / 2;
    const y = ((ys[row] ?? 0) + (ys[row + 1] ?? 0)) / 2;
    return side === 'right'
      ? rulings.some((it) => isVertical(it) && near(it.left, xs[column + 1]) && it.top < y && it.bottom > y)
      : rulings.some((it) => isHorizontal(it) && near(it.top, ys[row + 1]) && it.left < x && it.right > x);
  };
  for (let row = 0; row < ys.length - 1; row += 1) {
    for (let column = 0; column < xs.length - 1; column += 1) {
      if (taken.has(`${row} ${column}`)) continue;
      let columns = 1;
      let rows = 1;
      while (column + columns < xs.length - 1 && isOpen(column + columns - 1, row, 'right')) columns += 1;
      while (row + rows < ys.length - 1 && isOpen(column, row + rows - 1, 'below')) rows += 1;
      for (let r = row; r < row + rows; r += 1) {
        for (let c = column; c < column + columns; c += 1) taken.add(`${r} ${c}`);
      }
      cells.push({ text: '', row, column, rows, columns });
    }
  }
  return cells;
}

function covers(cell: TableCell, row: number, column: number): boolean {
  return (
    row >= cell.row &&
    row < cell.row + cell.rows &&
    column >= cell.column &&
    column < cell.column + cell.columns
  );
}

/** Groups of rulings that touch one another. */
function connected(rulings: readonly Ruling[]): Ruling[][] {
  const groups: Ruling[][] = [];
  for (const ruling of rulings) {
    const touching = groups.filter((group) => group.some((other) => touches(ruling, other)));
    const rest = groups.filter((group) => !touching.includes(group));
    groups.splice(0, groups.length, ...rest, [...touching.flat(), ruling]);
  }
  return groups;
}

function touches(a: Ruling, b: Ruling): boolean {
  return (
    a.left <= b.right + NEAR &&
    b.left <= a.right + NEAR &&
    a.top <= b.bottom + NEAR &&
    b.top <= a.bottom + NEAR
  );
}

function distinct(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.filter((value, i) => i === 0 || value - (sorted[i - 1] ?? 0) > NEAR);
}

function near(value: number, edge: number | undefined): boolean {
  return edge !== undefined && Math.abs(value - edge) <= NEAR;
}

function isVertical(ruling: Ruling): boolean {
  return ruling.bottom - ruling.top > ruling.right - ruling.left;
}

function isHorizontal(ruling: Ruling): boolean {
  return !isVertical(ruling);
}

function centre(piece: TextPiece): [x: number, y: number] {
  return [(piece.left + piece.right) / 2, piece.y - piece.size / 3];
}
