import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../src/domain/training/random.ts';
import {
  type Contest,
  drawContest,
  GRACE_MS,
  isLate,
  LONGEST_STANDSTILL_MS,
  nextStep,
  OPEN_MS,
  pointsOf,
  READY_MS,
  REST_MS,
  readQuestions,
  standings,
  takeUp,
  type Vote,
  withQuestion,
} from '../../../../src/domain/tutor/contest.ts';
import { editionOf } from '../../../../src/domain/tutor/edition.ts';
import { examItems } from '../../../support/exam-items.ts';

const items = examItems(3);

function contestOf(count: number): Contest {
  return {
    id: 1,
    chat: -5,
    starter: 9,
    questions: drawContest(items, count, createRandom(1)),
    restUntil: READY_MS,
  };
}

const open = (contest: Contest, index: number, at: number) =>
  withQuestion(contest, index, { state: 'open', poll: `p${index}`, opensAt: at, closesAt: at + OPEN_MS });

const voteOf = (contest: Contest, person: number, question: number, isRight: boolean, at: number): Vote => {
  const right = contest.questions[question]?.right ?? 0;
  return { person, name: `Người ${person}`, question, place: isRight ? right : (right + 1) % 4, at };
};

describe('a contest', () => {
  it('gets ready, asks, counts after a moment of grace, rests, and ends after its last question', () => {
    let contest = contestOf(2);
    let now = READY_MS - 1;
    const kinds = [nextStep(contest, now).kind];
    for (const index of [0, 1]) {
      now = contest.restUntil;
      expect(nextStep(contest, now)).toEqual({ kind: 'ask', question: index });
      contest = open(contest, index, now);
      kinds.push(nextStep(contest, now + OPEN_MS + GRACE_MS).kind);
      now += OPEN_MS + GRACE_MS + 1;
      expect(nextStep(contest, now)).toEqual({ kind: 'count', question: index });
      contest = { ...withQuestion(contest, index, { state: 'counted' }), restUntil: now + REST_MS };
      kinds.push(nextStep(contest, now).kind);
    }
    expect(new Set(kinds)).toEqual(new Set(['wait']));
    expect(nextStep(contest, contest.restUntil)).toEqual({ kind: 'finish' });
  });

  it('is abandoned when it stood still for too long', () => {
    const contest = open(contestOf(2), 0, 0);
    expect(nextStep(contest, OPEN_MS + LONGEST_STANDSTILL_MS).kind).toBe('count');
    expect(nextStep(contest, OPEN_MS + LONGEST_STANDSTILL_MS + 1).kind).toBe('abandon');
  });

  it('taken up again, leaves out the question that ran out or may not have arrived', () => {
    const contest = open(contestOf(2), 0, 0);
    expect(takeUp(contest, OPEN_MS)).toEqual({ contest });
    const late = takeUp(contest, OPEN_MS + GRACE_MS + 1);
    expect(late.voided).toBe(0);
    expect(late.contest.questions.map(({ state }) => state)).toEqual(['void', 'waiting']);
    expect(takeUp(withQuestion(contest, 0, { state: 'sending' }), 1).voided).toBe(0);
    expect(takeUp(contestOf(2), 1)).toEqual({ contest: contestOf(2) });
  });

  it('is stored as it is', () => {
    const { questions } = open(contestOf(3), 1, 5);
    expect(readQuestions(JSON.parse(JSON.stringify(questions)))).toEqual(questions);
  });

  it('knows where the right option of each question is shown', () => {
    for (const { item, order, right } of contestOf(5).questions)
      expect(order[right]).toBe(items.find((other) => editionOf(other) === item)?.key);
  });
});

describe('the points of an answer', () => {
  const contest = withQuestion(open(contestOf(1), 0, 0), 0, { state: 'counted' });
  const [question] = contest.questions;
  const points = (isRight: boolean, at: number) =>
    question === undefined ? undefined : pointsOf(question, voteOf(contest, 1, 0, isRight, at));

  it('are 10 for a right one and up to 5 for speed; none for a wrong one', () => {
    expect([0, 5_999, 6_000, 29_999, 30_000, 32_000].map((at) => points(true, at))).toEqual([
      15, 15, 14, 11, 10, 10,
    ]);
    expect(points(false, 0)).toBe(0);
  });

  it('are none while the question is open, and none where it does not count', () => {
    for (const state of ['open', 'void', 'waiting'] as const) {
      const [other] = withQuestion(contest, 0, { state }).questions;
      expect(other && pointsOf(other, voteOf(contest, 1, 0, true, 0))).toBe(0);
    }
  });

  it('come to nothing after the moment of grace', () => {
    expect(isLate(question, OPEN_MS + GRACE_MS)).toBe(false);
    expect(isLate(question, OPEN_MS + GRACE_MS + 1)).toBe(true);
  });
});

describe('the standings', () => {
  it('share a rank among those with as many points, and leave the next one out', () => {
    const contest = withQuestion(open(contestOf(1), 0, 0), 0, { state: 'counted' });
    const votes = [
      voteOf(contest, 1, 0, false, 100),
      voteOf(contest, 2, 0, true, 200),
      voteOf(contest, 3, 0, true, 100),
      voteOf(contest, 4, 0, true, 20_000),
    ];
    expect(
      standings(contest, votes).map(({ rank, person, points, right }) => [rank, person, points, right]),
    ).toEqual([
      [1, 2, 15, 1],
      [1, 3, 15, 1],
      [3, 4, 12, 1],
      [4, 1, 0, 0],
    ]);
  });

  it('are consistent, whoever answers what and when', () => {
    const given = fc.record({
      person: fc.integer({ min: 1, max: 6 }),
      question: fc.integer({ min: 0, max: 3 }),
      isRight: fc.boolean(),
      at: fc.integer({ min: 0, max: OPEN_MS + GRACE_MS }),
    });
    const unique = fc.uniqueArray(given, { selector: ({ person, question }) => `${person} ${question}` });
    const counted = [0, 1, 2].reduce(
      (contest, i) => withQuestion(open(contest, i, 0), i, { state: 'counted' }),
      contestOf(4),
    );
    fc.assert(
      fc.property(unique, (answers) => {
        const votes = answers.map(({ person, question, isRight, at }) =>
          voteOf(counted, person, question, isRight, at),
        );
        const board = standings(counted, votes);
        expect(board).toHaveLength(new Set(answers.map(({ person }) => person)).size);
        for (const [i, { rank, person, points, right }] of board.entries()) {
          const mine = answers.filter(
            (answer) => answer.person === person && answer.question < 3 && answer.isRight,
          );
          expect(right).toBe(mine.length);
          expect(points).toBeGreaterThanOrEqual(10 * right);
          expect(points).toBeLessThanOrEqual(15 * right);
          expect(rank).toBe(1 + board.filter((other) => other.points > points).length);
          expect(points).toBeLessThanOrEqual(board[i - 1]?.points ?? Number.POSITIVE_INFINITY);
        }
      }),
    );
  });
});
