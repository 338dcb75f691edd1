import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readExamCommand } from '../../../../src/domain/tutor/exam-command.ts';

const HOUR_MS = 60 * 60_000;

describe('what stands behind /thi', () => {
  it.each([
    ['', { kind: 'choose' }],
    ['20', { kind: 'sit', count: 20 }],
    ['20 câu', { kind: 'sit', count: 20 }],
    ['lichsu', { kind: 'history' }],
    ['Lịch sử', { kind: 'history' }],
    ['ketqua', { kind: 'results' }],
    ['kết quả số 3', { kind: 'results', id: 3 }],
    ['ketqua 3', { kind: 'results', id: 3 }],
    ['giao 20 câu 30 phút', { kind: 'assign', count: 20, minutes: 30, openMs: 24 * HOUR_MS }],
    ['giao 20 cau, 30p', { kind: 'assign', count: 20, minutes: 30, openMs: 24 * HOUR_MS }],
    ['Giao 10 câu 15 phút hạn 2 ngày', { kind: 'assign', count: 10, minutes: 15, openMs: 48 * HOUR_MS }],
    ['giao 10 cau 15 phut trong 3 gio', { kind: 'assign', count: 10, minutes: 15, openMs: 3 * HOUR_MS }],
    ['giao', { kind: 'assign-unclear' }],
    ['giao 20 câu', { kind: 'assign-unclear' }],
    ['giao bài', { kind: 'assign-unclear' }],
    ['đi', { kind: 'unclear' }],
    ['4', { kind: 'out-of-range', what: 'count' }],
    ['51', { kind: 'out-of-range', what: 'count' }],
    ['giao 200 câu 30 phút', { kind: 'out-of-range', what: 'count' }],
    ['giao 20 câu 200 phút', { kind: 'out-of-range', what: 'minutes' }],
    ['giao 20 câu 30 phút hạn 31 ngày', { kind: 'out-of-range', what: 'open' }],
    ['giao 20 câu 30 phút hạn 5 phút', { kind: 'out-of-range', what: 'open' }],
  ])('%j is read', (typed, expected) => {
    expect(readExamCommand(typed)).toEqual(expected);
  });

  it('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => void readExamCommand(typed)));
  });
});
