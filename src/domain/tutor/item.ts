import type { VerifiedCitation } from '../documents/citation.ts';

/** What an item asks for. */
export const ITEM_KINDS = [
  'actor', // who leads, whose task this is
  'task', // which of these tasks is that unit's
  'partner', // with whom
  'recipient', // to whom it is reported or submitted
  'timing', // by when, how often
  'place', // which article or section provides this
  'count', // how many
  'condition', // which condition belongs to which title
  'competence', // who decides on it
  'statement', // true or false, with at most one changed fact
  'order', // in which order
  'match', // which belongs to which
] as const;

export type ItemKind = (typeof ITEM_KINDS)[number];

/** What progress is told by: a part of a Party document, a chapter of a law. */
export interface Topic {
  /** Document number and locator, e.g. "213-KH/TU III". */
  readonly key: string;
  /** As learners read it. */
  readonly title: string;
}

/**
 * A question put to a learner, with exactly one right option and the proof of it: plain data. Putting in order and
 * matching are choices among whole orders and matchings, so every item can be a quiz poll or a row of buttons.
 */
export interface Item {
  /**
   * Of what the item says and of the whole text of its section, in up to 24 URL-safe ASCII characters: the same after
   * an index run that left the section alone, another one when the section changed, so that what was learnt of the
   * old text retires with it.
   */
  readonly id: string;
  readonly kind: ItemKind;
  readonly topic: Topic;
  /** At most 300 characters, Telegram's limit for the question of a poll. */
  readonly prompt: string;
  /** 2 to 6, each at most 100 characters, Telegram's limit; whoever asks shuffles them, save those of a `statement`. */
  readonly options: readonly string[];
  /** Index of the right option. */
  readonly key: number;
  /** Why, naming the document and the section: at most 200 characters on at most two lines, Telegram's limit. */
  readonly explanation: string;
  readonly citation: VerifiedCitation;
  /** What to know of the validity of the section or its document; Vietnamese. */
  readonly notices: readonly string[];
}
