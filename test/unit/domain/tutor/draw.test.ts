import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../src/domain/training/random.ts';
import { drawItems, pose, sectionOf } from '../../../../src/domain/tutor/draw.ts';
import { shuffled } from '../../../../src/domain/tutor/shuffle.ts';
import { examItem, examItems } from '../../../support/exam-items.ts';

describe('a draw of items', () => {
  it('is spread evenly over the topics, each item once', () => {
    const items = examItems(8);
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 40 }), (seed, count) => {
        const drawn = drawItems(items, count, createRandom(seed));
        expect(drawn).toHaveLength(Math.min(count, items.length));
        expect(new Set(drawn).size).toBe(drawn.length);
        const counts = ['I', 'II', 'III', 'IV'].map(
          (part) => drawn.filter(({ topic }) => topic.title === `Phần ${part}`).length,
        );
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('takes more of other topics where one has few', () => {
    const items = [...examItems(1, ['I']), ...examItems(9, ['II'])];
    expect(
      drawItems(items, 6, createRandom(1)).filter(({ topic }) => topic.title === 'Phần II'),
    ).toHaveLength(5);
  });

  it('asks two things of one section only when there is nothing else', () => {
    const twins = ['I.1', 'I.2', 'I.3'].flatMap((locator) => [
      examItem(locator),
      examItem(locator, { id: `khac-${locator}` }),
    ]);
    for (let seed = 0; seed < 50; seed++) {
      const drawn = drawItems(twins, 4, createRandom(seed));
      expect(new Set(drawn.slice(0, 3).map(sectionOf)).size).toBe(3);
      expect(drawn).toHaveLength(4);
    }
  });

  it('is the same for the same chance, and another for another', () => {
    const items = examItems(8);
    const ids = (seed: number) => drawItems(items, 10, createRandom(seed)).map(({ id }) => id);
    expect(ids(3)).toEqual(ids(3));
    expect(ids(3)).not.toEqual(ids(4));
  });
});

describe('a question that is put', () => {
  it('has all its options, in every order sooner or later', () => {
    const item = examItem('I.1');
    const firsts = new Set<number | undefined>();
    for (let seed = 0; seed < 60; seed++) {
      const { order } = pose(item, createRandom(seed));
      expect([...order].sort()).toEqual([0, 1, 2, 3]);
      firsts.add(order[0]);
    }
    expect(firsts.size).toBe(4);
  });

  it('keeps "Đúng" before "Sai"', () => {
    const statement = examItem('I.1', { kind: 'statement', options: ['Đúng', 'Sai'], key: 1 });
    for (let seed = 0; seed < 20; seed++) expect(pose(statement, createRandom(seed)).order).toEqual([0, 1]);
  });
});

describe('shuffling', () => {
  it('loses nothing and leaves the list as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer(), (list, seed) => {
        const before = [...list];
        const sorted = (numbers: number[]) => [...numbers].sort((a, b) => a - b);
        expect(sorted(shuffled(list, createRandom(seed)))).toEqual(sorted(list));
        expect(list).toEqual(before);
      }),
    );
  });
});
