import { describe, expect, it } from 'vitest';
import { isHardWrapped, linesOnPaper } from '../../../../src/domain/text/hard-wrapping.ts';
import { healLines } from '../../../../src/domain/text/line-healing.ts';
import { wrapped } from '../../../support/documents/printed.ts';
import { paragraph } from '../../../support/documents/sentences.ts';

const cut = (text: string) => wrapped(text, 0).map(([line]) => line);

describe('isHardWrapped', () => {
  it('tells lines cut at the width of a page from paragraphs on one line', () => {
    const paragraphs = [0, 2, 4, 6].map((start) => paragraph(400, start));
    expect(isHardWrapped(paragraphs.flatMap(cut).join('\n'))).toBe(true);
    expect(isHardWrapped(paragraphs.join('\n\n'))).toBe(false);
  });

  it('leaves lists of short lines alone', () => {
    const list = Array.from({ length: 30 }, (_, i) => `- Đơn vị thứ ${i + 1};`).join('\n');
    expect(isHardWrapped(list)).toBe(false);
  });
});

describe('linesOnPaper', () => {
  it('lets paragraphs be healed, within a page and over form feeds', () => {
    const items = [
      'Điều 1. Phạm vi điều chỉnh',
      `1. ${paragraph(300)}`,
      `2. ${paragraph(500, 3)}`,
      `a) ${paragraph(200, 7)}`,
    ];
    const lines = items.flatMap(cut);
    const text = `${lines.slice(0, 8).join('\n')}\f${lines.slice(8).join('\n')}`;
    const healed = healLines(linesOnPaper(text));
    expect(healed.flatMap((page) => page.text.split('\n\n'))).toEqual(items);
    expect(healed).toHaveLength(2);
  });
});
