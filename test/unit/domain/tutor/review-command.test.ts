import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReviewCommand } from '../../../../src/domain/tutor/review-command.ts';

describe('what is typed behind /on', () => {
  it.each([
    ['', { kind: 'review' }],
    ['lúc 7h', { kind: 'remind', hour: 7 }],
    ['luc 7', { kind: 'remind', hour: 7 }],
    ['7', { kind: 'remind', hour: 7 }],
    ['7:00', { kind: 'remind', hour: 7 }],
    ['7 giờ tối', { kind: 'remind', hour: 19 }],
    ['nhắc hằng ngày lúc 20 giờ', { kind: 'remind', hour: 20 }],
    ['tắt', { kind: 'stop' }],
    ['tat nhac', { kind: 'stop' }],
    ['dừng', { kind: 'stop' }],
    ['lúc 7h30', { kind: 'minutes', hour: 7, minutes: 30 }],
    ['lúc 25h', { kind: 'hour-out-of-range', hour: 25 }],
    ['điều 23', { kind: 'unclear' }],
    ['lúc 7h mỗi thứ hai', { kind: 'unclear' }],
  ])('reads "%s"', (typed, command) => {
    expect(readReviewCommand(typed)).toEqual(command);
  });

  it('is never a fault', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        expect(readReviewCommand(typed).kind).toBeTypeOf('string');
      }),
    );
  });
});
