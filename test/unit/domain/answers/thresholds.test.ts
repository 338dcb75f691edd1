import { describe, expect, it } from 'vitest';
import type { RatedSpot } from '../../../../src/domain/answers/evidence.ts';
import type { Question } from '../../../../src/domain/answers/question.ts';
import { strengthOf, THRESHOLDS } from '../../../../src/domain/answers/thresholds.ts';

const asked = (words: number) =>
  ({
    query: { groups: Array.from({ length: words }, (_, i) => ({ term: `tu${i}` })) },
  }) as unknown as Question;
const evidence = (coverage: number, pairs: number, placed = 0.4) =>
  ({ coverage, pairs, likeness: { own: 0, placed } }) as RatedSpot;

describe('the strength of evidence', () => {
  it('grows with what it meets of the question, with the length of that and with likeness in meaning', () => {
    expect(strengthOf(evidence(0.6, 0.5), asked(5))).toBeGreaterThan(
      strengthOf(evidence(0.5, 0.5), asked(5)),
    );
    expect(strengthOf(evidence(0.5, 0.6), asked(5))).toBeGreaterThan(
      strengthOf(evidence(0.5, 0.5), asked(5)),
    );
    expect(strengthOf(evidence(0.5, 0.5, 0.5), asked(5))).toBeGreaterThan(
      strengthOf(evidence(0.5, 0.5), asked(5)),
    );
    expect(strengthOf(evidence(0.5, 0.5), asked(9))).toBeGreaterThan(
      strengthOf(evidence(0.5, 0.5), asked(5)),
    );
  });

  it('of next to nothing is nothing, however long the question', () => {
    expect(strengthOf(evidence(0.1, 0), asked(300))).toBeLessThan(THRESHOLDS.answered / 2);
  });
});
