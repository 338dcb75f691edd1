import { expect, it } from 'vitest';
import { hourly } from '../../../src/adapters/sqlite/hourly.ts';

it('does its work at first, and then not more than once an hour', () => {
  const done: number[] = [];
  const work = hourly((now) => done.push(now));
  for (const now of [5, 6, 3_600_004, 3_600_005, 3_600_006]) work(now);
  expect(done).toEqual([5, 3_600_005]);
});
