/** One a version of the program that changed the tables; never edited, only added to. Times are milliseconds since the epoch. */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE member (id INTEGER PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL, since INTEGER NOT NULL) STRICT;
  CREATE TABLE invitation (code TEXT PRIMARY KEY, role TEXT NOT NULL, uses_left INTEGER NOT NULL, expires INTEGER NOT NULL) STRICT;
  CREATE TABLE approved_group (id INTEGER PRIMARY KEY, title TEXT NOT NULL, since INTEGER NOT NULL) STRICT;
  CREATE TABLE audit (id INTEGER PRIMARY KEY, at INTEGER NOT NULL, by_id INTEGER NOT NULL, act TEXT NOT NULL, about TEXT NOT NULL) STRICT;
  CREATE TABLE turn (
    id INTEGER PRIMARY KEY, conversation TEXT NOT NULL, question TEXT NOT NULL, notices TEXT NOT NULL,
    at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX turn_by_conversation ON turn (conversation, at);
  CREATE INDEX turn_by_time ON turn (at);
  CREATE TABLE reply (
    id INTEGER PRIMARY KEY, person INTEGER NOT NULL, question TEXT NOT NULL, kind TEXT NOT NULL, places TEXT NOT NULL,
    at INTEGER NOT NULL, done_at INTEGER
  ) STRICT;
  CREATE INDEX reply_by_time ON reply (at);
  CREATE TABLE rating (
    reply INTEGER NOT NULL REFERENCES reply ON DELETE CASCADE, person INTEGER NOT NULL, good INTEGER NOT NULL, reason TEXT,
    at INTEGER NOT NULL, PRIMARY KEY (reply, person)
  ) STRICT;
  CREATE TABLE suggestion (id INTEGER PRIMARY KEY, person INTEGER NOT NULL, text TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
  CREATE TABLE inbox (update_id INTEGER PRIMARY KEY, body TEXT, state TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
  CREATE INDEX inbox_by_time ON inbox (at);
  CREATE TABLE subscription (
    id INTEGER PRIMARY KEY AUTOINCREMENT, chat TEXT NOT NULL, unit TEXT, days_before INTEGER NOT NULL,
    hour INTEGER NOT NULL, paused INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE reminded (key TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT;
  CREATE TABLE answered (
    chat INTEGER NOT NULL, question INTEGER NOT NULL, answer INTEGER NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (chat, question)
  ) STRICT;
  CREATE INDEX answered_by_time ON answered (at);
  `,
  `
  CREATE TABLE chat_setting (chat INTEGER PRIMARY KEY, only_asker INTEGER NOT NULL, rich INTEGER NOT NULL) STRICT;
  `,
];
