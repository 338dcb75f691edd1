import type { CellObject, Row } from 'write-excel-file/node';
import { printable } from './printable.ts';

/** How the product's workbooks look. */
export const FONT = { fontFamily: 'Times New Roman', fontSize: 12 };
export const TITLE_STYLE: CellObject = { fontSize: 14, fontWeight: 'bold', align: 'center', height: 24 };
export const ORIGIN_STYLE: CellObject = { fontStyle: 'italic', align: 'center', height: 20 };

/** One cell over so many columns. */
export function across(columns: number, text: string, style: CellObject = {}): Row {
  return [textCell(text, { alignVertical: 'center', ...style, columnSpan: columns })];
}

/** A cell of the head of a table. */
export function headCell(title: string): CellObject {
  return textCell(title, {
    fontWeight: 'bold',
    align: 'center',
    alignVertical: 'center',
    backgroundColor: '#E7EEF7',
    borderStyle: 'thin',
  });
}

/** Stored as text whatever it looks like: "=1+1" is no formula. */
export function textCell(text: string, style: CellObject): CellObject {
  return { wrap: true, alignVertical: 'top', ...style, type: String, value: printable(text) };
}
