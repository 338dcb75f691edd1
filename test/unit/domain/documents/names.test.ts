import { describe, expect, it } from 'vitest';
import { quotedNames, titleNames } from '../../../../src/domain/documents/names.ts';
import { parseText } from '../../../support/corpus.ts';

describe('names in quotation marks', () => {
  it('are found in headings and text, each once, as folded syllables', () => {
    const document = parseText(
      'a.md',
      '### Điều 1. Danh hiệu "Chiến sĩ thi đua cơ sở"\n\nTặng “Chiến sĩ thi đua cơ sở” và "Lao động tiên tiến".\n\n1. “Đơn vị quyết thắng”;',
      { number: '1/L', type: 'Luật', title: 'Luật' },
    );
    expect(quotedNames(document).map((name) => name.join(' '))).toEqual([
      'chien si thi dua co so',
      'lao dong tien tien',
      'don vi quyet thang',
    ]);
  });

  it('are joined by headings of articles that name something of the same kind', () => {
    const document = parseText(
      'a.md',
      '### Điều 1. Danh hiệu chiến sĩ thi đua Bộ, ban, ngành, tỉnh\n\nSau "Chiến sĩ thi đua cơ sở".\n\n### Điều 2. Hồ sơ đề nghị\n\nMột bộ.',
      { number: '1/L', type: 'Luật', title: 'Luật' },
    );
    expect(titleNames(document).map((name) => name.join(' '))).toEqual([
      'chien si thi dua co so',
      'chien si thi dua bo ban nganh tinh',
    ]);
  });

  it('are neither emphasis nor sentences', () => {
    const document = parseText(
      'a.md',
      '## 1. Một\n\nGương "người tốt", không phải "Thi đua là yêu nước, yêu nước thì phải thi đua và những người thi đua".',
      { number: '1/L', type: 'Luật', title: 'Luật' },
    );
    expect(quotedNames(document)).toEqual([]);
  });
});

describe('titles that a document lists', () => {
  const law = (articles: string) =>
    titleNames(
      parseText('a.md', `### Điều 1. Danh hiệu của địa phương\n\n${articles}`, {
        number: '1/L',
        type: 'Luật',
        title: 'Luật',
      }),
    ).map((name) => name.join(' '));
  const article = '### Điều 2. Danh hiệu xã, phường, thị trấn tiêu biểu\n\nXét hằng năm.';

  it('are names where an article of their own is headed by them', () => {
    const list = 'Các danh hiệu gồm:\n\n- Xã, phường, thị trấn tiêu biểu;\n- Khu phố kiểu mẫu.';
    expect(law(`${list}\n\n${article}`)).toEqual(['xa phuong thi tran tieu bieu']);
  });

  it('are none where the heading does not call them titles, or the document lists no such title', () => {
    const list = 'Các danh hiệu gồm:\n\n- Xã, phường, thị trấn tiêu biểu.';
    expect(law(`${list}\n\n### Điều 2. Xã, phường, thị trấn tiêu biểu\n\nXét hằng năm.`)).toEqual([]);
    expect(law(`Xét hằng năm.\n\n${article}`)).toEqual([]);
  });
});
