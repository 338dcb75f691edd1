import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../../src/adapters/readers/number-format.ts';

describe('formatNumber', () => {
  it.each([
    [4, 'decimal', '4'],
    [4, 'decimalZero', '04'],
    [14, 'upperRoman', 'XIV'],
    [1999, 'lowerRoman', 'mcmxcix'],
    [1, 'lowerLetter', 'a'],
    [27, 'lowerLetter', 'aa'],
    [28, 'upperLetter', 'BB'],
    [2, 'vietnameseCounting', 'hai'],
    [3, 'none', ''],
    [5, 'chineseCounting', '5'],
  ])('writes %i as %s: %s', (value, format, text) => {
    expect(formatNumber(value, format)).toBe(text);
  });
});
