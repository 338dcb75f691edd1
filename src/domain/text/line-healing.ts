import type { Page } from '../ports.ts';
import { orderColumns } from './column-order.ts';
import {
  endsClause,
  isCapitals,
  opensArticle,
  opensBlock,
  opensDivision,
  opensItem,
  startsLower,
} from './line-openings.ts';
import { measurePages, type PageLayout } from './page-layout.ts';
import type { PrintedLine, PrintedPage } from './printed-page.ts';

/** A line with the page it stands on. */
interface Placed {
  readonly line: PrintedLine;
  readonly page: PrintedPage;
  readonly layout: PageLayout;
}

/** How a line relates to the one before it: the same sentence, a new line of the same block, a new block. */
type Joint = 'space' | 'line' | 'block';

/**
 * Joins the lines of pages into paragraphs, also across page breaks. List items, headings, rows, capitals and
 * letterhead lines stay apart.
 * @returns a page for each given; its text holds the paragraphs that start on it, separated by an empty line.
 */
export function healLines(pages: readonly PrintedPage[]): Page[] {
  const layouts = measurePages(pages);
  const placed = pages.flatMap((page, i) =>
    orderColumns(page, layouts[i]?.pitch ?? 1).map(
      (line): Placed => ({ line, page, layout: layouts[i] as PageLayout }),
    ),
  );
  const indents = usesIndents(placed);
  const blocks = new Map<number, string[]>(pages.map((page) => [page.number, []]));
  let paragraph: Placed[] = [];
  let text = '';
  const close = () => {
    const first = paragraph[0];
    if (first !== undefined) blocks.get(first.page.number)?.push(text);
  };
  for (const next of placed) {
    const last = paragraph.at(-1);
    const joint = last === undefined ? 'block' : jointOf(paragraph, last, next, indents);
    if (joint === 'block') {
      close();
      paragraph = [next];
      text = next.line.text;
    } else {
      paragraph.push(next);
      text = joint === 'line' ? `${text}\n${next.line.text}` : glue(text, next.line.text);
    }
  }
  close();
  return pages.map(({ number }) => ({ number, text: (blocks.get(number) ?? []).join('\n\n') }));
}

/** Joins two pieces of a sentence; a number or word that was cut at a hyphen or slash becomes whole again. */
export function glue(head: string, tail: string): string {
  if (head.endsWith('\u00AD')) return head.slice(0, -1) + tail;
  return /[\p{L}\p{N}][-/]$/u.test(head) ? head + tail : `${head} ${tail}`;
}

/** Whether the paragraphs of the document begin with an indented line, judged by those that certainly begin. */
function usesIndents(placed: readonly Placed[]): boolean {
  let indented = 0;
  let flush = 0;
  for (const [i, next] of placed.entries()) {
    const last = placed[i - 1];
    if (last === undefined || last.page !== next.page || isCentred(next) || next.line.row) continue;
    if (!endsClause(last.line.text) || isFull(last, next) || next.line.y <= last.line.y) continue;
    if (isIndented(next)) indented += 1;
    else flush += 1;
  }
  return indented > flush * 1.5;
}

function jointOf(paragraph: readonly Placed[], last: Placed, next: Placed, indents: boolean): Joint {
  if (last.line.row || next.line.row) return last.line.row && next.line.row ? 'line' : 'block';
  const gap = gapBetween(last, next);
  if (gap !== undefined && (gap <= 0.5 || isBeside(last, next))) return 'block';
  if (gap !== undefined && gap > 1.9) return isUnfinished(last, next) ? 'space' : 'block';
  if (sharesAxis(last, next)) return jointOfCentred(last, next, gap);
  if (isCentred(next) || (isCentred(last) && !isFull(last, next))) return 'block';
  return continues(paragraph, last, next, gap ?? 1, indents) ? 'space' : 'block';
}

/** Distance in line pitches; undefined across a page break. Negative: the next column. */
function gapBetween(last: Placed, next: Placed): number | undefined {
  return last.page === next.page ? (next.line.y - last.line.y) / next.layout.pitch : undefined;
}

/** Whether a sentence certainly goes on, though something stands between its lines. */
function isUnfinished(last: Placed, next: Placed): boolean {
  const breaksOff = isFull(last, next) && !endsClause(last.line.text) && !isCapitals(last.line.text);
  return breaksOff && startsLower(next.line.text) && !isIndented(next) && !opensBlock(next.line.text);
}

/** Whether the lines stand in different columns. */
function isBeside({ line: last }: Placed, { line: next }: Placed): boolean {
  return next.right < last.left || next.left > last.right;
}

/** Lines of a letterhead, title or signature, one centred below the other. */
function sharesAxis(last: Placed, next: Placed): boolean {
  if (last.page !== next.page) return false;
  const slack = last.page.em * 0.6 + last.page.tolerance / 2;
  if (Math.abs(middle(last.line) - middle(next.line)) > slack) return false;
  const flush = Math.abs(last.line.left - next.line.left) <= last.page.tolerance;
  const capitals = isCapitals(last.line.text) && isCapitals(next.line.text);
  if (capitals && isNarrow(last) && isNarrow(next)) return true;
  if (flush && !capitals) return false;
  return (isInset(last) && isInset(next)) || isCentred(last) || isCentred(next);
}

/** As wide as a column of a letterhead, or less. */
function isNarrow({ line, layout }: Placed): boolean {
  return line.right - line.left < (layout.right - layout.left) * 0.6;
}

function jointOfCentred(last: Placed, next: Placed, gap: number | undefined): Joint {
  const [above, below] = [last.line.text, next.line.text];
  if ((gap !== undefined && gap > 1.6) || opensItem(below)) return 'block';
  const apart = isInset(last) ? 'line' : 'block';
  if (isCapitals(above) || isCapitals(below) || opensBlock(below) || below.startsWith('(')) return apart;
  const title = opensDivision(above) && above.length < 16;
  const wraps = startsLower(below) || isFull(last, next);
  const onPage = isCentred(last) || isCentred(next);
  return onPage && wraps && !title && !endsClause(above) ? 'space' : apart;
}

function continues(
  paragraph: readonly Placed[],
  last: Placed,
  next: Placed,
  gap: number,
  indents: boolean,
): boolean {
  const [above, below] = [last.line.text, next.line.text];
  if (opensDivision(above) && paragraph.length === 1) return false;
  if ((opensArticle(below) || opensDivision(below)) && endsClause(above)) return false;
  const full = isFull(last, next);
  if (isCapitals(above) !== isCapitals(below) && !full) return false;
  if (isIndented(next)) {
    if (!full || opensBlock(below) || isCapitals(above) || gap > 1.3) return false;
    const hangs = paragraph.length > 1 && Math.abs(next.line.left - last.line.left) <= next.page.tolerance;
    const startsHanging = paragraph.length === 1 && next.line.left > last.line.left + next.page.em * 0.6;
    return (hangs && isIndented(last)) || (startsHanging && opensBlock(above)) || startsLower(below);
  }
  if (gap > 1.3 && endsClause(above)) return false;
  if (!full) {
    const nearlyFull = last.line.right > last.layout.right - (last.layout.right - last.layout.left) * 0.35;
    return nearlyFull && !endsClause(above) && !isItemStart(below) && (indents || startsLower(below));
  }
  if (indents && (isIndented(paragraph[0] as Placed) || !opensArticle(below))) return true;
  return !opensBlock(below) || !endsClause(above);
}

/** A short line that begins with a lower-case item label is a new item even where indents are lost. */
function isItemStart(text: string): boolean {
  return opensBlock(text) && !/^[-–—]/u.test(text);
}

/** Whether the first word of the next line would not have fitted on this one. */
function isFull(last: Placed, next: Placed): boolean {
  const { text, left, right } = next.line;
  const word = text.split(/\s/u, 1)[0] ?? '';
  const width = ((right - left) / Math.max(1, text.length)) * (word.length + 1);
  return last.line.right + width > last.layout.right - last.page.tolerance;
}

function isIndented({ line, page, layout }: Placed): boolean {
  return line.left > layout.left + page.em * 0.6 + page.tolerance / 2;
}

/** Clearly away from both margins, or further from the left one than the first line of a paragraph is. */
function isInset(placed: Placed): boolean {
  const { line, page, layout } = placed;
  if (line.left > layout.left + page.em * 3) return true;
  return isIndented(placed) && line.right < layout.right - page.em * 0.4;
}

function isCentred(placed: Placed): boolean {
  const { line, page, layout } = placed;
  const off = Math.abs(middle(line) - (layout.left + layout.right) / 2);
  return (
    isIndented(placed) && line.right < layout.right - page.em && off <= page.em * 0.8 + page.tolerance / 2
  );
}

function middle(line: PrintedLine): number {
  return (line.left + line.right) / 2;
}
