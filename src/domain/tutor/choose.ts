import type { Clock } from '../ports.ts';
import { dayInVietnam } from '../text/dates.ts';
import type { Asked, Round } from './asked.ts';
import type { Item } from './item.ts';
import type { Lesson } from './lessons.ts';
import { isDue } from './schedule.ts';
import type { LearningStores } from './stores.ts';

/** New items that a person meets in one day, in lessons and reviews together; each comes back some times in the days after. */
export const MOST_NEW = 10;
/** Questions of one review: some five minutes. Another can be begun at once. */
export const REVIEW_LENGTH = 15;

export interface ChoosingDeps {
  readonly items: () => readonly Item[];
  readonly lessons: () => readonly Lesson[];
  readonly stores: Pick<LearningStores, 'cards' | 'lessons'>;
  readonly now: Clock;
}

/** What waits for a person. */
export interface Waiting {
  /** The longest overdue first. */
  readonly due: readonly Item[];
  /** New, as many as may be asked today: of lessons that were opened, then in the order of the lessons. */
  readonly fresh: readonly Item[];
  /** When the next of the others becomes due, in milliseconds since the epoch; undefined where there is none. */
  readonly nextDue: number | undefined;
}

export function waitingFor(person: number, { items, lessons, stores, now }: ChoosingDeps): Waiting {
  const cards = stores.cards.of(person);
  const all = items();
  const dueAt = (item: Item) => cards.get(item.id)?.due ?? 0;
  const known = all.filter(({ id }) => cards.has(id)).sort((a, b) => dueAt(a) - dueAt(b));
  const isItemDue = ({ id }: Item) => {
    const card = cards.get(id);
    return card !== undefined && isDue(card, now());
  };
  const later = known.find((item) => !isItemDue(item));
  const today = stores.cards
    .reviews(person, startOfDay(now()))
    .filter(({ before }) => before === 'new').length;
  const opened = new Set(stores.lessons.of(person).map(({ lesson }) => lesson));
  const taught = lessons().filter(({ key }) => opened.has(key));
  // A set keeps the place at which something came first.
  const order = new Set([
    ...[...taught, ...lessons()].flatMap(({ items: ids }) => ids),
    ...all.map(({ id }) => id),
  ]);
  const byId = new Map(all.map((item) => [item.id, item]));
  const fresh = [...order].flatMap((id) => (cards.has(id) ? [] : (byId.get(id) ?? [])));
  return {
    due: known.filter(isItemDue),
    fresh: fresh.slice(0, Math.max(0, MOST_NEW - today)),
    nextDue: later && dueAt(later),
  };
}

/** A review asks what waits, as long as it may last; a lesson asks its checks. */
export function createChoosing(deps: ChoosingDeps) {
  return (person: number, round: Round, asked: readonly Asked[]): Item | undefined => {
    if (round.kind === 'lesson') {
      const before = new Set(asked.filter(({ right }) => right !== undefined).map(({ item }) => item));
      const lesson = deps.lessons().find(({ key }) => key === round.lesson);
      return lesson?.checks.find(({ id }) => !before.has(id));
    }
    if (asked.filter(({ right }) => right !== undefined).length >= REVIEW_LENGTH) return undefined;
    const { due, fresh } = waitingFor(person, deps);
    return due[0] ?? fresh[0];
  };
}

/** Midnight in Vietnam of the day of `now`, in milliseconds since the epoch. */
export function startOfDay(now: number): number {
  return Date.parse(`${dayInVietnam(now)}T00:00:00+07:00`);
}
