import { describe, expect, it } from 'vitest';
import { repairSlips } from '../../../../src/domain/text/recognition-slips.ts';

describe('repairSlips', () => {
  it('restores digits in numbers', () => {
    expect(repairSlips('Định kỳ O6 tháng, trước ngày l5/8/2O25, số 2I3-KH/TU')).toBe(
      'Định kỳ 06 tháng, trước ngày 15/8/2025, số 213-KH/TU',
    );
  });

  it('leaves letters and Roman numbers alone', () => {
    const text = 'khoản 1 Điều 3, mục I.2, phần II, điểm o, điểm l, A1o2x, QH15, ông Ol';
    expect(repairSlips(text)).toBe(text);
  });

  it('restores words that are always read wrongly', () => {
    expect(repairSlips('Quy định chỉ tiết và chỉ tiêu')).toBe('Quy định chi tiết và chỉ tiêu');
  });
});
