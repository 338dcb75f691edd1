import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../src/domain/training/random.ts';
import { questionOf, shownOrder } from '../../../../src/domain/tutor/question.ts';
import { buildItem } from '../../../support/items.ts';

describe('the order in which options are shown', () => {
  it('holds each option once, and knows the right one again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 6 }), fc.nat(), fc.nat(5), (count, seed, key) => {
        const options = Array.from({ length: count }, (_, i) => `Phương án ${i}`);
        const item = buildItem('a', 'II.1', { options, key: key % count });
        const order = shownOrder(item, createRandom(seed));
        expect([...order].sort()).toEqual(options.map((_, i) => i));
        const asked = {
          id: 1,
          person: 1,
          item: 'a',
          edition: 'a.1',
          order,
          at: 0,
          round: { kind: 'review', started: 0 },
        } as const;
        const question = questionOf(asked, item, 1);
        expect(question.options[question.key]).toBe(options[item.key]);
      }),
    );
  });

  it('differs by chance, and is even', () => {
    const random = createRandom(7);
    const item = buildItem('a', 'II.1');
    const firsts = Array.from({ length: 4_000 }, () => shownOrder(item, random)[0]);
    for (const option of [0, 1, 2, 3]) {
      const share = firsts.filter((first) => first === option).length / firsts.length;
      expect(share).toBeGreaterThan(0.2);
      expect(share).toBeLessThan(0.3);
    }
  });

  it('leaves "Đúng" before "Sai"', () => {
    const item = buildItem('a', 'II.1', { kind: 'statement', options: ['Đúng', 'Sai'] });
    expect(shownOrder(item, () => 0)).toEqual([0, 1]);
  });
});
