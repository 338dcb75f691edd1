import writeExcelFile, { type CellObject } from 'write-excel-file/node';
import type { Item } from '../../domain/tutor/item.ts';
import { ITEM_COLUMNS } from '../../domain/tutor/item-columns.ts';
import { printable } from '../register/printable.ts';

const SHEET_NAME = 'Câu hỏi';
const FONT = { fontFamily: 'Times New Roman', fontSize: 12 };
/** In characters, by what a column holds. */
const WIDTHS: Readonly<Record<string, number>> = {
  Mã: 17,
  'Đáp án': 8,
  'Câu hỏi': 60,
  Loại: 16,
  Mục: 18,
  'Văn bản': 15,
};
const WIDE = 36;

/** A workbook of one sheet, one item a row. */
export async function itemsXlsx(items: readonly Item[]): Promise<Uint8Array> {
  const head = ITEM_COLUMNS.map(({ title }) =>
    textCell(title, { fontWeight: 'bold', align: 'center', backgroundColor: '#E7EEF7' }),
  );
  const rows = items.map((item) => ITEM_COLUMNS.map(({ of }) => textCell(of(item), {})));
  return writeExcelFile([head, ...rows], {
    ...FONT,
    sheet: SHEET_NAME,
    columns: ITEM_COLUMNS.map(({ title }) => ({ width: WIDTHS[title] ?? WIDE })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  }).toBuffer();
}

/** Stored as text whatever it looks like: "=1+1" is no formula. */
function textCell(text: string, style: CellObject): CellObject {
  return {
    wrap: true,
    alignVertical: 'top',
    borderStyle: 'thin',
    ...style,
    type: String,
    value: printable(text),
  };
}
