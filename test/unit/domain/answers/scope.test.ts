import { describe, expect, it } from 'vitest';
import type { RatedSpot } from '../../../../src/domain/answers/evidence.ts';
import { readQuestion } from '../../../../src/domain/answers/question.ts';
import { scopeOf } from '../../../../src/domain/answers/scope.ts';
import { smallLibrary } from '../../../support/small-corpus.ts';

const library = await smallLibrary();
/** Of a passage of its own: what one is about is remembered by it. */
const evidence = (coverage: number, placed: number, score = 1) =>
  ({
    ...{ coverage, score, pairs: coverage, likeness: { own: 0, placed } },
    spot: { passage: { ...library.passages[0] } },
  }) as RatedSpot;
const scope = (question: string, ...rated: RatedSpot[]) =>
  scopeOf(readQuestion(question, library), rated, library);

describe('whether the documents treat a subject', () => {
  it('is likelier the more evidence meets of the question and the nearer it is in meaning', () => {
    const question = 'ai kiểm tra bình chữa cháy';
    expect(scope(question, evidence(0.9, 0.5))).toBeGreaterThan(scope(question, evidence(0.4, 0.5)));
    expect(scope(question, evidence(0.5, 0.6))).toBeGreaterThan(scope(question, evidence(0.5, 0.3)));
  });

  it('is not told by evidence that is much weaker than the best', () => {
    const question = 'ai kiểm tra bình chữa cháy';
    const best = evidence(0.4, 0.3, 1);
    const weak = (score: number) => scope(question, best, evidence(0.9, 0.8, score));
    expect(weak(0.5)).toBe(scope(question, best));
    expect(weak(0.95)).toBeGreaterThan(weak(0.5));
  });

  it('is less likely the nearer the question is to a subject that is not theirs', () => {
    const typed = 'thuế thu nhập của người bán nhà đất';
    const knowing = (...topics: Float32Array[]) =>
      scopeOf(readQuestion(typed, library), [evidence(0.5, 0.4)], { ...library, topics });
    const [same, other] = [library.vectorOf('thuế thu nhập, bán nhà đất'), library.vectorOf('hộ chiếu')];
    expect(knowing(same)).toBeLessThan(knowing(other));
    expect(knowing(same)).toBeLessThan(knowing());
  });

  it('is less likely where the question uses words that they do not have', () => {
    const same = evidence(0.5, 0.4);
    expect(scope('lãi suất ngân hàng là bao nhiêu', same)).toBeLessThan(
      scope('tổ dân phố an toàn là gì', same),
    );
  });

  it('is likelier where a document of theirs is named', () => {
    const same = evidence(0.5, 0.4);
    const bare = scope('tuần tra ban đêm', same);
    expect(scope('tuần tra ban đêm theo Kế hoạch 5', same)).toBeGreaterThan(bare);
  });
});
