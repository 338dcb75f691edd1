import type { Update } from 'grammy/types';

/** What the channel keeps between its runs, where the database is. */

/** Updates taken from Telegram and not done yet. */
export interface Inbox {
  /** Keeps the updates that were never seen. @returns those */
  take(updates: readonly Update[], now: number): Update[];
  /** Resolves when all that was written so far, by whomever, survives a kill. */
  kept(): Promise<void>;
  /** A reply to the update is about to be sent. */
  begin(update: number): void;
  /** The update needs nothing more. */
  finish(update: number): void;
  /** What was not done when the program ended; `begun`: a reply may have been sent. */
  unfinished(): { readonly update: Update; readonly begun: boolean }[];
}

/** How a chat wants its replies. */
export interface ChatSettings {
  /** In a group: whoever asks is the only one to see the answer. */
  readonly onlyAsker: boolean;
  /** Tables and long sections as rich messages, which old clients do not show. */
  readonly rich: boolean;
}

/** What chats have set; where nothing is, all is off. */
export interface ChatSettingsStore {
  get(chat: number): ChatSettings;
  put(chat: number, settings: ChatSettings): void;
}

/** Which of the bot's messages answers which question. */
export interface AnsweredMessages {
  put(chat: number, question: number, answer: number, now: number): void;
  get(chat: number, question: number): number | undefined;
}
