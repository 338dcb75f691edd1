import type { AnswerKind } from '../answers/assistant.ts';

/** An answer that was given, as it is kept for judging it: who asked what, and what was found. Times are milliseconds since the epoch. */
export interface GivenReply {
  readonly person: number;
  readonly question: string;
  readonly kind: AnswerKind;
  /** "213-KH/TU, mục III.3": the sections that were cited. */
  readonly places: readonly string[];
  readonly at: number;
}

/** Why an answer was no help; people choose one by a tap. */
export const COMPLAINTS = ['wrong', 'incomplete', 'not-asked', 'hard-to-read'] as const;

export type Complaint = (typeof COMPLAINTS)[number];

/** What an admin looks through: questions that were not answered, or answered badly as people say. */
export interface OpenReply extends GivenReply {
  readonly id: number;
  /** How many said it was good, and bad. */
  readonly good: number;
  readonly bad: number;
  readonly complaints: readonly Complaint[];
}

export interface Statistics {
  /** Replies since the day asked for, by kind. */
  readonly replies: Readonly<Record<AnswerKind, number>>;
  /** People who asked. */
  readonly people: number;
  readonly good: number;
  readonly bad: number;
}

/** What was answered and what people thought of it. */
export interface ReplyLog {
  /** Those before the last 90 days are forgotten. @returns the number by which it is rated */
  record(reply: GivenReply): number;
  /** A person's rating replaces an earlier one. @returns whether there is such a reply */
  rate(reply: number, person: number, good: boolean, at: number): boolean;
  /** Adds why to a person's bad rating. @returns whether there is one */
  complain(reply: number, person: number, reason: Complaint): boolean;
  suggest(person: number, text: string, at: number): void;
  suggestions(count: number): { readonly person: number; readonly text: string; readonly at: number }[];
  /** Not answered or badly rated, and not set aside; newest first. */
  open(count: number): OpenReply[];
  /** Sets a reply aside as dealt with. */
  close(reply: number, at: number): void;
  statistics(since: number): Statistics;
  /** Forgets all that a person asked, rated and suggested. @returns how many things */
  forgetPerson(person: number): number;
}
