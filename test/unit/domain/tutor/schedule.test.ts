import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Card,
  cardSchema,
  isDue,
  isMastered,
  newCard,
  RATINGS,
  type Rating,
  review,
} from '../../../../src/domain/tutor/schedule.ts';

const START = Date.UTC(2022, 11, 29, 5, 30);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const ratings = fc.array(fc.constantFrom(...RATINGS), { minLength: 1, maxLength: 20 });

/** Reviews a card each time it is due. */
function reviewed(all: readonly Rating[], now = START): Card[] {
  const cards: Card[] = [];
  let card = newCard(now);
  for (const rating of all) {
    card = review(card, rating, Math.max(now, card.due)).card;
    cards.push(card);
  }
  return cards;
}

// The numbers are those of ts-fsrs' own tests (FSRS-6.test.ts), which it took over from the reference implementation.
describe('the schedule of reviews', () => {
  it('gives the published intervals', () => {
    const good = Array<Rating>(6).fill('good');
    const all = [...good, 'again', 'again', ...good.slice(1)] as const;
    expect(reviewed(all).map(({ scheduledDays }) => scheduledDays)).toEqual([
      0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21,
    ]);
  });

  it('gives the published memory state after reviews that are not on time', () => {
    let [card, now] = [newCard(START), START];
    for (const [rating, days] of [
      ['again', 0],
      ['good', 0],
      ['good', 1],
      ['good', 3],
      ['good', 8],
      ['good', 21],
    ] as const) {
      now += days * DAY;
      card = review(card, rating, now).card;
    }
    expect(card.stability).toBeCloseTo(53.62691, 4);
    expect(card.difficulty).toBeCloseTo(6.3574867, 4);
  });

  it('gives the published first steps: a minute, six, ten, or eight days', () => {
    const first = RATINGS.map((rating) => review(newCard(START), rating, START).card);
    expect(first.map(({ stability }) => stability)).toEqual([0.212, 1.2931, 2.3065, 8.2956]);
    expect(first.map(({ difficulty }) => difficulty)).toEqual([6.4133, 5.11217071, 2.11810397, 1]);
    expect(first.map(({ state }) => state)).toEqual(['learning', 'learning', 'learning', 'review']);
    expect(first.map(({ due }) => due - START)).toEqual([MINUTE, 6 * MINUTE, 10 * MINUTE, 8 * DAY]);
  });

  it('notes what was done', () => {
    const { card, log } = review(newCard(START), 'good', START);
    expect(log).toEqual({ rating: 'good', at: START, before: 'new', stability: card.stability });
  });

  it('counts days from midnight to midnight in Vietnam', () => {
    const evening = Date.parse('2026-03-01T22:00:00+07:00');
    const [, card] = reviewed(['good', 'good'], evening);
    const sameDay = review(card as Card, 'good', evening + 90 * MINUTE).card;
    const nextMorning = review(card as Card, 'good', Date.parse('2026-03-02T06:00:00+07:00')).card;
    expect(nextMorning.stability).toBeGreaterThan(sameDay.stability);
  });

  it('keeps every card in the form it is stored in, and due in the future', () => {
    fc.assert(
      fc.property(ratings, (all) => {
        for (const card of reviewed(all)) {
          expect(cardSchema.parse(JSON.parse(JSON.stringify(card)))).toEqual(card);
          expect(card.due).toBeGreaterThan(card.lastReview ?? Number.POSITIVE_INFINITY);
        }
      }),
    );
  });
});

describe('a card', () => {
  it('is due all the day for which it is scheduled, but after its minutes only while it is being learnt', () => {
    const eight = Date.parse('2026-03-05T08:00:00+07:00');
    const card: Card = { ...newCard(0), state: 'review', due: eight };
    expect(isDue(card, Date.parse('2026-03-05T00:00:00+07:00'))).toBe(true);
    expect(isDue(card, Date.parse('2026-03-04T23:59:00+07:00'))).toBe(false);
    expect(isDue({ ...card, state: 'learning' }, eight - 1)).toBe(false);
    expect(isDue({ ...card, state: 'learning' }, eight)).toBe(true);
  });

  it('is mastered when it lasts three weeks, and no more when it is forgotten', () => {
    const cards = reviewed(['good', 'good', 'good', 'good', 'again']);
    expect(cards.map(isMastered)).toEqual([false, false, false, true, false]);
  });
});
