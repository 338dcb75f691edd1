import { describe, expect, it } from 'vitest';
import type { AnswerKind } from '../../../../src/domain/answers/assistant.ts';
import type { Verdict } from '../../../../src/domain/evaluation/judge.ts';
import { evaluationQuestion } from '../../../../src/domain/evaluation/question-set.ts';
import { failed, groupBy, summarise } from '../../../../src/domain/evaluation/report.ts';
import { buildAnswer } from '../../../support/fake-assistant.ts';

interface Given extends Partial<Omit<Verdict, 'question' | 'answer'>> {
  readonly expected?: AnswerKind | AnswerKind[];
  readonly kind?: AnswerKind;
  readonly tags?: string[];
}

function verdict({ expected = 'answered', kind = 'answered', tags = [], ...more }: Given = {}): Verdict {
  const question = evaluationQuestion.parse({
    id: 'q',
    question: 'Ai?',
    intent: 'who',
    kind: expected,
    gold: [],
    tags,
  });
  const answer = buildAnswer({ kind });
  return { question, answer, elapsedMs: 1, kindRight: true, clean: true, invalidCitations: 0, ...more };
}

describe('a summary', () => {
  it('takes each share of the questions that ask for it', () => {
    const summary = summarise([
      verdict({ first: true, inThree: true, contains: true }),
      verdict({ first: false, inThree: true, contains: false, kindRight: false }),
      verdict({ clean: false, invalidCitations: 2 }),
      verdict({ invalidCitations: 1 }),
    ]);
    expect(summary).toMatchObject({
      questions: 4,
      first: { right: 1, of: 2 },
      inThree: { right: 2, of: 2 },
      contains: { right: 1, of: 2 },
      kindRight: { right: 3, of: 4 },
      clean: { right: 3, of: 4 },
      invalidCitations: 3,
    });
  });

  it('counts what was refused rightly, and what wrongly', () => {
    const summary = summarise([
      verdict({ expected: 'not-found', kind: 'not-found' }),
      verdict({ expected: ['not-found', 'not-stated'], kind: 'answered' }),
      verdict({ expected: 'answered', kind: 'not-stated' }),
      verdict({ expected: 'answered', kind: 'answered' }),
      verdict({ expected: ['answered', 'not-stated'], kind: 'not-found' }),
    ]);
    expect(summary.refused).toEqual({ right: 1, of: 2 });
    expect(summary.falselyRefused).toEqual({ right: 1, of: 2 });
  });

  it('gives the time in the middle and near the end', () => {
    const summary = summarise([5, 1, 3, 2, 4].map((elapsedMs) => verdict({ elapsedMs })));
    expect(summary).toMatchObject({ medianMs: 3, p99Ms: 5 });
  });

  it('of nothing is all zero', () => {
    const none = { right: 0, of: 0 };
    expect(summarise([])).toEqual({
      questions: 0,
      first: none,
      inThree: none,
      kindRight: none,
      contains: none,
      clean: none,
      refused: none,
      falselyRefused: none,
      invalidCitations: 0,
      medianMs: 0,
      p99Ms: 0,
    });
  });
});

describe('a failure', () => {
  it.each<[string, Given]>([
    ['kind', { kindRight: false }],
    ['first citation', { first: false, inThree: true }],
    ['content', { contains: false }],
    ['forbidden words', { clean: false }],
    ['wording of a citation', { invalidCitations: 1 }],
  ])('is a wrong answer in any respect: %s', (_, given) => {
    expect(failed(verdict(given))).toBe(true);
  });

  it('is not what the question does not ask for', () => {
    expect(failed(verdict())).toBe(false);
    expect(failed(verdict({ first: true, inThree: true, contains: true }))).toBe(false);
  });
});

describe('groups', () => {
  it('stand in order of first appearance, a question in each of its own', () => {
    const [a, b, c] = [verdict({ tags: ['x', 'y'] }), verdict({ tags: ['z'] }), verdict({ tags: ['y'] })];
    const groups = groupBy([a, b, c], ({ question }) => question.tags);
    expect([...groups]).toEqual([
      ['x', [a]],
      ['y', [a, c]],
      ['z', [b]],
    ]);
  });
});
