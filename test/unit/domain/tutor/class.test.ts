import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../../src/adapters/sqlite/database.ts';
import { createExamStores } from '../../../../src/adapters/sqlite/exam-stores.ts';
import { createLearningStores } from '../../../../src/adapters/sqlite/learning-stores.ts';
import { classView, sumOf } from '../../../../src/domain/tutor/class.ts';
import { editionOf } from '../../../../src/domain/tutor/edition.ts';
import { layOut } from '../../../../src/domain/tutor/exam.ts';
import { resultOf } from '../../../../src/domain/tutor/exam-result.ts';
import { type Card, newCard, type Rating } from '../../../../src/domain/tutor/schedule.ts';
import { examItem, examItems } from '../../../support/exam-items.ts';

const DAY = 24 * 60 * 60_000;
const NOW = 100 * DAY;
const items = examItems(2, ['I', 'II']);
const members = [
  { id: 1, name: 'Lan' },
  { id: 2, name: 'Minh' },
  { id: 3, name: 'Hoa' },
];

let learning: ReturnType<typeof createLearningStores>;
let exams: ReturnType<typeof createExamStores>;
beforeEach(() => {
  const database = openDatabase(':memory:');
  learning = createLearningStores(database);
  exams = createExamStores(database);
});

const view = () => classView({ items, learning, exams, members, now: NOW });

function reviews(
  person: number,
  locator: string,
  rating: Rating,
  at: number,
  card: Partial<Card> = {},
): void {
  const kept = { ...newCard(at), state: 'review' as const, due: NOW + DAY, ...card };
  learning.cards.put(person, `muc-${locator}`, kept, { rating, at, before: 'new', stability: 1, tookMs: 9 });
}

/** Sits an exam on the items, all of them answered wrong. */
function fails(person: number, locators: readonly string[], at: number): void {
  const asked = locators.map((locator) => examItem(locator));
  const questions = layOut(asked, () => 0).map((question) => ({ ...question, answer: 1 }));
  const exam = exams.begin({
    person,
    name: `Người ${person}`,
    startedAt: at - 9,
    deadline: at,
    questions,
    page: 0,
  });
  const { score } = resultOf(questions, (edition) => asked.find((item) => editionOf(item) === edition));
  exams.finish(exam?.id ?? 0, at, score);
}

describe('the class', () => {
  it('tells who learns, the last active first, and who has not begun', () => {
    reviews(1, 'I.1', 'good', NOW - 2 * DAY);
    learning.lessons.opened(2, 'bai-1', NOW - DAY);
    fails(9, ['I.1'], NOW - 3 * DAY);
    const { learners, idle } = view();
    expect(learners.map(({ person, name, lastActive }) => [person, name, lastActive])).toEqual([
      [2, 'Minh', NOW - DAY],
      [1, 'Lan', NOW - 2 * DAY],
      [9, 'Người 9', NOW - 3 * DAY],
    ]);
    expect(idle).toEqual(['Hoa']);
  });

  it('counts what is learnt, mastered and due by topic, of items in use', () => {
    reviews(1, 'I.1', 'good', 1, { stability: 30 });
    reviews(1, 'I.2', 'good', 1, { due: NOW - 1 });
    reviews(2, 'I.1', 'again', 1, { due: NOW - 1, state: 'relearning' });
    reviews(2, 'IV.9', 'good', 1, { due: NOW - 1 });
    const { topics, learners } = view();
    expect(topics).toEqual([
      { topic: items[0]?.topic, items: 4, learnt: 3, mastered: 1, due: 2 },
      { topic: items[2]?.topic, items: 4, learnt: 0, mastered: 0, due: 0 },
    ]);
    expect(sumOf(learners.find(({ person }) => person === 1)?.topics ?? [])).toEqual({
      items: 4,
      learnt: 2,
      mastered: 1,
      due: 1,
    });
  });

  it('finds the items and sections least known, in reviews and exams, once there are enough answers', () => {
    for (const person of [1, 2, 3]) {
      reviews(person, 'I.1', person === 1 ? 'again' : 'hard', 5);
      reviews(person, 'I.2', 'again', 5);
      reviews(person, 'II.1', 'good', 5);
    }
    fails(1, ['I.1', 'II.2'], 6);
    const { hardest, weakSections } = view();
    expect(hardest.map(({ item, right, answers }) => [item.id, right, answers])).toEqual([
      ['muc-I.2', 0, 3],
      ['muc-I.1', 2, 4],
    ]);
    expect(weakSections.map(({ citation, right, answers }) => [citation.locator, right, answers])).toEqual([
      ['I.2', 0, 3],
      ['I.1', 2, 4],
    ]);
  });

  it('knows nothing of whom everything was forgotten', () => {
    reviews(1, 'I.1', 'again', 5);
    fails(1, ['I.1'], 6);
    learning.forgetPerson(1);
    exams.forgetPerson(1);
    expect(view()).toMatchObject({ learners: [], hardest: [], idle: ['Lan', 'Minh', 'Hoa'] });
  });
});
