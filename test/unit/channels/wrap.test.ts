import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wrap } from '../../../src/channels/wrap.ts';

describe('wrap', () => {
  test('breaks at spaces and indents what follows', () => {
    expect(wrap('- một hai ba bốn', 10, '  ')).toBe('- một hai\n  ba bốn');
  });

  test('keeps the line breaks, blank lines and indentation of the text', () => {
    expect(wrap('một\n\n   hai ba', 8)).toBe('một\n\n   hai\nba');
  });

  test('leaves a word that is too long whole', () => {
    expect(wrap('xem https://example.org/rat-dai nhé', 10)).toBe('xem\nhttps://example.org/rat-dai\nnhé');
  });

  test('loses no word and exceeds the width only for a single word', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'ế', 'đ', '1'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 5, max: 40 }),
        (words, width) => {
          const wrapped = wrap(words.join(' '), width, '  ');
          expect(wrapped.split(/\s+/u).filter(Boolean)).toEqual(words);
          for (const line of wrapped.split('\n')) {
            if (line.trim().includes(' ')) expect(line.length).toBeLessThanOrEqual(width);
          }
        },
      ),
    );
  });
});
