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

/** A table on the first sheet of a workbook. */
export interface PrintedTable {
  readonly sheet: string;
  /** 1-based rows of the table's head and of its end. */
  readonly headRow: number;
  readonly lastRow: number;
  readonly columns: number;
}

/** Prints every sheet one page wide; the table can be filtered, and its head stands on each page. */
export function printSetup({ sheet, headRow, lastRow, columns }: PrintedTable): Feature<FileContent> {
  const range = `${getCellAddress(headRow - 1, 0)}:${getCellAddress(lastRow - 1, columns - 1)}`;
  const titles = `<definedName name="_xlnm.Print_Titles" localSheetId="0">'${sheet}'!$${headRow}:$${headRow}</definedName>`;
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform(xml, options) {
            const fitted = inWorksheet(xml, '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
            return options.sheet === sheet ? inWorksheet(fitted, `<autoFilter ref="${range}"/>`) : fitted;
          },
          transformElementAttributes: (tag, attributes) =>
            tag === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes,
        },
        'xl/workbook.xml': {
          transform(xml) {
            const names = findElement(xml, 'definedNames');
            if (names === undefined) throw new Error('the workbook has no place for defined names');
            return replaceElement(xml, names, `<definedNames>${titles}</definedNames>`);
          },
        },
      },
    },
  };
}

function inWorksheet(xml: string, markup: string): string {
  const order = getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? [];
  return insertElementMarkupAccordingToOrderOfSiblings(xml, markup, order, 'worksheet');
}
