import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { printDate } from '../domain/text/dates.ts';
import type { DayProgress, Progress, TopicProgress } from '../domain/tutor/progress.ts';
import { cssFont, registerFonts } from './register/picture/fonts.ts';
import { wrap } from './register/picture/wrap.ts';

/** Pixels: a phone's screen is as wide, so that the text is as large there as in its messages. */
const WIDTH = 1080;
const MARGIN = 40;
const INNER = WIDTH - 2 * MARGIN;
const TITLE = { size: 46, height: 70 };
const HEAD = { size: 34, height: 64 };
const TEXT = { size: 30, height: 42 };
const SMALL = 26;
const BAR = { height: 34, gap: 30 };
/** Bars that a phone still shows in one picture; topics that were begun come before others. */
const MOST_TOPICS = 12;
const CHART = { height: 220, gap: 10 };

const COLOURS = {
  paper: '#ffffff',
  title: '#10243e',
  text: '#1a1a1a',
  quiet: '#5b6570',
  mastered: '#1d7f4e',
  learning: '#e0a526',
  fresh: '#dfe4ea',
  wrong: '#c0563f',
} as const;
type Colour = (typeof COLOURS)[keyof typeof COLOURS];

interface Pen {
  readonly context: SKRSContext2D;
  y: number;
}

/** How far somebody is, as a PNG: a bar for each topic, a column for each of the last days. */
export async function progressPicture(progress: Progress): Promise<Uint8Array> {
  registerFonts();
  // Painted twice: the first time tells how tall it becomes.
  const height = paint(createCanvas(WIDTH, 1).getContext('2d'), progress);
  const canvas = createCanvas(WIDTH, height);
  const context = canvas.getContext('2d');
  context.fillStyle = COLOURS.paper;
  context.fillRect(0, 0, WIDTH, height);
  paint(context, progress);
  return canvas.encode('png');
}

/** @returns the height that it takes */
function paint(context: SKRSContext2D, { topics, days, streak, due }: Progress): number {
  const pen: Pen = { context, y: MARGIN };
  context.textBaseline = 'alphabetic';
  line(pen, 'Tiến độ học tập', TITLE.size, TITLE.height, 600, COLOURS.title);
  line(pen, `Học liên tục ${streak} ngày · Đến hạn ôn ${due} câu`, TEXT.size, TEXT.height, 400, COLOURS.text);
  pen.y += 20;
  line(pen, 'Theo chủ đề (số câu hỏi)', HEAD.size, HEAD.height, 600, COLOURS.title);
  legend(pen, [
    ['đã thuộc', COLOURS.mastered],
    ['đang học', COLOURS.learning],
    ['chưa học', COLOURS.fresh],
  ]);
  const shown = mostTold(topics);
  for (const topic of shown) topicBar(pen, topic);
  const left = topics.length - shown.length;
  if (left > 0) line(pen, `… và ${left} chủ đề khác`, TEXT.size, TEXT.height, 400, COLOURS.quiet);
  pen.y += 10;
  line(pen, `Câu trả lời trong ${days.length} ngày qua`, HEAD.size, HEAD.height, 600, COLOURS.title);
  legend(pen, [
    ['đúng', COLOURS.mastered],
    ['chưa đúng', COLOURS.wrong],
  ]);
  dayColumns(pen, days);
  return pen.y + MARGIN;
}

/** As many topics as there is room for, in their order. */
function mostTold(topics: readonly TopicProgress[]): TopicProgress[] {
  const isBegun = ({ mastered, learning }: TopicProgress) => mastered + learning > 0;
  const chosen = [...topics.filter(isBegun), ...topics.filter((topic) => !isBegun(topic))].slice(
    0,
    MOST_TOPICS,
  );
  return topics.filter((topic) => chosen.includes(topic));
}

function line(pen: Pen, text: string, size: number, height: number, weight: 400 | 600, colour: Colour): void {
  write(pen.context, text, MARGIN, pen.y + (height + size * 0.7) / 2, { size, weight, colour });
  pen.y += height;
}

function write(
  context: SKRSContext2D,
  text: string,
  x: number,
  y: number,
  { size, weight = 400, colour }: { size: number; weight?: 400 | 600; colour: Colour },
): void {
  context.font = cssFont(weight, size);
  context.fillStyle = colour;
  context.fillText(text, x, y);
}

function box(
  context: SKRSContext2D,
  colour: Colour,
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  context.fillStyle = colour;
  context.fillRect(x, y, width, height);
}

function legend(pen: Pen, entries: readonly (readonly [string, Colour])[]): void {
  const { context } = pen;
  let x = MARGIN;
  for (const [name, colour] of entries) {
    box(context, colour, x, pen.y + 6, 26, 26);
    write(context, name, x + 38, pen.y + 29, { size: SMALL, colour: COLOURS.quiet });
    x += 38 + context.measureText(name).width + 44;
  }
  pen.y += 56;
}

/** The topic's name with its numbers, and below it a bar of what is mastered, being learnt and new. */
function topicBar(pen: Pen, { topic, items, mastered, learning, due }: TopicProgress): void {
  const { context } = pen;
  context.font = cssFont(400, TEXT.size);
  for (const text of wrap(
    due > 0 ? `${topic.title} – đến hạn ${due}` : topic.title,
    INNER,
    (part) => context.measureText(part).width,
  )) {
    line(pen, text, TEXT.size, TEXT.height, 400, COLOURS.text);
  }
  const count = `${mastered + learning}/${items}`;
  context.font = cssFont(600, SMALL);
  const room = INNER - 120;
  const scale = room / Math.max(1, items);
  const top = pen.y + 4;
  box(context, COLOURS.fresh, MARGIN, top, room, BAR.height);
  box(context, COLOURS.mastered, MARGIN, top, mastered * scale, BAR.height);
  box(context, COLOURS.learning, MARGIN + mastered * scale, top, learning * scale, BAR.height);
  write(context, count, MARGIN + room + 20, top + BAR.height - 8, {
    size: SMALL,
    weight: 600,
    colour: COLOURS.text,
  });
  pen.y += BAR.height + BAR.gap;
}

function dayColumns(pen: Pen, days: readonly DayProgress[]): void {
  const { context } = pen;
  const most = Math.max(1, ...days.map(({ right, wrong }) => right + wrong));
  const width = INNER / days.length;
  const labelled = 34;
  const bottom = pen.y + labelled + CHART.height;
  for (const [i, { right, wrong }] of days.entries()) {
    const x = MARGIN + i * width + CHART.gap / 2;
    const scale = CHART.height / most;
    box(context, COLOURS.mastered, x, bottom - right * scale, width - CHART.gap, right * scale);
    box(context, COLOURS.wrong, x, bottom - (right + wrong) * scale, width - CHART.gap, wrong * scale);
    if (right + wrong === 0) continue;
    const count = String(right + wrong);
    context.font = cssFont(400, SMALL);
    const middle = x + (width - CHART.gap - context.measureText(count).width) / 2;
    write(context, count, middle, bottom - (right + wrong) * scale - 8, {
      size: SMALL,
      colour: COLOURS.quiet,
    });
  }
  box(context, COLOURS.quiet, MARGIN, bottom, INNER, 2);
  pen.y = bottom + 8;
  const [first, last] = [days[0], days.at(-1)].map((day) => shortDay(day?.day ?? ''));
  context.font = cssFont(400, SMALL);
  const end = `hôm nay (${last})`;
  const from = WIDTH - MARGIN - context.measureText(end).width;
  write(context, first ?? '', MARGIN, pen.y + 28, { size: SMALL, colour: COLOURS.quiet });
  write(context, end, from, pen.y + 28, { size: SMALL, colour: COLOURS.quiet });
  pen.y += 36;
}

/** "05/3" of "2026-03-05". */
function shortDay(day: string): string {
  return printDate(day).replace(/\/\d{4}$/u, '');
}
