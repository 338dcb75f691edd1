import { describe, expect, it } from 'vitest';
import { readSubscription } from '../../../../src/domain/reminders/subscription.ts';

const STORED = { id: 2, chat: 'telegram:-5', unit: 'UBND TP', daysBefore: 3, hour: 8, paused: false };

describe('a stored subscription', () => {
  it('is read as it was written, without fields it does not know', () => {
    expect(readSubscription({ ...STORED, since: 1 })).toEqual(STORED);
  });

  it('is for everybody where it names no unit', () => {
    const { unit: _unit, ...all } = STORED;
    expect(readSubscription(all)).toEqual(all);
    expect(readSubscription({ ...all, unit: null })).toEqual(all);
  });

  it.each([
    ['id', 0],
    ['chat', ''],
    ['unit', ' '],
    ['unit', 'x'.repeat(201)],
    ['daysBefore', -1],
    ['daysBefore', 61],
    ['daysBefore', 1.5],
    ['hour', 24],
    ['paused', 'no'],
  ])('is refused with %s %s', (field, value) => {
    expect(() => readSubscription({ ...STORED, [field]: value })).toThrow();
  });
});
