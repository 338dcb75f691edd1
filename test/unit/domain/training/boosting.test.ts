import { describe, expect, it } from 'vitest';
import { sumOfTrees } from '../../../../src/domain/search/trees.ts';
import { boost, type RankedList } from '../../../../src/domain/training/boosting.ts';
import { createRandom } from '../../../../src/domain/training/random.ts';

const settings = { rounds: 40, rate: 0.1, leaves: 6, leastInLeaf: 5, l2: 1, sample: 0.8 };

/** Lists of ten of which the one answers whose first feature, less the second, is greatest; the third is noise. */
function madeUp(count: number, seed: number): RankedList[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => {
    const rows = Array.from({ length: 10 }, () => Float64Array.of(random(), random(), random()));
    const worth = rows.map(([a = 0, b = 0]) => a - b);
    return { rows, relevant: worth.map((value) => value === Math.max(...worth)) };
  });
}

const firstRight = (lists: readonly RankedList[], trees: ReturnType<typeof boost>) =>
  lists.filter(({ rows, relevant }) => {
    const scores = rows.map((row) => sumOfTrees(trees, row));
    return relevant[scores.indexOf(Math.max(...scores))];
  }).length / lists.length;

describe('boosting', () => {
  it('learns what makes a candidate the best of its list', () => {
    const trees = boost(madeUp(300, 1), settings, createRandom(1));
    const unseen = madeUp(200, 2);
    expect(firstRight(unseen, [])).toBeLessThan(0.3);
    expect(firstRight(unseen, trees)).toBeGreaterThan(0.75);
  });

  it('lowers the loss with every few trees', () => {
    const losses: number[] = [];
    boost(madeUp(100, 3), settings, createRandom(1), (_, loss) => losses.push(loss));
    expect(losses[0]).toBeCloseTo(Math.log(10), 6);
    expect(losses[10]).toBeLessThan(losses[0] as number);
    expect(losses[39]).toBeLessThan(losses[10] as number);
  });

  it('gives the same trees for the same seed', () => {
    const lists = madeUp(60, 4);
    expect(boost(lists, settings, createRandom(5))).toEqual(boost(lists, settings, createRandom(5)));
    expect(boost(lists, settings, createRandom(5))).not.toEqual(boost(lists, settings, createRandom(6)));
  });

  it('grows no leaf below its least, and no more leaves than allowed', () => {
    for (const { feature } of boost(madeUp(30, 7), { ...settings, leastInLeaf: 40 }, createRandom(1))) {
      const leaves = feature.filter((column) => column === -1).length;
      expect(leaves).toBeLessThanOrEqual(6);
      expect(feature).toHaveLength(2 * leaves - 1);
    }
    const [single] = boost(madeUp(2, 7), { ...settings, leastInLeaf: 40 }, createRandom(1));
    expect(single?.feature).toEqual([-1]);
  });

  it('has nothing to learn where all candidates are alike', () => {
    const alike = [{ rows: [Float64Array.of(1), Float64Array.of(1)], relevant: [true, false] }];
    const trees = boost(alike, { ...settings, leastInLeaf: 1 }, createRandom(1));
    expect(sumOfTrees(trees, Float64Array.of(1))).toBeCloseTo(0, 12);
  });
});
