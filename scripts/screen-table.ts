/** A column of a table on the screen. */
export interface ScreenColumn<T> {
  readonly title: string;
  /** Characters. */
  readonly width: number;
  readonly of: (row: T) => string;
}

/** Rows under their titles, each cell cut to the width of its column. */
export function screenTable<T>(columns: readonly ScreenColumn<T>[], rows: readonly T[]): string {
  const lines = [columns.map(({ title }) => title), ...rows.map((row) => columns.map(({ of }) => of(row)))];
  return lines
    .map((cells) =>
      cells
        .map((cell, i) => fitted(cell, columns[i]?.width ?? cell.length))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function fitted(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, width - 1)}…` : text.padEnd(width);
}
