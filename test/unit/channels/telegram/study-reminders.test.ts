import { expect, test } from 'vitest';
import { openDatabase } from '../../../../src/adapters/sqlite/database.ts';
import { createLearningStores } from '../../../../src/adapters/sqlite/learning-stores.ts';
import { dueStudies } from '../../../../src/channels/telegram/study-reminders.ts';
import { createLearning } from '../../../../src/domain/tutor/learning.ts';
import { newCard, review } from '../../../../src/domain/tutor/schedule.ts';
import { STUDY_ITEMS } from '../../../support/items.ts';

const LAN = 7;
const at = (time: string) => Date.parse(`2026-03-${time}:00+07:00`);

/** Lan has learnt something on 2 March and is reminded at seven. */
function setUp() {
  const stores = createLearningStores(openDatabase(':memory:'));
  const world = { now: at('02T08:00'), members: [LAN] };
  const learning = createLearning({
    items: () => STUDY_ITEMS,
    lessons: () => [],
    stores,
    now: () => world.now,
    random: () => 0,
  });
  const { card, log } = review(newCard(world.now), 'good', world.now);
  stores.cards.put(LAN, 'a1', card, { ...log, tookMs: 1 });
  stores.reminders.set(LAN, 7, '2026-03-02');
  const due = (time: string) => {
    world.now = at(time);
    return dueStudies(
      learning,
      (person) => world.members.includes(person),
      () => world.now,
    );
  };
  return { stores, world, due };
}

test('a reminder is due from its hour on until it is noted, and the next day again', () => {
  const { due } = setUp();
  expect(due('03T06:59')).toEqual([]);
  const [message] = due('03T07:00');
  expect(message).toMatchObject({ place: '7', text: expect.stringContaining('1 câu đến hạn ôn') });
  expect(due('03T21:00')).toHaveLength(1);
  message?.note();
  expect(due('03T21:00')).toEqual([]);
  expect(due('04T07:00')).toHaveLength(1);
});

test('a reminder that could not be sent is due again; where the bot is shut out there is none any more', () => {
  const { stores, due } = setUp();
  const [message] = due('03T07:00');
  message?.note();
  message?.takeBack();
  expect(due('03T07:01')).toHaveLength(1);
  message?.shutOut();
  expect(stores.reminders.list()).toEqual([]);
});

test('who is no member any more is not reminded', () => {
  const { world, due } = setUp();
  world.members = [];
  expect(due('03T07:00')).toEqual([]);
});
