import { describe, expect, it } from 'vitest';
import { isBeforeDay, occasionsWithin } from '../../../../src/domain/reminders/occurrences.ts';
import { obligationOf } from '../../../support/obligations.ts';

const days = (task: string, from: string, to: string) =>
  occasionsWithin(obligationOf(task), { from, to }).map(({ day }) => day);

describe('the occasions of a dated task', () => {
  const task = 'Gửi báo cáo trước ngày 15/5/2026';

  it('are the one day that the document names, the end of the window excluded', () => {
    expect(days(task, '2026-05-15', '2026-05-16')).toEqual(['2026-05-15']);
    expect(days(task, '2026-05-01', '2026-05-15')).toEqual([]);
    expect(days(task, '2026-05-16', '2030-01-01')).toEqual([]);
  });

  it('are the last day of a month or quarter that it names', () => {
    expect(days('Hoàn thành trong tháng 2 năm 2028', '2028-01-01', '2029-01-01')).toEqual(['2028-02-29']);
    expect(days('Xong trong quý II năm 2026', '2026-01-01', '2027-01-01')).toEqual(['2026-06-30']);
  });

  it('are to be met before the day only behind "trước"', () => {
    const [before] = occasionsWithin(obligationOf(task), { from: '2026-01-01', to: '2027-01-01' });
    const [by] = occasionsWithin(obligationOf('Hoàn thành chậm nhất ngày 30/6/2026'), {
      from: '2026-01-01',
      to: '2027-01-01',
    });
    expect(before && isBeforeDay(before)).toBe(true);
    expect(by && isBeforeDay(by)).toBe(false);
  });
});

describe('the occasions of a recurring task', () => {
  it.each([
    ['Hằng năm, báo cáo', '2026-06-01', '2028-12-31', ['2026-12-31', '2027-12-31']],
    ['Định kỳ hằng quý báo cáo', '2026-03-31', '2026-12-31', ['2026-03-31', '2026-06-30', '2026-09-30']],
    ['Hằng tháng, báo cáo', '2028-01-31', '2028-03-31', ['2028-01-31', '2028-02-29']],
    ['Báo cáo định kỳ 6 tháng', '2026-01-01', '2027-01-01', ['2026-06-30', '2026-12-31']],
    ['Hằng tuần, báo cáo', '2026-12-28', '2027-01-11', ['2027-01-03', '2027-01-10']],
  ])('are the ends of its periods: %s from %s', (task, from, to, ends) => {
    expect(days(task, from, to)).toEqual(ends);
  });

  it('tell that the day is only the end of the period', () => {
    const window = { from: '2026-01-01', to: '2026-04-01' };
    const [quarterly] = occasionsWithin(obligationOf('Định kỳ hằng quý báo cáo'), window);
    expect(quarterly).toMatchObject({ day: '2026-03-31', periodEnd: 'quarter' });
    const [dated] = occasionsWithin(obligationOf('Gửi báo cáo trước ngày 15/3/2026'), window);
    expect(dated).not.toHaveProperty('periodEnd');
  });
});

describe('the occasions of a task with a day of every year', () => {
  it.each([
    ['Gửi báo cáo trước ngày 15/12 hằng năm', ['2026-12-15', '2027-12-15']],
    ['Hằng năm, báo cáo chậm nhất ngày 30 tháng 11', ['2026-11-30', '2027-11-30']],
    ['Báo cáo trước ngày 29/02 hằng năm', ['2028-02-29']],
  ])('are that day, each year that has it: %s', (task, expected) => {
    expect(days(task, '2026-11-30', '2028-03-01')).toEqual(expected);
  });

  it('are to be met before the day behind "trước", and are no end of a period', () => {
    const window = { from: '2026-01-01', to: '2027-01-01' };
    const first = (task: string) => occasionsWithin(obligationOf(task), window)[0];
    const before = first('Báo cáo hằng năm trước ngày 15/12');
    const by = first('Báo cáo chậm nhất ngày 15/12 hằng năm');
    expect(before && isBeforeDay(before)).toBe(true);
    expect(by && isBeforeDay(by)).toBe(false);
    expect(before).not.toHaveProperty('periodEnd');
  });
});

describe('a task without a day', () => {
  it.each([
    'Định kỳ sơ kết, tổng kết',
    'Thường xuyên kiểm tra',
    'Gửi hồ sơ trong thời hạn 10 ngày kể từ ngày nhận văn bản',
    'Thực hiện từ ngày 01/7/2026',
    'Hoàn thành trước ngày 31 tháng 12',
    'Báo cáo kết quả',
  ])('has no occasion, ever: %s', (task) => {
    expect(days(task, '0001-01-01', '9999-12-31')).toEqual([]);
  });
});
