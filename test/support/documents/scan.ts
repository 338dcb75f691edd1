import { type Canvas, createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import { REGULAR } from './fonts.ts';

const FONT = 'Scan';
/** Pixels of A4 paper at 150 dots an inch. */
const WIDTH = 1240;
const HEIGHT = 1754;
const MARGIN = 150;

export interface ScanOptions {
  readonly height?: number;
  /** Draws a round red seal over the text. */
  readonly seal?: { readonly x: number; readonly y: number; readonly radius: number };
  /** How far the paper lay turned on the glass, in degrees clockwise. */
  readonly skew?: number;
}

/** A picture of a page with paragraphs, as a scanner would make it. */
export function drawScan(paragraphs: readonly string[], options: ScanOptions = {}): Canvas {
  GlobalFonts.registerFromPath(REGULAR, FONT);
  const canvas = createCanvas(WIDTH, options.height ?? HEIGHT);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fbfaf5';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate(((options.skew ?? 0) * Math.PI) / 180);
  context.translate(-canvas.width / 2, -canvas.height / 2);
  context.fillStyle = '#1a1a1a';
  context.font = `26px ${FONT}`;
  let y = MARGIN;
  for (const text of paragraphs) {
    for (const line of wrap(context, text)) {
      context.fillText(line.text, MARGIN + line.indent, y);
      y += 42;
    }
    y += 12;
  }
  if (options.seal) drawSeal(context, options.seal);
  return canvas;
}

function wrap(context: SKRSContext2D, text: string): { text: string; indent: number }[] {
  const lines: { text: string; indent: number }[] = [];
  let line = '';
  const indent = () => (lines.length === 0 ? 70 : 0);
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && context.measureText(longer).width > WIDTH - 2 * MARGIN - indent()) {
      lines.push({ text: line, indent: indent() });
      line = word;
    } else line = longer;
  }
  return [...lines, { text: line, indent: indent() }];
}

/** Ink on ink: the seal darkens nothing that is black already. */
function drawSeal(context: SKRSContext2D, seal: { x: number; y: number; radius: number }) {
  context.save();
  context.globalCompositeOperation = 'multiply';
  context.strokeStyle = '#d42a2a';
  context.fillStyle = '#d42a2a';
  context.lineWidth = 8;
  for (const radius of [seal.radius, seal.radius * 0.7]) {
    context.beginPath();
    context.arc(seal.x, seal.y, radius, 0, Math.PI * 2);
    context.stroke();
  }
  context.font = `30px ${FONT}`;
  context.fillText('ỦY BAN NHÂN DÂN', seal.x - seal.radius * 0.6, seal.y - seal.radius * 0.8);
  context.beginPath();
  for (let i = 0; i < 10; i += 1) {
    const angle = (Math.PI / 5) * i - Math.PI / 2;
    const length = seal.radius * (i % 2 === 0 ? 0.45 : 0.18);
    context.lineTo(seal.x + Math.cos(angle) * length, seal.y + Math.sin(angle) * length);
  }
  context.closePath();
  context.fill();
  context.restore();
}
