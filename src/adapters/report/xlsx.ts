import writeExcelFile, { type CellObject, type Sheet } from 'write-excel-file/node';
import type { ReportCell, ReportTable } from '../../domain/tutor/report.ts';
import { across, FONT, headCell, ORIGIN_STYLE, TITLE_STYLE, textCell } from '../register/xlsx-cells.ts';
import { printSetup } from '../register/xlsx-print.ts';

/** Title, note and head of the table. */
const STICKY_ROWS = 3;

/** A workbook with a sheet for each table. */
export async function reportXlsx(tables: readonly ReportTable[]): Promise<Uint8Array> {
  const printed = tables.map(({ sheet, rows, columns }) => ({
    sheet,
    headRow: STICKY_ROWS,
    lastRow: STICKY_ROWS + Math.max(1, rows.length),
    columns: columns.length,
  }));
  return writeExcelFile(tables.map(sheetOf), { ...FONT, features: [printSetup(...printed)] }).toBuffer();
}

function sheetOf({ sheet, title, note, columns, rows, empty }: ReportTable): Sheet<never> {
  const body =
    rows.length === 0 ? [across(columns.length, empty)] : rows.map((row) => row.map((cell) => cellOf(cell)));
  return {
    sheet,
    data: [
      across(columns.length, title, TITLE_STYLE),
      across(columns.length, note, ORIGIN_STYLE),
      columns.map((column) => headCell(column.title)),
      ...body,
    ],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: STICKY_ROWS,
    orientation: 'landscape',
  };
}

function cellOf(cell: ReportCell): CellObject {
  const style: CellObject = { borderStyle: 'thin', alignVertical: 'top' };
  if (typeof cell === 'string') return textCell(cell, style);
  const [value, format] = typeof cell === 'number' ? [cell, '0'] : [cell.share, '0%'];
  return { ...style, align: 'center', type: Number, value, format };
}
