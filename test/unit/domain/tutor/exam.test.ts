import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../src/domain/training/random.ts';
import { editionOf } from '../../../../src/domain/tutor/edition.ts';
import {
  answer,
  drawPaper,
  type Exam,
  isOver,
  layOut,
  openQuestions,
  readPaper,
  turnTo,
} from '../../../../src/domain/tutor/exam.ts';
import { resultOf } from '../../../../src/domain/tutor/exam-result.ts';
import { examItem, examItems } from '../../../support/exam-items.ts';

const items = examItems(3);
const itemOf = (edition: string) => items.find((item) => editionOf(item) === edition);
const DEADLINE = 1_000;

function examOf(count: number, seed = 1): Exam {
  const questions = drawPaper(items, count, createRandom(seed));
  return { id: 1, person: 5, name: 'Lan', startedAt: 0, deadline: DEADLINE, questions, page: 0 };
}

function moved(move: ReturnType<typeof answer>): Exam {
  if (move.kind !== 'moved') throw new Error(`expected a move, got ${move.kind}`);
  return move.exam;
}

/** Where the right option of a question is shown. */
const rightPlace = (exam: Exam, question: number) => {
  const asked = exam.questions[question];
  return asked?.order.indexOf(itemOf(asked.item)?.key ?? -1) ?? -1;
};

describe('an exam', () => {
  it('goes on to the next open question, then back to those left out, then to the overview', () => {
    let exam = examOf(3);
    exam = moved(turnTo(exam, 1, 0));
    exam = moved(answer(exam, 1, 0, 0));
    expect(exam.page).toBe(2);
    exam = moved(answer(exam, 2, 0, 0));
    expect(exam.page).toBe(0);
    expect(openQuestions(exam)).toEqual([0]);
    exam = moved(answer(exam, 0, 0, 0));
    expect(exam.page).toBe(3);
  });

  it('takes another answer to the same question in place of the first', () => {
    const exam = examOf(2);
    const wrong = moved(answer(exam, 0, (rightPlace(exam, 0) + 1) % 4, 0));
    const right = moved(answer(wrong, 0, rightPlace(exam, 0), 0));
    expect(resultOf(wrong.questions, itemOf).score.right).toBe(0);
    expect(resultOf(right.questions, itemOf).score.right).toBe(1);
  });

  it('takes nothing from its deadline on, nor after it was handed in', () => {
    const exam = examOf(2);
    expect(answer(exam, 0, 0, DEADLINE - 1).kind).toBe('moved');
    expect(answer(exam, 0, 0, DEADLINE)).toEqual({ kind: 'over' });
    expect(turnTo(exam, 1, DEADLINE)).toEqual({ kind: 'over' });
    expect(answer({ ...exam, finishedAt: 5 }, 0, 0, 6)).toEqual({ kind: 'over' });
    expect([isOver(exam, 999), isOver(exam, 1_000)]).toEqual([false, true]);
  });

  it('knows no other questions and options than its own', () => {
    const exam = examOf(2);
    expect(answer(exam, 2, 0, 0)).toEqual({ kind: 'impossible' });
    expect(answer(exam, 0, 4, 0)).toEqual({ kind: 'impossible' });
    expect(turnTo(exam, 3, 0)).toEqual({ kind: 'impossible' });
  });

  it('comes to a consistent score, whatever is answered in which order and how late', () => {
    const act = fc.record({
      question: fc.integer({ min: 0, max: 7 }),
      place: fc.integer({ min: 0, max: 4 }),
      turn: fc.boolean(),
      wait: fc.integer({ min: 0, max: 300 }),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), fc.integer(), (acts, seed) => {
        let exam = examOf(6, seed);
        let now = 0;
        const last = new Map<number, boolean>();
        for (const { question, place, turn, wait } of acts) {
          now += wait;
          const move = turn ? turnTo(exam, question, now) : answer(exam, question, place, now);
          expect(move.kind === 'over').toBe(now >= DEADLINE);
          if (move.kind !== 'moved') continue;
          if (!turn) last.set(question, place === rightPlace(exam, question));
          exam = move.exam;
          expect(exam.page).toBeGreaterThanOrEqual(0);
          expect(exam.page).toBeLessThanOrEqual(6);
        }
        const { score, missed, sections } = resultOf(exam.questions, itemOf);
        const right = [...last.values()].filter(Boolean).length;
        expect(score).toMatchObject({ right, total: 6, withdrawn: 0 });
        expect(missed).toHaveLength(6 - right);
        expect(missed.filter(({ answer }) => answer === undefined)).toHaveLength(6 - last.size);
        const sum = (of: 'right' | 'total') => score.topics.reduce((total, topic) => total + topic[of], 0);
        expect([sum('right'), sum('total')]).toEqual([right, 6]);
        expect(score.items.filter((item) => item.right)).toHaveLength(right);
        expect(sections).toHaveLength(missed.length);
        expect(readPaper(JSON.parse(JSON.stringify(exam.questions)))).toEqual(exam.questions);
      }),
    );
  });
});

describe('an exam that is set for many', () => {
  it('has the same items for everybody, in another order', () => {
    const [first, second] = [layOut(items, createRandom(1)), layOut(items, createRandom(2))];
    const ids = (paper: typeof first) => paper.map(({ item }) => item);
    expect(ids(first)).not.toEqual(ids(second));
    expect([...ids(first)].sort()).toEqual([...ids(second)].sort());
  });
});

describe('the result of an exam', () => {
  it('does not count questions whose section has changed since', () => {
    const exam = examOf(4);
    const gone = exam.questions[0]?.item;
    const { score } = resultOf(exam.questions, (id) => (id === gone ? undefined : itemOf(id)));
    expect(score).toMatchObject({ right: 0, total: 3, withdrawn: 1 });
    expect(score.items.map(({ id }) => id)).not.toContain(gone);
  });

  it('does not count questions that stand with other options by now, whatever was answered', () => {
    const exam = examOf(4);
    const [changed] = items.filter((item) => editionOf(item) === exam.questions[0]?.item);
    const now = items.map((item) =>
      item === changed ? { ...item, options: item.options.toReversed() } : item,
    );
    const { score } = resultOf(exam.questions, (name) => now.find((item) => editionOf(item) === name));
    expect(score).toMatchObject({ total: 3, withdrawn: 1 });
  });

  it('names each section to read again once, those with most wrong answers first', () => {
    const asked = [examItem('I.1'), examItem('I.2'), examItem('I.2', { id: 'khac' })];
    const { sections } = resultOf(layOut(asked, createRandom(1)), (id) =>
      asked.find((item) => editionOf(item) === id),
    );
    expect(sections.map(({ locator }) => locator)).toEqual(['I.2', 'I.1']);
  });
});
