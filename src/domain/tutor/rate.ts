import type { Item } from './item.ts';
import type { CardState, Rating } from './schedule.ts';

/** To take the phone, understand what is asked and tap. */
const BASE_MS = 5_000;
/** A calm reader of official Vietnamese takes in about 15 characters a second, 200 syllables a minute. */
const PER_CHARACTER_MS = 65;
/** Beyond this many times the expected time the answer was searched for, or looked up. */
const SLOW = 3;
/** Within this part of it, it was known at once. */
const QUICK = 0.5;
/** With fewer options a lucky guess is too likely. */
const LEAST_OPTIONS = 3;

/** Milliseconds that reading an item and answering it takes who remembers it. */
export function expectedTime({ prompt, options }: Pick<Item, 'prompt' | 'options'>): number {
  return BASE_MS + PER_CHARACTER_MS * [prompt, ...options].reduce((sum, { length }) => sum + length, 0);
}

/**
 * How well an item was remembered, by the answer alone: nobody has to judge himself.
 * - wrong: again;
 * - right, but so slowly that it may have been looked up (a quiz can be answered hours later): hard;
 * - right at once, of a card that was learnt before, among several options: easy. A card that is new is never easy,
 *   since it may have been guessed, and "easy" puts it off for more than a week;
 * - otherwise right: good.
 * @param tookMs from asking to answering
 */
export function rate(
  item: Pick<Item, 'prompt' | 'options'>,
  isRight: boolean,
  tookMs: number,
  state: CardState,
): Rating {
  if (!isRight) return 'again';
  const expected = expectedTime(item);
  if (tookMs > SLOW * expected) return 'hard';
  const atOnce = tookMs <= QUICK * expected;
  return atOnce && state === 'review' && item.options.length >= LEAST_OPTIONS ? 'easy' : 'good';
}
