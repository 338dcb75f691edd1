import { describe, expect, it } from 'vitest';
import { ALIKE, givesAway, likeness } from '../../../../../src/domain/tutor/items/likeness.ts';

describe('likeness', () => {
  it('tells texts that say the same from others, whatever their length', () => {
    expect(likeness('kiểm tra việc thực hiện', 'Thường xuyên kiểm tra việc thực hiện kế hoạch')).toBe(1);
    expect(likeness('kiểm tra việc thực hiện', 'tổ chức lớp tập huấn')).toBeLessThan(ALIKE);
  });
});

describe('a question', () => {
  it('gives its answer away by words that only the answer has', () => {
    const wrong = ['Khen thưởng niên hạn', 'Khen thưởng đối ngoại'];
    expect(
      givesAway(
        '“khen kịp thời thành tích đột xuất” nói về loại nào?',
        'Khen thưởng thành tích đột xuất',
        wrong,
      ),
    ).toBe(true);
    expect(givesAway('“khen người nước ngoài” nói về loại nào?', 'Khen thưởng đối ngoại', wrong)).toBe(false);
    // Words of every question on the subject tell nothing.
    expect(givesAway('Hình thức khen thưởng nào?', 'Khen thưởng đối ngoại', ['Cờ', 'Huy hiệu'])).toBe(false);
  });
});
