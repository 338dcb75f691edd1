import { type HTMLElement, type Node, NodeType } from 'node-html-parser';
import { opensItem } from '../../../domain/text/line-openings.ts';
import { type TableCell, tableLines } from '../../../domain/text/table-rows.ts';
import { isLetterheadTable } from '../letterhead-lines.ts';
import { formatNumber } from '../number-format.ts';

const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM ' +
    'H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);
const LIST_FORMATS: Record<string, string> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

/** Paragraphs (line breaks as "\n") and tables (one row a line) of an element, in order. */
export function htmlBlocks(root: HTMLElement): string[] {
  const blocks: string[] = [];
  let open = '';
  let label = '';
  const close = () => {
    const text = open
      .replace(/[^\S\n]+/gu, ' ')
      .replace(/ ?\n ?/gu, '\n')
      .trim();
    open = '';
    if (text === '') return;
    blocks.push(label === '' || opensItem(text) ? text : `${label} ${text}`);
    label = '';
  };
  const visit = (node: Node) => {
    if (node.nodeType === NodeType.TEXT_NODE) {
      open += node.text.replace(/\s+/gu, ' ');
      return;
    }
    if (node.nodeType !== NodeType.ELEMENT_NODE) return;
    const element = node as HTMLElement;
    if (element.tagName === 'BR') open += '\n';
    else if (element.tagName === 'TABLE') {
      close();
      blocks.push(...tableBlocks(element));
    } else if (element.tagName === 'LI') {
      close();
      label = itemLabel(element);
      for (const child of element.childNodes) visit(child);
      close();
      label = '';
    } else {
      const block = BLOCKS.has(element.tagName);
      if (block) close();
      for (const child of element.childNodes) visit(child);
      if (block) close();
    }
  };
  for (const child of root.childNodes) visit(child);
  close();
  return blocks;
}

function itemLabel(item: HTMLElement): string {
  const list = item.parentNode;
  if (list?.tagName !== 'OL') return '-';
  let number = Number(list.getAttribute('start') ?? 1) - 1;
  for (const child of list.childNodes) {
    if (child.nodeType !== NodeType.ELEMENT_NODE || (child as HTMLElement).tagName !== 'LI') continue;
    const stated = (child as HTMLElement).getAttribute('value');
    number = stated === undefined ? number + 1 : Number(stated);
    if (child === item) break;
  }
  const type = list.getAttribute('type') ?? '1';
  return `${formatNumber(number, LIST_FORMATS[type] ?? 'decimal')}${/[a-z]/u.test(type) ? ')' : '.'}`;
}

/** A table as one block; a table that only places text gives the blocks of its cells. */
function tableBlocks(table: HTMLElement): string[] {
  const cells = cellsOf(table);
  const width = Math.max(0, ...cells.map(({ cell }) => cell.column + cell.columns));
  const height = Math.max(0, ...cells.map(({ cell }) => cell.row + 1));
  const texts = Array.from({ length: height }, (_, row) =>
    cells.filter(({ cell }) => cell.row === row).map(({ blocks }) => blocks.join('\n')),
  );
  const places = cells.some(({ element }) => element.querySelector('table') !== null);
  if (width < 2 || places || isLetterheadTable(texts)) return cells.flatMap(({ blocks }) => blocks);
  const lines = tableLines(cells.map(({ cell, blocks }) => ({ ...cell, text: blocks.join(' ') })));
  return lines.length === 0 ? [] : [lines.join('\n')];
}

interface PlacedCell {
  readonly cell: TableCell;
  readonly element: HTMLElement;
  readonly blocks: readonly string[];
}

function cellsOf(table: HTMLElement): PlacedCell[] {
  const cells: PlacedCell[] = [];
  const taken = new Set<string>();
  for (const [row, element] of rowsOf(table).entries()) {
    let column = 0;
    for (const cellElement of elements(element, ['TD', 'TH'])) {
      while (taken.has(`${row} ${column}`)) column += 1;
      const rows = span(cellElement.getAttribute('rowspan'));
      const columns = span(cellElement.getAttribute('colspan'));
      for (let r = row; r < row + rows; r += 1) {
        for (let c = column; c < column + columns; c += 1) taken.add(`${r} ${c}`);
      }
      const blocks = htmlBlocks(cellElement);
      cells.push({ cell: { text: '', row, column, rows, columns }, element: cellElement, blocks });
      column += columns;
    }
  }
  return cells;
}

function rowsOf(table: HTMLElement): HTMLElement[] {
  return elements(table, ['TR', 'THEAD', 'TBODY', 'TFOOT']).flatMap((element) =>
    element.tagName === 'TR' ? [element] : elements(element, ['TR']),
  );
}

function elements(parent: HTMLElement, tags: readonly string[]): HTMLElement[] {
  return parent.childNodes.filter(
    (child): child is HTMLElement =>
      child.nodeType === NodeType.ELEMENT_NODE && tags.includes((child as HTMLElement).tagName),
  );
}

/** Spans beyond the table, as careless pages have them, are cut to something sane. */
function span(value: string | undefined): number {
  const number = Number.parseInt(value ?? '1', 10);
  return number >= 1 ? Math.min(number, 100) : 1;
}
