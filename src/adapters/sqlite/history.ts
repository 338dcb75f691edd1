import type { History, HistoryLimits } from '../../domain/talks/history.ts';
import type { Database } from './database.ts';

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
  /** The turns of a conversation since it began, oldest first. */
  function turns(conversation: string, now: number) {
    const rows = database.all(
      'SELECT question, notices, at FROM turn WHERE conversation = ? ORDER BY id',
      conversation,
    );
    const last = rows.at(-1);
    return last === undefined || now - Number(last.at) > idleMs ? [] : rows;
  }

  const forget = (conversation: string) => {
    database.run('DELETE FROM turn WHERE conversation = ?', conversation);
  };

  return {
    recall: (conversation, now) =>
      turns(conversation, now)
        .map(({ question }) => String(question))
        .slice(-questions),
    shown: (conversation, now) =>
      new Set(turns(conversation, now).flatMap(({ notices }) => JSON.parse(String(notices)) as string[])),
    remember(conversation, question, notices, now) {
      database.transact(() => {
        database.run('DELETE FROM turn WHERE at < ?', now - KEPT_MS);
        if (turns(conversation, now).length === 0) forget(conversation);
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
