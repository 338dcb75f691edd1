import type { Element } from '@xmldom/xmldom';
import { type TableCell, tableLines } from '../../../domain/text/table-rows.ts';
import { isLetterheadTable } from '../letterhead-lines.ts';
import { isRuled, type Styles } from './styles.ts';
import { children, find, numberAt, valueAt } from './xml.ts';

interface Cell {
  readonly element: Element;
  readonly column: number;
  readonly columns: number;
  /** Goes on with the cell above. */
  readonly merged: boolean;
  readonly blocks: readonly string[];
}

type ReadCell = (cell: Element) => string[];

/** A table as one block, one row a line; a table that only places text gives the blocks of its cells. */
export function readTable(table: Element, styles: Styles, readCell: ReadCell): string[] {
  const rows = rowsOf(table).map((row) => cellsOf(row, readCell));
  const width = Math.max(0, ...rows.flat().map((cell) => cell.column + cell.columns));
  const texts = rows.map((row) => row.map((cell) => cell.blocks.join('\n')));
  if (width < 2 || isLetterheadTable(texts) || !isDataTable(table, rows, width, styles)) {
    return rows.flat().flatMap((cell) => cell.blocks);
  }
  const lines = tableLines(joinMerged(rows));
  return lines.length === 0 ? [] : [lines.join('\n')];
}

function isDataTable(table: Element, rows: Cell[][], width: number, styles: Styles): boolean {
  const properties = find(table, 'w:tblPr');
  const ruled =
    isRuled(find(properties, 'w:tblBorders')) ?? styles.resolve(valueAt(properties, 'w:tblStyle'), 'ruled');
  if (ruled) return true;
  const cells = rows.flat();
  const bordered = cells.filter(({ element }) => isRuled(find(element, 'w:tcPr', 'w:tcBorders'))).length;
  return bordered * 2 >= cells.length || (width > 2 && rows.length > 2);
}

/** Rows, also those inside content controls; deleted ones are left out. */
function rowsOf(element: Element): Element[] {
  return children(element).flatMap((child) => {
    if (child.nodeName === 'w:tr') return find(child, 'w:trPr', 'w:del') === undefined ? [child] : [];
    return ['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins'].includes(child.nodeName) ? rowsOf(child) : [];
  });
}

function cellsOf(row: Element, readCell: ReadCell): Cell[] {
  const cells: Cell[] = [];
  let column = numberAt(row, 'w:trPr', 'w:gridBefore') ?? 0;
  for (const element of cellElements(row)) {
    const columns = Math.max(1, numberAt(element, 'w:tcPr', 'w:gridSpan') ?? 1);
    const merge = find(element, 'w:tcPr', 'w:vMerge');
    const merged = merge !== undefined && valueAt(element, 'w:tcPr', 'w:vMerge') !== 'restart';
    cells.push({ element, column, columns, merged, blocks: readCell(element) });
    column += columns;
  }
  return cells;
}

function cellElements(row: Element): Element[] {
  return children(row).flatMap((child) => {
    if (child.nodeName === 'w:tc') return [child];
    return ['w:sdt', 'w:sdtContent', 'w:customXml'].includes(child.nodeName) ? cellElements(child) : [];
  });
}

function joinMerged(rows: readonly Cell[][]): TableCell[] {
  const cells: TableCell[] = [];
  for (const [row, line] of rows.entries()) {
    for (const { column, columns, merged, blocks } of line) {
      const above = merged
        ? cells.findLastIndex((cell) => cell.column === column && cell.row + cell.rows === row)
        : -1;
      const owner = cells[above];
      if (owner !== undefined) cells[above] = { ...owner, rows: owner.rows + 1 };
      else cells.push({ text: blocks.join(' '), row, column, rows: 1, columns });
    }
  }
  return cells;
}
