import { describe, expect, it } from 'vitest';
import { printedScan } from '../../../../src/adapters/readers/ocr/recognised-page.ts';
import { parseTsv } from '../../../../src/adapters/readers/ocr/tesseract-tsv.ts';

const line = (top: number) => `4\t1\t1\t1\t1\t0\t100\t${top}\t900\t40\t-1\t`;
const word = (left: number, width: number, text: string, confidence = 95) =>
  `5\t1\t1\t1\t1\t1\t${left}\t0\t${width}\t40\t${confidence}\t${text}`;

describe('parseTsv', () => {
  it('gives words line by line and leaves out noise', () => {
    const tsv = [
      line(100),
      word(100, 80, 'Điều'),
      word(190, 30, '1.'),
      line(160),
      word(100, 200, 'x#!', 12),
      line(220),
      word(100, 10, ' '),
    ].join('\n');
    const page = parseTsv(tsv);
    expect(page.lines.map((words) => words.map(({ text }) => text))).toEqual([['Điều', '1.']]);
    expect(page.confidence).toBe(95);
  });

  it('gives nothing for an empty page', () => {
    expect(parseTsv('1\t1\t0\t0\t0\t0\t0\t0\t10\t10\t-1\t\n')).toEqual({ lines: [], confidence: 0 });
  });
});

describe('printedScan', () => {
  it('separates columns, repairs digits and drops specks', () => {
    const tsv = [
      line(100),
      word(100, 150, 'QUỐC'),
      word(260, 100, 'HỘI'),
      word(600, 100, 'Hà'),
      word(710, 100, 'Nội,'),
      word(820, 60, 'l5/8'),
      line(160),
      word(900, 3, 'ì'),
    ].join('\n');
    expect(printedScan(1, parseTsv(tsv)).lines.map(({ text }) => text)).toEqual(['QUỐC HỘI', 'Hà Nội, 15/8']);
  });
});
