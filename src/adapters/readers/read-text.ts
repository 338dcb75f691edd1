import { isHardWrapped, linesOnPaper } from '../../domain/text/hard-wrapping.ts';
import { clean } from '../../domain/text/normalise.ts';
import { decodeText } from './decode-text.ts';
import { printedText } from './printed-text.ts';
import { type PagesOutcome, refused } from './read-outcome.ts';

const UNKNOWN_ENCODING =
  'Không nhận ra bảng mã của tệp văn bản. Hãy mở tệp, lưu lại với bảng mã UTF-8 (hoặc .docx, PDF) rồi gửi lại.';

/** Reads a text file; lines that were cut at the width of a page become paragraphs again. */
export function readText(bytes: Uint8Array): PagesOutcome {
  const decoded = decodeText(bytes);
  if (decoded.kind === 'unknown') return refused(UNKNOWN_ENCODING);
  const { text, warnings } = decoded;
  if (isHardWrapped(text)) {
    return { kind: 'read', pages: printedText(linesOnPaper(text)).pages, warnings };
  }
  const pages = text.split('\f').map((page, i) => ({ number: i + 1, text: clean(unixLines(page)) }));
  return { kind: 'read', pages, warnings };
}

/** Reads Markdown: its text as it is. */
export function readMarkdown(bytes: Uint8Array): PagesOutcome {
  const decoded = decodeText(bytes);
  if (decoded.kind === 'unknown') return refused(UNKNOWN_ENCODING);
  return {
    kind: 'read',
    pages: [{ number: 1, text: unixLines(decoded.text) }],
    warnings: decoded.warnings,
  };
}

function unixLines(text: string): string {
  return text.replace(/\r\n?/gu, '\n').replace(/^\uFEFF/u, '');
}
