import type { History, HistoryLimits } from '../../domain/talks/history.ts';
import type { Database } from './database.ts';
import { hourly } from './hourly.ts';

/** Conversations that were left are forgotten after a day. */
const KEPT_MS = 24 * 60 * 60_000;

export interface StoredHistory extends History {
  /** Forgets every conversation whose name ends so. @returns how many questions */
  forgetEnding(ending: string): number;
}

/** Conversations that outlive the program. As many as there are people: nothing limits their number but silence. */
export function createStoredHistory(
  database: Database,
  { questions, idleMs }: Pick<HistoryLimits, 'questions' | 'idleMs'>,
): StoredHistory {
  const forgetOld = hourly((now) => database.run('DELETE FROM turn WHERE at < ?', now - KEPT_MS));
  const forget = (conversation: string) => {
    database.run('DELETE FROM turn WHERE conversation = ?', conversation);
  };

  return {
    recall(conversation, now) {
      const turns = database.all(
        'SELECT question, notices, at FROM turn WHERE conversation = ? ORDER BY id',
        conversation,
      );
      const last = turns.at(-1);
      if (last === undefined || now - Number(last.at) > idleMs) return { questions: [], notices: new Set() };
      return {
        questions: turns.slice(-questions).map(({ question }) => String(question)),
        notices: new Set(turns.flatMap(({ notices }) => JSON.parse(String(notices)) as string[])),
      };
    },
    remember(conversation, question, notices, now) {
      forgetOld(now);
      database.transact(() => {
        // What was said before a silence is another conversation.
        database.run(
          'DELETE FROM turn WHERE conversation = ?1 AND (SELECT max(at) FROM turn WHERE conversation = ?1) < ?2',
          conversation,
          now - idleMs,
        );
        database.run(
          'INSERT INTO turn (conversation, question, notices, at) VALUES (?, ?, ?, ?)',
          conversation,
          question,
          JSON.stringify(notices),
          now,
        );
      });
    },
    forget,
    forgetEnding: (ending) =>
      database.run('DELETE FROM turn WHERE substr(conversation, -length(?1)) = ?1', ending),
  };
}
