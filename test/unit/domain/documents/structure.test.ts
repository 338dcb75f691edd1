import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownBlocks, textBlocks } from '../../../../src/domain/documents/blocks.ts';
import { ownParagraphs, sectionText, walkSections } from '../../../../src/domain/documents/document.ts';
import { buildStructure, type Structure } from '../../../../src/domain/documents/structure.ts';
import { onePage } from '../../../support/corpus.ts';
import { text } from '../../../support/vietnamese.ts';

const ofText = (source: string) => buildStructure(textBlocks(onePage(source)));
const ofMarkdown = (source: string) => buildStructure(markdownBlocks(onePage(source)));

/** Locator, heading and own paragraphs of every section. */
function outline({ sections }: Structure): unknown[] {
  return [...walkSections(sections)].map(({ section }) => [
    section.locator,
    ...(section.heading === undefined ? [] : [`# ${section.heading}`]),
    ...ownParagraphs(section).map((paragraph) => paragraph.text),
  ]);
}

describe('the structure of a Party document', () => {
  it('has parts, numbered headings and points', () => {
    const source = `
Thực hiện Chỉ thị, Thành ủy xây dựng Kế hoạch như sau:

I- MỤC ĐÍCH

1. Mục đích
- Một.
- Hai.

2. Các cấp ủy tổ chức thực hiện; báo cáo kết quả.
a) Ba;
b) Bốn.

II- TỔ CHỨC THỰC HIỆN

1. Phòng Nội vụ
Năm.
Sáu.

Nơi nhận:
- Thường trực,
- Lưu.`;
    expect(outline(ofText(source))).toEqual([
      ['mở đầu', 'Thực hiện Chỉ thị, Thành ủy xây dựng Kế hoạch như sau:'],
      ['I', '# MỤC ĐÍCH'],
      ['I.1', '# Mục đích', '- Một.', '- Hai.'],
      ['I.2', 'Các cấp ủy tổ chức thực hiện; báo cáo kết quả.'],
      ['I.2.a', 'Ba;'],
      ['I.2.b', 'Bốn.'],
      ['II', '# TỔ CHỨC THỰC HIỆN'],
      ['II.1', '# Phòng Nội vụ', 'Năm.', 'Sáu.'],
      ['nơi nhận', '# Nơi nhận:', '- Thường trực,', '- Lưu.'],
    ]);
  });

  it('is not lost with the closing mark of a quotation', () => {
    const source =
      'I- MỤC ĐÍCH\n\n1. Một\nHọc tập “phong cách Hồ Chí Minh".\n\n2. Hai\nBa.\n\nII- NHIỆM VỤ\nBốn.';
    expect(outline(ofText(source)).map((row) => (row as string[])[0])).toEqual(['I', 'I.1', 'I.2', 'II']);
  });

  it('numbers headings without parts by themselves', () => {
    expect(outline(ofText('1. Mục đích\nMột.\n2. Yêu cầu\nHai.'))).toEqual([
      ['1', '# Mục đích', 'Một.'],
      ['2', '# Yêu cầu', 'Hai.'],
    ]);
  });

  it('numbers the paragraphs of each section from 1, with their page', () => {
    const [section] = buildStructure(
      textBlocks([
        { number: 3, text: 'I. A\n\nMột.\n\nHai.' },
        { number: 4, text: 'Ba.' },
      ]),
    ).sections;
    expect(section).toMatchObject({ locator: 'I', page: 3 });
    expect(section && ownParagraphs(section)).toEqual([
      { kind: 'paragraph', number: 1, text: 'Một.', page: 3 },
      { kind: 'paragraph', number: 2, text: 'Hai.', page: 3 },
      { kind: 'paragraph', number: 3, text: 'Ba.', page: 4 },
    ]);
  });
});

describe('the structure of a law', () => {
  it('addresses clauses and points under articles; chapters and groups are context', () => {
    const source = `
CHƯƠNG I
QUY ĐỊNH CHUNG

Mục 1
PHẠM VI

Điều 1. Phạm vi điều chỉnh
Luật điều chỉnh những vấn đề sau:
1. Thi đua:
a) tự nguyện;
b) công khai.
3. Khen thưởng.

Mục 2. ĐỐI TƯỢNG

Điều 2. Danh hiệu của tập thể gồm:
a) cờ thi đua;
đ) xã tiêu biểu.

Chương II. Thi hành

Mục 1. HIỆU LỰC

Điều 3a. Hiệu lực
1. Luật có hiệu lực.`;
    expect(outline(ofText(source))).toEqual([
      ['Chương I', '# QUY ĐỊNH CHUNG'],
      ['Chương I, Mục 1', '# PHẠM VI'],
      ['Điều 1', '# Phạm vi điều chỉnh', 'Luật điều chỉnh những vấn đề sau:'],
      ['Điều 1.1', 'Thi đua:'],
      ['Điều 1.1.a', 'tự nguyện;'],
      ['Điều 1.1.b', 'công khai.'],
      ['Điều 1.3', 'Khen thưởng.'],
      ['Chương I, Mục 2', '# ĐỐI TƯỢNG'],
      ['Điều 2', '# Danh hiệu của tập thể gồm:'],
      ['Điều 2.a', 'cờ thi đua;'],
      ['Điều 2.đ', 'xã tiêu biểu.'],
      ['Chương II', '# Thi hành'],
      ['Chương II, Mục 1', '# HIỆU LỰC'],
      ['Điều 3a', '# Hiệu lực'],
      ['Điều 3a.1', 'Luật có hiệu lực.'],
    ]);
  });

  it('takes a number that cannot follow for a number in the text', () => {
    expect(outline(ofText('Điều 1. A\n1. Một.\n2. Hai.\n1. Ba.\n40. Bốn.'))).toEqual([
      ['Điều 1', '# A'],
      ['Điều 1.1', 'Một.'],
      ['Điều 1.2', 'Hai.', '1. Ba.', '40. Bốn.'],
    ]);
  });

  it('gives unnumbered items after points to the clause', () => {
    const source = 'Điều 1. A\n2. Gồm:\na) một;\n- hai;\n- ba.\nb) bốn:\n- năm;\n- sáu.';
    expect(outline(ofText(source))).toEqual([
      ['Điều 1', '# A'],
      ['Điều 1.2', 'Gồm:', '- hai;', '- ba.'],
      ['Điều 1.2.a', 'một;'],
      ['Điều 1.2.b', 'bốn:', '- năm;', '- sáu.'],
    ]);
  });

  it('takes the new wording in an amending law for no articles and clauses of its own', () => {
    const source = `Điều 1. Sửa đổi
1. Sửa đổi khoản 2 Điều 5 như sau:
“2. Nội dung mới:
a) một;
3. Nội dung ba.”
2. Bổ sung Điều 5a như sau:
“Điều 5a. Mới
1. Một.
Điều 2. Hiệu lực
1. Hai.`;
    expect(outline(ofText(source))).toEqual([
      ['Điều 1', '# Sửa đổi'],
      ['Điều 1.1', 'Sửa đổi khoản 2 Điều 5 như sau:', '“2. Nội dung mới:', 'a) một;', '3. Nội dung ba.”'],
      ['Điều 1.2', 'Bổ sung Điều 5a như sau:', '“Điều 5a. Mới', '1. Một.'],
      ['Điều 2', '# Hiệu lực'],
      ['Điều 2.1', 'Hai.'],
    ]);
  });

  it('keeps appendices beside the body, with numbers of their own', () => {
    const source =
      'Điều 1. A\nMột.\n\nPHỤ LỤC I\n\nI. HỒ SƠ\n1. Tờ trình gửi Phòng Nội vụ.\n\nPHỤ LỤC II\n\n1. Mẫu.';
    expect(outline(ofText(source)).map((row) => (row as string[])[0])).toEqual([
      'Điều 1',
      'Phụ lục I',
      'Phụ lục I.I',
      'Phụ lục I.I.1',
      'Phụ lục II',
      'Phụ lục II.1',
    ]);
  });
});

describe('the structure of Markdown', () => {
  it('follows the levels of headings and names unnumbered ones', () => {
    const source =
      '## Phần mở đầu (một phần)\n\nMột.\n\n## 1. Nhận thức\n\nHai.\n\n## Nội dung khác (chưa rõ)\n\n- Ba.';
    expect(outline(ofMarkdown(source))).toEqual([
      ['mở đầu', '# Phần mở đầu (một phần)', 'Một.'],
      ['1', '# Nhận thức', 'Hai.'],
      ['Nội dung khác', '# Nội dung khác (chưa rõ)', '- Ba.'],
    ]);
  });

  it('attaches notices and gaps to the article above them, before any heading to the document', () => {
    const source =
      '> Lưu ý: bản tóm tắt\n\n> Thiếu: tên\n\n## Chương I. A\n\n### Điều 1. B\n\n1. Một:\n   a) hai.\n\n> Thiếu: khoản 2\n\n> Lưu ý: sắp sửa\n\n### Điều 2. C\n\nBa.';
    const { sections, notices, gaps } = ofMarkdown(source);
    expect([notices, gaps]).toEqual([[{ text: 'bản tóm tắt' }], ['tên']]);
    const remarked = [...walkSections(sections)]
      .filter(({ section }) => section.notices.length + section.gaps.length > 0)
      .map(({ section: { locator, notices, gaps } }) => ({ locator, notices, gaps }));
    expect(remarked).toEqual([{ locator: 'Điều 1', notices: [{ text: 'sắp sửa' }], gaps: ['khoản 2'] }]);
  });
});

describe('any structure', () => {
  const line = fc
    .tuple(
      fc.constantFrom(
        ...[
          '',
          '',
          '- ',
          'I- ',
          'II. ',
          '1. ',
          '2. ',
          '3) ',
          '17. ',
          'a) ',
          'b) ',
          'đ) ',
          'Điều 1. ',
          'Điều 2: ',
        ],
        ...['Chương I. ', 'Mục 1. ', 'Phụ lục II: ', 'Phần thứ nhất ', 'Nơi nhận: '],
      ),
      text,
    )
    .map((parts) => parts.join('').replaceAll('\n', ' '));
  const source = fc
    .array(line, { maxLength: 25 })
    .chain((lines) => fc.constantFrom('\n', '\n\n').map((between) => lines.join(between)));
  const letters = (written: string) => written.replace(/[^\p{L}\p{N}]/gu, '');

  it('holds every word of the text in its order', () => {
    fc.assert(
      fc.property(source, (written) => {
        const { sections } = ofText(written);
        expect(letters(sections.map(sectionText).join('\n'))).toBe(letters(written));
      }),
    );
  });

  it('numbers paragraphs from 1 and gives every section a locator', () => {
    fc.assert(
      fc.property(source, (written) => {
        for (const { section } of walkSections(ofText(written).sections)) {
          expect(section.locator).not.toBe('');
          expect(ownParagraphs(section).map(({ number }) => number)).toEqual(
            ownParagraphs(section).map((_, i) => i + 1),
          );
        }
      }),
    );
  });
});
