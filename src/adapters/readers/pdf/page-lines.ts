import type { PrintedLine } from '../../../domain/text/printed-page.ts';
import type { TextPiece } from './page-content.ts';

/** A gap that is wider than so many ems, and than so many usual gaps of its line, separates two columns. */
const COLUMN_GAP_EMS = 1.8;
const COLUMN_GAP_TIMES = 3;
/** A gap from this width on is a space even where the file has none. */
const SPACE_EMS = 0.16;

/** Puts pieces of text together to lines; what stands in another column becomes a line of its own. */
export function assembleLines(pieces: readonly TextPiece[]): PrintedLine[] {
  const lines: PrintedLine[] = [];
  let open: TextPiece[] = [];
  const close = () => {
    for (const column of splitColumns(open)) lines.push(lineOf(column));
    open = [];
  };
  for (const piece of pieces) {
    const last = open.at(-1);
    if (last !== undefined && !isSameLine(last, piece)) close();
    open.push(piece);
  }
  close();
  return lines.filter((line) => line.text !== '');
}

/** The size that most characters have. */
export function usualSize(pieces: readonly TextPiece[]): number {
  const characters = new Map<number, number>();
  for (const { text, size } of pieces) {
    const rounded = Math.round(size * 2) / 2;
    characters.set(rounded, (characters.get(rounded) ?? 0) + text.length);
  }
  return [...characters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 12;
}

function isSameLine(last: TextPiece, piece: TextPiece): boolean {
  const size = Math.max(last.size, piece.size);
  return Math.abs(last.y - piece.y) <= size * 0.45 && piece.left >= last.right - size * 0.6;
}

function splitColumns(pieces: readonly TextPiece[]): TextPiece[][] {
  const visible = pieces.filter((piece) => piece.text.trim() !== '');
  const gaps = visible.slice(1).map((piece, i) => piece.left - (visible[i]?.right ?? 0));
  const spaces = gaps.filter((gap) => gap > 1).sort((a, b) => a - b);
  const usual = spaces.length > 2 ? (spaces[Math.floor(spaces.length / 2)] ?? 0) : 0;
  const columns: TextPiece[][] = [];
  for (const [i, piece] of visible.entries()) {
    const limit = Math.max(COLUMN_GAP_EMS * piece.size, COLUMN_GAP_TIMES * usual);
    if (i === 0 || (gaps[i - 1] ?? 0) > limit) columns.push([piece]);
    else columns.at(-1)?.push(piece);
  }
  return columns;
}

function lineOf(pieces: readonly TextPiece[]): PrintedLine {
  let text = '';
  for (const [i, piece] of pieces.entries()) {
    const gap = piece.left - (pieces[i - 1]?.right ?? piece.left);
    text += gap > piece.size * SPACE_EMS ? ` ${piece.text}` : piece.text;
  }
  const [first, last] = [pieces[0] as TextPiece, pieces.at(-1) as TextPiece];
  return {
    text: text.replace(/\s+/gu, ' ').trim(),
    left: first.left,
    right: last.right,
    y: Math.max(...pieces.map((piece) => piece.y)),
  };
}
