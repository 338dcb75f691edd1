import type { Element } from '@xmldom/xmldom';
import { flowText } from '../flow-text.ts';
import { type PagesOutcome, refused } from '../read-outcome.ts';
import { readBody } from './body.ts';
import { createNotes } from './notes.ts';
import { readNumbering } from './numbering.ts';
import { readStyles } from './styles.ts';
import { openWordPackage, type WordPackage } from './word-package.ts';
import { find } from './xml.ts';

/** Reads a Word document (.docx); a Word file has no pages of its own, so all is one page. */
export async function readDocx(bytes: Uint8Array): Promise<PagesOutcome> {
  const opened = await openWordPackage(bytes);
  if (opened.kind !== 'word') return refused(REASONS[opened.kind]);
  const { document, footnotes, endnotes, ...parts } = opened.parts;
  const styles = readStyles(parts.styles);
  const numbering = readNumbering(parts.numbering, styles);
  const body: Element | undefined = find(document, 'w:body');
  if (body === undefined) return refused(REASONS.damaged);
  const notes = createNotes(footnotes, endnotes);
  const context = { styles, numbering, notes };
  const text = readBody(body, context);
  return flowText([...text, ...notes.paragraphs((note) => readBody(note, context).join(' '))]);
}

const REASONS: Record<Exclude<WordPackage['kind'], 'word'>, string> = {
  damaged: 'Tệp Word bị hỏng hoặc tải về chưa đủ. Hãy mở bằng Word, lưu lại thành .docx rồi gửi lại.',
  tooLarge:
    'Tệp Word giải nén ra lớn bất thường nên không được đọc. Hãy tách thành nhiều tệp hoặc xuất ra PDF rồi gửi lại.',
  spreadsheet: 'Đây là bảng tính Excel, chưa đọc được. Hãy xuất ra PDF hoặc chép nội dung sang Word (.docx).',
  slides: 'Đây là bài trình chiếu PowerPoint, chưa đọc được. Hãy xuất ra PDF.',
  openDocument: 'Đây là tài liệu OpenDocument (.odt), chưa đọc được. Hãy lưu lại thành .docx hoặc PDF.',
  archive: 'Đây là tệp nén, không phải văn bản. Hãy giải nén rồi gửi từng tệp PDF, .docx, .html hoặc .txt.',
};
