import { describe, expect, test } from 'vitest';
import { renderForConsole } from '../../../src/channels/console-render.ts';
import { buildAnswer, buildDocument, buildSectionView, citeSection } from '../../support/fake-assistant.ts';

const plan = buildDocument(
  { number: '213-KH/TU', type: 'Kế hoạch', title: 'Kế hoạch thực hiện Chỉ thị 41', issued: '2025-04-15' },
  {
    'III.2': 'Báo cáo Ban Thường vụ.',
    'III.3': `Chủ trì quán triệt. ${'Tuyên truyền sâu rộng. '.repeat(30)}`.trim(),
  },
);
const law = buildDocument(
  { number: '06/2022/QH15', type: 'Luật', title: 'Luật Thi đua, khen thưởng', text: 'summary' },
  { 'Điều 23.1': 'Xét tặng hằng năm.' },
);

describe('renderForConsole', () => {
  test('prints an answer, its citations and its notices', () => {
    const answer = buildAnswer({
      text: 'UBND thành phố báo cáo:\n- Ban Thường vụ Thành ủy. [1]\n- Xét tặng hằng năm. [2]',
      citations: [citeSection(plan, 'III.2'), citeSection(law, 'Điều 23.1')],
      notices: ['Đảng bộ thành phố đã kết thúc hoạt động.'],
    });
    expect(renderForConsole({ kind: 'answer', answer, sections: [] }, 100)).toBe(
      [
        'UBND thành phố báo cáo:',
        '- Ban Thường vụ Thành ủy. [1]',
        '- Xét tặng hằng năm. [2]',
        '',
        '[1] Kế hoạch 213-KH/TU, mục III.2: "Báo cáo Ban Thường vụ."',
        '[2] Luật 06/2022/QH15, khoản 1 Điều 23 (bản tóm tắt): "Xét tặng hằng năm."',
        '',
        'Lưu ý: Đảng bộ thành phố đã kết thúc hoạt động.',
      ].join('\n'),
    );
  });

  test('shortens long quotes at a word and keeps to the width', () => {
    const answer = buildAnswer({ text: 'Có. [1]', citations: [citeSection(plan, 'III.3')] });
    const text = renderForConsole({ kind: 'answer', answer, sections: [] }, 60);
    expect(text).toMatch(/(?:Tuyên|truyền|sâu|rộng\.) …"$/u);
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(60);
    expect(text.split('\n').at(-1)).toMatch(/^ {4}\S/u);
  });

  test('prints only the text where nothing was found', () => {
    const answer = buildAnswer({ kind: 'not-found', text: 'Không tìm thấy.' });
    expect(renderForConsole({ kind: 'answer', answer, sections: [] }, 100)).toBe('Không tìm thấy.');
  });

  test('prints a section with its place, headings, whole text and notices', () => {
    const section = buildSectionView(plan, 'III.2', {
      headings: ['III- TỔ CHỨC THỰC HIỆN', '2. Ủy ban nhân dân thành phố'],
      text: 'Chỉ đạo.\nBáo cáo.',
      notices: ['Đã kết thúc hoạt động.'],
    });
    expect(renderForConsole({ kind: 'section', section }, 100)).toBe(
      'Kế hoạch 213-KH/TU, mục III.2\nIII- TỔ CHỨC THỰC HIỆN\n2. Ủy ban nhân dân thành phố\n\nChỉ đạo.\nBáo cáo.\n\nLưu ý: Đã kết thúc hoạt động.',
    );
  });

  test('lists candidates and how to choose', () => {
    const candidates = [
      buildSectionView(plan, 'III.2', { headings: ['2. Ủy ban'] }),
      buildSectionView(law, 'Điều 23.1'),
    ];
    expect(renderForConsole({ kind: 'ambiguous-section', candidates }, 100)).toBe(
      'Có nhiều mục phù hợp:\n- Kế hoạch 213-KH/TU, mục III.2: 2. Ủy ban\n- Luật 06/2022/QH15, khoản 1 Điều 23\nXin gõ lại /muc kèm số hiệu văn bản, ví dụ: /muc III.2 213-KH/TU.',
    );
  });

  test('lists sources with every notice', () => {
    const sources = [
      { metadata: plan.metadata, notices: [{ text: 'Một.' }, { text: 'Hai.' }], passages: 2 },
      { metadata: law.metadata, notices: [], passages: 1 },
    ];
    expect(renderForConsole({ kind: 'sources', sources }, 100)).toBe(
      [
        'Nguồn tra cứu có 2 văn bản',
        '',
        '1. Kế hoạch 213-KH/TU (ban hành 15/4/2025, toàn văn)',
        '   Kế hoạch thực hiện Chỉ thị 41',
        '   Lưu ý: Một.',
        '   Lưu ý: Hai.',
        '',
        '2. Luật 06/2022/QH15 (bản tóm tắt)',
        '   Luật Thi đua, khen thưởng',
      ].join('\n'),
    );
    expect(renderForConsole({ kind: 'sources', sources: [] }, 100)).toBe(
      'Nguồn tra cứu chưa có văn bản nào.',
    );
  });

  test('mentions /thoat in the help', () => {
    expect(renderForConsole({ kind: 'help' }, 100)).toContain('/thoat');
  });
});
