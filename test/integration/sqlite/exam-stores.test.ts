import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../src/adapters/sqlite/database.ts';
import { createExamStores } from '../../../src/adapters/sqlite/exam-stores.ts';
import type { Exam } from '../../../src/domain/tutor/exam.ts';
import type { ExamStores } from '../../../src/domain/tutor/exam-stores.ts';

let stores: ExamStores;
beforeEach(() => {
  stores = createExamStores(openDatabase(':memory:'));
});

const questions = [
  { item: 'a', order: [1, 0] },
  { item: 'b', order: [0, 1], answer: 1 },
];
const begin = (more: Partial<Omit<Exam, 'id'>> = {}) =>
  stores.begin({ person: 5, name: 'Lan', startedAt: 10, deadline: 100, questions, page: 0, ...more });
const score = { right: 1, total: 2, withdrawn: 0, topics: [], items: [{ id: 'a', right: true }] };
const assign = (trainer = 9) =>
  stores.assign({ chat: -5, group: 'Tổ', trainer, at: 1, closesAt: 50, minutes: 20, items: ['a', 'b'] });

describe('exams in the database', () => {
  it('come back as they were begun and saved, one under way a person', () => {
    const exam = begin();
    expect(exam).toEqual({ id: 1, person: 5, name: 'Lan', startedAt: 10, deadline: 100, questions, page: 0 });
    expect(begin()).toBeUndefined();
    const other = begin({ person: 6 });
    expect(other?.person).toBe(6);
    const answered = [{ item: 'a', order: [1, 0], answer: 0 }];
    stores.save({ id: 1, questions: answered, page: 1 });
    expect(stores.underWay(5)).toMatchObject({ questions: answered, page: 1 });
    stores.shownIn(1, 77);
    expect([stores.messageOf(1), stores.messageOf(other?.id ?? 0)]).toEqual([77, undefined]);
  });

  it('end once, are found when they are overdue, and take nothing afterwards', () => {
    begin();
    expect(stores.overdue(99)).toEqual([]);
    expect(stores.overdue(100).map(({ id }) => id)).toEqual([1]);
    stores.finish(1, 60, score);
    stores.finish(1, 70, { ...score, right: 2 });
    stores.save({ id: 1, questions: [{ item: 'z', order: [0, 1] }], page: 0 });
    expect(stores.overdue(100)).toEqual([]);
    expect(stores.get(1)).toMatchObject({ finishedAt: 60, score, questions });
    expect(stores.underWay(5)).toBeUndefined();
    begin({ startedAt: 80 });
    stores.finish(2, 90, score);
    expect(stores.history(5, 10).map(({ id }) => id)).toEqual([2, 1]);
    expect(stores.history(5, 1).map(({ id }) => id)).toEqual([2]);
    expect(stores.finished()).toHaveLength(2);
  });

  it('are reported by whoever notes it first', () => {
    begin();
    stores.finish(1, 60, score);
    expect(stores.unreported().map(({ id }) => id)).toEqual([1]);
    expect([stores.noteReported(1, true), stores.noteReported(1, true)]).toEqual([true, false]);
    expect(stores.unreported()).toEqual([]);
    expect(stores.noteReported(1, false)).toBe(true);
    expect(stores.unreported()).toHaveLength(1);
  });
});

describe('exams that were set', () => {
  it('are sat once a person, and found when they have closed', () => {
    const { id } = assign();
    expect(stores.assignment(id)).toMatchObject({ group: 'Tổ', items: ['a', 'b'], closesAt: 50 });
    expect(begin({ assignment: id })).toBeDefined();
    stores.finish(1, 20, score);
    expect(begin({ assignment: id })).toBeUndefined();
    begin({ assignment: id, person: 6 });
    expect(stores.sittings(id).map(({ person }) => person)).toEqual([5, 6]);
    expect(stores.hasSat(id, 6)).toBe(true);
    expect(stores.hasSat(id, 7)).toBe(false);
    stores.forgetPerson(6);
    expect(stores.hasSat(id, 6)).toBe(true);
    expect(stores.closed(49)).toEqual([]);
    expect(stores.closed(50).map((closed) => closed.id)).toEqual([id]);
    stores.noteClosed(id, true);
    expect(stores.closed(50)).toEqual([]);
    expect(stores.hasSat(id, 6)).toBe(false);
    expect(stores.hasSat(id, 5)).toBe(true);
  });

  it('are listed for whoever has set them, the latest first', () => {
    assign();
    assign(8);
    assign();
    const ids = (trainer?: number) => stores.assignments(10, trainer).map(({ id }) => id);
    expect([ids(), ids(9), ids(8), ids(7)]).toEqual([[3, 2, 1], [3, 1], [2], []]);
  });
});

describe('what is kept on a person', () => {
  it('is deleted as a whole; what he has set stays for the others without his name', () => {
    const { id } = assign(5);
    begin({ assignment: id });
    stores.finish(1, 20, score);
    begin();
    begin({ assignment: id, person: 6 });
    expect(stores.forgetPerson(5)).toBe(2);
    expect([stores.history(5, 9), stores.underWay(5)]).toEqual([[], undefined]);
    expect(stores.sittings(id).map(({ person }) => person)).toEqual([6]);
    expect(stores.assignment(id)?.trainer).toBe(0);
    expect(stores.closed(999)).toEqual([]);
  });
});
