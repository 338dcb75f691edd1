import { describe, expect, it } from 'vitest';
import { FEATURES } from '../../../../src/domain/search/rerank-features.ts';
import { decodeReranker, encodeReranker } from '../../../../src/domain/search/reranker-format.ts';
import { sumOfTrees, type Tree } from '../../../../src/domain/search/trees.ts';

const tree: Tree = {
  feature: [2, -1, 0, -1, -1],
  threshold: [0.5, 0, 1 / 3, 0, 0],
  left: [1, -1, 3, -1, -1],
  right: [2, -1, 4, -1, -1],
  value: [0, -1, 0, 2, 0.123456789],
};

describe('trees', () => {
  it('send a row to the leaf that its features lead to', () => {
    const row = (first: number, third: number) => Float64Array.of(first, 0, third);
    expect(sumOfTrees([tree], row(9, 0.4))).toBe(-1);
    expect(sumOfTrees([tree], row(0.3, 0.5))).toBe(2);
    expect(sumOfTrees([tree, tree], row(0.4, 0.9))).toBeCloseTo(2 * 0.123456789, 9);
  });
});

describe('a re-ranker as JSON', () => {
  const json = encodeReranker([tree], 'thử');
  const changed = (change: (stored: { checksum: number; model: Record<string, unknown> }) => void) => {
    const stored = JSON.parse(json);
    change(stored);
    return decodeReranker(JSON.stringify(stored));
  };

  it('comes back to six digits', () => {
    const decoded = decodeReranker(json);
    expect(decoded).toMatchObject({ kind: 'decoded', description: 'thử' });
    if (decoded.kind !== 'decoded') return;
    expect(decoded.trees[0]?.value).toEqual([0, -1, 0, 2, 0.123457]);
    expect(decoded.trees[0]?.threshold[2]).toBe(0.333333);
  });

  it('is refused when it has changed, is of another version or no JSON', () => {
    expect(
      changed(({ model }) => {
        model.description = 'khác';
      }),
    ).toMatchObject({ reason: 'checksum differs' });
    expect(
      changed(({ model }) => {
        model.version = 99;
      }).kind,
    ).toBe('damaged');
    for (const text of ['', '{', 'null', json.slice(0, -20)])
      expect(decodeReranker(text).kind).toBe('damaged');
  });

  it('is refused when it was trained on other features, or a tree leads nowhere or round', () => {
    const looped = encodeReranker([{ ...tree, left: [0, -1, 3, -1, -1] }], '');
    expect(decodeReranker(looped)).toMatchObject({ reason: 'a tree is not whole' });
    const outside = encodeReranker([{ ...tree, right: [9, -1, 4, -1, -1] }], '');
    expect(decodeReranker(outside)).toMatchObject({ reason: 'a tree is not whole' });
    const unknown = encodeReranker([{ ...tree, feature: [FEATURES.length, -1, 0, -1, -1] }], '');
    expect(decodeReranker(unknown)).toMatchObject({ reason: 'a tree is not whole' });
  });
});
