import type { Database } from './database.ts';
import { hourly } from './hourly.ts';

/** A question may be edited for two days; then what answered it is forgotten. */
const KEPT_MS = 3 * 24 * 60 * 60_000;

/** Which message answers which, for edited questions. */
export function createAnsweredMessages(database: Database) {
  const forgetOld = hourly((now) => database.run('DELETE FROM answered WHERE at < ?', now - KEPT_MS));

  return {
    put(chat: number, question: number, answer: number, now: number): void {
      forgetOld(now);
      database.run('INSERT OR REPLACE INTO answered VALUES (?, ?, ?, ?)', chat, question, answer, now);
    },
    get(chat: number, question: number): number | undefined {
      const row = database.get('SELECT answer FROM answered WHERE chat = ? AND question = ?', chat, question);
      return row === undefined ? undefined : Number(row.answer);
    },
  };
}
