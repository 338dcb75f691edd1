import { extname } from 'node:path';
import { COLUMN } from '../src/domain/obligations/columns.ts';
import type { RegisterExports, RegisterSheet } from '../src/domain/obligations/exports.ts';
import type { Obligation } from '../src/domain/obligations/obligation.ts';
import { storeObligations } from '../src/domain/obligations/stored.ts';
import { type ScreenColumn, screenTable } from './screen-table.ts';

export const FORMATS = ['table', 'json', 'csv', 'xlsx', 'docx', 'png'] as const;
export type Format = (typeof FORMATS)[number];

/** Widths on a screen, in characters. */
const COLUMNS: readonly ScreenColumn<Obligation>[] = [
  { ...COLUMN.document, width: 14 },
  { ...COLUMN.place, width: 14 },
  { ...COLUMN.actors, width: 34 },
  { ...COLUMN.role, width: 10 },
  { ...COLUMN.task, width: 62 },
  { ...COLUMN.partners, width: 20 },
  { ...COLUMN.recipient, width: 20 },
  { ...COLUMN.timing, width: 26 },
];

/** The register in a format: one file, or a picture a page. */
export async function printRegister(
  sheet: RegisterSheet,
  format: Format,
  exports: RegisterExports,
): Promise<(string | Uint8Array)[]> {
  switch (format) {
    case 'json':
      return [`${JSON.stringify(storeObligations(sheet.obligations), undefined, 2)}\n`];
    case 'table':
      return [`${screenTable(COLUMNS, sheet.obligations)}\n\n${sheet.obligations.length} nhiệm vụ\n`];
    case 'png':
      return exports.png(sheet);
    default:
      return [await exports[format](sheet)];
  }
}

/** Why a format cannot go where it would; Vietnamese, undefined where it can. */
export function refusal(format: Format, out: string | undefined, onTerminal: boolean): string | undefined {
  if (out !== undefined) return undefined;
  if (format === 'png') return 'Thêm --out TỆP.png: bảng dài được chia thành nhiều ảnh.';
  const names = { xlsx: 'tệp Excel', docx: 'tệp Word' } as const;
  if (!onTerminal || (format !== 'xlsx' && format !== 'docx')) return undefined;
  return `Thêm --out TỆP.${format}: ${names[format]} không hiện được trên màn hình.`;
}

/** The file of a page: "nhiem-vu.png", then "nhiem-vu-2.png". */
export function pageFile(out: string, index: number): string {
  if (index === 0) return out;
  const extension = extname(out);
  return `${out.slice(0, out.length - extension.length)}-${index + 1}${extension}`;
}
