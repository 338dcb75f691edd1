import { describe, expect, it } from 'vitest';
import type { VectorIndex } from '../../../../src/domain/ports.ts';
import { findCandidates } from '../../../../src/domain/search/candidates.ts';
import { buildKeywordIndex } from '../../../../src/domain/search/keywords.ts';
import { plainQuery } from '../../../../src/domain/search/plain-query.ts';
import { passage } from '../../../support/passages.ts';
import { vectorSpace } from '../../../support/vector-space.ts';

const keywords = buildKeywordIndex([
  passage('hồ sơ khen thưởng'),
  passage('quỹ thi đua'),
  passage('hiệu lực thi hành'),
]);
/** Two pieces of the first text, one of the second, three of the third. */
const pieceStarts = Uint32Array.of(0, 2, 3, 6);
const likenesses = [0.1, 0.4, 0.2, 0.9, 0.3, 0.7];

function vectorsFinding(pieces: readonly number[]): VectorIndex {
  return {
    size: likenesses.length,
    search: async () => pieces.map((id) => ({ id, score: likenesses[id] as number })),
    scores: async (_, ids) => ids.map((id) => likenesses[id] as number),
  };
}

const find = (question: string, pieces: readonly number[]) =>
  findCandidates(
    { keywords, pieceStarts, vectors: vectorsFinding(pieces), embedder: vectorSpace(4) },
    { text: question, groups: [], terms: plainQuery(question) },
  );

describe('candidates', () => {
  it('are the texts that either index finds, once each, in the order of their ids', async () => {
    expect((await find('khen thưởng', [5, 4])).map(({ id }) => id)).toEqual([0, 2]);
    expect((await find('thi', [3])).map(({ id }) => id)).toEqual([1, 2]);
    expect(await find('không', [])).toEqual([]);
  });

  it('carry what both indexes say of them, whichever found them', async () => {
    const [first, third] = await find('khen thưởng', [3, 5]);
    const [score] = keywords.scores(plainQuery('khen thưởng'), [0]);
    expect(first).toEqual({ id: 0, keyword: score, likeness: 0.4 });
    expect(third).toEqual({ id: 2, keyword: 0, likeness: 0.9 });
  });
});
