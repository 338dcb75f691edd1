import { stringify } from 'csv-stringify/sync';
import writeExcelFile from 'write-excel-file/node';
import { describeTiming } from '../src/domain/obligations/describe-timing.ts';
import type { Obligation } from '../src/domain/obligations/obligation.ts';
import { storeObligations } from '../src/domain/obligations/stored.ts';

export const FORMATS = ['table', 'json', 'csv', 'xlsx'] as const;
export type Format = (typeof FORMATS)[number];

/** Columns with their widths in characters: on a screen, and in a spreadsheet. */
const COLUMNS = [
  { title: 'Văn bản', screen: 14, sheet: 18, of: ({ citation }) => citation.document },
  { title: 'Mục', screen: 14, sheet: 18, of: ({ citation }) => citation.place },
  { title: 'Ai', screen: 34, sheet: 40, of: ({ actors }) => actors.join('; ') },
  { title: 'Vai trò', screen: 10, sheet: 12, of: ({ role }) => role },
  { title: 'Nhiệm vụ', screen: 62, sheet: 90, of: ({ task }) => task },
  { title: 'Phối hợp với', screen: 20, sheet: 30, of: ({ partners }) => partners.join('; ') },
  { title: 'Báo cáo, trình', screen: 20, sheet: 30, of: ({ recipient }) => recipient ?? '' },
  { title: 'Thời hạn', screen: 26, sheet: 28, of: ({ timing }) => describeTiming(timing) },
] as const satisfies readonly {
  title: string;
  screen: number;
  sheet: number;
  of: (obligation: Obligation) => string;
}[];

/** The register in a format; text, or the bytes of a spreadsheet. */
export async function printRegister(
  obligations: readonly Obligation[],
  format: Format,
): Promise<string | Uint8Array> {
  const head = COLUMNS.map(({ title }) => title);
  const rows = obligations.map((obligation) => COLUMNS.map(({ of }) => of(obligation)));
  switch (format) {
    case 'json':
      return `${JSON.stringify(storeObligations(obligations), undefined, 2)}\n`;
    case 'csv':
      // Excel takes a file for UTF-8 by its byte-order mark only.
      return stringify([head, ...rows], { bom: true, escape_formulas: true });
    case 'xlsx':
      return writeExcelFile(
        [
          head.map((value) => ({ value, fontWeight: 'bold' as const })),
          ...rows.map((cells) =>
            cells.map((value) => ({ value, wrap: true, alignVertical: 'top' as const })),
          ),
        ],
        {
          sheet: 'Nhiệm vụ',
          columns: COLUMNS.map(({ sheet }) => ({ width: sheet })),
          stickyRowsCount: 1,
        },
      ).toBuffer();
    case 'table':
      return `${[head, ...rows].map(screenLine).join('\n')}\n\n${obligations.length} nhiệm vụ\n`;
  }
}

function screenLine(cells: readonly string[]): string {
  return cells
    .map((cell, i) => fitted(cell, COLUMNS[i]?.screen ?? cell.length))
    .join('  ')
    .trimEnd();
}

function fitted(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, width - 1)}…` : text.padEnd(width);
}
