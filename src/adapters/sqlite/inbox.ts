import type { Database } from './database.ts';
import { hourly } from './hourly.ts';

/** Updates are handed out again for a day; a number is not forgotten before. */
const KEPT_MS = 2 * 24 * 60 * 60_000;

export interface InboxUpdate {
  readonly update_id: number;
}

/** What is taken from Telegram is kept here until it is done, so that a kill loses nothing and repeats nothing. */
export interface StoredInbox<U extends InboxUpdate> {
  /** Keeps the updates that were never seen. @returns those */
  take(updates: readonly U[], now: number): U[];
  /** Resolves when all that was written so far, by whomever, survives a kill. */
  kept(): Promise<void>;
  /** A reply to the update is about to be sent. */
  begin(update: number): void;
  /** The update needs nothing more; what it held is forgotten. */
  finish(update: number): void;
  /** What was not done when the program ended; `begun`: a reply may have been sent. */
  unfinished(): { readonly update: U; readonly begun: boolean }[];
}

export function createInbox<U extends InboxUpdate>(database: Database): StoredInbox<U> {
  const forgetOld = hourly((now) =>
    database.run('DELETE FROM inbox WHERE body IS NULL AND at < ?', now - KEPT_MS),
  );

  return {
    take: (updates, now) =>
      database.transact(() => {
        forgetOld(now);
        return updates.filter(
          (update) =>
            database.run(
              "INSERT OR IGNORE INTO inbox VALUES (?, ?, 'waiting', ?)",
              update.update_id,
              JSON.stringify(update),
              now,
            ) > 0,
        );
      }),
    kept: database.kept,
    begin(update) {
      database.run("UPDATE inbox SET state = 'begun' WHERE update_id = ?", update);
    },
    finish(update) {
      database.run("UPDATE inbox SET state = 'done', body = NULL WHERE update_id = ?", update);
    },
    unfinished: () =>
      database
        .all("SELECT body, state FROM inbox WHERE state <> 'done' ORDER BY update_id")
        .map(({ body, state }) => ({ update: JSON.parse(String(body)) as U, begun: state === 'begun' })),
  };
}
