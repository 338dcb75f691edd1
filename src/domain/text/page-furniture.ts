import { opensBlock } from './line-openings.ts';
import { fold } from './normalise.ts';
import type { PrintedLine, PrintedPage } from './printed-page.ts';

/** Running heads and feet stand among so many rows at the top and at the bottom of a page. */
const EDGE_ROWS = 3;
/** A head repeats on at least this share of the pages: left and right pages may differ. */
const REPEATED_SHARE = 0.3;

const GAZETTE = /^C?ÔNG BÁO\/Số\s.*\/Ngày\s+\d/u;
/** Lines drawn with characters. */
const RULE = /^[\s_*=~|[\]–—-]+$/u;
const PAGE_NUMBER = /^[-–—[(\s]*(?:Trang\s*|Page\s*)?(\d{1,4})(?:\s*(?:\/|of|trên)\s*\d{1,4})?[-–—\])\s]*$/iu;
/** Lines of a digital signature's mark, without diacritics, since recognition often misses them. */
const STAMP_LINE =
  /^\W{0,3}\w?\W{0,3}(?:signature not verified|digitally signed by|(?:nguoi ky|(?:duoc )?ky boi|ky ngay|email|co quan|to chuc|chuc vu|date|reason|location)\s*:)|(?:thoi gian|ngay|gio) ky\s*:/u;
/** What only such a mark says: forms too have lines for a signer and a date. */
const SIGNED = /ky boi\s*:|signature not verified|digitally signed|ky\s*:.*\d{1,2}:\d{2}/u;
/** Lines of one mark stand so near to each other: long names wrap. */
const STAMP_GAP = 3;

/**
 * Takes away what belongs to the paper and not to the text: running heads and feet, page numbers, drawn
 * lines, marks of digital signatures. A repeated line that opens a section (a form, an appendix) is text and stays.
 */
export function removeFurniture(pages: readonly PrintedPage[]): PrintedPage[] {
  const unstamped = pages.map((page) => ({ ...page, lines: withoutStamps(page.lines) }));
  const repeated = repeatedEdges(unstamped);
  const numbered = pageNumbers(unstamped);
  return unstamped.map((page) => ({
    ...page,
    lines: page.lines.filter(
      (line) =>
        !GAZETTE.test(line.text) && !RULE.test(line.text) && !repeated.has(line) && !numbered.has(line),
    ),
  }));
}

function withoutStamps(lines: readonly PrintedLine[]): PrintedLine[] {
  const found = [...lines.keys()].filter((i) => STAMP_LINE.test(fold(lines[i]?.text ?? '')));
  const marks: number[][] = [];
  for (const index of found) {
    const last = marks.at(-1)?.at(-1);
    if (last !== undefined && index - last <= STAMP_GAP) marks.at(-1)?.push(index);
    else marks.push([index]);
  }
  const stamps = marks.filter(
    (mark) => mark.length > 1 && mark.some((index) => SIGNED.test(fold(lines[index]?.text ?? ''))),
  );
  return lines.filter((_, i) => !stamps.some((mark) => i >= (mark[0] ?? 0) && i <= (mark.at(-1) ?? 0)));
}

/** Lines at the edges of their page: the first rows and the last rows. */
function edgeLines(page: PrintedPage): PrintedLine[] {
  const rows = [...new Set(page.lines.map((line) => Math.round(line.y / Math.max(1, page.em / 2))))];
  rows.sort((a, b) => a - b);
  const edges = new Set([...rows.slice(0, EDGE_ROWS), ...rows.slice(-EDGE_ROWS)]);
  return page.lines.filter((line) => edges.has(Math.round(line.y / Math.max(1, page.em / 2))));
}

function repeatedEdges(pages: readonly PrintedPage[]): Set<PrintedLine> {
  const found = new Map<string, { line: PrintedLine; page: number; y: number }[]>();
  for (const page of pages) {
    for (const line of edgeLines(page)) {
      const key = headKey(line.text, page.number);
      if (key === '' || opensBlock(line.text)) continue;
      found.set(key, [...(found.get(key) ?? []), { line, page: page.number, y: line.y / page.em }]);
    }
  }
  const least = Math.max(2, Math.ceil(pages.length * REPEATED_SHARE));
  const furniture = [...found.values()].filter((places) => {
    const level = places.filter((place) => Math.abs(place.y - (places[0]?.y ?? 0)) <= 2);
    return new Set(level.map((place) => place.page)).size >= least;
  });
  return new Set(furniture.flatMap((places) => firstStays(places).map((place) => place.line)));
}

/** A row of a table that is repeated on every page is its head: the first one stays. */
function firstStays<T extends { line: PrintedLine }>(places: T[]): T[] {
  return places[0]?.line.row ? places.slice(1) : places;
}

/** The text without the number of the page at either end. */
function headKey(text: string, page: number): string {
  const number = new RegExp(`^0*${page}\\s+|\\s+0*${page}$`, 'u');
  const key = text.replace(number, '').trim();
  return /\p{L}/u.test(key) ? key : '';
}

/** Lone numbers at an edge that grow with the pages, or stand beside the head of the gazette. */
function pageNumbers(pages: readonly PrintedPage[]): Set<PrintedLine> {
  const offsets = new Map<number, PrintedLine[]>();
  const besideHead = pages.flatMap(({ lines, em }) => {
    const heads = lines.filter((line) => GAZETTE.test(line.text));
    return lines.filter(
      (line) => PAGE_NUMBER.test(line.text) && heads.some((head) => Math.abs(head.y - line.y) < em),
    );
  });
  for (const page of pages) {
    for (const line of edgeLines(page)) {
      const number = PAGE_NUMBER.exec(line.text)?.[1];
      if (number === undefined) continue;
      const offset = Number(number) - page.number;
      offsets.set(offset, [...(offsets.get(offset) ?? []), line]);
    }
  }
  const sure = [...offsets].filter(([offset, lines]) => offset === 0 || lines.length > 1);
  return new Set([...besideHead, ...sure.flatMap(([, lines]) => lines)]);
}
