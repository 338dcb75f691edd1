import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../src/domain/reminders/calendar.ts';
import { endOfPeriod, type Period, periodOf } from '../../../../src/domain/reminders/period.ts';
import { obligationOf } from '../../../support/obligations.ts';

describe('the period of a recurring task', () => {
  it.each([
    ['Hằng năm, báo cáo kết quả', 'year'],
    ['Hàng năm, tổ chức tập huấn', 'year'],
    ['Mỗi năm báo cáo một lần', 'year'],
    ['Định kỳ hằng quý báo cáo kết quả', 'quarter'],
    ['Mỗi quý kiểm tra một lần', 'quarter'],
    ['Hàng tháng, tổng hợp kết quả', 'month'],
    ['Báo cáo định kỳ 6 tháng', 'half-year'],
    ['Báo cáo 06 tháng một lần', 'half-year'],
    ['Hằng tuần, báo cáo kết quả', 'week'],
    ['Hằng năm, báo cáo kết quả thực hiện Chỉ thị số 41-CT/TW, ngày 26/12/2024', 'year'],
  ])('is clear: %s', (task, period) => {
    const obligation = obligationOf(task);
    expect(obligation.timing.kind).toBe('recurring');
    expect(periodOf(obligation)).toBe(period);
  });

  it.each([
    'Định kỳ báo cáo kết quả',
    'Hằng ngày, kiểm tra bình chữa cháy',
    'Báo cáo 5 năm một lần',
    'Báo cáo định kỳ 3 tháng',
    'Thường xuyên kiểm tra',
    'Gửi báo cáo trong vòng 6 tháng kể từ ngày nhận văn bản',
    'Báo cáo kết quả',
  ])('is none: %s', (task) => {
    expect(periodOf(obligationOf(task))).toBeUndefined();
  });

  it.each([
    'Hằng năm, báo cáo kết quả trước ngày 15/12',
    'Báo cáo kết quả trước ngày 15/12 hằng năm',
    'Hằng năm, báo cáo kết quả trước ngày 15/6 và ngày 15/12',
    'Hằng năm, báo cáo kết quả vào ngày 15 tháng 12',
    'Hằng năm, tổ chức kiểm tra trong quý I',
    'Hằng tháng, báo cáo trong tuần đầu của tháng sau',
    'Hằng quý, báo cáo tối đa 5 ngày sau khi hết quý',
    'Hằng tuần, báo cáo vào sáng thứ Hai',
    'Hằng năm, báo cáo vào đầu năm',
    'Mỗi năm kiểm tra ít nhất 02 lần',
  ])('is none where the document names a time inside it: %s', (task) => {
    expect(obligationOf(task).timing.kind).toBe('recurring');
    expect(periodOf(obligationOf(task))).toBeUndefined();
  });
});

describe('the end of a period', () => {
  it.each<[Period, string, string]>([
    ['week', '2026-05-11', '2026-05-17'],
    ['week', '2026-05-17', '2026-05-17'],
    ['week', '2026-12-31', '2027-01-03'],
    ['month', '2026-02-01', '2026-02-28'],
    ['month', '2028-02-29', '2028-02-29'],
    ['month', '2026-12-31', '2026-12-31'],
    ['quarter', '2026-04-01', '2026-06-30'],
    ['quarter', '2026-03-31', '2026-03-31'],
    ['half-year', '2026-06-30', '2026-06-30'],
    ['half-year', '2026-07-01', '2026-12-31'],
    ['year', '2027-01-01', '2027-12-31'],
  ])('of the %s of %s is %s', (period, day, end) => {
    expect(endOfPeriod(period, day)).toBe(end);
  });

  it('is not before the day, and ends itself: periods neither overlap nor leave a gap', () => {
    const periods = fc.constantFrom<Period>('week', 'month', 'quarter', 'half-year', 'year');
    fc.assert(
      fc.property(periods, fc.integer({ min: 0, max: 40_000 }), (period, count) => {
        const day = addDays('2000-01-01', count);
        const end = endOfPeriod(period, day);
        expect(end >= day).toBe(true);
        expect(endOfPeriod(period, end)).toBe(end);
        if (end > day) expect(endOfPeriod(period, addDays(day, 1))).toBe(end);
      }),
    );
  });
});
