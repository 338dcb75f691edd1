import { describe, expect, it } from 'vitest';
import { judgeFeatures } from '../../../../src/domain/answers/answerability.ts';
import { fitAnswerability, type JudgedExample } from '../../../../src/domain/training/fit-answerability.ts';

const features = (...names: string[]) => new Map(names.map((name) => [name, 1]));
const times = (count: number, example: JudgedExample) => Array.from({ length: count }, () => example);
const SETTINGS = { penalty: { sentence: 0.1, subject: 0.1 }, rounds: 100 };

const answered: JudgedExample = {
  sentences: [features('said'), features('unsaid'), features('unsaid')],
  right: [true, false, false],
  subject: features('one'),
  outcomes: ['answered'],
  weight: 1,
};
const lacking: JudgedExample = {
  sentences: [features('unsaid'), features('unsaid'), features('unsaid')],
  right: [false, false, false],
  subject: features('one'),
  outcomes: ['lacking'],
  weight: 1,
};
const foreign: JudgedExample = { ...lacking, subject: features('one', 'strange'), outcomes: ['foreign'] };

describe('a model of what answers', () => {
  const model = fitAnswerability(
    [...times(10, answered), ...times(10, lacking), ...times(10, foreign)],
    SETTINGS,
  );
  const judged = ({ sentences, subject }: JudgedExample) => judgeFeatures(model, sentences, subject);

  it('tells which sentence answers, what is lacking and what is foreign', () => {
    const { odds } = judged({ ...answered, sentences: answered.sentences.toReversed() });
    expect(odds.indexOf(Math.max(...odds))).toBe(2);
    expect(judged(answered).answered).toBeGreaterThan(0.8);
    expect(judged(lacking).lacking).toBeGreaterThan(0.8);
    expect(judged(foreign).foreign).toBeGreaterThan(0.8);
  });

  it('gives probabilities that add up to 1', () => {
    for (const example of [answered, lacking, foreign]) {
      const { answered: a, lacking: b, foreign: c } = judged(example);
      expect(a + b + c).toBeCloseTo(1, 9);
    }
  });

  it('comes near the shares of what it was fitted on, as examples count', () => {
    const bare = { ...answered, sentences: [features('one')], right: [true] };
    const none = { ...lacking, sentences: [features('one')], right: [false] };
    const fitted = fitAnswerability([...times(30, bare), ...times(30, { ...none, weight: 1 / 3 })], {
      penalty: { sentence: 1e-4, subject: 1e-4 },
      rounds: 200,
    });
    expect(judgeFeatures(fitted, bare.sentences, bare.subject).answered).toBeCloseTo(0.75, 2);
  });

  it('learns nothing from what few examples have, nor from what nothing found answers', () => {
    const rare = { ...answered, sentences: [features('said', 'rare'), ...answered.sentences.slice(1)] };
    const unfound = { ...answered, sentences: [features('unfound')], right: [false] };
    const fitted = fitAnswerability(
      [...times(2, rare), ...times(9, lacking), ...times(9, unfound)],
      SETTINGS,
    );
    expect(fitted.sentence.has('rare')).toBe(false);
    expect(fitted.sentence.has('unfound')).toBe(false);
  });

  it('takes either of two outcomes that are both defensible', () => {
    const either: JudgedExample = { ...lacking, subject: features('odd'), outcomes: ['lacking', 'foreign'] };
    const fitted = fitAnswerability([...times(10, answered), ...times(10, either)], SETTINGS);
    const { lacking: lacks, foreign: strays } = judgeFeatures(fitted, either.sentences, either.subject);
    expect(lacks + strays).toBeGreaterThan(0.8);
    expect(lacks).toBeCloseTo(strays, 6);
  });
});
