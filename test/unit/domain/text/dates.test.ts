import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayInVietnam, isoDate, printDate, readWrittenDate } from '../../../../src/domain/text/dates.ts';

/** Days that the calendar has, as the real calendar counts them. */
const day = fc
  .date({ min: new Date('1945-09-02T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('written dates', () => {
  it.each([
    ['Điện Biên Phủ, ngày 15 tháng 4 năm 2025', '2025-04-15'],
    ['Hà Nội,  ngày  02 tháng 09 năm 2024', '2024-09-02'],
    ['NGÀY 29 THÁNG 02 NĂM 2024', '2024-02-29'],
    ['kể từ ngày 15 tháng 02.năm 2024', '2024-02-15'],
    ['từ ngày 1/7/2025 đến ngày 31/12/2025', '2025-07-01'],
    ['15-4-2025', '2025-04-15'],
    ['ngày 15/4/2025, sửa ngày 01 tháng 5 năm 2025', '2025-04-15'],
  ])('are read from %s', (line, iso) => {
    expect(readWrittenDate(line)).toBe(iso);
  });

  it.each([
    'ngày 31 tháng 02 năm 2025',
    'ngày 29 tháng 02 năm 2025',
    'ngày … tháng 4 năm 2025',
    '31/02/2025',
    'số 145/2020/NĐ-CP',
    'Nghị định 1/15/4/2025',
    'tháng 4 năm 2025',
    '',
  ])('are not read from "%s"', (line) => {
    expect(readWrittenDate(line)).toBeUndefined();
  });

  it('are read back whatever the day', () => {
    fc.assert(
      fc.property(day, (iso) => {
        const [year, month, date] = iso.split('-').map(Number);
        expect(readWrittenDate(`ngày ${date} tháng ${month} năm ${year}`)).toBe(iso);
        expect(readWrittenDate(`từ ${printDate(iso)}.`)).toBe(iso);
      }),
    );
  });
});

describe('isoDate', () => {
  it('knows the days of the calendar and no others', () => {
    expect(isoDate(2024, 2, 29)).toBe('2024-02-29');
    expect(isoDate(2100, 2, 29)).toBeUndefined();
    expect(isoDate(2025, 13, 1)).toBeUndefined();
    expect(isoDate(2025, 0, 1)).toBeUndefined();
    expect(isoDate(2025, 4, 31)).toBeUndefined();
    expect(isoDate(2025, 4, 0)).toBeUndefined();
    expect(isoDate(2025, 4, 366)).toBeUndefined();
  });
});

describe('printDate', () => {
  it.each([
    ['2025-07-01', '01/7/2025'],
    ['2025-04-15', '15/4/2025'],
    ['2024-01-01', '01/01/2024'],
    ['2025-02-28', '28/02/2025'],
    ['2024-03-09', '09/3/2024'],
    ['2026-10-01', '01/10/2026'],
    ['2024-12-26', '26/12/2024'],
  ])('writes a zero before days below ten and the months one and two: %s', (iso, printed) => {
    expect(printDate(iso)).toBe(printed);
  });

  it('leaves what is no ISO date', () => {
    expect(printDate('quý II/2025')).toBe('quý II/2025');
    expect(printDate('2025')).toBe('2025');
  });
});

describe('the day in Vietnam', () => {
  it('begins at 17:00 UTC of the day before', () => {
    expect(dayInVietnam(Date.parse('2025-06-30T16:59:59.999Z'))).toBe('2025-06-30');
    expect(dayInVietnam(Date.parse('2025-06-30T17:00:00.000Z'))).toBe('2025-07-01');
    expect(dayInVietnam(Date.parse('2025-12-31T17:00:00.000Z'))).toBe('2026-01-01');
  });
});
