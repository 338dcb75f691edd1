import { LINE_HEIGHT, PADDING, type Style } from './design.ts';

/** A line of text that fits the width it was set for. */
export interface Line {
  readonly text: string;
  readonly style: Style;
}

/** A piece of the table between two horizontal rules. */
export interface Block {
  /** `band`: whose the rows below are; `row`: an obligation; `note`: what stands below the table. */
  readonly kind: 'band' | 'row' | 'note';
  /** A row has a cell a column, the others have one. */
  readonly cells: readonly (readonly Line[])[];
}

export function linesOf({ cells }: Block): number {
  return Math.max(1, ...cells.map(({ length }) => length));
}

export function heightOf(lines: number): number {
  return lines * LINE_HEIGHT + 2 * PADDING;
}

/** How many lines a block of that height can have. */
export function linesIn(height: number): number {
  return Math.floor((height - 2 * PADDING) / LINE_HEIGHT);
}

/** The block's first lines, and the others. */
export function splitBlock({ kind, cells }: Block, lines: number): [Block, Block] {
  return [
    { kind, cells: cells.map((cell) => cell.slice(0, lines)) },
    { kind, cells: cells.map((cell) => cell.slice(lines)) },
  ];
}
