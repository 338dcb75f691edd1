import { glue } from '../../../domain/text/line-healing.ts';
import { noteMark, readNote } from '../../../domain/text/note-marks.ts';
import type { PageContent, Ruling, TextPiece } from './page-content.ts';
import { assembleLines, usualSize } from './page-lines.ts';

/** Notes are set at most so large, in ems of the text; raised numbers smaller still. */
const NOTE_SIZE = 0.95;
const RAISED_SIZE = 0.8;
/** By how much a number is raised above the line it belongs to, in ems of that line. */
const RAISED = { least: 0.12, most: 0.75 } as const;
/** The line above the notes is so long, in widths of the page. */
const RULE = { least: 0.12, most: 0.5 } as const;
const NUMBER = /^\[?(\d{1,3})\]?$/u;

/** A page without its footnotes. */
export interface WithoutFootnotes {
  /** Pieces of the text; raised numbers that have a note have become marks. */
  readonly pieces: readonly TextPiece[];
  /** Each with its mark, in order; what goes on from the page before has none. */
  readonly notes: readonly string[];
}

/**
 * Takes the footnotes off a page: small print at its foot, below a short line or from a raised number on that also
 * stands, raised, in the text above.
 */
export function takeFootnotes(content: Pick<PageContent, 'pieces' | 'rulings' | 'width'>): WithoutFootnotes {
  const { pieces } = content;
  const em = usualSize(pieces);
  const small = ({ size }: TextPiece) => size <= em * NOTE_SIZE;
  const raised = pieces.flatMap((_, i) => raisedNumber(pieces, i) ?? []);
  const inText = new Set(raised.flatMap(({ base, number }) => (small(base) ? [] : [number])));
  const starts = raised.filter(
    ({ base, opensLine, number }) => small(base) && opensLine && inText.has(number),
  );
  const tops = starts.map(({ base }) => base.y - base.size);
  const top = Math.min(...tops, noteRule(content, small) ?? Number.POSITIVE_INFINITY);
  const isNote = (piece: TextPiece) => piece.y > top && small(piece) && !isLoneNumber(piece, raised);
  const noted = new Set(starts.map(({ number }) => number));
  const marks = new Map(
    raised
      .filter(({ number, opensLine, base }) => noted.has(number) && (!small(base) || opensLine))
      .map(({ piece, base, number }) => [piece, asMark(piece, base, number)]),
  );
  const marked = (some: readonly TextPiece[]) => some.map((piece) => marks.get(piece) ?? piece);
  const notes = pieces.filter(isNote);
  return {
    pieces: marked(pieces.filter((piece) => !isNote(piece))),
    notes: paragraphs(marked(notes)),
  };
}

interface RaisedNumber {
  readonly piece: TextPiece;
  /** The text that it belongs to: before it, or after it where it opens a line. */
  readonly base: TextPiece;
  readonly number: number;
  readonly opensLine: boolean;
}

function raisedNumber(pieces: readonly TextPiece[], index: number): RaisedNumber | undefined {
  const piece = pieces[index] as TextPiece;
  const number = NUMBER.exec(piece.text.trim())?.[1];
  if (number === undefined) return undefined;
  const isVisible = ({ text }: TextPiece) => text.trim() !== '';
  const before = pieces.slice(0, index).findLast(isVisible);
  const after = pieces.slice(index + 1).find(isVisible);
  const isAbove = (base: TextPiece | undefined): base is TextPiece => {
    if (base === undefined || piece.size > base.size * RAISED_SIZE) return false;
    const height = (base.y - piece.y) / base.size;
    return height >= RAISED.least && height <= RAISED.most;
  };
  if (isAbove(before) && piece.left >= before.right - before.size * 0.3)
    return { piece, base: before, number: Number(number), opensLine: false };
  if (isAbove(after)) return { piece, base: after, number: Number(number), opensLine: true };
  return undefined;
}

/** A page number may be small too, but it is not raised. */
function isLoneNumber(piece: TextPiece, raised: readonly RaisedNumber[]): boolean {
  return NUMBER.test(piece.text.trim()) && !raised.some((number) => number.piece === piece);
}

/** Height of the short line at the left margin that has only small print, and some, below it. */
function noteRule(
  { pieces, rulings, width }: Pick<PageContent, 'pieces' | 'rulings' | 'width'>,
  small: (piece: TextPiece) => boolean,
): number | undefined {
  const visible = pieces.filter(({ text }) => /\p{L}/u.test(text));
  const margin = Math.min(...visible.map(({ left }) => left));
  const isRule = ({ left, right, top, bottom }: Ruling) =>
    right - left > (bottom - top) * 10 &&
    right - left > width * RULE.least &&
    right - left < width * RULE.most &&
    Math.abs(left - margin) < width * 0.06;
  const found = rulings.filter(isRule).find(({ bottom }) => {
    const below = visible.filter(({ y }) => y > bottom);
    return below.length > 0 && below.length < visible.length && below.every(small);
  });
  return found?.bottom;
}

/** The mark on the line that the raised number belongs to. */
function asMark(piece: TextPiece, base: TextPiece, number: number): TextPiece {
  return { ...piece, text: noteMark(number), y: base.y, size: base.size };
}

function paragraphs(pieces: readonly TextPiece[]): string[] {
  const found: string[] = [];
  for (const { text } of assembleLines(pieces)) {
    const note = readNote(text);
    const last = found.at(-1);
    if (note !== undefined) found.push(`${noteMark(note.number)} ${note.text}`);
    else if (last === undefined) found.push(text);
    else found[found.length - 1] = glue(last, text);
  }
  return found;
}
