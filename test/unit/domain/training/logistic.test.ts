import { describe, expect, it } from 'vitest';
import { fitLogistic } from '../../../../src/domain/training/logistic.ts';

const odds = (features: readonly number[], { weights, bias }: ReturnType<typeof fitLogistic>) =>
  features.reduce((sum, value, k) => sum + value * (weights[k] as number), bias);
const example = (features: number[], positive: boolean, weight = 1) => ({ features, positive, weight });

describe('a logistic regression', () => {
  it('gives the log-odds of what it was fitted on', () => {
    // Of four with a 1, three are positive; of four with a 0, one.
    const examples = [1, 1, 1, 1, 0, 0, 0, 0].map((value, i) => example([value], i < 3 || i === 4));
    const model = fitLogistic(examples, 0);
    expect(odds([1], model)).toBeCloseTo(Math.log(3), 3);
    expect(odds([0], model)).toBeCloseTo(-Math.log(3), 3);
  });

  it('heeds how much examples count', () => {
    const model = fitLogistic([example([0], true, 3), example([0], false, 1)], 0);
    expect(odds([0], model)).toBeCloseTo(Math.log(3), 3);
  });

  it('gives no weight to what never varies, and less to all where weights are penalised', () => {
    const examples = [0, 1, 2, 3, 4, 5].map((value) => example([value, 7], value > 2));
    const free = fitLogistic(examples, 0.01);
    const bound = fitLogistic(examples, 0.5);
    expect(free.weights[1]).toBe(0);
    expect(bound.weights[0]).toBeLessThan(free.weights[0] as number);
    expect(bound.weights[0]).toBeGreaterThan(0);
  });
});
