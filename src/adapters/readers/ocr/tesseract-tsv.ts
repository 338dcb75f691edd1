import type { TextPiece } from '../pdf/page-content.ts';
import type { RecognisedPage } from './ocr.ts';

/** Columns of Tesseract's TSV output. */
const [LEVEL, LEFT, TOP, WIDTH, HEIGHT, CONFIDENCE, TEXT] = [0, 6, 7, 8, 9, 10, 11] as const;
const LINE = 4;
const WORD = 5;
/** Lines below this confidence are specks, seals and signatures. */
const NOISE = 40;

interface Line {
  readonly y: number;
  readonly size: number;
  readonly words: { piece: TextPiece; confidence: number }[];
}

/** Reads Tesseract's TSV output: a row a page, block, paragraph, line and word. */
export function parseTsv(tsv: string): RecognisedPage {
  const lines: Line[] = [];
  for (const row of tsv.split('\n')) {
    const cells = row.split('\t');
    const at = (column: number) => Number(cells[column]);
    if (at(LEVEL) === LINE) lines.push({ y: at(TOP) + at(HEIGHT) / 2, size: at(HEIGHT), words: [] });
    const text = cells[TEXT]?.trim() ?? '';
    const line = lines.at(-1);
    if (at(LEVEL) !== WORD || text === '' || line === undefined) continue;
    const piece = { text, left: at(LEFT), right: at(LEFT) + at(WIDTH), y: line.y, size: line.size };
    line.words.push({ piece, confidence: at(CONFIDENCE) });
  }
  const readable = lines.filter((line) => line.words.length > 0 && confidenceOf(line.words) >= NOISE);
  return {
    lines: readable.map((line) => line.words.map(({ piece }) => piece)),
    confidence: confidenceOf(readable.flatMap((line) => line.words)),
  };
}

/** Average over the letters. */
function confidenceOf(words: Line['words']): number {
  const letters = words.reduce((sum, { piece }) => sum + piece.text.length, 0);
  const sum = words.reduce((total, word) => total + word.confidence * word.piece.text.length, 0);
  return letters === 0 ? 0 : sum / letters;
}
