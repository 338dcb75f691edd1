import { describe, expect, it } from 'vitest';
import { clockText, durationText } from '../../../src/channels/durations.ts';

const MINUTE = 60_000;

describe('how long something takes', () => {
  it.each([
    [-5, '0 giây'],
    [45_400, '45 giây'],
    [MINUTE, '1 phút'],
    [12.4 * MINUTE, '12 phút'],
    [60 * MINUTE, '1 giờ'],
    [90 * MINUTE, '1 giờ 30 phút'],
    [24 * 60 * MINUTE, '1 ngày'],
    [25 * 60 * MINUTE, '25 giờ'],
    [72 * 60 * MINUTE, '3 ngày'],
  ])('%d ms is "%s"', (ms, text) => {
    expect(durationText(ms)).toBe(text);
  });
});

describe('the clock', () => {
  it('is that of Vietnam', () => {
    expect(clockText(Date.parse('2026-11-23T02:05:00Z'))).toBe('09:05');
  });
});
