import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  type IParagraphOptions,
  type IRunOptions,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { COLUMN } from '../../domain/obligations/columns.ts';
import type { RegisterSheet } from '../../domain/obligations/exports.ts';
import type { Obligation } from '../../domain/obligations/obligation.ts';
import { printable } from './printable.ts';
import { describeSource, drawnUp, extractedFrom, NO_OBLIGATIONS, TO_BE_COMPARED } from './provenance.ts';

/** Twentieths of a point in a millimetre: the unit of page measures. */
const MM = 56.6929;
const mm = (millimetres: number): number => Math.round(millimetres * MM);
/** A4, with the margins that official documents have. */
const PAGE = {
  size: { width: mm(210), height: mm(297), orientation: PageOrientation.LANDSCAPE },
  margin: { top: mm(20), bottom: mm(20), left: mm(25), right: mm(15) },
};
/** Half-points. */
const SIZE = { title: 28, text: 26, table: 22, footer: 20 };

/** Widths in millimetres: together what the margins leave of the page. */
const COLUMNS: readonly {
  readonly title: string;
  readonly width: number;
  readonly centred?: true;
  readonly of: (obligation: Obligation, index: number) => string;
}[] = [
  { title: 'TT', width: 11, centred: true, of: (_, index) => String(index + 1) },
  { ...COLUMN.actors, title: 'Cơ quan, đơn vị', width: 40 },
  { ...COLUMN.role, width: 20, centred: true },
  { ...COLUMN.task, title: 'Nội dung nhiệm vụ', width: 80 },
  { ...COLUMN.partners, width: 26 },
  { ...COLUMN.recipient, width: 26 },
  { ...COLUMN.timing, width: 26 },
  { title: 'Căn cứ', width: 28, of: ({ citation }) => `${citation.place}, ${citation.documentName}` },
];

const AUTHOR = 'Trợ lý Thi đua – Khen thưởng';

/** A document for printing and for pasting from: heading, table, sources and notices. */
export async function registerDocx(sheet: RegisterSheet): Promise<Uint8Array> {
  const document = new Document({
    title: printable(sheet.title),
    creator: AUTHOR,
    lastModifiedBy: AUTHOR,
    styles: {
      default: {
        document: {
          run: { font: 'Times New Roman', size: SIZE.text, language: { value: 'vi-VN' } },
          paragraph: { spacing: { before: 60, after: 60 } },
        },
      },
    },
    numbering: {
      config: [
        {
          reference: 'notes',
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '–',
              style: { paragraph: { indent: { left: mm(8), hanging: mm(4) } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: { page: PAGE },
        footers: { default: new Footer({ children: [pageLine()] }) },
        children: [
          ...heading(sheet),
          ...(sheet.obligations.length === 0
            ? [paragraph(NO_OBLIGATIONS, {}, { alignment: AlignmentType.CENTER })]
            : [tableOf(sheet.obligations)]),
          ...list('Nguồn', sheet.sources.map(describeSource)),
          ...list('Lưu ý', [...sheet.notices, TO_BE_COMPARED]),
          paragraph(
            `${drawnUp(sheet)}.`,
            { italics: true },
            { alignment: AlignmentType.RIGHT, spacing: { before: 240 } },
          ),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function paragraph(text: string, run: IRunOptions, options: IParagraphOptions): Paragraph {
  return new Paragraph({ ...options, children: [new TextRun({ ...run, text: printable(text) })] });
}

/** The title in capitals, its origin in italics between brackets, the short rule of official headings. */
function heading(sheet: RegisterSheet): Paragraph[] {
  const centred = { alignment: AlignmentType.CENTER, keepNext: true };
  const origin = extractedFrom(sheet);
  return [
    paragraph(
      sheet.title.toLocaleUpperCase('vi'),
      { bold: true, size: SIZE.title },
      { ...centred, spacing: { before: 0, after: 60 } },
    ),
    ...(origin === '' ? [] : [paragraph(`(${origin})`, { italics: true }, centred)]),
    paragraph('――――――――', { size: SIZE.table }, { ...centred, spacing: { before: 0, after: 200 } }),
  ];
}

function tableOf(obligations: readonly Obligation[]): Table {
  const border = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: COLUMNS.reduce((sum, { width }) => sum + mm(width), 0), type: WidthType.DXA },
    columnWidths: COLUMNS.map(({ width }) => mm(width)),
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
    margins: { top: 40, bottom: 40, left: 85, right: 85 },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: COLUMNS.map(({ title, width }) =>
          cell(title, width, { bold: true, centred: true, shaded: true }),
        ),
      }),
      ...obligations.map(
        (obligation, index) =>
          new TableRow({
            cantSplit: true,
            children: COLUMNS.map(({ of, width, centred = false }) =>
              cell(of(obligation, index), width, { bold: false, centred, shaded: false }),
            ),
          }),
      ),
    ],
  });
}

function cell(
  text: string,
  width: number,
  { bold, centred, shaded }: { bold: boolean; centred: boolean; shaded: boolean },
): TableCell {
  return new TableCell({
    width: { size: mm(width), type: WidthType.DXA },
    verticalAlign: bold ? VerticalAlign.CENTER : VerticalAlign.TOP,
    ...(shaded && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'EDEDED' } }),
    children: [
      paragraph(
        text,
        { bold, size: SIZE.table },
        { alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT, spacing: { before: 0, after: 0 } },
      ),
    ],
  });
}

function list(title: string, lines: readonly string[]): Paragraph[] {
  if (lines.length === 0) return [];
  return [
    paragraph(`${title}:`, { bold: true }, { keepNext: true, spacing: { before: 200 } }),
    ...lines.map((line) =>
      paragraph(
        line,
        {},
        { alignment: AlignmentType.JUSTIFIED, numbering: { reference: 'notes', level: 0 } },
      ),
    ),
  ];
}

function pageLine(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new TextRun({
        size: SIZE.footer,
        children: ['Trang ', PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES],
      }),
    ],
  });
}
