import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeSpokenNumbers } from '../../../../src/domain/text/spoken-numbers.ts';
import { anyText } from '../../../support/vietnamese.ts';

describe('numbers of documents and sections as they are spoken', () => {
  it.each([
    ['chỉ thị bốn mốt ra ngày nào', 'chỉ thị 41 ra ngày nào'],
    ['kế hoạch hai một ba nói gì', 'kế hoạch 213 nói gì'],
    ['kế hoạch hai trăm mười ba nói gì', 'kế hoạch 213 nói gì'],
    ['ke hoach hai tram muoi ba nhi', 'ke hoach 213 nhi'],
    ['Điều tám mươi tư nói gì', 'Điều 84 nói gì'],
    ['khoản hai điều năm', 'khoản 2 điều 5'],
    ['điều một trăm linh năm', 'điều 105'],
    ['điều mười', 'điều 10'],
  ])('are written in figures: %s', (spoken, written) => {
    expect(writeSpokenNumbers(spoken)).toBe(written);
  });

  it.each([
    'ai theo dõi kế hoạch không',
    'tặng mấy năm một lần',
    'ba năm liền chiến sĩ thi đua',
    'ke hoach nam nay',
    'điều không nên làm',
    '',
  ])('are left alone where nothing is numbered: %s', (text) => {
    expect(writeSpokenNumbers(text)).toBe(text);
  });

  it('leave every other text as it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const written = writeSpokenNumbers(text);
        if (!/(?:hoạch|thị|định|tư|điều|khoản|chương)/iu.test(text)) expect(written).toBe(text);
        expect(writeSpokenNumbers(written)).toBe(written);
      }),
    );
  });
});
