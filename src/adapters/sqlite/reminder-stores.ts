import { createHash } from 'node:crypto';
import type { ReminderStores } from '../../domain/reminders/stores.ts';
import { readSubscription, type Subscription } from '../../domain/reminders/subscription.ts';
import type { Database, Row } from './database.ts';

/** No subscription reminds of a day further ahead; afterwards a note of what was sent is of no use. */
const KEPT_MS = 90 * 24 * 60 * 60_000;

/** Subscriptions and what was sent, in the database. */
export function createReminderStores(database: Database): ReminderStores {
  return {
    add({ chat, unit, daysBefore, hour, paused }) {
      const row = database.get(
        `INSERT INTO subscription (chat, unit, days_before, hour, paused) VALUES (?, ?, ?, ?, ?) RETURNING *`,
        chat,
        unit ?? null,
        daysBefore,
        hour,
        Number(paused),
      );
      return subscriptionOf(row as Row);
    },
    list: (chat) =>
      (chat === undefined
        ? database.all('SELECT * FROM subscription ORDER BY id')
        : database.all('SELECT * FROM subscription WHERE chat = ? ORDER BY id', chat)
      ).map(subscriptionOf),
    pause(id, paused) {
      database.run('UPDATE subscription SET paused = ? WHERE id = ?', Number(paused), id);
    },
    remove(id) {
      database.run('DELETE FROM subscription WHERE id = ?', id);
    },
    wasSent: (key) => database.get('SELECT 1 FROM reminded WHERE key = ?', digest(key)) !== undefined,
    noteSent(keys, at) {
      database.transact(() => {
        database.run('DELETE FROM reminded WHERE at < ?', at - KEPT_MS);
        for (const key of keys) database.run('INSERT OR IGNORE INTO reminded VALUES (?, ?)', digest(key), at);
      });
    },
    takeBack(keys) {
      database.transact(() => {
        for (const key of keys) database.run('DELETE FROM reminded WHERE key = ?', digest(key));
      });
    },
  };
}

/** Keys hold the text of the task; a digest is enough to know them again. */
function digest(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}

function subscriptionOf({ id, chat, unit, days_before: daysBefore, hour, paused }: Row): Subscription {
  return readSubscription({ id, chat, unit, daysBefore, hour, paused: paused === 1 });
}
