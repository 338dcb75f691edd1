import type { AnswerKind } from '../../domain/answers/assistant.ts';
import type { Complaint, OpenReply, ReplyLog } from '../../domain/talks/replies.ts';
import type { Database, Row } from './database.ts';
import { hourly } from './hourly.ts';

const KEPT_MS = 90 * 24 * 60 * 60_000;

/** Replies, ratings and suggestions in the database. */
export function createReplyLog(database: Database): ReplyLog {
  const forgetOld = hourly((now) => database.run('DELETE FROM reply WHERE at < ?', now - KEPT_MS));

  return {
    record({ person, question, kind, places, at }) {
      forgetOld(at);
      const row = database.get(
        'INSERT INTO reply (person, question, kind, places, at) VALUES (?, ?, ?, ?, ?) RETURNING id',
        person,
        question,
        kind,
        JSON.stringify(places),
        at,
      );
      return Number(row?.id);
    },
    rate: (reply, person, good, at) =>
      database.run(
        `INSERT INTO rating (reply, person, good, at) SELECT id, ?, ?, ? FROM reply WHERE id = ?
         ON CONFLICT DO UPDATE SET good = excluded.good, reason = NULL, at = excluded.at`,
        person,
        Number(good),
        at,
        reply,
      ) > 0,
    complain: (reply, person, reason) =>
      database.run(
        'UPDATE rating SET reason = ? WHERE reply = ? AND person = ? AND good = 0',
        reason,
        reply,
        person,
      ) > 0,
    suggest(person, text, at) {
      database.run('INSERT INTO suggestion (person, text, at) VALUES (?, ?, ?)', person, text, at);
    },
    suggestions: (count) =>
      database
        .all('SELECT person, text, at FROM suggestion ORDER BY id DESC LIMIT ?', count)
        .map(({ person, text, at }) => ({ person: Number(person), text: String(text), at: Number(at) })),
    open: (count) =>
      database
        .all(
          `SELECT reply.*, coalesce(sum(good), 0) AS good, coalesce(sum(1 - good), 0) AS bad,
             json_group_array(reason) FILTER (WHERE reason IS NOT NULL) AS reasons
           FROM reply LEFT JOIN rating ON rating.reply = reply.id
           WHERE done_at IS NULL GROUP BY reply.id HAVING kind <> 'answered' OR bad > 0
           ORDER BY reply.id DESC LIMIT ?`,
          count,
        )
        .map(openOf),
    close(reply, at) {
      database.run('UPDATE reply SET done_at = ? WHERE id = ?', at, reply);
    },
    statistics(since) {
      const kinds = database.all('SELECT kind, count(*) AS n FROM reply WHERE at >= ? GROUP BY kind', since);
      const of = (kind: AnswerKind) => Number(kinds.find((row) => row.kind === kind)?.n ?? 0);
      const people = database.get('SELECT count(DISTINCT person) AS n FROM reply WHERE at >= ?', since);
      const rated = database.get(
        'SELECT coalesce(sum(good), 0) AS good, coalesce(sum(1 - good), 0) AS bad FROM rating WHERE at >= ?',
        since,
      );
      return {
        replies: {
          answered: of('answered'),
          'not-stated': of('not-stated'),
          'not-found': of('not-found'),
        },
        people: Number(people?.n),
        good: Number(rated?.good),
        bad: Number(rated?.bad),
      };
    },
    forgetPerson: (person) =>
      database.transact(
        () =>
          database.run('DELETE FROM rating WHERE person = ?', person) +
          database.run('DELETE FROM reply WHERE person = ?', person) +
          database.run('DELETE FROM suggestion WHERE person = ?', person),
      ),
  };
}

function openOf(row: Row): OpenReply {
  return {
    id: Number(row.id),
    person: Number(row.person),
    question: String(row.question),
    kind: row.kind as AnswerKind,
    places: JSON.parse(String(row.places)) as string[],
    at: Number(row.at),
    good: Number(row.good),
    bad: Number(row.bad),
    complaints: JSON.parse(String(row.reasons)) as Complaint[],
  };
}
