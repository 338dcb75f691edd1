import { describe, expect, it } from 'vitest';
import { readEffect } from '../../../../src/domain/documents/effect.ts';
import { parseText } from '../../../support/corpus.ts';

function effectOf(provision: string, issued?: string) {
  const document = parseText('a.md', `### Điều 3. Hiệu lực\n\n${provision}`, {
    number: '1/QĐ-UBND',
    type: 'Quyết định',
    title: 'Quyết định',
  });
  return readEffect(document.sections, issued);
}

describe('the day of effect', () => {
  it.each([
    ['Luật này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2024.', '2024-01-01'],
    ['1. Thông tư này có hiệu lực kể từ ngày 15/7/2025.', '2025-07-15'],
    ['Nghị định này bắt đầu có hiệu lực từ ngày 1-8-2025, trừ khoản 2.', '2025-08-01'],
  ])('is read from "%s"', (provision, effective) => {
    expect(effectOf(provision, '2020-02-02')).toEqual({ effective });
  });

  it('is that of signing where the document says so, whatever other dates follow', () => {
    for (const provision of [
      'Quyết định này có hiệu lực kể từ ngày ký.',
      'Quyết định này có hiệu lực kể từ ngày ký ban hành và bãi bỏ Quyết định ngày 15/4/2020.',
    ]) {
      expect(effectOf(provision, '2025-06-01')).toEqual({ effective: '2025-06-01' });
      expect(effectOf(provision)).toEqual({});
    }
  });

  it.each([
    'Luật này có hiệu lực sau 45 ngày kể từ ngày công bố. Hồ sơ nộp trước ngày 01/7/2025 theo luật cũ.',
    'Luật này có hiệu lực từ ngày Hiến pháp được thông qua; bãi bỏ Nghị quyết ngày 02/9/2010.',
    'Luật số 15/2003/QH11 hết hiệu lực từ ngày 01/01/2024.',
    'Nghị định số 98/2023/NĐ-CP có hiệu lực từ ngày 01/01/2024.',
  ])('is not made up from "%s"', (provision) => {
    expect(effectOf(provision, '2025-06-01')).toEqual({});
  });
});

describe('adoption and replacement', () => {
  it('tell the day of issue where the letterhead does not', () => {
    const adopted = 'Luật này được Quốc hội khóa XV, kỳ họp thứ 3 thông qua ngày 15 tháng 6 năm 2022.';
    expect(effectOf(adopted)).toEqual({ issued: '2022-06-15' });
    expect(effectOf(adopted, '2022-06-16')).toEqual({});
  });

  it('tell what the document replaces', () => {
    expect(effectOf('Thông tư này thay thế Thông tư số 1/2024/TT-BNV.')).toEqual({
      replaces: ['1/2024/TT-BNV'],
    });
  });
});

describe('parsing', () => {
  it('completes what is stated by what the provisions say', () => {
    const text =
      '### Điều 3. Hiệu lực\n\n1. Luật này có hiệu lực từ ngày 01/01/2024.\n2. Luật này thay thế Luật số 1/2003/QH11.';
    const stated = { number: '2/2022/QH15', type: 'Luật', title: 'Luật' };
    expect(parseText('a.md', text, stated).metadata).toMatchObject({
      effective: '2024-01-01',
      replaces: ['1/2003/QH11'],
    });
    const corrected = { ...stated, effective: '2024-02-02', replaces: [] };
    expect(parseText('a.md', text, corrected).metadata).toMatchObject({
      effective: '2024-02-02',
      replaces: [],
    });
  });
});
