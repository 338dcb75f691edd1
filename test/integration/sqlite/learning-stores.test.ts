import { beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../../src/adapters/sqlite/database.ts';
import { createLearningStores } from '../../../src/adapters/sqlite/learning-stores.ts';
import { newCard, review } from '../../../src/domain/tutor/schedule.ts';
import type { LearningStores } from '../../../src/domain/tutor/stores.ts';

let database: Database;
let stores: LearningStores;
beforeEach(() => {
  database = openDatabase(':memory:');
  stores = createLearningStores(database);
});

const LAN = 7;
const MINH = 8;
const round = { kind: 'review', started: 100 } as const;
const ask = (person = LAN, item = 'a', at = 100) =>
  stores.asked.add({ person, item, edition: `${item}.1`, order: [2, 0, 1], round, at });

/** Answers an item right at a time. */
function learn(person: number, item: string, at: number): void {
  const { card, log } = review(stores.cards.get(person, item) ?? newCard(at), 'good', at);
  stores.cards.put(person, item, card, { ...log, tookMs: 900 });
}

describe('cards in the database', () => {
  it('are kept as they were put, each person having their own', () => {
    const { card, log } = review(newCard(5), 'easy', 5);
    stores.cards.put(LAN, 'a', card, { ...log, tookMs: 900 });
    expect(stores.cards.get(LAN, 'a')).toEqual(card);
    expect(stores.cards.get(MINH, 'a')).toBeUndefined();
    expect([...stores.cards.of(LAN)]).toEqual([['a', card]]);
    expect(stores.cards.reviews(LAN, 5)).toEqual([{ person: LAN, item: 'a', ...log, tookMs: 900 }]);
    expect(stores.cards.reviews(LAN, 6)).toEqual([]);
  });

  it('are replaced by what became of them, while every review is kept', () => {
    learn(LAN, 'a', 1);
    learn(LAN, 'a', 2);
    expect(stores.cards.of(LAN).get('a')?.reps).toBe(2);
    expect(stores.cards.reviews(LAN, 0).map(({ at, before }) => [at, before])).toEqual([
      [1, 'new'],
      [2, 'learning'],
    ]);
  });

  it('that are damaged are a fault, not a wrong schedule', () => {
    learn(LAN, 'a', 1);
    database.run("UPDATE card SET state = 'odd'");
    expect(() => stores.cards.get(LAN, 'a')).toThrow();
  });
});

describe('asked questions in the database', () => {
  it('are found by number and poll, and closed once', () => {
    const asked = ask();
    expect(asked).toMatchObject({ person: LAN, item: 'a', order: [2, 0, 1], round, at: 100 });
    stores.asked.sent(asked.id, { chat: LAN, message: 3, poll: '99' });
    expect(stores.asked.byPoll('99')).toEqual({ ...asked, sentAs: { chat: LAN, message: 3, poll: '99' } });
    expect(stores.asked.byPoll('98')).toBeUndefined();
    expect(stores.asked.open(LAN)).toHaveLength(1);
    expect(stores.asked.close(asked.id, 200, true)).toBe(true);
    expect(stores.asked.close(asked.id, 201, false)).toBe(false);
    expect(stores.asked.get(asked.id)).toMatchObject({ closedAt: 200, right: true });
    expect(stores.asked.open(LAN)).toEqual([]);
  });

  it('know where their buttons are, without a poll', () => {
    const { id } = ask();
    stores.asked.sent(id, { chat: LAN, message: 3 });
    expect(stores.asked.get(id)?.sentAs).toEqual({ chat: LAN, message: 3 });
  });

  it('that were taken back have no result', () => {
    const { id } = ask();
    stores.asked.close(id, 200);
    expect(stores.asked.get(id)).toMatchObject({ closedAt: 200 });
    expect(stores.asked.get(id)?.right).toBeUndefined();
  });

  it('belong to their round', () => {
    ask(LAN, 'a');
    stores.asked.add({
      person: LAN,
      item: 'b',
      edition: 'b.1',
      order: [0, 1],
      round: { kind: 'lesson', started: 100, lesson: 'x' },
      at: 1,
    });
    ask(MINH, 'c');
    expect(stores.asked.inRound(LAN, round).map(({ item }) => item)).toEqual(['a']);
    const other = { lesson: 'x', kind: 'lesson', started: 100 } as const;
    expect(stores.asked.inRound(LAN, other).map(({ item }) => item)).toEqual(['b']);
  });

  it('that nobody answers are forgotten after three months', () => {
    const { id } = ask();
    ask(LAN, 'b', 100 + 91 * 24 * 60 * 60_000);
    expect(stores.asked.get(id)).toBeUndefined();
  });
});

describe('lessons in the database', () => {
  it('are listed by when they were last opened, and once done stay done', () => {
    stores.lessons.opened(LAN, 'x', 1);
    stores.lessons.opened(LAN, 'y', 2);
    stores.lessons.done(LAN, 'x', 3);
    stores.lessons.opened(LAN, 'x', 4);
    stores.lessons.done(LAN, 'x', 5);
    expect(stores.lessons.of(LAN)).toEqual([
      { lesson: 'x', openedAt: 4, doneAt: 3 },
      { lesson: 'y', openedAt: 2 },
    ]);
    expect(stores.lessons.of(MINH)).toEqual([]);
  });
});

describe('study reminders in the database', () => {
  it('are set, noted, taken back and ended', () => {
    stores.reminders.set(LAN, 7, '2026-03-01');
    stores.reminders.set(MINH, 19);
    expect(stores.reminders.list()).toEqual([
      { person: LAN, hour: 7, lookedOn: '2026-03-01' },
      { person: MINH, hour: 19 },
    ]);
    stores.reminders.looked(LAN, '2026-03-02');
    expect(stores.reminders.get(LAN)?.lookedOn).toBe('2026-03-02');
    stores.reminders.looked(LAN, undefined);
    expect(stores.reminders.get(LAN)).toEqual({ person: LAN, hour: 7 });
    stores.reminders.set(LAN, undefined);
    expect(stores.reminders.get(LAN)).toBeUndefined();
  });
});

it('forgets all of a person who asks for it, and nothing of others', () => {
  for (const person of [LAN, MINH]) {
    learn(person, 'a', 1);
    ask(person);
    stores.lessons.opened(person, 'x', 1);
    stores.reminders.set(person, 7);
  }
  expect(stores.forgetPerson(LAN)).toBe(5);
  expect(stores.forgetPerson(LAN)).toBe(0);
  expect([...stores.cards.of(LAN)]).toEqual([]);
  expect(stores.cards.of(MINH).size).toBe(1);
  expect(stores.asked.open(MINH)).toHaveLength(1);
});
