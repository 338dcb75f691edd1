import type { Page } from '../ports.ts';
import { isCapitals } from '../text/capitals.ts';
import { clean } from '../text/normalise.ts';
import { readNote, withoutMarks } from '../text/note-marks.ts';
import { startsWithLabel } from './labels.ts';

/** A paragraph, heading or remark of a source, in reading order, before the structure is recognised. */
export interface Block {
  readonly kind: 'text' | 'heading' | 'notice' | 'gap';
  readonly text: string;
  /** 1-based page where the block starts. */
  readonly page: number;
  /** Level of a Markdown heading, 1 to 6. */
  readonly level?: number;
  /** Footnotes that the block refers to; see `footnotes.ts`. */
  readonly notes?: readonly string[];
}

const TERMINATED = /[.;:!?…”"»)/]\*{0,2}$/u;
const STARTS_LOWER = /^[\p{Ll}\d(“"]/u;
const STARTS_WITH_LETTER_LOWER = /^\p{Ll}/u;

/**
 * Blocks of plain text: paragraphs separated by blank lines, with a block of its own for every line that
 * starts with a label. A paragraph that a page or line end has broken (no closing punctuation, and the
 * next goes on in lower case) is healed; nothing else of the wording changes.
 */
export function textBlocks(pages: readonly Page[]): Block[] {
  const blocks: { text: string; page: number }[] = [];
  for (const page of pages) {
    let fresh = true;
    for (const raw of clean(page.text).split(/\r?\n/u)) {
      const line = raw.replace(/\s+/gu, ' ').trim();
      if (line === '') {
        fresh = true;
        continue;
      }
      const last = blocks.at(-1);
      if (last !== undefined && continues(last.text, line, fresh)) last.text = `${last.text} ${line}`;
      else blocks.push({ text: line, page: page.number });
      fresh = false;
    }
  }
  return blocks.map((block) => ({ kind: 'text', ...block }));
}

/** Whether `line` goes on with the paragraph `open`; `apart`: a blank line or page end stands between them. */
function continues(open: string, line: string, apart: boolean): boolean {
  if (startsWithLabel(line) || readNote(line) !== undefined || readNote(open) !== undefined) return false;
  if (TERMINATED.test(withoutMarks(open)) || isRow(open) || isRow(line)) return false;
  if (isCapitals(open) && STARTS_WITH_LETTER_LOWER.test(line)) return false;
  return (apart ? STARTS_WITH_LETTER_LOWER : STARTS_LOWER).test(line);
}

/** A row of a table: cells separated by " | ". */
export function isRow(line: string): boolean {
  return line.includes(' | ');
}

const HTML_COMMENT = /<!--[\s\S]*?-->/gu;
const HEADING = /^(#{1,6})\s+(.*)$/u;
const REMARK = /^>\s*(Lưu ý|Thiếu)\s*:\s*(.*)$/u;

/**
 * Blocks of Markdown. Comments are dropped; `> Lưu ý:` and `> Thiếu:` become notices and gaps; every
 * list item or labelled line is a block; other lines of a paragraph are joined.
 */
export function markdownBlocks(pages: readonly Page[]): Block[] {
  const blocks: Block[] = [];
  const text = clean(pages.map((page) => page.text).join('\n')).replace(HTML_COMMENT, '');
  let open = false;
  for (const raw of text.split(/\r?\n/u)) {
    const line = raw.replace(/\s+/gu, ' ').trim();
    if (line === '') {
      open = false;
      continue;
    }
    const heading = HEADING.exec(line);
    const remark = REMARK.exec(line);
    const last = blocks.at(-1);
    if (heading) {
      blocks.push({ kind: 'heading', text: heading[2] ?? '', page: 1, level: heading[1]?.length ?? 1 });
    } else if (remark)
      blocks.push({ kind: remark[1] === 'Thiếu' ? 'gap' : 'notice', text: remark[2] ?? '', page: 1 });
    else if (last !== undefined && open && !startsWithLabel(line)) {
      blocks[blocks.length - 1] = { ...last, text: `${last.text} ${line.replace(/^>\s*/u, '')}` };
    } else blocks.push({ kind: 'text', text: line, page: 1 });
    open = heading === null;
  }
  return blocks;
}
