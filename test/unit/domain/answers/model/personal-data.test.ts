import { describe, expect, it } from 'vitest';
import { withoutPersonalData } from '../../../../../src/domain/answers/model/personal-data.ts';

describe('what leaves the machine', () => {
  it.each([
    '0912345678',
    '091 234 5678',
    '0912.345.678',
    '0912-345-678',
    '0912\u00A0345\u00A0678',
    '+84 912 345 678',
    '012345678901',
    '1903 1234 5678 90',
  ])('has no number that identifies somebody: %s', (number) => {
    expect(withoutPersonalData(`Gọi ${number}, gặp chị Hà (${number}).`)).toBe(
      'Gọi [dãy số], gặp chị Hà ([dãy số]).',
    );
  });

  it.each(['an.nguyen@example.gov.vn', 'ha_le+tdkt@noivu.dienbien.gov.vn', 'ÁNH@thư.vn'])(
    'has no address of mail: %s',
    (address) => {
      expect(withoutPersonalData(`Gửi ${address}. Hạn 15/5?`)).toBe('Gửi [địa chỉ thư]. Hạn 15/5?');
    },
  );

  it.each([
    'Kế hoạch 213-KH/TU ngày 15/4/2025',
    'Thông tư 01/2024/TT-BNV ngày 23/02/2024',
    'từ 01/10/2026 đến 15/11/2026',
    'nhiệm kỳ 2025-2030',
    'giai đoạn 2021 - 2025',
    'thưởng 2.000.000 đồng',
    'khoản 1, 2, 3 và 4 Điều 23',
    'tài khoản @thidua',
    '',
  ])('keeps what documents say: %s', (text) => {
    expect(withoutPersonalData(text)).toBe(text);
  });
});

describe('numbers as people write them', () => {
  it.each([
    ['gọi (024) 3825 1234 giúp', 'gọi [dãy số] giúp'],
    ['số 0912–345–678', 'số [dãy số]'],
    ['mã A0912345678', 'mã A[dãy số]'],
    ['thưởng 100.000.000 đồng', 'thưởng 100.000.000 đồng'],
    ['quỹ 2.000.000.000 đồng', 'quỹ 2.000.000.000 đồng'],
  ])('are taken out unless they are sums: %s', (question, sent) => {
    expect(withoutPersonalData(question)).toBe(sent);
  });
});
