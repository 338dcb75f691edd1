import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shorten } from '../../../src/channels/shorten.ts';

describe('shorten', () => {
  test('leaves a text that fits', () => {
    expect(shorten('Chủ trì, phối hợp', 17)).toBe('Chủ trì, phối hợp');
  });

  test('cuts at the end of a word, without the punctuation there', () => {
    expect(shorten('Chủ trì, phối hợp', 16)).toBe('Chủ trì, phối …');
    expect(shorten('Chủ trì, phối hợp', 12)).toBe('Chủ trì …');
  });

  test('cuts inside a word that is too long, never inside a character', () => {
    expect(shorten('a'.repeat(20), 10)).toBe(`${'a'.repeat(8)} …`);
    expect(shorten('😀'.repeat(20), 9)).toBe('😀😀😀 …');
  });

  test('never exceeds the length and only drops from the end', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.integer({ min: 10, max: 60 }),
        (text, longest) => {
          const short = shorten(text, longest);
          expect(short.length).toBeLessThanOrEqual(longest);
          expect(text.startsWith(short.replace(/ …$/u, ''))).toBe(true);
        },
      ),
    );
  });
});
