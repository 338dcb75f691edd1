import { beforeEach, describe, expect, it } from 'vitest';
import { createContestStores } from '../../../src/adapters/sqlite/contest-stores.ts';
import { openDatabase } from '../../../src/adapters/sqlite/database.ts';
import { withQuestion } from '../../../src/domain/tutor/contest.ts';
import type { ContestStores } from '../../../src/domain/tutor/contest-stores.ts';

let stores: ContestStores;
beforeEach(() => {
  stores = createContestStores(openDatabase(':memory:'));
});

const questions = [{ item: 'a', order: [1, 0], right: 1, state: 'waiting' as const }];
const begin = (chat = -5) => stores.begin({ chat, starter: 9, questions, restUntil: 10 });
const vote = { question: 0, person: 5, name: 'Lan', place: 1, at: 20 };

describe('rounds in the database', () => {
  it('are one a group, come back as they were saved, and are gone when they have ended', () => {
    const first = begin();
    expect(first).toEqual({ id: 1, chat: -5, starter: 9, questions, restUntil: 10 });
    expect(begin()).toBeUndefined();
    const inTopic = stores.begin({ chat: -6, topic: 4, starter: 9, questions, restUntil: 10 });
    expect(inTopic?.topic).toBe(4);
    if (first === undefined) throw new Error('expected a round');
    const open = withQuestion(first, 0, { state: 'open', poll: 'p', message: 3, opensAt: 1, closesAt: 2 });
    expect(stores.save({ ...open, restUntil: 99 })).toBe(true);
    expect(stores.inGroup(-5)).toEqual({ ...open, restUntil: 99 });
    expect(stores.list().map(({ chat }) => chat)).toEqual([-5, -6]);
    stores.vote(1, vote);
    stores.end(1);
    expect([stores.get(1), stores.votes(1), stores.save(open)]).toEqual([undefined, [], false]);
  });

  it('take the first vote of a person on a question', () => {
    begin();
    stores.vote(1, vote);
    stores.vote(1, { ...vote, place: 0, at: 30 });
    stores.vote(1, { ...vote, person: 6 });
    expect(stores.votes(1)).toEqual([vote, { ...vote, person: 6 }]);
  });

  it('forget a person: the votes, and that he began a round', () => {
    begin();
    stores.vote(1, vote);
    stores.vote(1, { ...vote, person: 9 });
    expect(stores.forgetPerson(9)).toBe(1);
    expect(stores.votes(1)).toEqual([vote]);
    expect(stores.get(1)?.starter).toBe(0);
  });
});
