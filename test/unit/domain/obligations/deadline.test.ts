import { describe, expect, it } from 'vitest';
import { readTiming, readTimingCell } from '../../../../src/domain/obligations/deadline.ts';
import { describeTiming } from '../../../../src/domain/obligations/describe-timing.ts';

describe('the timing of a task', () => {
  it.each([
    [
      'Gửi báo cáo trước ngày 15 tháng 5 năm 2026',
      { phrase: 'trước ngày 15 tháng 5 năm 2026', by: '2026-05-15' },
    ],
    ['hoàn thành chậm nhất ngày 30/6/2026', { phrase: 'chậm nhất ngày 30/6/2026', by: '2026-06-30' }],
    ['hoàn thành trong tháng 2 năm 2028', { phrase: 'trong tháng 2 năm 2028', by: '2028-02-29' }],
    ['xong trong quý II năm 2026', { phrase: 'trong quý II năm 2026', by: '2026-06-30' }],
    ['hoàn thành trước tháng 6 năm 2026', { phrase: 'trước tháng 6 năm 2026', by: '2026-06-01' }],
    ['trình trước quý II/2026', { phrase: 'trước quý II/2026', by: '2026-04-01' }],
    ['trình Quốc hội trong năm 2026', { phrase: 'trong năm 2026', by: '2026-12-31' }],
    ['thực hiện từ ngày 01/7/2026', { phrase: 'từ ngày 01/7/2026', from: '2026-07-01' }],
    ['hoàn thành trước ngày 31 tháng 12', { phrase: 'trước ngày 31 tháng 12' }],
    [
      'trong năm 2026 rà soát, gửi Bộ Tài chính trước ngày 10/5/2026',
      { phrase: 'trước ngày 10/5/2026', by: '2026-05-10' },
    ],
  ])('is a date: %s', (task, timing) => {
    expect(readTiming(task)).toEqual({ kind: 'date', ...timing });
  });

  it.each([
    ['định kỳ hằng quý báo cáo kết quả', 'recurring', 'định kỳ hằng quý'],
    ['báo cáo định kỳ 6 tháng', 'recurring', 'định kỳ 6 tháng'],
    ['Hàng năm, tổ chức tập huấn', 'recurring', 'Hàng năm'],
    ['thường xuyên đôn đốc, kiểm tra', 'continuous', 'thường xuyên'],
    ['gửi hồ sơ trong thời hạn 10 ngày làm việc', 'period', 'trong thời hạn 10 ngày làm việc'],
  ])('says how often or how long: %s', (task, kind, phrase) => {
    expect(readTiming(task)).toEqual({ kind, phrase });
  });

  it.each([
    'Quán triệt Chỉ thị số 41-CT/TW, ngày 26/12/2024',
    'Thực hiện Công điện số 36/CĐ-TTg ngày 25 tháng 4 năm 2026',
    'Ban hành nghị định có hiệu lực từ ngày 01 tháng 7 năm 2026',
    'Đánh giá, xếp loại chất lượng hằng năm của cấp ủy',
    'Tổ chức lễ kỷ niệm ngày 30/4/2026',
    'Nhiệm kỳ 5 năm của hội đồng',
  ])('is not stated by dates of documents and events: %s', (task) => {
    expect(readTiming(task)).toEqual({ kind: 'not-stated' });
  });

  it.each([
    ['Gửi báo cáo trước ngày 15/12 hằng năm', 'trước ngày 15/12 hằng năm', '12-15'],
    [
      'gửi hồ sơ chậm nhất ngày 30 tháng 11 hàng năm để tổng hợp',
      'chậm nhất ngày 30 tháng 11 hàng năm',
      '11-30',
    ],
    ['Báo cáo hằng năm trước 05/12', 'hằng năm trước 05/12', '12-05'],
    ['Báo cáo kết quả vào ngày 15 tháng 12 hằng năm', 'vào ngày 15 tháng 12 hằng năm', '12-15'],
    ['Hằng năm, báo cáo kết quả trước ngày 15/12', 'trước ngày 15/12', '12-15'],
    [
      'Hằng năm, báo cáo kết quả thực hiện Chỉ thị số 41-CT/TW, ngày 26/12/2024 và Luật số 06/2022/QH15 trước ngày 15 tháng 12',
      'trước ngày 15 tháng 12',
      '12-15',
    ],
  ])('may be a day of every year: %s', (task, phrase, day) => {
    expect(readTiming(task)).toEqual({ kind: 'recurring', phrase, day });
    expect(task).toContain(phrase);
  });

  it.each([
    ['Gửi báo cáo trước ngày 15/12', 'no year, and not every year'],
    ['Hằng năm, tổ chức kỷ niệm ngày 30/4', 'the day of an event'],
    ['Hằng năm, báo cáo trước ngày 15/6 và trước ngày 15/12', 'two days'],
    ['Từ năm 2027, báo cáo trước ngày 15/12 hằng năm', 'not in every year'],
    ['Gửi báo cáo trước ngày 15/12/2026, sau đó hằng năm', 'a day of one year'],
    ['Báo cáo trước ngày 31/02 hằng năm', 'no such day'],
    ['Hằng tháng, báo cáo trước ngày 15/12', 'another period'],
    ['Gửi hồ sơ xếp loại hằng năm của cấp ủy theo mẫu 15/12', 'no limit'],
  ])('is no day of every year: %s (%s)', (task) => {
    expect(readTiming(task)).not.toHaveProperty('day');
  });

  it('in its column of a table may be a bare day of every year', () => {
    expect(readTimingCell('15/12 hằng năm')).toEqual({
      kind: 'recurring',
      phrase: '15/12 hằng năm',
      day: '12-15',
    });
    expect(readTimingCell('15/12')).not.toHaveProperty('day');
  });

  it('in its column of a table may be a bare date', () => {
    expect(readTimingCell('Quý I/2027')).toEqual({ kind: 'date', phrase: 'Quý I/2027', by: '2027-03-31' });
    expect(readTimingCell('Thường xuyên')).toEqual({ kind: 'continuous', phrase: 'Thường xuyên' });
    expect(readTimingCell('')).toEqual({ kind: 'not-stated' });
  });
});

describe('a timing in words', () => {
  it('tells the day that a month, quarter or year means, and says so where none is stated', () => {
    expect(describeTiming(readTiming('xong trong quý II năm 2026'))).toBe(
      'trong quý II năm 2026 (30/6/2026)',
    );
    expect(describeTiming(readTiming('xong trước ngày 15/5/2026'))).toBe('trước ngày 15/5/2026');
    expect(describeTiming(readTiming('báo cáo kết quả'))).toBe('không nêu');
    expect(describeTiming(readTiming('Hằng năm, báo cáo trước ngày 15/12'))).toBe(
      'trước ngày 15/12 hằng năm',
    );
    expect(describeTiming(readTiming('báo cáo hằng năm trước ngày 15/12'))).toBe('hằng năm trước ngày 15/12');
  });
});
