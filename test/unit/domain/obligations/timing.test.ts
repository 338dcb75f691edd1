import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TimingPhrase, timingPhrases } from '../../../../src/domain/obligations/timing.ts';
import { text as someText } from '../../../support/vietnamese.ts';

const only = (kind: TimingPhrase['kind'], text: string) =>
  timingPhrases(text)
    .filter((found) => found.kind === kind)
    .map(({ phrase }) => phrase);

describe('what a text says about time', () => {
  it.each([
    ['Hoàn thành trước ngày 15/5/2026.', 'trước ngày 15/5/2026'],
    ['Chậm nhất ngày 30/11/2026 phải gửi.', 'Chậm nhất ngày 30/11/2026'],
    ['Xong trong tháng 6/2026.', 'trong tháng 6/2026'],
    ['Tổ chức vào quý IV/2026', 'quý IV/2026'],
    ['Từ ngày 01 tháng 7 năm 2025', 'Từ ngày 01 tháng 7 năm 2025'],
    ['đến hết ngày 31/12/2026', 'đến hết ngày 31/12/2026'],
    ['ngày 2 tháng 9 hằng năm', 'ngày 2 tháng 9'],
  ])('is a date: %s', (text, phrase) => {
    expect(only('date', text)).toEqual([phrase]);
  });

  it.each([
    ['Gửi hồ sơ trong vòng 10 ngày làm việc.', 'trong vòng 10 ngày làm việc'],
    [
      'Trong thời hạn 15 ngày kể từ ngày nhận hồ sơ, cơ quan trả lời.',
      'Trong thời hạn 15 ngày kể từ ngày nhận hồ sơ',
    ],
    ['Có từ 02 năm trở lên.', 'từ 02 năm trở lên'],
    ['không quá ba tháng', 'không quá ba tháng'],
    ['sau 6 tháng', 'sau 6 tháng'],
  ])('is a period: %s', (text, phrase) => {
    expect(only('period', text)).toEqual([phrase]);
  });

  it.each([
    ['Định kỳ hằng quý báo cáo.', 'Định kỳ hằng quý'],
    ['định kỳ 6 tháng sơ kết', 'định kỳ 6 tháng'],
    ['Hàng năm, cử cán bộ đi học.', 'Hàng năm'],
    ['mỗi tuần họp một lần', 'mỗi tuần'],
    ['5 năm một lần', '5 năm một lần'],
    ['Định kỳ sơ kết, tổng kết.', 'Định kỳ'],
  ])('is recurring: %s', (text, phrase) => {
    expect(only('recurring', text)).toEqual([phrase]);
  });

  it('is without end', () => {
    expect(only('continuous', 'Thường xuyên kiểm tra; kịp thời chấn chỉnh.')).toEqual(['Thường xuyên']);
  });

  it('is everything it says, dates first', () => {
    const text = 'Thường xuyên đôn đốc, định kỳ hằng quý báo cáo trước ngày 15/5/2026.';
    expect(timingPhrases(text).map(({ kind }) => kind)).toEqual(['date', 'recurring', 'continuous']);
  });

  it.each(['Ủy ban nhân dân chỉ đạo.', 'Điều 23 khoản 1', '213-KH/TU', 'năm học mới', ''])(
    'is nothing: "%s"',
    (text) => {
      expect(timingPhrases(text)).toEqual([]);
    },
  );

  it('stands word for word in the text', () => {
    const words = fc.constantFrom(
      'trước ngày',
      '15/5/2026',
      'trong',
      '10 ngày',
      'định kỳ',
      'hằng quý',
      'kể từ',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(words, someText)).map((parts) => parts.join(' ')),
        (text) => {
          for (const { phrase } of timingPhrases(text)) {
            expect(phrase).not.toBe('');
            expect(text).toContain(phrase);
          }
        },
      ),
    );
  });
});
