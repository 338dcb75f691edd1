import { endsClause, startsLower } from './line-openings.ts';
import type { PrintedLine, PrintedPage } from './printed-page.ts';

/** Lines of a page of paper are never longer. */
const LONGEST_LINE = 140;
const FEW_LINES = 12;
/** Such a share of the lines goes on with a small letter on the next one. */
const BROKEN_SHARE = 0.15;
/** A character is about half as wide as high. */
const EM = 2;
const PITCH = EM * 1.3;

/** Whether the lines of a text were cut at the width of a page, as programs that extract text from PDF files do. */
export function isHardWrapped(text: string): boolean {
  const lines = text.split(/\r?\n/u).map((line) => line.trimEnd());
  const filled = lines.filter((line) => line !== '');
  if (filled.length < FEW_LINES || filled.some((line) => line.length > LONGEST_LINE)) return false;
  const wide = widthOf(filled) * 0.7;
  const broken = lines.filter((line, i) => {
    const next = lines[i + 1]?.trimStart() ?? '';
    return line.length >= wide && !endsClause(line) && startsLower(next);
  });
  return broken.length >= filled.length * BROKEN_SHARE;
}

/** Lines of plain text as lines on paper, measured in characters; form feeds separate pages. */
export function linesOnPaper(text: string): PrintedPage[] {
  return text.split('\f').map((page, i) => {
    const lines = page.split(/\r?\n/u).map((line, row) => placeLine(line, row));
    const filled = lines.filter((line) => line.text !== '');
    return {
      number: i + 1,
      lines: filled,
      em: EM,
      tolerance: widthOf(filled.map((line) => line.text)) * 0.12,
    };
  });
}

function placeLine(line: string, row: number): PrintedLine {
  const text = line.trim();
  const left = line.length - line.trimStart().length;
  return { text: text.replace(/\s+/gu, ' '), left, right: left + text.length, y: row * PITCH };
}

/** Nearly the longest line: some are wider by their letters. */
function widthOf(lines: readonly string[]): number {
  const lengths = lines.map((line) => line.length).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.9)] ?? 0;
}
