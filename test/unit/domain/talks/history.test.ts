import { expect, test } from 'vitest';
import { createHistory } from '../../../../src/domain/talks/history.ts';

test('history in memory makes room by forgetting the conversation that was silent longest', () => {
  const history = createHistory({ questions: 3, idleMs: 1_000, conversations: 2 });
  history.remember('lan', 'a', [], 0);
  history.remember('minh', 'b', [], 1);
  history.remember('lan', 'c', [], 2);
  history.remember('hoa', 'd', [], 3);
  expect(history.recall('minh', 3).questions).toEqual([]);
  expect(history.recall('lan', 3).questions).toEqual(['a', 'c']);
  expect(history.recall('hoa', 3).questions).toEqual(['d']);
});
