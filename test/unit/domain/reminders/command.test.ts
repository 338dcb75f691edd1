import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReminderCommand } from '../../../../src/domain/reminders/command.ts';
import { anyText } from '../../../support/vietnamese.ts';

const subscribe = (unit: string | undefined, daysBefore: number, hour: number) => ({
  kind: 'subscribe',
  ...(unit !== undefined && { unit }),
  daysBefore,
  hour,
});

describe('what is typed behind /nhac', () => {
  it.each(['', '  ', 'danh sách', 'xem danh sach'])('lists: "%s"', (text) => {
    expect(readReminderCommand(text)).toEqual({ kind: 'list' });
  });

  it.each([
    ['UBND TP', subscribe('UBND TP', 3, 8)],
    ['cho UBND TP.', subscribe('UBND TP', 3, 8)],
    ['Phòng Nội vụ', subscribe('Phòng Nội vụ', 3, 8)],
    ['Bộ Nội vụ trước 1 tuần', subscribe('Bộ Nội vụ', 7, 8)],
    ['Huyện Cần Giờ lúc 9 giờ', subscribe('Huyện Cần Giờ', 3, 9)],
    ['Công ty Điện lực 1', subscribe('Công ty Điện lực 1', 3, 8)],
    ['UBND TP trước 3 ngày lúc 8h', subscribe('UBND TP', 3, 8)],
    ['UBND TP, lúc 14 giờ, trước 10 ngày', subscribe('UBND TP', 10, 14)],
    ['ubnd tp truoc 5 ngay luc 7h', subscribe('ubnd tp', 5, 7)],
    ['UBND TP trước ba ngày lúc 2 giờ chiều', subscribe('UBND TP', 3, 14)],
    ['UBND TP 5 ngày trước, 7:00', subscribe('UBND TP', 5, 7)],
    ['trước 3ngày, lúc 8h: UBND TP', subscribe('UBND TP', 3, 8)],
    ['đúng ngày UBND TP', subscribe('UBND TP', 0, 8)],
    ['UBND TP lúc 8h 5 ngày', subscribe('UBND TP', 5, 8)],
    ['UBND TP đúng ngày lúc 6h', subscribe('UBND TP', 0, 6)],
    ['UBND TP trước 60 ngày lúc 0h', subscribe('UBND TP', 60, 0)],
    ['tat ca truoc 7 ngay luc 7h', subscribe(undefined, 7, 7)],
    ['Tất cả các đơn vị', subscribe(undefined, 3, 8)],
    ['toàn bộ lúc 8h00', subscribe(undefined, 3, 8)],
  ])('subscribes: %s', (text, command) => {
    expect(readReminderCommand(text)).toEqual(command);
  });

  it.each([
    ['dừng 2', 'stop', 2],
    ['dung 2', 'stop', 2],
    ['Hủy số 12', 'stop', 12],
    ['tạm dừng 2', 'pause', 2],
    ['tam dung nhac 2', 'pause', 2],
    ['tiếp tục 2', 'resume', 2],
    ['TIEP TUC 2', 'resume', 2],
  ])('%s: %s %i', (text, kind, id) => {
    expect(readReminderCommand(text)).toEqual({ kind, id });
  });

  it.each([
    ['dừng', { kind: 'missing-id', action: 'stop' }],
    ['dừng UBND TP', { kind: 'missing-id', action: 'stop' }],
    ['tạm dừng 0', { kind: 'missing-id', action: 'pause' }],
    ['tiếp tục 2 3', { kind: 'missing-id', action: 'resume' }],
    ['trước 3 ngày', { kind: 'missing-unit' }],
    ['tất cả trước 7 ngày lúc 7h30', { kind: 'minutes', hour: 7, minutes: 30 }],
    ['UBND TP lúc 7:30', { kind: 'minutes', hour: 7, minutes: 30 }],
    ['UBND TP lúc 7 giờ 15 phút', { kind: 'minutes', hour: 7, minutes: 15 }],
    ['UBND TP lúc 24h', { kind: 'hour-out-of-range', hour: 24 }],
    ['UBND TP trước 61 ngày', { kind: 'days-out-of-range', days: 61 }],
    ['UBND TP trước 3 ngày nhé bạn', { kind: 'unclear', words: 'nhé bạn' }],
    ['UBND TP trước vài hôm', { kind: 'unclear', words: 'UBND TP trước vài hôm' }],
    ['UBND TP lúc 8', { kind: 'unclear', words: 'UBND TP lúc 8' }],
    ['x'.repeat(201), { kind: 'unit-too-long' }],
  ])('is a problem that is named: %s', (text, problem) => {
    expect(readReminderCommand(text)).toEqual(problem);
  });

  it('is read whatever it holds, and what subscribes is in range and verbatim', () => {
    const pieces = fc.constantFrom(
      'trước',
      '3 ngày',
      'lúc',
      '8h',
      '7:30',
      'dừng',
      '2',
      'UBND',
      'tất cả',
      'Giờ',
    );
    const typed = fc
      .array(fc.oneof(pieces, anyText), { maxLength: 6 })
      .map((parts) => parts.join(' ').normalize('NFC'));
    fc.assert(
      fc.property(typed, (text) => {
        const command = readReminderCommand(text);
        if (command.kind !== 'subscribe') return;
        expect(command.daysBefore).toBeGreaterThanOrEqual(0);
        expect(command.daysBefore).toBeLessThanOrEqual(60);
        expect(command.hour).toBeGreaterThanOrEqual(0);
        expect(command.hour).toBeLessThanOrEqual(23);
        if (command.unit !== undefined) expect(command.unit).not.toBe('');
      }),
    );
  });
});
