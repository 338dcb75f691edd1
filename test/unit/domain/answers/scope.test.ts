import { describe, expect, it } from 'vitest';
import type { RatedSpot } from '../../../../src/domain/answers/evidence.ts';
import { readQuestion } from '../../../../src/domain/answers/question.ts';
import { scopeOf } from '../../../../src/domain/answers/scope.ts';
import { smallLibrary } from '../../../support/small-corpus.ts';

const library = await smallLibrary();
const evidence = (coverage: number, placed: number) =>
  ({ coverage, pairs: coverage, likeness: { own: 0, placed } }) as RatedSpot;
const scope = (question: string, ...best: RatedSpot[]) =>
  scopeOf(readQuestion(question, library), best, library.keywords);

describe('whether the documents treat a subject', () => {
  it('is likelier the more evidence meets of the question and the nearer it is in meaning', () => {
    const question = 'ai kiểm tra bình chữa cháy';
    expect(scope(question, evidence(0.9, 0.5))).toBeGreaterThan(scope(question, evidence(0.4, 0.5)));
    expect(scope(question, evidence(0.5, 0.6))).toBeGreaterThan(scope(question, evidence(0.5, 0.3)));
  });

  it('is less likely where the question uses words that they do not have', () => {
    const same = evidence(0.5, 0.4);
    expect(scope('lãi suất ngân hàng là bao nhiêu', same)).toBeLessThan(
      scope('tổ dân phố an toàn là gì', same),
    );
  });

  it('is likelier where a document, a title or a unit of theirs is named', () => {
    const same = evidence(0.5, 0.4);
    const bare = scope('tuần tra ban đêm', same);
    expect(scope('tuần tra ban đêm theo Kế hoạch 5', same)).toBeGreaterThan(bare);
    expect(scope('công an phường tuần tra ban đêm', same)).toBeGreaterThan(bare);
  });
});
