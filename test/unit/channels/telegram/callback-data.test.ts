import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printButton, readButton } from '../../../../src/channels/telegram/callback-data.ts';

const key = fc.string({
  unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
  minLength: 1,
  maxLength: 24,
});

const id = fc.integer({ min: 1, max: 999_999_999_999 });
const place = fc.integer({ min: 0, max: 99 });

describe('callback data', () => {
  test('comes back as it was printed and fits into 64 bytes', () => {
    const press = fc.oneof(
      fc.record({ kind: fc.constant('open' as const), key }),
      fc.record({ kind: fc.constant('turn' as const), page: fc.integer({ min: 1, max: 9_999 }), key }),
      fc.record({
        kind: fc.constant('set' as const),
        setting: fc.constantFrom('onlyAsker' as const, 'rich' as const),
        on: fc.boolean(),
      }),
      fc.record({ kind: fc.constant('exam-new' as const), count: place }),
      fc.record({ kind: fc.constant('exam-pick' as const), id, question: place, place }),
      fc.record({ kind: fc.constant('exam-page' as const), id, page: place }),
      fc.record({
        kind: fc.constantFrom('exam-sit' as const, 'exam-hand' as const, 'exam-sheet' as const),
        id,
      }),
      fc.constant({ kind: 'class-sheet' as const }),
    );
    fc.assert(
      fc.property(press, (pressed) => {
        const data = printButton(pressed);
        expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
        expect(readButton(data)).toEqual(pressed);
      }),
    );
  });

  test.each([
    '',
    'open',
    'open ',
    'open a b',
    'close abc',
    'turn abc',
    'turn 0 abc',
    'turn 1.5 abc',
    'turn -1 abc',
    'turn 1e3 abc',
    'open ế',
    `open ${'a'.repeat(25)}`,
    ' open a',
  ])('does not read %j', (data) => {
    expect(readButton(data)).toBeUndefined();
  });

  test('refuses a key that Telegram or the reader would not take', () => {
    for (const bad of ['', 'a b', 'mục', 'a'.repeat(25)]) {
      expect(() => printButton({ kind: 'open', key: bad })).toThrow(RangeError);
    }
  });

  test('reads no random text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (data) => {
        const press = readButton(data);
        if (press) expect(printButton(press)).toBe(data);
      }),
    );
  });
});
