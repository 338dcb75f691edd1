import { type Asked, type Round, readAsked } from '../../domain/tutor/asked.ts';
import { type Card, cardSchema, type ReviewLog } from '../../domain/tutor/schedule.ts';
import type {
  AskedStore,
  CardStore,
  LearningStores,
  LessonStore,
  Review,
  StudyReminder,
  StudyReminderStore,
} from '../../domain/tutor/stores.ts';
import type { Database, Row } from './database.ts';

/** A poll that nobody has answered for so long is forgotten. */
const ASKED_KEPT_MS = 90 * 24 * 60 * 60_000;

/** Cards, reviews, questions, lessons and study reminders in the database. */
export function createLearningStores(database: Database): LearningStores {
  return {
    cards: createCards(database),
    asked: createAsked(database),
    lessons: createLessonStore(database),
    reminders: createStudyReminders(database),
    learners: () =>
      database
        .all('SELECT person FROM card UNION SELECT person FROM lesson ORDER BY person')
        .map(({ person }) => Number(person)),
    transact: database.transact,
    forgetPerson: (person) =>
      database.transact(() =>
        ['card', 'review', 'asked', 'lesson', 'study_reminder'].reduce(
          (sum, table) => sum + database.run(`DELETE FROM ${table} WHERE person = ?`, person),
          0,
        ),
      ),
  };
}

function createCards(database: Database): CardStore {
  return {
    get(person, item) {
      const row = database.get('SELECT * FROM card WHERE person = ? AND item = ?', person, item);
      return row && cardOf(row);
    },
    of: (person) =>
      new Map(
        database
          .all('SELECT * FROM card WHERE person = ?', person)
          .map((row) => [String(row.item), cardOf(row)]),
      ),
    put: (person, item, card, { rating, at, before, stability, tookMs }) =>
      database.transact(() => {
        database.run(
          'INSERT OR REPLACE INTO card VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
          person,
          item,
          card.state,
          card.due,
          card.stability,
          card.difficulty,
          card.step,
          card.scheduledDays,
          card.reps,
          card.lapses,
          card.lastReview ?? null,
        );
        database.run(
          'INSERT INTO review (person, item, rating, at, before, stability, took_ms) VALUES (?, ?, ?, ?, ?, ?, ?)',
          person,
          item,
          rating,
          at,
          before,
          stability,
          tookMs,
        );
      }),
    reviews: (person, since) =>
      database
        .all('SELECT * FROM review WHERE person = ? AND at >= ? ORDER BY id', person, since)
        .map(reviewOf),
  };
}

function cardOf(row: Row): Card {
  return cardSchema.parse({
    ...row,
    scheduledDays: row.scheduled_days,
    lastReview: row.last_review ?? undefined,
  });
}

function reviewOf(row: Row): Review {
  return {
    person: Number(row.person),
    item: String(row.item),
    rating: row.rating as ReviewLog['rating'],
    at: Number(row.at),
    before: row.before as ReviewLog['before'],
    stability: Number(row.stability),
    tookMs: Number(row.took_ms),
  };
}

function createAsked(database: Database): AskedStore {
  const first = (sql: string, value: string | number): Asked | undefined => {
    const row = database.get(sql, value);
    return row && askedOf(row);
  };
  return {
    add: ({ person, item, edition, order, round, at }) =>
      database.transact(() => {
        database.run('DELETE FROM asked WHERE at < ?', at - ASKED_KEPT_MS);
        const row = database.get(
          'INSERT INTO asked (person, item, edition, shown_order, round, at) VALUES (?, ?, ?, ?, ?, ?) RETURNING *',
          person,
          item,
          edition,
          JSON.stringify(order),
          roundKey(round),
          at,
        );
        return askedOf(row as Row);
      }),
    get: (id) => first('SELECT * FROM asked WHERE id = ?', id),
    byPoll: (poll) => first('SELECT * FROM asked WHERE poll = ?', poll),
    sent(id, { chat, message, poll }) {
      database.run(
        'UPDATE asked SET chat = ?, message = ?, poll = ? WHERE id = ?',
        chat,
        message,
        poll ?? null,
        id,
      );
    },
    close: (id, at, right) =>
      database.run(
        'UPDATE asked SET closed_at = ?, is_right = ? WHERE id = ? AND closed_at IS NULL',
        at,
        right === undefined ? null : Number(right),
        id,
      ) > 0,
    open: (person) =>
      database
        .all('SELECT * FROM asked WHERE person = ? AND closed_at IS NULL ORDER BY id', person)
        .map(askedOf),
    inRound: (person, round) =>
      database
        .all('SELECT * FROM asked WHERE person = ? AND round = ? ORDER BY id', person, roundKey(round))
        .map(askedOf),
  };
}

/** The same for the same round. */
function roundKey(round: Round): string {
  return JSON.stringify(
    round.kind === 'review'
      ? { kind: round.kind, started: round.started }
      : { kind: round.kind, started: round.started, lesson: round.lesson },
  );
}

function askedOf(row: Row): Asked {
  return readAsked({
    id: row.id,
    person: row.person,
    item: row.item,
    edition: row.edition,
    order: JSON.parse(String(row.shown_order)),
    round: JSON.parse(String(row.round)),
    at: row.at,
    sentAs: row.chat === null ? null : { chat: row.chat, message: row.message, poll: row.poll },
    closedAt: row.closed_at,
    right: row.is_right === null ? null : row.is_right === 1,
  });
}

function createLessonStore(database: Database): LessonStore {
  return {
    opened(person, lesson, at) {
      database.run(
        `INSERT INTO lesson (person, lesson, opened_at) VALUES (?, ?, ?)
         ON CONFLICT DO UPDATE SET opened_at = excluded.opened_at`,
        person,
        lesson,
        at,
      );
    },
    done(person, lesson, at) {
      database.run(
        `INSERT INTO lesson (person, lesson, opened_at, done_at) VALUES (?1, ?2, ?3, ?3)
         ON CONFLICT DO UPDATE SET done_at = coalesce(done_at, excluded.done_at)`,
        person,
        lesson,
        at,
      );
    },
    of: (person) =>
      database
        .all('SELECT * FROM lesson WHERE person = ? ORDER BY opened_at DESC, rowid DESC', person)
        .map(({ lesson, opened_at: openedAt, done_at: doneAt }) => ({
          lesson: String(lesson),
          openedAt: Number(openedAt),
          ...(doneAt !== null && { doneAt: Number(doneAt) }),
        })),
  };
}

function createStudyReminders(database: Database): StudyReminderStore {
  return {
    set(person, hour, lookedOn) {
      if (hour === undefined) database.run('DELETE FROM study_reminder WHERE person = ?', person);
      else
        database.run(
          'INSERT OR REPLACE INTO study_reminder VALUES (?, ?, ?)',
          person,
          hour,
          lookedOn ?? null,
        );
    },
    get(person) {
      const row = database.get('SELECT * FROM study_reminder WHERE person = ?', person);
      return row && reminderOf(row);
    },
    list: () => database.all('SELECT * FROM study_reminder ORDER BY person').map(reminderOf),
    looked(person, day) {
      database.run('UPDATE study_reminder SET looked_on = ? WHERE person = ?', day ?? null, person);
    },
  };
}

function reminderOf({ person, hour, looked_on: lookedOn }: Row): StudyReminder {
  return {
    person: Number(person),
    hour: Number(hour),
    ...(lookedOn !== null && { lookedOn: String(lookedOn) }),
  };
}
