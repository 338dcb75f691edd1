import { DOMParser, type Element } from '@xmldom/xmldom';
import JSZip from 'jszip';

/** A part of an Office file, parsed: an error in its markup is an error here. */
export async function readPart(bytes: Uint8Array, path: string): Promise<Element> {
  const file = (await JSZip.loadAsync(bytes)).file(path);
  if (file === null) throw new Error(`the file has no ${path}`);
  const root = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level} in ${path}: ${message}`);
    },
  }).parseFromString(await file.async('string'), 'text/xml').documentElement;
  if (root === null) throw new Error(`${path} is empty`);
  return root;
}

export function elements(root: Element, name: string): Element[] {
  return [...root.getElementsByTagName(name)];
}

function textOf(element: Element, name: string): string {
  return elements(element, name)
    .map((item) => item.textContent ?? '')
    .join('');
}

/** The cells of a sheet as shown, row by row; a cell that a merged one covers is empty. */
export async function readSheet(bytes: Uint8Array, number: number): Promise<string[][]> {
  const strings = elements(await readPart(bytes, 'xl/sharedStrings.xml'), 'si').map((item) =>
    textOf(item, 't'),
  );
  const sheet = await readPart(bytes, `xl/worksheets/sheet${number}.xml`);
  return elements(sheet, 'row').map((row) =>
    elements(row, 'c').map((cell) => {
      const value = textOf(cell, 'v');
      return cell.getAttribute('t') === 's' ? (strings[Number(value)] ?? '') : value;
    }),
  );
}

/** The paragraphs of a Word file outside of tables, and the cells of its tables. */
export async function readWord(
  bytes: Uint8Array,
): Promise<{ paragraphs: string[]; tables: string[][][]; document: Element }> {
  const document = await readPart(bytes, 'word/document.xml');
  const tables = elements(document, 'w:tbl').map((table) =>
    elements(table, 'w:tr').map((row) => elements(row, 'w:tc').map((cell) => textOf(cell, 'w:t'))),
  );
  const paragraphs = elements(document, 'w:p')
    .filter((paragraph) => paragraph.parentNode?.nodeName === 'w:body')
    .map((paragraph) => textOf(paragraph, 'w:t'));
  return { paragraphs, tables, document };
}
