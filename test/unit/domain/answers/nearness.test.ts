import { describe, expect, it } from 'vitest';
import { measureNearness } from '../../../../src/domain/answers/nearness.ts';
import { type Passage, passagesOf } from '../../../../src/domain/search/passages.ts';
import { parseText } from '../../../support/corpus.ts';
import { PLAN, smallLibrary } from '../../../support/small-corpus.ts';

/** Texts as how often they speak of three subjects. */
const vectorOf = (text: string) => {
  const counts = ['cháy', 'thuế', 'đất'].map((word) => text.split(word).length - 1);
  const length = Math.hypot(...counts) || 1;
  return Float32Array.from(counts, (count) => count / length);
};
const [fire, taxes, land] = [vectorOf('cháy'), vectorOf('thuế'), vectorOf('đất')];

/** The only passage of a plan that says so. */
function passageOf(body: string): Passage {
  const plan = parseText('a.md', `## I. NHIỆM VỤ\n\n${body}\n`, {
    number: '1-KH/TU',
    type: 'Kế hoạch',
    title: 'Kế hoạch',
  });
  return passagesOf(plan)[0] as Passage;
}

describe('how near a question is to what documents say', () => {
  it('is how near it is to the nearest of the passages', () => {
    const passages = [passageOf('Phòng cháy.'), passageOf('Thu thuế, giao đất.')];
    const near = (question: string) => measureNearness(question, passages, { vectorOf, topics: [] }).own;
    expect(near('cháy thì gọi ai')).toBeCloseTo(1);
    expect(near('nộp thuế ở đâu')).toBeCloseTo(Math.SQRT1_2);
    expect(near('cháy, thuế')).toBeCloseTo(Math.SQRT1_2);
    expect(near('ai ký')).toBe(0);
  });

  it('is greater for a question on their subject than for another, by the vectors that are learnt', async () => {
    const library = await smallLibrary();
    const near = (question: string) => measureNearness(question, library.passages, library);
    const [own, foreign] = [
      near('tập huấn chữa cháy cho tổ dân phố'),
      near('lãi suất vay mua nhà ở ngân hàng'),
    ];
    expect(own.own).toBeGreaterThan(foreign.own + 0.2);
    expect(foreign.foreign).toBeGreaterThan(foreign.own);
  });

  it('counts the opening of a long passage, not what comes after', () => {
    const long = passageOf(`Phòng cháy. ${'và những việc khác '.repeat(40)} ${'thuế '.repeat(50)}`);
    expect(measureNearness('thuế', [long], { vectorOf, topics: [] }).own).toBe(0);
    expect(measureNearness('cháy', [long], { vectorOf, topics: [] }).own).toBeCloseTo(1);
  });
});

describe('how near a question is to other subjects', () => {
  const topics = [fire, taxes, land];
  const foreign = (question: string, ...passages: Passage[]) =>
    measureNearness(question, passages, { vectorOf, topics }).foreign;

  it('leaves out the topics that the passages are about', () => {
    expect(foreign('cháy thì gọi ai', passageOf('Phòng cháy.'))).toBe(0);
    expect(foreign('cháy thì gọi ai', passageOf('Thu thuế.'))).toBeCloseTo(1);
    expect(foreign('nộp thuế ở đâu', passageOf('Phòng cháy.'))).toBeCloseTo(1);
    expect(foreign('thuế', passageOf('Phòng cháy.'), passageOf('Thu thuế, giao đất.'))).toBe(0);
  });

  it('counts a topic that a passage only touches on', () => {
    expect(foreign('thuế', passageOf('Cháy: cháy, cháy, thuế.'))).toBeCloseTo(1);
  });

  it('is nothing where no topics are known, or the question has no known word', () => {
    expect(measureNearness('thuế', passagesOf(PLAN), { vectorOf, topics: [] }).foreign).toBe(0);
    expect(foreign('ai ký', passageOf('Thu thuế.'))).toBe(0);
  });
});
