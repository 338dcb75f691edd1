import { fsrs, Rating as Grade, type State, type Card as StoredByLibrary } from 'ts-fsrs';
import { z } from 'zod';
import { dayInVietnam } from '../text/dates.ts';

/** How well an item was remembered. */
export const RATINGS = ['again', 'hard', 'good', 'easy'] as const;
export type Rating = (typeof RATINGS)[number];

const STATES = ['new', 'learning', 'review', 'relearning'] as const;

/** A card as it is stored: what one person remembers of one item. Times are milliseconds since the epoch. */
export const cardSchema = z.object({
  state: z.enum(STATES),
  due: z.int(),
  /** Days after which nine of ten times it is still remembered. */
  stability: z.number().min(0),
  /** 1 to 10; 0 as long as it is new. */
  difficulty: z.number().min(0).max(10),
  /** Place among the steps of minutes that a new or forgotten card goes through. */
  step: z.int().min(0),
  scheduledDays: z.int().min(0),
  reps: z.int().min(0),
  lapses: z.int().min(0),
  lastReview: z.int().optional(),
});

export interface Card extends Readonly<Omit<z.output<typeof cardSchema>, 'lastReview'>> {
  readonly lastReview?: number | undefined;
}
export type CardState = Card['state'];

/** What a review did to a card. */
export interface ReviewLog {
  readonly rating: Rating;
  readonly at: number;
  /** Of the card before the review. */
  readonly before: CardState;
  /** Days; of the card after the review. */
  readonly stability: number;
}

/** The scheduler's published settings: nine of ten remembered, steps of 1 and 10 minutes; no chance, so that it can be tested. */
const SCHEDULER = fsrs({ enable_fuzz: false });

/** The library counts days from midnight in UTC; people's days begin at midnight in Vietnam. */
const VIETNAM_MS = 7 * 3_600_000;

const GRADES = { again: Grade.Again, hard: Grade.Hard, good: Grade.Good, easy: Grade.Easy } as const;

export function newCard(now: number): Card {
  return {
    state: 'new',
    due: now,
    stability: 0,
    difficulty: 0,
    step: 0,
    scheduledDays: 0,
    reps: 0,
    lapses: 0,
  };
}

/** The card after a review at `now`, and what to note of it. */
export function review(card: Card, rating: Rating, now: number): { card: Card; log: ReviewLog } {
  const next = SCHEDULER.next(toLibrary(card), now + VIETNAM_MS, GRADES[rating]).card;
  return {
    card: fromLibrary(next),
    log: { rating, at: now, before: card.state, stability: next.stability },
  };
}

/**
 * Whether a card is to be asked again at `now`. What was scheduled by days is due all that day in Vietnam, so that who
 * learns every morning at eight finds at eight what became due at five past; steps of minutes are waited for.
 */
export function isDue({ state, due }: Card, now: number): boolean {
  return state === 'review' ? dayInVietnam(due) <= dayInVietnam(now) : due <= now;
}

/** Days of stability from which on a card counts as mastered: three weeks, the usual border of a mature card. */
const MASTERED_DAYS = 21;

export function isMastered({ state, stability }: Card): boolean {
  return state === 'review' && stability >= MASTERED_DAYS;
}

function toLibrary(card: Card): StoredByLibrary {
  const { stability, difficulty, reps, lapses, scheduledDays, step, lastReview } = card;
  return {
    due: new Date(card.due + VIETNAM_MS),
    stability,
    difficulty,
    elapsed_days: 0,
    scheduled_days: scheduledDays,
    learning_steps: step,
    reps,
    lapses,
    state: STATES.indexOf(card.state) as State,
    ...(lastReview !== undefined && { last_review: new Date(lastReview + VIETNAM_MS) }),
  };
}

function fromLibrary(card: StoredByLibrary): Card {
  const { stability, difficulty, reps, lapses, last_review } = card;
  return {
    state: STATES[card.state] ?? 'new',
    due: card.due.getTime() - VIETNAM_MS,
    stability,
    difficulty,
    step: card.learning_steps,
    scheduledDays: card.scheduled_days,
    reps,
    lapses,
    ...(last_review && { lastReview: last_review.getTime() - VIETNAM_MS }),
  };
}
