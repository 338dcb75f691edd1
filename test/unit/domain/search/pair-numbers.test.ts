import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPairNumbers } from '../../../../src/domain/search/pair-numbers.ts';

const number = fc.oneof(fc.nat(20), fc.nat(0xffff_fffe));

describe('pair numbers', () => {
  it('numbers pairs in the order in which they are first met', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number), { maxLength: 300 }), (pairs) => {
        const numbers = createPairNumbers();
        const expected = new Map<string, number>();
        for (const [first, second] of pairs) {
          const key = `${first},${second}`;
          const known = expected.get(key) ?? expected.size;
          expected.set(key, known);
          expect(numbers.numberOf(first, second)).toBe(known);
          expect([numbers.firstOf(known), numbers.secondOf(known)]).toEqual([first, second]);
        }
        expect(numbers.size).toBe(expected.size);
      }),
    );
  });

  it('keeps its numbers while it grows', () => {
    const numbers = createPairNumbers();
    const count = 20_000;
    for (let i = 0; i < count; i++) numbers.numberOf(i % 150, i);
    const found = Array.from({ length: count }, (_, i) => numbers.numberOf(i % 150, i));
    expect(found).toEqual(Array.from({ length: count }, (_, i) => i));
    expect(numbers.size).toBe(count);
  });
});
