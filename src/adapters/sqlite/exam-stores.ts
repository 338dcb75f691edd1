import { z } from 'zod';
import { type Exam, readPaper } from '../../domain/tutor/exam.ts';
import { scoreSchema } from '../../domain/tutor/exam-result.ts';
import {
  type Assignment,
  type ExamStores,
  type FinishedExam,
  isFinished,
} from '../../domain/tutor/exam-stores.ts';
import type { Database, Row } from './database.ts';

/** Exams and what trainers have set, in the database. */
export function createExamStores(database: Database): ExamStores {
  const exams = (where: string, ...values: readonly (string | number)[]) =>
    database.all(`SELECT * FROM exam WHERE ${where}`, ...values).map(examOf);
  const assignments = (where: string, ...values: readonly (string | number)[]) =>
    database.all(`SELECT * FROM exam_assignment WHERE ${where}`, ...values).map(assignmentOf);

  return {
    begin: ({ person, name, assignment, startedAt, deadline, questions, page }) =>
      database.transact(() => {
        const row = database.get(
          `INSERT OR IGNORE INTO exam (person, name, assignment, started_at, deadline, questions, page)
         VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING *`,
          person,
          name,
          assignment ?? null,
          startedAt,
          deadline,
          JSON.stringify(questions),
          page,
        );
        if (row !== undefined && assignment !== undefined)
          database.run('INSERT OR IGNORE INTO exam_sat VALUES (?, ?)', assignment, person);
        return row && examOf(row);
      }),
    get: (id) => exams('id = ?', id)[0],
    underWay: (person) => exams('person = ? AND finished_at IS NULL', person)[0],
    save({ id, questions, page }) {
      database.run(
        'UPDATE exam SET questions = ?, page = ? WHERE id = ? AND finished_at IS NULL',
        JSON.stringify(questions),
        page,
        id,
      );
    },
    shownIn(id, message) {
      database.run('UPDATE exam SET message = ? WHERE id = ?', message, id);
    },
    messageOf(id) {
      const message = database.get('SELECT message FROM exam WHERE id = ?', id)?.message;
      return message == null ? undefined : Number(message);
    },
    finish(id, at, score) {
      database.run(
        'UPDATE exam SET finished_at = ?, score = ? WHERE id = ? AND finished_at IS NULL',
        at,
        JSON.stringify(score),
        id,
      );
    },
    overdue: (now) => exams('finished_at IS NULL AND deadline <= ? ORDER BY deadline', now),
    unreported: () => exams('finished_at IS NOT NULL AND reported = 0 ORDER BY id').filter(isFinished),
    noteReported: (id, reported) =>
      database.run('UPDATE exam SET reported = ?1 WHERE id = ?2 AND reported <> ?1', Number(reported), id) >
      0,
    history: (person, count) =>
      exams(
        'person = ? AND finished_at IS NOT NULL ORDER BY finished_at DESC, id DESC LIMIT ?',
        person,
        count,
      ).filter(isFinished),
    finished: () => exams('finished_at IS NOT NULL ORDER BY finished_at').filter(isFinished),

    assign({ chat, group, trainer, at, closesAt, minutes, items }) {
      const row = database.get(
        `INSERT INTO exam_assignment (chat, group_title, trainer, at, closes_at, minutes, items)
         VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING *`,
        chat,
        group,
        trainer,
        at,
        closesAt,
        minutes,
        JSON.stringify(items),
      );
      return assignmentOf(row as Row);
    },
    assignment: (id) => assignments('id = ?', id)[0],
    assignments: (count, trainer) =>
      trainer === undefined
        ? assignments('true ORDER BY id DESC LIMIT ?', count)
        : assignments('trainer = ? ORDER BY id DESC LIMIT ?', trainer, count),
    sittings: (assignment) => exams('assignment = ? ORDER BY started_at, id', assignment),
    hasSat: (assignment, person) =>
      database.get(
        `SELECT 1 FROM exam_sat WHERE assignment = ?1 AND person = ?2
         UNION SELECT 1 FROM exam WHERE assignment = ?1 AND person = ?2`,
        assignment,
        person,
      ) !== undefined,
    closed: (now) => assignments('reported = 0 AND closes_at <= ? ORDER BY closes_at', now),
    noteClosed(id, reported) {
      database.run('UPDATE exam_assignment SET reported = ? WHERE id = ?', Number(reported), id);
      if (reported) database.run('DELETE FROM exam_sat WHERE assignment = ?', id);
    },

    forgetPerson: (person) =>
      database.transact(() => {
        database.run('UPDATE exam_assignment SET trainer = 0, reported = 1 WHERE trainer = ?', person);
        return database.run('DELETE FROM exam WHERE person = ?', person);
      }),
  };
}

function examOf(row: Row): Exam | FinishedExam {
  const exam: Exam = {
    id: Number(row.id),
    person: Number(row.person),
    name: String(row.name),
    ...(row.assignment != null && { assignment: Number(row.assignment) }),
    startedAt: Number(row.started_at),
    deadline: Number(row.deadline),
    questions: readPaper(JSON.parse(String(row.questions))),
    page: Number(row.page),
  };
  if (row.finished_at == null) return exam;
  return {
    ...exam,
    finishedAt: Number(row.finished_at),
    score: scoreSchema.parse(JSON.parse(String(row.score))),
  };
}

function assignmentOf(row: Row): Assignment {
  return {
    id: Number(row.id),
    chat: Number(row.chat),
    group: String(row.group_title),
    trainer: Number(row.trainer),
    at: Number(row.at),
    closesAt: Number(row.closes_at),
    minutes: Number(row.minutes),
    items: z.array(z.string()).parse(JSON.parse(String(row.items))),
  };
}
