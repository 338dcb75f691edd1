import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedTime, rate } from '../../../../src/domain/tutor/rate.ts';
import { RATINGS } from '../../../../src/domain/tutor/schedule.ts';

const item = { prompt: 'Cơ quan nào chủ trì?', options: ['Ban Tổ chức', 'Văn phòng', 'Ban Dân vận'] };
const expected = expectedTime(item);

describe('the rating of an answer', () => {
  it('is "again" for a wrong one, however quick', () => {
    expect(rate(item, false, 1, 'review')).toBe('again');
  });

  it('is "good" for a right one, and "hard" for one so late that it may have been looked up', () => {
    expect(rate(item, true, expected, 'new')).toBe('good');
    expect(rate(item, true, 3 * expected, 'review')).toBe('good');
    expect(rate(item, true, 3 * expected + 1, 'review')).toBe('hard');
  });

  it('is "easy" only at once, for a card learnt before, among more than two options', () => {
    expect(rate(item, true, expected / 2, 'review')).toBe('easy');
    expect(rate(item, true, expected / 2, 'new')).toBe('good');
    expect(rate(item, true, expected / 2, 'relearning')).toBe('good');
    expect(rate({ ...item, options: ['Đúng', 'Sai'] }, true, 1, 'review')).toBe('good');
  });

  it('allows more time for more to read', () => {
    expect(expectedTime({ ...item, prompt: item.prompt.repeat(5) })).toBeGreaterThan(expected);
  });

  it('is never better for taking longer', () => {
    const worth = (ms: number) => RATINGS.indexOf(rate(item, true, ms, 'review'));
    fc.assert(
      fc.property(fc.nat(200_000), fc.nat(200_000), (a, b) => {
        expect(worth(Math.max(a, b))).toBeLessThanOrEqual(worth(Math.min(a, b)));
      }),
    );
  });
});
