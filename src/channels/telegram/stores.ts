import type { Update } from 'grammy/types';

/** What the channel keeps between its runs, where the database is. */

/** Updates taken from Telegram and not done yet. */
export interface Inbox {
  /** Keeps the updates that were never seen. @returns those */
  take(updates: readonly Update[], now: number): Update[];
  /** A reply to the update is about to be sent. */
  begin(update: number): void;
  /** The update needs nothing more. */
  finish(update: number): void;
  /** What was not done when the program ended; `begun`: a reply may have been sent. */
  unfinished(): { readonly update: Update; readonly begun: boolean }[];
}

/** Which of the bot's messages answers which question. */
export interface AnsweredMessages {
  put(chat: number, question: number, answer: number, now: number): void;
  get(chat: number, question: number): number | undefined;
}
