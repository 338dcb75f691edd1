import { describe, expect, it } from 'vitest';
import { evaluateRetrieval } from '../../../../src/domain/search/evaluate-retrieval.ts';

describe('retrieval evaluation', () => {
  it('measures a ranking and the time each question takes', async () => {
    let clock = 0;
    const rank = async (question: string) => {
      clock += question === 'slow' ? 9 : 1;
      return ['x', 'a'];
    };
    const asked: string[] = [];
    const report = await evaluateRetrieval(
      [
        { id: '1', question: 'quick', relevant: ['x'] },
        { id: '2', question: 'slow', relevant: ['a'] },
        { id: '3', question: 'quick', relevant: ['b'] },
      ],
      rank,
      () => clock,
      (done, total) => asked.push(`${done}/${total}`),
    );
    expect(report).toMatchObject({ questions: 3, recall1: 1 / 3, mrr10: 0.5, medianMs: 1, p99Ms: 9 });
    expect(asked).toEqual(['1/3', '2/3', '3/3']);
  });
});
