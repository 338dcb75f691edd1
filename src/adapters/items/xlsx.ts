import writeExcelFile from 'write-excel-file/node';
import type { Item } from '../../domain/tutor/item.ts';
import { ITEM_COLUMNS } from '../../domain/tutor/item-columns.ts';
import { FONT, headCell, textCell } from '../register/xlsx-cells.ts';

const SHEET_NAME = 'Câu hỏi';
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
  const head = ITEM_COLUMNS.map(({ title }) => headCell(title));
  const rows = items.map((item) => ITEM_COLUMNS.map(({ of }) => textCell(of(item), { borderStyle: 'thin' })));
  return writeExcelFile([head, ...rows], {
    ...FONT,
    sheet: SHEET_NAME,
    columns: ITEM_COLUMNS.map(({ title }) => ({ width: WIDTHS[title] ?? WIDE })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  }).toBuffer();
}
