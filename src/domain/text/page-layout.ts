import type { PrintedLine, PrintedPage } from './printed-page.ts';

/** Where the running text of a page stands, in the page's unit. */
export interface PageLayout {
  readonly left: number;
  readonly right: number;
  /** Usual distance from one line to the next. */
  readonly pitch: number;
}

/** An edge counts when so large a share of the lines touch it. */
const EDGE_SHARE = 0.06;
/** A page with fewer lines says little about its margins. */
const FEW_LINES = 8;

/**
 * Measures every page. Left and right pages of a book have margins of their own; a page that holds nothing but
 * indented lines takes its left margin from the pages of its side.
 */
export function measurePages(pages: readonly PrintedPage[]): PageLayout[] {
  const own = pages.map(measurePage);
  return own.map((layout, i) => {
    const page = pages[i] as PrintedPage;
    const usual = usualLayout(own, pages, page.number % 2) ?? usualLayout(own, pages) ?? layout;
    if (page.lines.length < FEW_LINES) return { ...usual, pitch: Math.min(usual.pitch, layout.pitch) };
    const shifted = Math.abs(layout.right - usual.right - (layout.left - usual.left)) <= page.em;
    return layout.left > usual.left + page.em / 2 && !shifted ? { ...layout, left: usual.left } : layout;
  });
}

/** The usual layout of the well-filled pages, or of those on one side of the book. */
function usualLayout(
  layouts: readonly PageLayout[],
  pages: readonly PrintedPage[],
  side?: number,
): PageLayout | undefined {
  const counted = layouts.filter((_, i) => {
    const { number = 0, lines = [] } = pages[i] ?? {};
    return lines.length >= FEW_LINES * 2 && (side === undefined || number % 2 === side);
  });
  if (counted.length === 0) return undefined;
  return {
    left: median(counted.map((layout) => layout.left)),
    right: median(counted.map((layout) => layout.right)),
    pitch: median(counted.map((layout) => layout.pitch)),
  };
}

function measurePage(page: PrintedPage): PageLayout {
  const lines = page.lines.filter((line) => !line.row);
  const wide = Math.max(...lines.map((line) => line.right - line.left), 0) * 0.6;
  const body = lines.filter((line) => line.right - line.left >= wide);
  const step = Math.max(page.tolerance, page.em * 0.3);
  const lefts = lines.map((line) => line.left);
  const rights = body.map((line) => -line.right);
  return {
    left: outerEdge(lefts, step),
    right: -outerEdge(rights, step),
    pitch: linePitch(lines, page.em),
  };
}

/** The lowest value that several others share within `step`. */
function outerEdge(values: readonly number[], step: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const enough = Math.max(2, Math.ceil(sorted.length * EDGE_SHARE));
  for (const [i, value] of sorted.entries()) {
    const last = sorted[i + enough - 1];
    if (last !== undefined && last - value <= step) return value;
  }
  return sorted[0] ?? 0;
}

/** Paragraphs may stand further apart than their lines, so the pitch is one of the smaller steps. */
function linePitch(lines: readonly PrintedLine[], em: number): number {
  const steps = lines.slice(1).map((line, i) => line.y - (lines[i]?.y ?? 0));
  const usual = steps.filter((step) => step > em * 0.8 && step < em * 3).sort((a, b) => a - b);
  return usual[Math.floor(usual.length / 4)] ?? em * 1.3;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
