import type { PrintedPage } from '../../../domain/text/printed-page.ts';
import { repairSlips } from '../../../domain/text/recognition-slips.ts';
import { assembleLines } from '../pdf/page-lines.ts';
import type { RecognisedPage } from './ocr.ts';

/** A narrower line, in ems, is a speck. */
const SPECK = 0.2;

/** The lines of a recognised page; columns of a letterhead become lines of their own. */
export function printedScan(number: number, page: RecognisedPage): PrintedPage {
  const em = medianSize(page);
  const lines = page.lines.flatMap((words) =>
    assembleLines(words.map((word) => ({ ...word, text: `${word.text} `, size: em }))),
  );
  const repaired = lines
    .filter((line) => line.right - line.left > em * SPECK)
    .map((line) => ({ ...line, text: repairSlips(line.text) }));
  return { number, lines: repaired, em, tolerance: em * 0.6 };
}

/** Height of the usual line from the top of its tallest letter to the bottom of its deepest. */
function medianSize(page: RecognisedPage): number {
  const sizes = page.lines.map((words) => words[0]?.size ?? 0).sort((a, b) => a - b);
  return Math.max(1, sizes[Math.floor(sizes.length / 2)] ?? 1);
}
