import { describe, expect, it } from 'vitest';
import { fitRanking, type RankedExample, rightFirst } from '../../../../src/domain/training/listwise.ts';

const example = (candidates: number[][], ...right: boolean[]): RankedExample => ({
  candidates: candidates.map((features) => Float64Array.from(features)),
  right,
});

describe('a fitted ranking', () => {
  // The first feature tells what is right; the second misleads.
  const examples = [
    example(
      [
        [1, 0],
        [0, 1],
      ],
      true,
      false,
    ),
    example(
      [
        [0, 1],
        [1, 1],
      ],
      false,
      true,
    ),
    example(
      [
        [0, 0],
        [1, 0],
        [0, 1],
      ],
      false,
      true,
      false,
    ),
  ];

  it('puts first what is right', () => {
    expect(rightFirst(examples, [0, 1])).toBeLessThan(0.5);
    const weights = fitRanking(examples, [0, 1], 0.001);
    expect(rightFirst(examples, weights)).toBe(1);
    expect(weights[0]).toBeGreaterThan(0);
  });

  it('stays with its prior where nothing is right or all is', () => {
    const silent = [
      example(
        [
          [1, 0],
          [0, 1],
        ],
        false,
        false,
      ),
      example(
        [
          [1, 0],
          [0, 1],
        ],
        true,
        true,
      ),
    ];
    for (const [k, weight] of fitRanking(silent, [2, -1], 0.01).entries()) {
      expect(weight).toBeCloseTo([2, -1][k] as number, 6);
    }
  });

  it('moves less the more changes are penalised, and the same way each time', () => {
    const free = fitRanking(examples, [0, 1], 0.001);
    const bound = fitRanking(examples, [0, 1], 1);
    expect(Math.abs(bound[0] as number)).toBeLessThan(Math.abs(free[0] as number));
    expect(fitRanking(examples, [0, 1], 0.001)).toEqual(free);
  });
});
