import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { RegisterSheet } from '../../../domain/obligations/exports.ts';
import { drawnUp } from '../provenance.ts';
import { type Block, heightOf, type Line, linesOf } from './block.ts';
import { COLUMNS, compose, continued, type MeasureStyled } from './compose.ts';
import {
  COLOURS,
  LINE_HEIGHT,
  MARGIN,
  MAX_HEIGHT,
  PADDING,
  STYLES,
  TABLE_WIDTH,
  TITLE_LINE_HEIGHT,
  WIDTH,
} from './design.ts';
import { cssFont, registerFonts } from './fonts.ts';
import { paginate } from './paginate.ts';

const HEAD_HEIGHT = heightOf(1);

/** What stands above the table on a page. */
interface Heading {
  readonly title: readonly Line[];
  readonly small: readonly Line[];
}

/** Pictures of the register, one a page, each to be understood without the others. */
export async function registerPictures(sheet: RegisterSheet): Promise<Uint8Array[]> {
  registerFonts();
  const measure = createMeasure();
  const { title, origin, blocks } = compose(sheet, measure);
  const smallLines = (page: number): number => (page === 0 ? origin.length : 0) + 1;
  const room = (page: number): number =>
    MAX_HEIGHT - headingHeight(title.length, smallLines(page)) - HEAD_HEIGHT - MARGIN;
  const pages = paginate(blocks, { room, continued: (band) => continued(band, measure) });
  const pictures: Uint8Array[] = [];
  for (const [index, page] of pages.entries()) {
    const which = pages.length > 1 ? `Trang ${index + 1}/${pages.length} · ` : '';
    const dated: Line = { text: `${which}${drawnUp(sheet)}`, style: 'quiet' };
    pictures.push(await paintPage(page, { title, small: [...(index === 0 ? origin : []), dated] }));
  }
  return pictures;
}

function createMeasure(): MeasureStyled {
  const context = createCanvas(1, 1).getContext('2d');
  return (text, style) => {
    const { weight, size } = STYLES[style];
    context.font = cssFont(weight, size);
    return context.measureText(text).width;
  };
}

function headingHeight(titleLines: number, smallLines: number): number {
  return MARGIN + titleLines * TITLE_LINE_HEIGHT + smallLines * LINE_HEIGHT + PADDING;
}

function paintPage(page: readonly Block[], { title, small }: Heading): Promise<Uint8Array> {
  const hasTable = page.some(({ kind }) => kind !== 'note');
  const top = headingHeight(title.length, small.length);
  const height = page.reduce((sum, block) => sum + heightOf(linesOf(block)), 0);
  const canvas = createCanvas(WIDTH, top + (hasTable ? HEAD_HEIGHT : 0) + height + MARGIN);
  const context = canvas.getContext('2d');
  context.textBaseline = 'alphabetic';
  fill(context, COLOURS.paper, 0, 0, WIDTH, canvas.height);
  paintLines(context, title, MARGIN, MARGIN, TITLE_LINE_HEIGHT);
  paintLines(context, small, MARGIN, MARGIN + title.length * TITLE_LINE_HEIGHT, LINE_HEIGHT);
  let y = top;
  if (hasTable) {
    paintHead(context, y);
    y += HEAD_HEIGHT;
  }
  for (const block of page) {
    paintBlock(context, block, y);
    y += heightOf(linesOf(block));
  }
  return canvas.encode('png');
}

function paintHead(context: SKRSContext2D, y: number): void {
  fill(context, COLOURS.head, MARGIN, y, TABLE_WIDTH, HEAD_HEIGHT);
  let x = MARGIN;
  for (const { title, width } of COLUMNS) {
    paintLines(context, [{ text: title, style: 'head' }], x + PADDING, y + PADDING, LINE_HEIGHT);
    x += width;
  }
}

function paintBlock(context: SKRSContext2D, block: Block, y: number): void {
  const height = heightOf(linesOf(block));
  if (block.kind === 'band') fill(context, COLOURS.band, MARGIN, y, TABLE_WIDTH, height);
  let x = MARGIN;
  for (const [index, cell] of block.cells.entries()) {
    paintLines(context, cell, x + PADDING, y + PADDING, LINE_HEIGHT);
    x += COLUMNS[index]?.width ?? 0;
  }
  if (block.kind !== 'note') outline(context, block, y, height);
}

function outline(context: SKRSContext2D, { kind }: Block, y: number, height: number): void {
  const right = MARGIN + TABLE_WIDTH;
  fill(context, COLOURS.rule, MARGIN, y + height - 2, TABLE_WIDTH, 2);
  for (const x of [MARGIN, right - 2]) fill(context, COLOURS.rule, x, y, 2, height);
  if (kind === 'band') return;
  let x = MARGIN;
  for (const { width } of COLUMNS.slice(0, -1)) {
    x += width;
    fill(context, COLOURS.rule, x - 1, y, 2, height);
  }
}

function fill(
  context: SKRSContext2D,
  colour: string,
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  context.fillStyle = colour;
  context.fillRect(x, y, width, height);
}

function paintLines(
  context: SKRSContext2D,
  lines: readonly Line[],
  x: number,
  y: number,
  lineHeight: number,
): void {
  lines.forEach(({ text, style }, index) => {
    const { weight, size, colour } = STYLES[style];
    context.font = cssFont(weight, size);
    context.fillStyle = colour;
    // The baseline leaves a third of what the line has beyond the letters below them, where tails are short.
    context.fillText(text, x, y + index * lineHeight + (lineHeight + size * 0.7) / 2);
  });
}
