import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minimise } from '../../../../src/domain/training/lbfgs.ts';

describe('minimising a function', () => {
  it('finds the lowest point of a narrow curved valley', () => {
    // Rosenbrock's function, least at (1, 1).
    const found = minimise(
      (point, gradient) => {
        const [x = 0, y = 0] = point;
        gradient[0] = -2 * (1 - x) - 400 * x * (y - x * x);
        gradient[1] = 200 * (y - x * x);
        return (1 - x) ** 2 + 100 * (y - x * x) ** 2;
      },
      Float64Array.of(-1.2, 1),
      200,
    );
    expect(found[0]).toBeCloseTo(1, 3);
    expect(found[1]).toBeCloseTo(1, 3);
  });

  it('finds the lowest point of any bowl, wherever it begins', () => {
    const axis = fc.record({
      lowest: fc.double({ min: -5, max: 5, noNaN: true }),
      steep: fc.double({ min: 0.1, max: 50, noNaN: true }),
      start: fc.double({ min: -9, max: 9, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(axis, { minLength: 1, maxLength: 6 }), (axes) => {
        const start = Float64Array.from(axes, (one) => one.start);
        const found = minimise(
          (point, gradient) => {
            let sum = 1;
            for (const [k, { lowest, steep }] of axes.entries()) {
              const away = (point[k] as number) - lowest;
              sum += (steep * away * away) / 2;
              gradient[k] = steep * away;
            }
            return sum;
          },
          start,
          200,
        );
        for (const [k, { lowest }] of axes.entries()) expect(found[k]).toBeCloseTo(lowest, 1);
        expect([...start]).toEqual(axes.map((one) => one.start));
      }),
    );
  });

  it('stays where it cannot go lower', () => {
    const flat = minimise(
      (_, gradient) => {
        gradient.fill(0);
        return 3;
      },
      Float64Array.of(4, 5),
      10,
    );
    expect([...flat]).toEqual([4, 5]);
  });
});
