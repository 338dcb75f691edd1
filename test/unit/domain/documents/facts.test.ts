import { describe, expect, it } from 'vitest';
import { cite } from '../../../../src/domain/documents/citation.ts';
import { FACT_LABELS, letterheadSection } from '../../../../src/domain/documents/facts.ts';
import { parseText } from '../../../support/corpus.ts';

describe('the letterhead section', () => {
  it('says the lines of the document first, then what is stated, one fact a paragraph', () => {
    const section = letterheadSection(
      {
        number: '06/2022/QH15',
        type: 'Luật',
        title: 'Luật Thi đua',
        effective: '2024-01-01',
        text: 'summary',
        replaces: [],
        amendedBy: [{ number: '06/2026/QH16', effective: '2026-10-01' }, { number: '7/2027/QH16' }],
        references: [],
        articlesTotal: 96,
      },
      ['QUỐC HỘI'],
    );
    expect(section).toMatchObject({ kind: 'letterhead', locator: 'phần đầu', label: '' });
    expect(section.content).toEqual(
      [
        'QUỐC HỘI',
        'Số hiệu: 06/2022/QH15',
        'Loại văn bản: Luật',
        'Trích yếu: Luật Thi đua',
        'Ngày có hiệu lực: 2024-01-01',
        'Tổng số điều: 96',
        'Được sửa đổi bởi: 06/2026/QH16, áp dụng từ 2026-10-01',
        'Được sửa đổi bởi: 7/2027/QH16',
      ].map((text, i) => ({ kind: 'paragraph', number: i + 1, text })),
    );
  });

  it('makes every stated fact quotable', () => {
    const stated = {
      number: '1-KH/TU',
      type: 'Kế hoạch',
      title: 'Kế hoạch thi đua',
      issuer: 'Thành ủy',
      signer: 'Nguyễn Văn A',
      issued: '2025-04-15',
      effective: '2025-05-01',
      expires: '2030-01-01',
    };
    const document = parseText('a.md', '## 1. Một\n\nHai.', { ...stated, articles_total: 5 });
    const [letterhead] = document.sections;
    for (const [fact, value] of Object.entries({ ...stated, articlesTotal: 5 })) {
      const quote = `${FACT_LABELS[fact as keyof typeof FACT_LABELS]}: ${value}`;
      expect(letterhead && cite(document, letterhead, quote)).toMatchObject({ quote, locator: 'phần đầu' });
    }
  });
});
