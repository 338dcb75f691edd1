import PDFDocument from 'pdfkit';
import { BOLD, REGULAR } from './fonts.ts';

const MARGINS = { top: 70, bottom: 70, left: 85, right: 57 };
const WIDTH = 595.28 - MARGINS.left - MARGINS.right;
export const SIZE = 12;

/** Makes a PDF file on A4 paper; fonts "regular" and "bold" are ready. */
export function buildPdf(
  draw: (pdf: PDFDocument) => void,
  options: { password?: string } = {},
): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: 'A4',
    margins: MARGINS,
    ...(options.password !== undefined && { userPassword: options.password }),
  });
  pdf.registerFont('regular', REGULAR).registerFont('bold', BOLD).font('regular').fontSize(SIZE);
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve) => {
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    draw(pdf);
    pdf.end();
  });
}

/** The two blocks of a letterhead, row by row as Word writes them, and the title below. */
export function drawLetterhead(
  pdf: PDFDocument,
  head: { rows: readonly [string, string][]; title: readonly string[] },
) {
  const column = WIDTH / 2;
  pdf.fontSize(SIZE - 2);
  for (const [left, right] of head.rows) {
    const { y } = pdf;
    pdf.text(left, MARGINS.left, y, { width: column - 20, align: 'center', lineBreak: false });
    pdf.text(right, MARGINS.left + column, y, { width: column, align: 'center' });
  }
  pdf.fontSize(SIZE).moveDown(2);
  pdf.x = MARGINS.left;
  for (const line of head.title) pdf.text(line, MARGINS.left, pdf.y, { width: WIDTH, align: 'center' });
  pdf.moveDown(2);
}

/** Justified paragraphs with an indented first line. */
export function drawParagraphs(pdf: PDFDocument, paragraphs: readonly string[], indent = 36) {
  for (const text of paragraphs) {
    pdf.text(text, MARGINS.left, pdf.y, { width: WIDTH, align: 'justify', indent, paragraphGap: 6 });
  }
}

/** A line of text with a small raised number behind it. */
export function drawMarked(pdf: PDFDocument, text: string, number: string) {
  const { y } = pdf;
  pdf.text(text, MARGINS.left, y, { lineBreak: false });
  const x = MARGINS.left + pdf.widthOfString(text);
  pdf.fontSize(SIZE * 0.6).text(number, x, y + 0.5, { lineBreak: false });
  pdf.fontSize(SIZE);
  pdf.x = MARGINS.left;
  pdf.y = y + SIZE * 1.6;
}

/** Draws something outside the text on every page, from the first one on. */
export function onEveryPage(pdf: PDFDocument, draw: (page: number) => void) {
  let page = 0;
  const drawAside = () => {
    page += 1;
    const { x, y } = pdf;
    draw(page);
    pdf.x = x;
    pdf.y = y;
  };
  drawAside();
  pdf.on('pageAdded', drawAside);
}

/** A table drawn with lines; its cells wrap. */
export function drawTable(pdf: PDFDocument, widths: readonly number[], rows: readonly (readonly string[])[]) {
  for (const row of rows) {
    const top = pdf.y;
    let bottom = top;
    let x = MARGINS.left;
    for (const [i, text] of row.entries()) {
      pdf.text(text, x + 4, top + 3, { width: (widths[i] ?? 0) - 8 });
      bottom = Math.max(bottom, pdf.y + 3);
      x += widths[i] ?? 0;
    }
    x = MARGINS.left;
    for (const width of widths) {
      pdf.rect(x, top, width, bottom - top).stroke();
      x += width;
    }
    pdf.y = bottom;
  }
  pdf.x = MARGINS.left;
}

/** A PDF file whose pages are pictures, as scanners make it; a string is a page of text. */
export function buildMixedPdf(pages: readonly (Buffer | readonly string[])[]): Promise<Buffer> {
  return buildPdf((pdf) => {
    for (const [i, page] of pages.entries()) {
      if (i > 0) pdf.addPage();
      if (Buffer.isBuffer(page)) pdf.image(page, 0, 0, { width: pdf.page.width, height: pdf.page.height });
      else drawParagraphs(pdf, page as readonly string[]);
    }
  });
}
