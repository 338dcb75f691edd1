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
  `
  CREATE TABLE card (
    person INTEGER NOT NULL, item TEXT NOT NULL, state TEXT NOT NULL, due INTEGER NOT NULL, stability REAL NOT NULL,
    difficulty REAL NOT NULL, step INTEGER NOT NULL, scheduled_days INTEGER NOT NULL, reps INTEGER NOT NULL,
    lapses INTEGER NOT NULL, last_review INTEGER, PRIMARY KEY (person, item)
  ) STRICT;
  CREATE TABLE review (
    id INTEGER PRIMARY KEY, person INTEGER NOT NULL, item TEXT NOT NULL, rating TEXT NOT NULL, at INTEGER NOT NULL,
    before TEXT NOT NULL, stability REAL NOT NULL, took_ms INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX review_by_person ON review (person, at);
  CREATE TABLE asked (
    id INTEGER PRIMARY KEY AUTOINCREMENT, person INTEGER NOT NULL, item TEXT NOT NULL, edition TEXT NOT NULL, shown_order TEXT NOT NULL,
    round TEXT NOT NULL, at INTEGER NOT NULL, chat INTEGER, message INTEGER, poll TEXT UNIQUE, closed_at INTEGER,
    is_right INTEGER
  ) STRICT;
  CREATE INDEX asked_by_round ON asked (person, round);
  CREATE INDEX asked_by_time ON asked (at);
  CREATE TABLE lesson (
    person INTEGER NOT NULL, lesson TEXT NOT NULL, opened_at INTEGER NOT NULL, done_at INTEGER, PRIMARY KEY (person, lesson)
  ) STRICT;
  CREATE TABLE study_reminder (person INTEGER PRIMARY KEY, hour INTEGER NOT NULL, looked_on TEXT) STRICT;
  `,
  `
  CREATE TABLE exam_assignment (
    id INTEGER PRIMARY KEY AUTOINCREMENT, chat INTEGER NOT NULL, group_title TEXT NOT NULL, trainer INTEGER NOT NULL,
    at INTEGER NOT NULL, closes_at INTEGER NOT NULL, minutes INTEGER NOT NULL, items TEXT NOT NULL,
    reported INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE TABLE exam (
    id INTEGER PRIMARY KEY AUTOINCREMENT, person INTEGER NOT NULL, name TEXT NOT NULL,
    assignment INTEGER REFERENCES exam_assignment, started_at INTEGER NOT NULL, deadline INTEGER NOT NULL,
    questions TEXT NOT NULL, page INTEGER NOT NULL, message INTEGER, finished_at INTEGER, score TEXT,
    reported INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE UNIQUE INDEX exam_under_way ON exam (person) WHERE finished_at IS NULL;
  CREATE TABLE exam_sat (assignment INTEGER NOT NULL, person INTEGER NOT NULL, PRIMARY KEY (assignment, person)) STRICT;
  CREATE UNIQUE INDEX exam_sitting ON exam (assignment, person) WHERE assignment IS NOT NULL;
  CREATE INDEX exam_by_person ON exam (person, finished_at);
  CREATE INDEX exam_unreported ON exam (reported) WHERE reported = 0;
  CREATE TABLE contest (
    id INTEGER PRIMARY KEY AUTOINCREMENT, chat INTEGER NOT NULL UNIQUE, topic INTEGER, starter INTEGER NOT NULL,
    questions TEXT NOT NULL, rest_until INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE contest_vote (
    contest INTEGER NOT NULL REFERENCES contest ON DELETE CASCADE, question INTEGER NOT NULL, person INTEGER NOT NULL,
    name TEXT NOT NULL, place INTEGER NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (contest, question, person)
  ) STRICT;
  `,
  `
  CREATE TABLE model_use (
    day TEXT PRIMARY KEY, requests INTEGER NOT NULL, input INTEGER NOT NULL, output INTEGER NOT NULL
  ) STRICT;
  `,
];
