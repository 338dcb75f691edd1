import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf } from '../../../../src/domain/search/pieces.ts';
import { syllables } from '../../../../src/domain/text/tokenise.ts';

const line = (length: number) => Array.from({ length }, (_, i) => `từ${i}`).join(' ');

describe('cutting a text into pieces', () => {
  it('keeps short texts whole', () => {
    expect(piecesOf('một\nhai')).toEqual(['một\nhai']);
  });

  it('cuts on line ends, about every 120 syllables', () => {
    const pieces = piecesOf([line(50), line(60), line(30), line(90)].join('\n'));
    expect(pieces.map((piece) => syllables(piece).length)).toEqual([110, 120]);
  });

  it('leaves a longer line whole', () => {
    const pieces = piecesOf([line(10), line(300), line(10)].join('\n'));
    expect(pieces.map((piece) => syllables(piece).length)).toEqual([10, 300, 10]);
  });

  it('gives at least one piece and loses no word', () => {
    expect(piecesOf('')).toEqual(['']);
    fc.assert(
      fc.property(fc.array(fc.nat(200), { maxLength: 12 }), (lengths) => {
        const text = lengths.map(line).join('\n');
        const pieces = piecesOf(text);
        expect(pieces.length).toBeGreaterThan(0);
        expect(syllables(pieces.join('\n'))).toEqual(syllables(text));
      }),
    );
  });
});
