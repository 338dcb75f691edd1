import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import type { Feature } from 'write-excel-file/node';
import {
  findElement,
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  replaceElement,
} from 'write-excel-file/utility';

/** As the library defines it. */
type FileContent = Stream | Buffer | Blob;

/** The table of a sheet. */
export interface PrintedTable {
  readonly sheet: string;
  /** 1-based rows of the table's head and of its end. */
  readonly headRow: number;
  readonly lastRow: number;
  readonly columns: number;
}

/**
 * Prints every sheet one page wide; each table can be filtered, and its head stands on each page.
 * @param tables of the first sheets of the workbook, in their order
 */
export function printSetup(...tables: readonly PrintedTable[]): Feature<FileContent> {
  const titles = tables.map(
    ({ sheet, headRow }, i) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">'${sheet}'!$${headRow}:$${headRow}</definedName>`,
  );
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform(xml, options) {
            const fitted = inWorksheet(xml, '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
            const table = tables.find(({ sheet }) => sheet === options.sheet);
            return table === undefined
              ? fitted
              : inWorksheet(fitted, `<autoFilter ref="${rangeOf(table)}"/>`);
          },
          transformElementAttributes: (tag, attributes) =>
            tag === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes,
        },
        'xl/workbook.xml': {
          transform(xml) {
            const names = findElement(xml, 'definedNames');
            if (names === undefined) throw new Error('the workbook has no place for defined names');
            return replaceElement(xml, names, `<definedNames>${titles.join('')}</definedNames>`);
          },
        },
      },
    },
  };
}

function rangeOf({ headRow, lastRow, columns }: PrintedTable): string {
  return `${getCellAddress(headRow - 1, 0)}:${getCellAddress(lastRow - 1, columns - 1)}`;
}

function inWorksheet(xml: string, markup: string): string {
  const order = getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? [];
  return insertElementMarkupAccordingToOrderOfSiblings(xml, markup, order, 'worksheet');
}
