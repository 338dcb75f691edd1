import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../src/adapters/sqlite/database.ts';
import { createReplyLog } from '../../../src/adapters/sqlite/reply-log.ts';
import type { GivenReply, ReplyLog } from '../../../src/domain/talks/replies.ts';

let log: ReplyLog;
beforeEach(() => {
  log = createReplyLog(openDatabase(':memory:'));
});
const reply = (more: Partial<GivenReply> = {}): GivenReply => ({
  person: 2,
  question: 'ai chủ trì?',
  kind: 'answered',
  places: ['213-KH/TU, mục III.3'],
  at: 10,
  ...more,
});

describe('the log of replies', () => {
  it('shows admins what was not answered, and what people found bad, newest first', () => {
    log.record(reply());
    const bad = log.record(reply({ question: 'thời hạn?' }));
    log.record(reply({ question: 'giá vàng?', kind: 'not-found', places: [] }));
    log.rate(bad, 3, false, 11);
    log.complain(bad, 3, 'incomplete');
    log.rate(bad, 4, true, 11);
    expect(log.open(10)).toMatchObject([
      { question: 'giá vàng?', kind: 'not-found', good: 0, bad: 0, complaints: [] },
      {
        question: 'thời hạn?',
        good: 1,
        bad: 1,
        complaints: ['incomplete'],
        places: ['213-KH/TU, mục III.3'],
      },
    ]);
    log.close(bad, 12);
    expect(log.open(10).map(({ question }) => question)).toEqual(['giá vàng?']);
  });

  it('counts one rating a person, the last', () => {
    const id = log.record(reply());
    log.rate(id, 3, false, 11);
    log.complain(id, 3, 'wrong');
    log.rate(id, 3, true, 12);
    expect(log.statistics(0)).toMatchObject({ good: 1, bad: 0 });
    expect(log.complain(id, 3, 'wrong')).toBe(false);
    expect(log.rate(99, 3, true, 12)).toBe(false);
  });

  it('counts replies by kind and the people who asked, from a moment on', () => {
    log.record(reply({ at: 1 }));
    log.record(reply({ at: 20, person: 7 }));
    log.record(reply({ at: 21, kind: 'not-stated' }));
    expect(log.statistics(10)).toEqual({
      replies: { answered: 1, 'not-stated': 1, 'not-found': 0 },
      people: 2,
      good: 0,
      bad: 0,
    });
  });

  it('forgets what is old, and all of a person with the ratings of it', () => {
    const mine = log.record(reply({ person: 2 }));
    log.rate(mine, 3, false, 11);
    log.record(reply({ person: 5, kind: 'not-found' }));
    log.suggest(2, 'thêm văn bản', 11);
    expect(log.forgetPerson(2)).toBe(2);
    expect(log.open(10).map(({ person }) => person)).toEqual([5]);
    expect(log.suggestions(10)).toEqual([]);
    expect(log.statistics(0).bad).toBe(0);
    log.record(reply({ person: 6, kind: 'not-found', at: 90 * 24 * 60 * 60_000 + 11 }));
    expect(log.open(10).map(({ person }) => person)).toEqual([6]);
  });
});
