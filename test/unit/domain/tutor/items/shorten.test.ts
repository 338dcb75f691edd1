import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isClosed, upToClause } from '../../../../../src/domain/tutor/items/shorten.ts';

describe('the beginning of a task', () => {
  it.each([
    [
      'Chỉ đạo đẩy mạnh các phong trào thi đua yêu nước góp phần thực hiện thắng lợi các mục tiêu',
      60,
      'Chỉ đạo đẩy mạnh các phong trào thi đua yêu nước',
    ],
    [
      'Chủ trì tổ chức quán triệt Chỉ thị số 41-CT/TW, Kế hoạch số 199-KH/TU và Kế hoạch của Ban Thường vụ',
      60,
      'Chủ trì tổ chức quán triệt Chỉ thị số 41-CT/TW',
    ],
    [
      'Tiếp tục đổi mới toàn diện, phát huy tinh thần sáng tạo trong phong trào thi đua, huy động sự tham gia',
      85,
      'Tiếp tục đổi mới toàn diện, phát huy tinh thần sáng tạo trong phong trào thi đua',
    ],
  ])('ends at the border of a clause: %s', (task, most, expected) => {
    expect(upToClause(task, most)).toBe(expected);
  });

  it('does not end in a row of verbs whose object follows, nor in a list behind a colon', () => {
    expect(
      upToClause('Tăng cường kiểm tra, giám sát, đôn đốc việc thực hiện kế hoạch năm nay của phường', 50),
    ).toBeUndefined();
    expect(
      upToClause('Có một trong các điều kiện: đã được tặng giấy khen; đã được tặng bằng khen của tỉnh', 60),
    ).toBeUndefined();
  });

  it('is verbatim, no longer than allowed, and leaves no bracket or quotation mark open', () => {
    const pieces = fc.constantFrom(
      'tổ chức',
      ', các lớp',
      ' (qua',
      ' phòng)',
      ' “gương',
      ' sáng”',
      '; ',
      ' nhằm nâng cao',
      ', Kế hoạch',
      '"a"',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), fc.integer({ min: 10, max: 120 }), (parts, most) => {
        const text = parts.join(' ');
        const shown = upToClause(text, most);
        if (shown === undefined || shown === text) return;
        expect(text.startsWith(shown)).toBe(true);
        expect(shown.length).toBeLessThanOrEqual(most);
        expect(isClosed(shown)).toBe(true);
      }),
    );
  });
});
