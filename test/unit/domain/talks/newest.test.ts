import { expect, it } from 'vitest';
import { setNewest } from '../../../../src/domain/talks/newest.ts';

it('drops what was set longest ago beyond so many', () => {
  const map = new Map<string, number>();
  for (const [i, key] of ['a', 'b', 'a', 'c'].entries()) setNewest(map, key, i, 2);
  expect([...map]).toEqual([
    ['a', 2],
    ['c', 3],
  ]);
});
