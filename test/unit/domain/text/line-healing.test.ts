import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { glue, healLines } from '../../../../src/domain/text/line-healing.ts';
import { type LineOptions, page, wrapped } from '../../../support/documents/printed.ts';
import { paragraph, SENTENCES } from '../../../support/documents/sentences.ts';

type Lines = [string, LineOptions?][];

function paragraphsOf(...pages: Lines[]): string[] {
  return healLines(pages.map((lines, i) => page(i + 1, lines))).flatMap(({ text }) =>
    text === '' ? [] : text.split('\n\n'),
  );
}

describe('healLines', () => {
  it('joins the lines of a paragraph and keeps paragraphs apart', () => {
    const [first, second] = [paragraph(400), paragraph(300, 4)];
    expect(paragraphsOf([...wrapped(first), ...wrapped(second)])).toEqual([first, second]);
  });

  it('goes on over the page break and names the page where the paragraph starts', () => {
    const lines = [...wrapped(paragraph(600)), ...wrapped(paragraph(900, 3)), ...wrapped(paragraph(600, 6))];
    const healed = healLines([page(1, lines.slice(0, 14)), page(2, lines.slice(14))]);
    expect(healed[0]?.text).toBe(`${paragraph(600)}\n\n${paragraph(900, 3)}`);
    expect(healed[1]?.text).toBe(paragraph(600, 6));
  });

  it('keeps clauses, points, articles and bullets apart', () => {
    const items = [
      'Điều 5. Trách nhiệm của các cơ quan, đơn vị',
      `1. ${paragraph(200)}`,
      `a) ${paragraph(150, 2)}`,
      'đ) Thực hiện nhiệm vụ khác được giao;',
      `- ${paragraph(180, 5)}`,
      `2. ${paragraph(150, 7)}`,
      'Điều 6. Hiệu lực thi hành',
    ];
    expect(paragraphsOf(items.flatMap((item) => wrapped(item)))).toEqual(items);
  });

  it('keeps items apart where paragraphs are not indented', () => {
    const items = [
      'Điều 5. Trách nhiệm',
      `1. ${paragraph(200)}`,
      `a) ${paragraph(150, 2)}`,
      `- ${paragraph(180, 5)}`,
      `2. ${paragraph(150, 7)}`,
    ];
    expect(paragraphsOf(items.flatMap((item) => wrapped(item, 0)))).toEqual(items);
  });

  it('does not take the start of a wrapped line for an item', () => {
    const lines: Lines = [
      ...wrapped(paragraph(300)),
      ['Viên chức hiện đang giữ ngạch giáo viên trung học (chưa đạt chuẩn)', { indent: 36 }],
      ['- Mã số 15c.207 quy định tại Thông tư liên tịch số 81 và tại các khoản 1,'],
      ['2. Người lao động và người sử dụng lao động thực hiện theo quy định ở Điều'],
      ['12. Trong toàn tỉnh, từ đầu năm nay đến hết ngày 31 tháng 12 của năm sau,'],
      ['2026. Các đơn vị báo cáo kết quả.'],
      ...wrapped(paragraph(300, 3)),
    ];
    expect(paragraphsOf(lines)).toHaveLength(3);
  });

  it('keeps capitals and letterhead lines on lines of their own', () => {
    const lines: Lines = [
      ['ỦY BAN NHÂN DÂN', { at: 110 }],
      ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { at: 290, beside: true }],
      ['TỈNH ĐIỆN BIÊN', { at: 113 }],
      ['Độc lập - Tự do - Hạnh phúc', { at: 310, beside: true }],
      ['Số: 12/KH-UBND', { at: 113, gap: 30 }],
      ['Điện Biên, ngày 05 tháng 3 năm 2026', { at: 296, beside: true }],
      ['KẾ HOẠCH', { centred: true, gap: 40 }],
      ['Tổ chức các phong trào thi đua yêu nước', { centred: true }],
      ['trên địa bàn tỉnh năm 2026', { centred: true }],
      ...wrapped(paragraph(500)).map(([text, options], i): [string, LineOptions] => [
        text,
        { ...options, ...(i === 0 && { gap: 40 }) },
      ]),
    ];
    const healed = paragraphsOf(lines).flatMap((text) => text.split('\n'));
    expect(healed).toEqual([
      'ỦY BAN NHÂN DÂN',
      'TỈNH ĐIỆN BIÊN',
      'Số: 12/KH-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Điện Biên, ngày 05 tháng 3 năm 2026',
      'KẾ HOẠCH',
      'Tổ chức các phong trào thi đua yêu nước trên địa bàn tỉnh năm 2026',
      paragraph(500),
    ]);
  });

  it('keeps a title in capitals apart from the paragraph below it', () => {
    const lines: Lines = [
      ['LUẬT', { centred: true }],
      ['SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA LUẬT BẢO HIỂM Y TẾ', { centred: true }],
      ['Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;', { indent: 36, gap: 28 }],
      ...wrapped(paragraph(500)),
    ];
    expect(paragraphsOf(lines)).toEqual([
      'LUẬT\nSỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA LUẬT BẢO HIỂM Y TẾ',
      'Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;',
      paragraph(500),
    ]);
  });

  it('goes on with a sentence below a picture or a foot note', () => {
    const [first, second, ...rest] = wrapped(paragraph(400));
    const after: Lines = [['hội và các cơ quan tiếp tục thực hiện.', { gap: 90 }]];
    const lines: Lines = [...(first ? [first] : []), ...(second ? [second] : []), ...after];
    expect(rest.length).toBeGreaterThan(0);
    expect(paragraphsOf([...wrapped(paragraph(300)), ...lines, ...wrapped(paragraph(300))])).toHaveLength(3);
  });

  it('keeps the rows of a table on lines of one block', () => {
    const lines: Lines = [
      ...wrapped(paragraph(300)),
      ['TT | Nhiệm vụ | Thời hạn', { row: true }],
      ['1 | Xây dựng kế hoạch | Quý I', { row: true }],
      ...wrapped(paragraph(300, 2)),
    ];
    expect(paragraphsOf(lines)[1]).toBe('TT | Nhiệm vụ | Thời hạn\n1 | Xây dựng kế hoạch | Quý I');
  });

  it('returns the paragraphs it was given, however they are cut into lines and pages', () => {
    const sentence = fc.integer({ min: 0, max: SENTENCES.length - 1 });
    const text = fc
      .array(sentence, { minLength: 1, maxLength: 5 })
      .map((chosen) => chosen.map((i) => SENTENCES[i]).join(' '));
    const label = fc.constantFrom('', '1. ', 'a) ', '- ', 'đ) ', '2.1. ');
    const document = fc.array(
      fc.tuple(label, text).map((parts) => parts.join('')),
      { minLength: 4, maxLength: 25 },
    );
    fc.assert(
      fc.property(document, fc.integer({ min: 10, max: 40 }), (paragraphs, perPage) => {
        const lines = paragraphs.flatMap((item) => wrapped(item));
        const pages: Lines[] = [];
        for (let i = 0; i < lines.length; i += perPage) pages.push(lines.slice(i, i + perPage));
        expect(paragraphsOf(...pages)).toEqual(paragraphs);
      }),
      { numRuns: 60 },
    );
  });
});

describe('glue', () => {
  it('restores numbers that were cut at a hyphen or slash', () => {
    expect(glue('Kết luận số 18-', 'KL/TW')).toBe('Kết luận số 18-KL/TW');
    expect(glue('Thông tư số 36/2014/', 'TTLT-BNV')).toBe('Thông tư số 36/2014/TTLT-BNV');
  });

  it('keeps the space around a dash', () => {
    expect(glue('Bộ Lao động -', 'Thương binh và Xã hội')).toBe('Bộ Lao động - Thương binh và Xã hội');
  });

  it('drops a soft hyphen', () => {
    expect(glue('in\u00AD', 'ternet')).toBe('internet');
  });
});
