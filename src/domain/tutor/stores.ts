import type { Asked, Round, SentAs } from './asked.ts';
import type { Card, ReviewLog } from './schedule.ts';

/** One answer, as it is kept for ever: also when the item is gone. */
export interface Review extends ReviewLog {
  readonly person: number;
  readonly item: string;
  /** From asking to answering. */
  readonly tookMs: number;
}

export interface CardStore {
  get(person: number, item: string): Card | undefined;
  /** Every card of a person by its item, also of items that are gone. */
  of(person: number): ReadonlyMap<string, Card>;
  /** Keeps the card and what was done to it, both or neither. */
  put(person: number, item: string, card: Card, review: Omit<Review, 'person' | 'item'>): void;
  /** What a person answered at `since` (milliseconds since the epoch) and later, oldest first. */
  reviews(person: number, since: number): readonly Review[];
}

export interface AskedStore {
  /** @returns it with its number, which is never given again */
  add(asked: Pick<Asked, 'person' | 'item' | 'edition' | 'order' | 'round' | 'at'>): Asked;
  get(id: number): Asked | undefined;
  byPoll(poll: string): Asked | undefined;
  /** Notes where it was put. */
  sent(id: number, sentAs: SentAs): void;
  /** @param right of an answer; absent: taken back. @returns false where it was closed already */
  close(id: number, at: number, right?: boolean): boolean;
  /** What waits for an answer of the person. */
  open(person: number): readonly Asked[];
  /** What was asked in a round, in order. */
  inRound(person: number, round: Round): readonly Asked[];
}

/** How far a person is with a lesson. */
export interface LessonProgress {
  readonly lesson: string;
  readonly openedAt: number;
  /** When its checks were answered, right or wrong. */
  readonly doneAt?: number;
}

export interface LessonStore {
  opened(person: number, lesson: string, at: number): void;
  done(person: number, lesson: string, at: number): void;
  /** The last opened first. */
  of(person: number): readonly LessonProgress[];
}

/** A person's wish to be reminded of what is due, every day. */
export interface StudyReminder {
  readonly person: number;
  /** O'clock in Vietnam. */
  readonly hour: number;
  /** ISO date of the last day on which was looked for something due. */
  readonly lookedOn?: string;
}

export interface StudyReminderStore {
  /** Sets the hour, or with none ends the reminders. `lookedOn`: the first day on which nothing is to be sent any more. */
  set(person: number, hour: number | undefined, lookedOn?: string): void;
  get(person: number): StudyReminder | undefined;
  list(): readonly StudyReminder[];
  /** Notes the day (ISO date) before a reminder is sent, so that none is sent twice; with none takes the note back. */
  looked(person: number, day: string | undefined): void;
}

/** Where is kept what people learn. */
export interface LearningStores {
  readonly cards: CardStore;
  readonly asked: AskedStore;
  readonly lessons: LessonStore;
  readonly reminders: StudyReminderStore;
  /** Everybody who has begun to learn. */
  learners(): readonly number[];
  /** Runs the work as a whole or not at all. */
  transact<T>(work: () => T): T;
  /** Forgets all of a person. @returns how many things */
  forgetPerson(person: number): number;
}
