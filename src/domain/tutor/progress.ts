import type { Clock } from '../ports.ts';
import { dayInVietnam } from '../text/dates.ts';
import { type ChoosingDeps, waitingFor } from './choose.ts';
import type { Item, Topic } from './item.ts';
import { isDue, isMastered } from './schedule.ts';
import type { Review } from './stores.ts';
import type { Syllabus } from './syllabus.ts';

/** How many of a topic's items are where. Those not named are still new. */
export interface TopicProgress {
  readonly topic: Topic;
  readonly items: number;
  /** Answered at least once and not mastered. */
  readonly learning: number;
  readonly mastered: number;
  readonly due: number;
}

export interface DayProgress {
  /** ISO date. */
  readonly day: string;
  readonly right: number;
  readonly wrong: number;
}

/** How far a person is. Items that are gone count in the days, not in the topics. */
export interface Progress {
  /** Days in a row with an answer, up to today, or to yesterday as long as there is none today. */
  readonly streak: number;
  readonly due: number;
  /** New items that may still be asked today. */
  readonly fresh: number;
  readonly topics: readonly TopicProgress[];
  /** The last two weeks, oldest first; the last is today. */
  readonly days: readonly DayProgress[];
  readonly lessons: { readonly done: number; readonly all: number };
}

const DAYS_SHOWN = 14;
const DAY_MS = 24 * 60 * 60_000;

export function progressOf(person: number, deps: ChoosingDeps & { readonly syllabus: Syllabus }): Progress {
  const { items, stores, syllabus, now } = deps;
  const cards = stores.cards.of(person);
  const topics = new Map<string, { topic: Topic; items: Item[] }>();
  for (const item of items()) {
    const known = topics.get(item.topic.key) ?? { topic: item.topic, items: [] };
    known.items.push(item);
    topics.set(item.topic.key, known);
  }
  const reviews = stores.cards.reviews(person, 0);
  const lessons = syllabus.topics(person).flatMap((topic) => topic.lessons);
  const waiting = waitingFor(person, deps);
  return {
    streak: streakOf(reviews, now),
    due: waiting.due.length,
    fresh: waiting.fresh.length,
    topics: [...topics.values()].map(({ topic, items: own }) => {
      const known = own.flatMap(({ id }) => cards.get(id) ?? []);
      const mastered = known.filter(isMastered).length;
      const due = known.filter((card) => isDue(card, now())).length;
      return { topic, items: own.length, learning: known.length - mastered, mastered, due };
    }),
    days: daysOf(reviews, now),
    lessons: { done: lessons.filter(({ isDone }) => isDone).length, all: lessons.length },
  };
}

function streakOf(reviews: readonly Review[], now: Clock): number {
  const days = new Set(reviews.map(({ at }) => dayInVietnam(at)));
  const ago = (count: number) => dayInVietnam(now() - count * DAY_MS);
  const first = days.has(ago(0)) ? 0 : 1;
  let streak = 0;
  while (days.has(ago(first + streak))) streak += 1;
  return streak;
}

function daysOf(reviews: readonly Review[], now: Clock): DayProgress[] {
  return Array.from({ length: DAYS_SHOWN }, (_, i) => {
    const day = dayInVietnam(now() - (DAYS_SHOWN - 1 - i) * DAY_MS);
    const own = reviews.filter(({ at }) => dayInVietnam(at) === day);
    const wrong = own.filter(({ rating }) => rating === 'again').length;
    return { day, right: own.length - wrong, wrong };
  });
}
