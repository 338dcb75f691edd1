import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../../src/adapters/sqlite/database.ts';
import { createLearningStores } from '../../../../src/adapters/sqlite/learning-stores.ts';
import type { Round } from '../../../../src/domain/tutor/asked.ts';
import { MOST_NEW, REVIEW_LENGTH } from '../../../../src/domain/tutor/choose.ts';
import type { Item } from '../../../../src/domain/tutor/item.ts';
import { createLearning } from '../../../../src/domain/tutor/learning.ts';
import { createLessons } from '../../../../src/domain/tutor/lessons.ts';
import { buildItem, STUDY_ITEMS, STUDY_PLAN } from '../../../support/items.ts';

const LAN = 7;
const MORNING = Date.parse('2026-03-02T08:00:00+07:00');
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const many = (count: number) => Array.from({ length: count }, (_, i) => buildItem(`m${i}`, 'II.1'));

function setUp(first: readonly Item[] = STUDY_ITEMS) {
  const world = { now: MORNING, items: first };
  const stores = createLearningStores(openDatabase(':memory:'));
  const learning = createLearning({
    items: () => world.items,
    lessons: () => createLessons({ documents: [STUDY_PLAN], items: world.items, obligations: [] }),
    stores,
    now: () => world.now,
    random: () => 0,
  });
  const review = (): Round => ({ kind: 'review', started: world.now });

  /** Answers what the round asks until its end, a minute each. */
  function play(round: Round, isRight: (item: Item) => boolean = () => true) {
    const asked: string[] = [];
    for (;;) {
      const step = learning.tutor.next(LAN, round);
      if (step.kind === 'end') return { asked, end: step.end };
      const { question } = step;
      asked.push(question.item.id);
      const chosen = isRight(question.item) ? question.key : (question.key + 1) % question.options.length;
      learning.tutor.answer({ id: question.id }, LAN, chosen);
      world.now += MINUTE / 10;
    }
  }
  return { world, stores, learning, review, play };
}

describe('a review', () => {
  it('asks so many new items a day, in their order, and no more', () => {
    const { world, review, play } = setUp(many(25));
    expect(play(review()).asked).toEqual(many(MOST_NEW).map(({ id }) => id));
    world.now += MINUTE / 2;
    expect(play(review()).asked).toEqual([]);
    world.now += DAY;
    expect(play(review()).asked).toHaveLength(REVIEW_LENGTH);
    world.now += MINUTE;
    expect(play(review()).asked).toHaveLength(2 * MOST_NEW - REVIEW_LENGTH);
  });

  it('asks what is due before what is new, the longest overdue first', () => {
    const { world, review, play } = setUp(many(4).slice(0, 2));
    play(review(), ({ id }) => id === 'm0');
    world.items = many(4);
    world.now += DAY;
    expect(play(review()).asked).toEqual(['m1', 'm0', 'm2', 'm3']);
  });

  it('asks new items of lessons that were opened before others', () => {
    const { learning, review, play } = setUp();
    const third = learning.syllabus.find(LAN, 3);
    if (third === undefined) throw new Error('no lesson');
    learning.syllabus.opened(LAN, third.lesson);
    expect(play(review()).asked.slice(0, 5)).toEqual(['c1', 'c2', 'c3', 'c4', 'a1']);
  });

  it('counts right answers and names what was missed once, with what to know of its validity', () => {
    const items = [
      buildItem('x', 'II.1', { notices: ['Tóm tắt.'] }),
      buildItem('y', 'II.2', { notices: ['Tóm tắt.'] }),
    ];
    const { learning, review, play } = setUp(items);
    const { end } = play(review(), ({ id }) => id === 'y');
    expect(end).toMatchObject({ answered: 2, right: 1, notices: ['Tóm tắt.'] });
    expect(end.missed.map(({ id }) => id)).toEqual(['x']);
    expect(learning.conclude(LAN, end)).toMatchObject({ kind: 'review', due: 0, fresh: 0, next: undefined });
  });

  it('retires a card whose item is gone, and takes it up again when it comes back', () => {
    const { world, stores, learning, review, play } = setUp(many(2));
    play(review());
    world.items = many(2).slice(1);
    world.now += 5 * DAY;
    expect(learning.due(LAN)).toBe(1);
    expect(play(review()).asked).toEqual(['m1']);
    expect(stores.cards.of(LAN).size).toBe(2);
    world.items = many(2);
    expect(learning.due(LAN)).toBe(1);
  });
});

describe('an answer', () => {
  it('counts once, and only of whom was asked', () => {
    const { learning, stores, review } = setUp();
    const step = learning.tutor.next(LAN, review());
    if (step.kind !== 'question') throw new Error('nothing asked');
    const { id, key } = step.question;
    expect(learning.tutor.answer({ id: 99 }, LAN, 0)).toEqual({ kind: 'unknown' });
    expect(learning.tutor.answer({ poll: 'x' }, LAN, 0)).toEqual({ kind: 'unknown' });
    expect(learning.tutor.answer({ id }, 8, key)).toEqual({ kind: 'not-yours' });
    expect(learning.tutor.answer({ id }, LAN, key)).toMatchObject({ kind: 'recorded', right: true });
    expect(learning.tutor.answer({ id }, LAN, key)).toEqual({ kind: 'closed' });
    expect(stores.cards.reviews(LAN, 0)).toHaveLength(1);
  });

  it('to a question that was taken back counts for nothing', () => {
    const { learning, review } = setUp();
    const first = learning.tutor.next(LAN, review());
    if (first.kind !== 'question') throw new Error('nothing asked');
    learning.tutor.sent(first.question, { chat: LAN, message: 3, poll: '9' });
    expect(learning.tutor.next(LAN, review()).takenBack).toEqual([{ chat: LAN, message: 3, poll: '9' }]);
    expect(learning.tutor.answer({ poll: '9' }, LAN, 0)).toEqual({ kind: 'closed' });
  });
});

describe('the syllabus', () => {
  const keys = (items: readonly Item[]) =>
    createLessons({ documents: [STUDY_PLAN], items, obligations: [] }).map(({ key }) => key);

  it('goes on with the lesson last opened, then with the next that is not done, round to the first', () => {
    const { world, learning, play } = setUp();
    const [a, b, c] = keys(STUDY_ITEMS) as [string, string, string];
    const { syllabus } = learning;
    const current = () => syllabus.current(LAN)?.number;
    const study = (lesson: string) => {
      const found = syllabus.find(LAN, lesson);
      if (found === undefined) throw new Error('no lesson');
      world.now += MINUTE;
      syllabus.opened(LAN, found.lesson);
      return play({ kind: 'lesson', lesson, started: world.now });
    };
    expect(current()).toBe(1);
    const { asked, end } = study(b);
    expect(asked).toHaveLength(2);
    expect(current()).toBe(2);
    expect(learning.conclude(LAN, end)).toMatchObject({
      kind: 'lesson',
      lesson: { number: 2 },
      next: { number: 3 },
    });
    expect(current()).toBe(3);
    for (const lesson of [c, a]) learning.conclude(LAN, study(lesson).end);
    expect(current()).toBeUndefined();
    expect(syllabus.topics(LAN)[0]?.lessons.every(({ isDone }) => isDone)).toBe(true);
  });

  it('ends a round at once whose lesson is gone', () => {
    const { world, learning, play } = setUp();
    const [lesson = ''] = keys(STUDY_ITEMS);
    world.items = [];
    const { asked, end } = play({ kind: 'lesson', lesson, started: world.now });
    expect(asked).toEqual([]);
    expect(learning.conclude(LAN, end)).toMatchObject({ kind: 'lesson', lesson: undefined, next: undefined });
    world.items = STUDY_ITEMS;
    expect(learning.syllabus.find(LAN, lesson)?.isDone).toBe(false);
  });

  it('does not count a lesson as done of which no check was answered', () => {
    const { world, learning } = setUp();
    const [lesson = ''] = keys(STUDY_ITEMS);
    const end = { answered: 0, right: 0, missed: [], notices: [] };
    learning.conclude(LAN, { ...end, round: { kind: 'lesson', lesson, started: world.now } });
    expect(learning.syllabus.find(LAN, lesson)?.isDone).toBe(false);
  });
});

describe('progress', () => {
  it('counts by topic what is due, being learnt and mastered', () => {
    const { world, learning, review, play } = setUp(many(2));
    for (const days of [0, 1, 3, 12, 47]) {
      world.now += days * DAY;
      play(review(), ({ id }) => id === 'm0');
    }
    const [topic] = learning.progress(LAN).topics;
    expect(topic).toMatchObject({ items: 2, mastered: 1, learning: 1 });
    expect(learning.progress(8).topics[0]).toMatchObject({ items: 2, mastered: 0, learning: 0, due: 0 });
  });

  it('counts days in a row in Vietnam, up to yesterday while today is still open', () => {
    const { world, learning, review, play } = setUp(many(30));
    expect(learning.progress(LAN).streak).toBe(0);
    for (let day = 0; day < 3; day++) {
      world.now = MORNING + day * DAY;
      play(review());
    }
    expect(learning.progress(LAN)).toMatchObject({ streak: 3 });
    expect(
      learning
        .progress(LAN)
        .days.slice(-3)
        .map(({ right }) => right > 0),
    ).toEqual([true, true, true]);
    world.now = Date.parse('2026-03-05T23:59:00+07:00');
    expect(learning.progress(LAN).streak).toBe(3);
    world.now = Date.parse('2026-03-06T00:01:00+07:00');
    expect(learning.progress(LAN).streak).toBe(0);
  });
});
