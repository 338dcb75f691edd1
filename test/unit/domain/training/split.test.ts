import { describe, expect, it } from 'vitest';
import { foldOf, partOf } from '../../../../src/domain/training/split.ts';

const ids = Array.from({ length: 2000 }, (_, i) => `câu-${i}`);

describe('the split of questions', () => {
  it('validates by about 30 of 100, always the same', () => {
    const validating = ids.filter((id) => partOf(id) === 'validation');
    expect(validating.length / ids.length).toBeCloseTo(0.3, 1);
    expect(ids.filter((id) => partOf(id) === 'validation')).toEqual(validating);
  });

  it('folds evenly, in both parts alike', () => {
    for (const part of ['training', 'validation'] as const) {
      const own = ids.filter((id) => partOf(id) === part);
      for (const fold of [0, 1, 2])
        expect(own.filter((id) => foldOf(id, 3) === fold).length / own.length).toBeCloseTo(1 / 3, 1);
    }
  });
});
