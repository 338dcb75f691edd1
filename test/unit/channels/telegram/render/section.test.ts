import { describe, expect, test } from 'vitest';
import { renderCandidates, renderSection } from '../../../../../src/channels/telegram/render/section.ts';
import { buildDocument, buildSectionView } from '../../../../support/fake-assistant.ts';
import { parseHtml } from '../../../../support/fake-telegram-html.ts';

const plan = buildDocument(
  { number: '213-KH/TU', type: 'Kế hoạch', title: 'Kế hoạch thực hiện Chỉ thị 41' },
  { 'III.2': 'Báo cáo.' },
);
const headings = ['III- TỔ CHỨC THỰC HIỆN', '2. Ủy ban nhân dân thành phố'];
const paragraph = (n: number) =>
  `${n}. ${'Chỉ đạo đẩy mạnh các phong trào thi đua yêu nước. '.repeat(12).trim()}`;
const long = Array.from({ length: 20 }, (_, i) => paragraph(i + 1)).join('\n');

describe('renderSection', () => {
  test('shows place, headings, text in paragraphs and notices', () => {
    const section = buildSectionView(plan, 'III.2', {
      headings,
      text: 'Chỉ đạo:\n- một;\n- hai.\nBáo cáo <Ban Thường vụ>.',
      notices: ['Đã kết thúc hoạt động.'],
    });
    expect(renderSection(section)).toEqual({
      parts: [
        [
          '<b>Kế hoạch 213-KH/TU, mục III.2</b>',
          '<i>III- TỔ CHỨC THỰC HIỆN',
          '2. Ủy ban nhân dân thành phố</i>',
          '',
          'Chỉ đạo:',
          '- một;',
          '- hai.',
          '',
          'Báo cáo &lt;Ban Thường vụ&gt;.',
          '',
          '⚠️ <i>Lưu ý: Đã kết thúc hoạt động.</i>',
        ].join('\n'),
      ],
      buttons: [],
    });
  });

  test('leads to the sections before and after, and from a clause to its article, below the pages', () => {
    const section = buildSectionView(plan, 'III.2', {
      text: long,
      previous: { key: 'k1', place: 'khoản 1 Điều 23' },
      next: { key: 'k3', place: 'mục "Tên của một mục rất dài không đánh số"' },
      whole: { key: 'k0', place: 'Điều 23' },
    });
    const { buttons } = renderSection(section, 2);
    expect(buttons.map((row) => row.map(({ text }) => text))).toEqual([
      ['◀ Trang 1', 'Trang 3 ▶'],
      ['‹ khoản 1 Điều 23', 'mục "Tên của một mục … ›'],
      ['Toàn văn Điều 23'],
    ]);
    expect(buttons.flat().map((button) => 'callback_data' in button && button.callback_data)).toEqual([
      `turn 1 ${section.key}`,
      `turn 3 ${section.key}`,
      'turn 1 k1',
      'turn 1 k3',
      'turn 1 k0',
    ]);
  });

  test('says so when there is only a heading', () => {
    const [part] = renderSection(buildSectionView(plan, 'III.2', { headings, text: '' })).parts;
    expect(part).toMatch(/\n\n\(Mục này chỉ có tiêu đề\.\)$/u);
  });

  test('pages a long text: each page fits a message, names itself and leads to its neighbours', () => {
    const section = buildSectionView(plan, 'III.2', { headings, text: long, notices: ['Đã kết thúc.'] });
    const pages = [1, 2, 3, 4].map((page) => renderSection(section, page));
    const seen = pages.map(({ parts: [part = ''] }) => parseHtml(part).text);
    for (const [i, text] of seen.entries()) {
      expect(text.length).toBeLessThanOrEqual(4_096);
      expect(text).toContain('Kế hoạch 213-KH/TU, mục III.2\nIII- TỔ CHỨC THỰC HIỆN');
      expect(text).toContain(`\ntrang ${i + 1}/4${i < 3 ? ' · có lưu ý ở trang cuối' : ''}\n\n`);
    }
    expect(pages.map(({ buttons }) => buttons.flat().map(({ text }) => text))).toEqual([
      ['Trang 2 ▶'],
      ['◀ Trang 1', 'Trang 3 ▶'],
      ['◀ Trang 2', 'Trang 4 ▶'],
      ['◀ Trang 3'],
    ]);
    expect(seen[3]).toMatch(/⚠️ Lưu ý: Đã kết thúc\.$/u);
    const bodies = seen.map((text) => text.replace(/^[\s\S]*?trang \d\/\d.*\n\n/u, ''));
    expect(bodies.join('\n\n')).toBe(`${long.replaceAll('\n', '\n\n')}\n\n⚠️ Lưu ý: Đã kết thúc.`);
  });

  test('shows the last page when asked for one beyond it', () => {
    const section = buildSectionView(plan, 'III.2', { text: long });
    expect(renderSection(section, 99)).toEqual(renderSection(section, 4));
  });

  test('fits a message even under long headings', () => {
    const section = buildSectionView(plan, 'III.2', {
      headings: Array(30).fill('Đề mục '.repeat(100)),
      text: long,
    });
    for (let page = 1; page <= 6; page++) {
      const [part = ''] = renderSection(section, page).parts;
      expect(parseHtml(part).text.length).toBeLessThanOrEqual(4_096);
    }
  });
});

describe('renderCandidates', () => {
  test('lists the sections with a button each', () => {
    const law = buildDocument(
      { number: '06/2022/QH15', type: 'Luật', title: 'Luật' },
      { 'III.2': 'Xét tặng.' },
    );
    const candidates = [buildSectionView(plan, 'III.2', { headings }), buildSectionView(law, 'III.2')];
    const { parts, buttons } = renderCandidates(candidates);
    expect(parts).toEqual([
      'Có nhiều mục phù hợp:\n• Kế hoạch 213-KH/TU, mục III.2: 2. Ủy ban nhân dân thành phố\n• Luật 06/2022/QH15, mục III.2',
    ]);
    expect(buttons.flat().map(({ text }) => text)).toEqual([
      '📄 mục III.2 – 213-KH/TU',
      '📄 mục III.2 – 06/2022/QH15',
    ]);
  });

  test('asks for the document when there are too many', () => {
    const candidates = Array(8).fill(buildSectionView(plan, 'III.2'));
    const { parts, buttons } = renderCandidates(candidates);
    expect(parts[0]).toMatch(/\nCòn 3 mục khác; xin ghi thêm số hiệu văn bản\.$/u);
    expect(buttons).toHaveLength(5);
  });
});
