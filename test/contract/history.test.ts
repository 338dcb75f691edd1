import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/adapters/sqlite/database.ts';
import { createStoredHistory } from '../../src/adapters/sqlite/history.ts';
import { createHistory, type HistoryLimits } from '../../src/domain/talks/history.ts';

const limits = { questions: 3, idleMs: 1_000, conversations: 2 };

const kinds = {
  'in memory': createHistory,
  'in the database': (given: HistoryLimits) => createStoredHistory(openDatabase(':memory:'), given),
};

describe.each(Object.entries(kinds))('history %s', (_, create) => {
  test('keeps the last questions of a conversation, oldest first', () => {
    const history = create(limits);
    for (const question of ['a', 'b', 'c', 'd']) history.remember('lan', question, [], 0);
    expect(history.recall('lan', 0).questions).toEqual(['b', 'c', 'd']);
  });

  test('keeps conversations apart', () => {
    const history = create(limits);
    history.remember('lan', 'a', [], 0);
    expect(history.recall('minh', 0).questions).toEqual([]);
  });

  test('forgets a conversation that was silent too long, counting from its last question', () => {
    const history = create(limits);
    history.remember('lan', 'a', [], 0);
    history.remember('lan', 'b', [], 900);
    expect(history.recall('lan', 1_900).questions).toEqual(['a', 'b']);
    expect(history.recall('lan', 1_901).questions).toEqual([]);
    history.remember('lan', 'c', [], 2_000);
    expect(history.recall('lan', 2_000).questions).toEqual(['c']);
  });

  test('forgets on request', () => {
    const history = create(limits);
    history.remember('lan', 'a', [], 0);
    history.forget('lan');
    expect(history.recall('lan', 0).questions).toEqual([]);
  });

  test('remembers the notices shown in a conversation, until it is silent too long', () => {
    const history = create({ questions: 2, idleMs: 1_000, conversations: 2 });
    history.remember('lan', 'a', ['bản tóm tắt'], 0);
    history.remember('lan', 'b', ['đã sửa đổi'], 500);
    expect([...history.recall('lan', 1_000).notices]).toEqual(['bản tóm tắt', 'đã sửa đổi']);
    expect(history.recall('minh', 1_000).notices.size).toBe(0);
    expect(history.recall('lan', 2_000).notices.size).toBe(0);
  });
});
