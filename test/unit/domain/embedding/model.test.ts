import { describe, expect, it } from 'vitest';
import { createFeatureCounter, hashSyllable } from '../../../../src/domain/embedding/features.ts';
import { createModelEmbedding, topicsOf } from '../../../../src/domain/embedding/model.ts';
import { smallModel } from '../../../support/small-model.ts';

const model = smallModel();
const embed = createModelEmbedding(model);
const likeness = (a: Float32Array, b: Float32Array) =>
  a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);

describe('embedding by a model', () => {
  it('adds up the vectors of the features, by (1 + ln tf) · idf, and scales to unit length', () => {
    const hashed = ['mot', 'mot', 'hai'].map((word) => hashSyllable(word, model.space.seed));
    const counter = createFeatureCounter(model.space);
    counter.clear();
    counter.add(hashed, 0, hashed.length);
    const sum = new Float64Array(model.dimension);
    for (const bucket of counter.buckets.subarray(0, counter.size())) {
      const weight = (1 + Math.log(counter.countOf(bucket))) * (model.idf[bucket] as number);
      for (let i = 0; i < sum.length; i++) {
        const number = model.vectors[bucket * model.dimension + i] as number;
        sum[i] = (sum[i] as number) + weight * (model.scales[bucket] as number) * number;
      }
    }
    const length = Math.hypot(...sum);
    const embedded = [...embed('Một, một hai')];
    expect(embedded).toEqual([...sum].map((value) => expect.closeTo(value / length, 5)));
  });

  it('does not see diacritics, case or punctuation', () => {
    expect(embed('Hội đồng Thi đua – Khen thưởng')).toEqual(embed('hoi dong thi dua khen thuong'));
  });

  it('does not depend on what was embedded before', () => {
    const first = embed('thi đua');
    embed('khen thưởng và kỷ luật');
    expect(embed('thi đua')).toEqual(first);
    expect(likeness(first, first)).toBeCloseTo(1, 5);
  });

  it('has no direction for a text without words', () => {
    expect(embed('… – ❤️').every((value) => value === 0)).toBe(true);
  });
});

describe('the topics of a model', () => {
  it('are its rows, in their order, scaled to unit length', () => {
    const topics = topicsOf({ ...model, dimension: 4, topics: Int8Array.of(3, 0, -4, 0, 0, 127, 0, 0) });
    expect(topics.map((topic) => [...topic])).toEqual([
      [expect.closeTo(0.6, 6), 0, expect.closeTo(-0.8, 6), 0],
      [0, 1, 0, 0],
    ]);
  });

  it('are none where it has learnt none', () => {
    expect(topicsOf({ ...model, topics: new Int8Array() })).toEqual([]);
  });
});
