import writeExcelFile, { type Row, type Sheet } from 'write-excel-file/node';
import { COLUMN, type RegisterColumn } from '../../domain/obligations/columns.ts';
import type { RegisterSheet } from '../../domain/obligations/exports.ts';
import { describeSource, drawnUp, extractedFrom, NO_OBLIGATIONS, TO_BE_COMPARED } from './provenance.ts';
import { across, FONT, headCell, ORIGIN_STYLE, TITLE_STYLE, textCell } from './xlsx-cells.ts';
import { printSetup } from './xlsx-print.ts';

/** Widths in characters: together what a landscape page of A4 paper shows at about four fifths of its size. */
const COLUMNS: readonly (RegisterColumn & { readonly width: number })[] = [
  { ...COLUMN.document, width: 16 },
  { ...COLUMN.place, width: 16 },
  { ...COLUMN.actors, width: 28 },
  { ...COLUMN.role, width: 11 },
  { ...COLUMN.task, width: 60 },
  { ...COLUMN.partners, width: 22 },
  { ...COLUMN.recipient, width: 22 },
  { ...COLUMN.timing, width: 20 },
];
/** Title, origin and head of the table. */
const STICKY_ROWS = 3;
const SHEET_NAME = 'Nhiệm vụ';

/** A workbook of two sheets: the obligations, and the sources with what is to be known of them. */
export async function registerXlsx(sheet: RegisterSheet): Promise<Uint8Array> {
  return writeExcelFile([obligationSheet(sheet), sourceSheet(sheet)], {
    ...FONT,
    features: [
      printSetup({
        sheet: SHEET_NAME,
        headRow: STICKY_ROWS,
        lastRow: STICKY_ROWS + Math.max(1, sheet.obligations.length),
        columns: COLUMNS.length,
      }),
    ],
  }).toBuffer();
}

function obligationSheet(sheet: RegisterSheet): Sheet<never> {
  const { title, obligations } = sheet;
  const body =
    obligations.length === 0
      ? [across(COLUMNS.length, NO_OBLIGATIONS)]
      : obligations.map((obligation) =>
          COLUMNS.map(({ of }) => textCell(of(obligation), { borderStyle: 'thin' })),
        );
  return {
    sheet: SHEET_NAME,
    data: [
      across(COLUMNS.length, title, TITLE_STYLE),
      across(COLUMNS.length, extractedFrom(sheet, 3), ORIGIN_STYLE),
      COLUMNS.map((column) => headCell(column.title)),
      ...body,
    ],
    columns: COLUMNS.map(({ width }) => ({ width })),
    stickyRowsCount: STICKY_ROWS,
    orientation: 'landscape',
  };
}

function sourceSheet(sheet: RegisterSheet): Sheet<never> {
  const heading = (text: string): Row => [textCell(text, { fontWeight: 'bold' })];
  const line = (text: string): Row => [textCell(text, {})];
  return {
    sheet: 'Nguồn và lưu ý',
    data: [
      heading('Nguồn'),
      ...sheet.sources.map(describeSource).map(line),
      heading('Lưu ý'),
      ...[...sheet.notices, TO_BE_COMPARED].map(line),
      line(`${drawnUp(sheet)}.`),
    ],
    columns: [{ width: 130 }],
    orientation: 'landscape',
  };
}
