import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lawNamed } from '../../../../src/domain/documents/law-names.ts';
import { anyText } from '../../../support/vietnamese.ts';

describe('the law whose name follows the word for law', () => {
  it.each([
    [' đất đai quy định gì', 'Đất đai'],
    [' dat dai noi gi', 'Đất đai'],
    [' can bo, cong chuc', 'Cán bộ công chức'],
    [' Ngân sách nhà nước năm 2015', 'Ngân sách nhà nước'],
    [' lao dong 2019', 'Lao động'],
  ])('is known by its name in any writing: "%s"', (behind, name) => {
    expect(lawNamed(behind)).toBe(name);
  });

  it.each([' lao động tiên tiến', ' cán bộ được tặng gì', ' thi đua, khen thưởng', ' quy định', ''])(
    'is none in other words: "%s"',
    (behind) => {
      expect(lawNamed(behind)).toBeUndefined();
    },
  );

  it('is found in no text by accident of its form', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(lawNamed(` x${text}`)).toBeUndefined();
      }),
    );
  });
});
