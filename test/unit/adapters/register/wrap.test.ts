import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrap } from '../../../../src/adapters/register/picture/wrap.ts';
import { anyText, text } from '../../../support/vietnamese.ts';

/** Every UTF-16 unit is ten pixels wide. */
const measure = (line: string): number => line.length * 10;
const withoutSpaces = (line: string): string => line.replace(/\s+/gu, '');

describe('wrapping', () => {
  it('breaks at spaces, as late as can be', () => {
    expect(wrap('Chủ trì tuần tra ban đêm', 100, measure)).toEqual(['Chủ trì', 'tuần tra', 'ban đêm']);
    expect(wrap('một', 100, measure)).toEqual(['một']);
    expect(wrap(' \n ', 100, measure)).toEqual([]);
  });

  it('keeps the line breaks of the text', () => {
    expect(wrap('a)\nb) c', 100, measure)).toEqual(['a)', 'b) c']);
  });

  it('breaks a number that is too wide behind its strokes, a long word between letters', () => {
    expect(wrap('số 06/2022/QH15 ạ', 90, measure)).toEqual(['số', '06/2022/', 'QH15 ạ']);
    expect(wrap('nghiêngnghiêng', 60, measure)).toEqual(['nghiên', 'gnghiê', 'ng']);
  });

  it('does not begin a line with a dash between words', () => {
    expect(wrap('kinh tế - xã hội', 80, measure)).toEqual(['kinh', 'tế - xã', 'hội']);
  });

  it('loses no character and makes no line wider than the column, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(text, anyText), fc.integer({ min: 120, max: 600 }), (given, width) => {
        const lines = wrap(given, width, measure);
        expect(withoutSpaces(lines.join(''))).toBe(withoutSpaces(given));
        for (const line of lines) {
          expect(line).not.toBe('');
          expect(measure(line) <= width || [...new Intl.Segmenter().segment(line)].length === 1).toBe(true);
        }
      }),
    );
  });

  it('keeps every word whole that fits the column', () => {
    fc.assert(
      fc.property(text, (given) => {
        const fitting = given.split(/\s+/u).filter((word) => word !== '' && measure(word) <= 260);
        const words = wrap(given, 300, measure).flatMap((line) => line.split(' '));
        expect(words).toEqual(expect.arrayContaining(fitting));
      }),
    );
  });
});
