import { describe, expect, it } from 'vitest';
import { createHashingEmbedder } from '../../../../src/adapters/embedder/hashing.ts';
import { buildVectorIndex } from '../../../../src/adapters/hnsw.ts';
import { createArticleRanker } from '../../../../src/domain/search/article-ranker.ts';
import { evaluateRetrieval } from '../../../../src/domain/search/evaluate-retrieval.ts';

const articles = [
  { id: 'L#1', title: 'Luật Thanh niên', heading: 'Thanh niên', text: 'Công dân từ đủ 16 đến 30 tuổi.' },
  {
    id: 'L#2',
    title: 'Luật Thanh niên',
    heading: 'Phạm vi điều chỉnh',
    text: 'Quyền, nghĩa vụ của thanh niên.',
  },
  { id: 'N#1', title: 'Nghị định về quỹ', heading: 'Quỹ thi đua', text: 'Nguồn hình thành quỹ khen thưởng.' },
];

const questions = [
  { id: 'q1', question: 'Nguồn của quỹ thi đua, khen thưởng?', relevant: ['N#1'] },
  { id: 'q2', question: 'pham vi dieu chinh cua luat thanh nien', relevant: ['L#2'] },
];

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

  it('ranks articles by keywords alone', async () => {
    const rank = await createArticleRanker(articles);
    expect(await rank('quỹ thi đua')).toEqual(['N#1']);
    expect(await evaluateRetrieval(questions, rank, () => 0)).toMatchObject({ recall1: 1, mrr10: 1 });
  });

  it('ranks articles by keywords and vectors', async () => {
    const embedder = createHashingEmbedder();
    const rank = await createArticleRanker(articles, {
      vectors: {
        embedder,
        index: (vectors) => buildVectorIndex(vectors, embedder),
        weights: { keywords: 0.5, vectors: 0.5 },
      },
    });
    expect(await evaluateRetrieval(questions, rank, () => 0)).toMatchObject({ recall1: 1, mrr10: 1 });
    expect(await rank('quỹ thi đua')).toHaveLength(3);
  });

  it('ranks by the query that it is given', async () => {
    const rank = await createArticleRanker(articles, { toQuery: () => [{ term: 'tuoi', weight: 1 }] });
    expect(await rank('quỹ thi đua')).toEqual(['L#1']);
  });
});
