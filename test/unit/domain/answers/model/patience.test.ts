import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OutOfTime, wait } from '../../../../../src/domain/answers/model/patience.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a wait', () => {
  const person = new AbortController();

  it('ends after its time, and says why', () => {
    const { signal } = wait(50, person.signal);
    vi.advanceTimersByTime(49);
    expect(signal.aborted).toBe(false);
    vi.advanceTimersByTime(1);
    expect(signal.reason).toBeInstanceOf(OutOfTime);
    expect(person.signal.aborted).toBe(false);
  });

  it('is extended from the moment of asking', () => {
    const { signal, extend } = wait(50, person.signal);
    vi.advanceTimersByTime(40);
    extend(100);
    vi.advanceTimersByTime(99);
    expect(signal.aborted).toBe(false);
    vi.advanceTimersByTime(1);
    expect(signal.reason).toBeInstanceOf(OutOfTime);
  });

  it('ends with the person, whose reason it has', () => {
    const leaving = new AbortController();
    const { signal, end } = wait(50, leaving.signal);
    leaving.abort('đổi câu hỏi');
    expect(signal.reason).toBe('đổi câu hỏi');
    end();
    expect(wait(50, leaving.signal).signal.reason).toBe('đổi câu hỏi');
  });

  it('leaves no timer when it is ended', () => {
    const { signal, extend, end } = wait(50, person.signal);
    extend(60);
    end();
    expect(vi.getTimerCount()).toBe(0);
    vi.advanceTimersByTime(100);
    expect(signal.aborted).toBe(false);
  });

  it.each([0, -5])('of %i ms ends at once', (ms) => {
    const { signal } = wait(ms, person.signal);
    vi.advanceTimersByTime(1);
    expect(signal.aborted).toBe(true);
  });
});
