import { type Contest, readQuestions, type Vote } from '../../domain/tutor/contest.ts';
import type { ContestStores } from '../../domain/tutor/contest-stores.ts';
import type { Database, Row } from './database.ts';

/** Rounds under way, in the database. */
export function createContestStores(database: Database): ContestStores {
  return {
    begin({ chat, topic, starter, questions, restUntil }) {
      const row = database.get(
        `INSERT OR IGNORE INTO contest (chat, topic, starter, questions, rest_until) VALUES (?, ?, ?, ?, ?)
         RETURNING *`,
        chat,
        topic ?? null,
        starter,
        JSON.stringify(questions),
        restUntil,
      );
      return row && contestOf(row);
    },
    get(id) {
      const row = database.get('SELECT * FROM contest WHERE id = ?', id);
      return row && contestOf(row);
    },
    inGroup(chat) {
      const row = database.get('SELECT * FROM contest WHERE chat = ?', chat);
      return row && contestOf(row);
    },
    list: () => database.all('SELECT * FROM contest ORDER BY id').map(contestOf),
    save: ({ id, questions, restUntil }) =>
      database.run(
        'UPDATE contest SET questions = ?, rest_until = ? WHERE id = ?',
        JSON.stringify(questions),
        restUntil,
        id,
      ) > 0,
    end(id) {
      database.run('DELETE FROM contest WHERE id = ?', id);
    },
    vote(contest, { question, person, name, place, at }) {
      database.run(
        'INSERT OR IGNORE INTO contest_vote VALUES (?, ?, ?, ?, ?, ?)',
        contest,
        question,
        person,
        name,
        place,
        at,
      );
    },
    votes: (contest) =>
      database.all('SELECT * FROM contest_vote WHERE contest = ? ORDER BY question, at', contest).map(voteOf),
    forgetPerson: (person) =>
      database.transact(() => {
        database.run('UPDATE contest SET starter = 0 WHERE starter = ?', person);
        return database.run('DELETE FROM contest_vote WHERE person = ?', person);
      }),
  };
}

function contestOf(row: Row): Contest {
  return {
    id: Number(row.id),
    chat: Number(row.chat),
    ...(row.topic != null && { topic: Number(row.topic) }),
    starter: Number(row.starter),
    questions: readQuestions(JSON.parse(String(row.questions))),
    restUntil: Number(row.rest_until),
  };
}

function voteOf(row: Row): Vote {
  return {
    question: Number(row.question),
    person: Number(row.person),
    name: String(row.name),
    place: Number(row.place),
    at: Number(row.at),
  };
}
