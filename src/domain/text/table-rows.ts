/** A cell of a table with its place in the grid, counted from 0, and how many rows and columns it covers. */
export interface TableCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

const SEPARATOR = ' | ';

/**
 * One line a row, cells separated by " | ". A cell that covers several rows or columns is repeated, so that every
 * row can be read alone; one that covers the whole row stands once. Empty rows are left out.
 */
export function tableLines(cells: readonly TableCell[]): string[] {
  const width = Math.max(0, ...cells.map((cell) => cell.column + cell.columns));
  const height = Math.max(0, ...cells.map((cell) => cell.row + cell.rows));
  const grid = Array.from({ length: height }, () => new Array<string>(width).fill(''));
  const whole = new Map<number, string>();
  for (const cell of cells) {
    const text = cell.text.replace(/\s+/gu, ' ').trim();
    for (let row = cell.row; row < cell.row + cell.rows; row += 1) {
      if (cell.columns === width) whole.set(row, row === cell.row ? text : '');
      for (let column = cell.column; column < cell.column + cell.columns; column += 1) {
        const line = grid[row];
        if (line !== undefined) line[column] = text;
      }
    }
  }
  return grid
    .map((line, row) => whole.get(row) ?? (line.some((text) => text !== '') ? joinCells(line) : ''))
    .filter((line) => line !== '');
}

export function joinCells(texts: readonly string[]): string {
  return texts.join(SEPARATOR).trim();
}

/** The cells of a line made by {@link joinCells}, also where runs of spaces were made one: "a | | c". */
export function splitCells(line: string): string[] {
  return ` ${line} `.split(/ \|(?= )/u).map((text) => text.trim());
}
