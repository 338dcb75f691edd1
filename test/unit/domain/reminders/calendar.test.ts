import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, momentInVietnam } from '../../../../src/domain/reminders/calendar.ts';
import { dayInVietnam } from '../../../../src/domain/text/dates.ts';

describe('the calendar in Vietnam', () => {
  it.each([
    ['2026-05-15', -3, '2026-05-12'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2028-03-01', -1, '2028-02-29'],
    ['2027-01-02', -3, '2026-12-30'],
  ])('counts days: %s %i', (day, count, other) => {
    expect(addDays(day, count)).toBe(other);
    expect(addDays(other, -count)).toBe(day);
  });

  it('is seven hours ahead: seven in the morning is midnight UTC, midnight the evening before', () => {
    expect(new Date(momentInVietnam('2026-01-01', 7)).toISOString()).toBe('2026-01-01T00:00:00.000Z');
    expect(new Date(momentInVietnam('2026-01-01', 0)).toISOString()).toBe('2025-12-31T17:00:00.000Z');
  });

  it('begins and ends its days at midnight there', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (count) => {
        const day = addDays('2000-01-01', count);
        expect(dayInVietnam(momentInVietnam(day, 0))).toBe(day);
        expect(dayInVietnam(momentInVietnam(day, 0) - 1)).toBe(addDays(day, -1));
        expect(dayInVietnam(momentInVietnam(day, 23))).toBe(day);
      }),
    );
  });
});
