import { removeFurniture } from '../../../domain/text/page-furniture.ts';
import type { PrintedPage } from '../../../domain/text/printed-page.ts';
import { isMisread, isScrambled, letterCount } from '../../../domain/text/text-quality.ts';
import type { Decoder, OpenPdf } from '../decoder/decoder.ts';
import type { Ocr } from '../ocr/ocr.ts';
import { printedScan } from '../ocr/recognised-page.ts';
import { printedText } from '../printed-text.ts';
import { type OnPage, type PagesOutcome, refused } from '../read-outcome.ts';
import type { PageContent } from './page-content.ts';
import { printedPage } from './printed-page.ts';

/** Fewer letters than this are a stamp or a page number, not the text of a page. */
const FEW_LETTERS = 25;
/** A page that a picture covers so far is a scan; fewer letters than these are not its text. */
const SCAN_SHARE = 0.5;
const SCAN_LETTERS = 200;
/** Text that was turned into outlines has at least so many shapes. */
const OUTLINED_SHAPES = 150;
/** Below this confidence (of 100) a recognised page should be compared with the original. */
const DOUBTFUL = 75;

/** Reads a PDF file; pages without good text are recognised from their picture. */
export async function readPdf(
  bytes: Uint8Array,
  decoder: Decoder,
  ocr: Pick<Ocr, 'recognise'>,
  onPage: OnPage,
): Promise<PagesOutcome> {
  const pdf = await decoder.openPdf(bytes);
  if (pdf.kind === 'encrypted') {
    return refused(
      'Tệp PDF được bảo vệ bằng mật khẩu. Hãy bỏ mật khẩu (mở tệp rồi in lại ra PDF) và gửi lại.',
    );
  }
  if (pdf.kind === 'damaged') {
    return refused('Tệp PDF bị hỏng hoặc tải về chưa đủ. Hãy tải hoặc xuất lại tệp.');
  }
  try {
    if (pdf.pages === 0) return refused('Tệp PDF không có trang nào. Hãy tải hoặc xuất lại tệp.');
    return await readPages(pdf, ocr, onPage);
  } finally {
    await pdf.close();
  }
}

async function readPages(pdf: OpenPdf, ocr: Pick<Ocr, 'recognise'>, onPage: OnPage): Promise<PagesOutcome> {
  const pages: PrintedPage[] = [];
  const notes = { recognised: [] as number[], doubtful: [] as number[], unread: [] as number[] };
  for (let number = 1; number <= pdf.pages; number += 1) {
    const page = await readPage(pdf, number, ocr, notes).catch((cause: unknown) => {
      notes.unread.push(number);
      if (notes.unread.length === pdf.pages)
        throw new Error('No page of the PDF file could be read.', { cause });
      return { number, lines: [], em: 1, tolerance: 1 };
    });
    pages.push(page);
    onPage(number, pdf.pages);
  }
  const text = printedText(pages);
  if (letterCount(text.pages.map((page) => page.text).join('')) === 0) {
    return refused(
      'Không đọc được chữ nào trong tệp PDF. Hãy kiểm tra tệp, hoặc quét lại rõ hơn (200–300 dpi).',
    );
  }
  const warnings = [...text.warnings];
  if (notes.recognised.length > 0) {
    warnings.push(`Trang ${list(notes.recognised)} được nhận dạng từ ảnh, có thể sai vài chữ.`);
  }
  if (notes.doubtful.length > 0) {
    warnings.push(`Trang ${list(notes.doubtful)} nhận dạng kém rõ: hãy đối chiếu với bản gốc.`);
  }
  if (notes.unread.length > 0) warnings.push(`Trang ${list(notes.unread)} không đọc được.`);
  return { kind: 'read', pages: text.pages, warnings };
}

async function readPage(
  pdf: OpenPdf,
  number: number,
  ocr: Pick<Ocr, 'recognise'>,
  notes: { recognised: number[]; doubtful: number[] },
): Promise<PrintedPage> {
  const content = await pdf.content(number);
  const page = printedPage(number, content);
  if (!needsRecognition(page, content)) return page;
  const recognised = await ocr.recognise(await pdf.scan(number));
  if (recognised.lines.length === 0) return page;
  notes.recognised.push(number);
  if (recognised.confidence < DOUBTFUL) notes.doubtful.push(number);
  return printedScan(number, recognised);
}

function needsRecognition(page: PrintedPage, content: PageContent): boolean {
  const text = removeFurniture([page])
    .flatMap(({ lines }) => lines.map((line) => line.text))
    .join('\n');
  const letters = letterCount(text);
  const scanned = content.pictured > SCAN_SHARE;
  if (scanned) return letters < SCAN_LETTERS || isScrambled(text) || isMisread(text);
  if (letters < FEW_LETTERS) return content.pictured > 0.02 || content.shapes > OUTLINED_SHAPES;
  return isScrambled(text);
}

/** "2", "2, 5", "2–7, 9". */
function list(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
