import writeExcelFile, { type CellObject, type Row, type Sheet } from 'write-excel-file/node';
import { COLUMN, type RegisterColumn } from '../../domain/obligations/columns.ts';
import type { RegisterSheet } from '../../domain/obligations/exports.ts';
import { printable } from './printable.ts';
import { describeSource, drawnUp, extractedFrom, NO_OBLIGATIONS, TO_BE_COMPARED } from './provenance.ts';
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
const FONT = { fontFamily: 'Times New Roman', fontSize: 12 };

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
      ? [across(NO_OBLIGATIONS, {})]
      : obligations.map((obligation) =>
          COLUMNS.map(({ of }) => textCell(of(obligation), { borderStyle: 'thin' })),
        );
  return {
    sheet: SHEET_NAME,
    data: [
      across(title, { fontSize: 14, fontWeight: 'bold', align: 'center', height: 24 }),
      across(extractedFrom(sheet, 3), { fontStyle: 'italic', align: 'center', height: 20 }),
      COLUMNS.map((column) =>
        textCell(column.title, {
          fontWeight: 'bold',
          align: 'center',
          alignVertical: 'center',
          backgroundColor: '#E7EEF7',
          borderStyle: 'thin',
        }),
      ),
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

/** One cell over the whole width of the table. */
function across(text: string, style: CellObject): Row {
  return [textCell(text, { alignVertical: 'center', ...style, columnSpan: COLUMNS.length })];
}

/** Stored as text whatever it looks like: "=1+1" is no formula. */
function textCell(text: string, style: CellObject): CellObject {
  return { wrap: true, alignVertical: 'top', ...style, type: String, value: printable(text) };
}
