import { describe, expect, it } from 'vitest';
import { LEARNING_TEXTS } from '../../../src/channels/learning-text.ts';
import { endText } from '../../../src/channels/round-text.ts';
import type { Conclusion } from '../../../src/domain/tutor/learning.ts';
import { STUDY_ITEMS } from '../../support/items.ts';

type Review = Extract<Conclusion, { kind: 'review' }>;
const at = (time: string) => Date.parse(`2026-03-${time}:00+07:00`);
const review = (more: Partial<Review> = {}, end: Partial<Review['end']> = {}): Conclusion => ({
  kind: 'review',
  end: { round: { kind: 'review', started: 0 }, answered: 3, right: 2, missed: [], notices: [], ...end },
  due: 0,
  fresh: 0,
  later: undefined,
  next: undefined,
  ...more,
});

describe('the end of a review', () => {
  it('names each place to read again once', () => {
    const missed = STUDY_ITEMS.slice(0, 5);
    expect(endText(review({}, { missed }))).toEqual({
      title: 'Đã xong lượt ôn: đúng 2/3 câu.',
      paragraphs: ['Nên xem lại:\n• mục II.1 Kế hoạch 7-KH/TU\n• mục II.2 Kế hoạch 7-KH/TU'],
    });
  });

  it.each([
    [{ due: 8, fresh: 3 }, 'Còn 8 câu đến hạn ôn và 3 câu mới cho hôm nay.'],
    [{ due: 8 }, 'Còn 8 câu đến hạn ôn.'],
    [{ fresh: 3 }, 'Còn 3 câu mới cho hôm nay.'],
    [{ later: { at: at('02T14:05'), isToday: true } }, 'Câu tiếp theo đến hạn lúc 14 giờ 05.'],
    [{ later: { at: at('05T00:30'), isToday: false } }, 'Câu tiếp theo đến hạn ngày 05/3/2026.'],
  ] as [Partial<Review>, string][])('tells what is left: %o', (more, text) => {
    expect(endText(review(more)).paragraphs).toEqual([text]);
  });

  it('that asked nothing has no result', () => {
    expect(endText(review({}, { answered: 0, right: 0 }))).toEqual({
      paragraphs: [LEARNING_TEXTS.nothingWaits],
    });
  });
});
