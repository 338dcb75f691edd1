import { describe, expect, it } from 'vitest';
import type { RatedSpot } from '../../../../src/domain/answers/evidence.ts';
import type { Library } from '../../../../src/domain/answers/library.ts';
import { readQuestion } from '../../../../src/domain/answers/question.ts';
import { scopeFeatures } from '../../../../src/domain/answers/scope.ts';
import { smallLibrary } from '../../../support/small-corpus.ts';

const library = await smallLibrary();
/** Of a passage of its own: what one is about is remembered by it. */
const evidence = (coverage: number, placed: number, score = 1) =>
  ({
    ...{ coverage, score, pairs: coverage, likeness: { own: 0, placed } },
    spot: { passage: { ...library.passages[0] } },
  }) as RatedSpot;
const scope = (question: string, rated: readonly RatedSpot[] = [evidence(0.5, 0.4)], of: Library = library) =>
  scopeFeatures(readQuestion(question, of), rated, of);

describe('whether the documents treat a subject', () => {
  it('is told by what the best evidence meets, not by evidence that is much weaker', () => {
    const question = 'ai kiểm tra bình chữa cháy';
    const [best, weak, strong] = [evidence(0.4, 0.3), evidence(0.9, 0.8, 0.5), evidence(0.9, 0.8, 0.95)];
    expect(scope(question, [best, weak])).toEqual(scope(question, [best]));
    expect(scope(question, [best])).toMatchObject({ coverage: 0.4, likeness: 0.3 });
    expect(scope(question, [best, strong])).toMatchObject({ coverage: 0.4, likeness: 0.8 });
  });

  it('is told by how near the question is to a subject that is not theirs', () => {
    const typed = 'thuế thu nhập của người bán nhà đất';
    const knowing = (...topics: Float32Array[]) =>
      scope(typed, undefined, { ...library, topics })['foreign subject'];
    const [same, other] = [library.vectorOf('thuế thu nhập, bán nhà đất'), library.vectorOf('hộ chiếu')];
    expect(knowing(same)).toBeGreaterThan(knowing(other) ?? Number.NaN);
    expect(knowing()).toBe(0);
  });

  it('is told by how many of the words of the question they use', () => {
    const known = (question: string) => scope(question)['known words'];
    expect(known('tổ dân phố an toàn là gì')).toBe(1);
    expect(known('lãi suất ngân hàng là bao nhiêu')).toBeLessThan(1);
  });

  it('is told by whether a document of theirs is named', () => {
    expect(scope('tuần tra ban đêm')).toMatchObject({ document: 0 });
    expect(scope('tuần tra ban đêm theo Kế hoạch 5')).toMatchObject({ document: 1 });
  });
});
