import type { Database } from './database.ts';

export interface StoredChatSettings {
  readonly onlyAsker: boolean;
  readonly rich: boolean;
}

const UNSET: StoredChatSettings = { onlyAsker: false, rich: false };

/** What chats have set, by their number. */
export function createChatSettings(database: Database) {
  return {
    get(chat: number): StoredChatSettings {
      const row = database.get('SELECT only_asker, rich FROM chat_setting WHERE chat = ?', chat);
      return row === undefined ? UNSET : { onlyAsker: row.only_asker === 1, rich: row.rich === 1 };
    },
    put(chat: number, { onlyAsker, rich }: StoredChatSettings): void {
      database.run(
        'INSERT OR REPLACE INTO chat_setting VALUES (?, ?, ?)',
        chat,
        Number(onlyAsker),
        Number(rich),
      );
    },
  };
}
