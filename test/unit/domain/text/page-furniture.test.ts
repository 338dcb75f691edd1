import { describe, expect, it } from 'vitest';
import { removeFurniture } from '../../../../src/domain/text/page-furniture.ts';
import type { PrintedPage } from '../../../../src/domain/text/printed-page.ts';
import { type LineOptions, page } from '../../../support/documents/printed.ts';

type Lines = [string, LineOptions?][];

function textOf(pages: PrintedPage[]): string[][] {
  return removeFurniture(pages).map(({ lines }) => lines.map((line) => line.text));
}

function body(n: number): Lines {
  return ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu'].map((word) => [`Dòng ${word} của trang ${'x'.repeat(n)}`]);
}

describe('removeFurniture', () => {
  it('removes the head of the gazette with the page number beside it, from a single page too', () => {
    const head: Lines = [
      ['CÔNG BÁO/Số 571 + 572/Ngày 20-6-2024', { at: 180 }],
      ['27', { at: 500, beside: true }],
    ];
    expect(textOf([page(1, [...head, ...body(1)])])[0]).toEqual(body(1).map(([text]) => text));
  });

  it('removes marks of digital signatures', () => {
    const stamp: Lines = [
      ['Ký bởi: Cổng Thông tin điện tử Chính phủ'],
      ['Email: thongtinchinhphu@chinhphu.vn'],
      ['Cơ quan: Văn phòng Chính phủ'],
      ['Thời gian ký: 02.04.2024 16:22:52 +07:00'],
    ];
    expect(textOf([page(1, [...body(1), ...stamp])])[0]).toHaveLength(6);
    const misread: Lines = [
      ['ý. Ngày kỹ: 2026-05-21 08:05:34 +07:00'],
      ['Ký bởi: CÔNG BÁO NƯỚC CỘNG HÒA XÃ HỘI'],
      ['CHỦ NGHĨA VIỆT NAM'],
      ['„ Cơ quan: VĂN PHÒNG CHÍNH PHỦ'],
    ];
    expect(textOf([page(1, [...misread, ...body(1)])])[0]).toHaveLength(6);
  });

  it('keeps a sentence about signing', () => {
    const lines: Lines = [...body(1), ['Người ký: là người có thẩm quyền ban hành văn bản.'], ...body(2)];
    expect(textOf([page(1, lines)])[0]).toContain('Người ký: là người có thẩm quyền ban hành văn bản.');
  });

  it('keeps the lines of a form', () => {
    const form: Lines = [['Cơ quan: Sở Nội vụ'], ['Người ký: .......'], ['Ngày ký: .......']];
    expect(textOf([page(1, [...form, ...body(1)])])[0]).toHaveLength(9);
  });

  it('removes heads and feet that repeat, on all pages or on every other one', () => {
    const pages = [1, 2, 3, 4, 5, 6].map((n) =>
      page(n, [
        [n % 2 === 0 ? 'Sở Nội vụ tỉnh Điện Biên' : 'Kế hoạch thi đua năm 2026'],
        ...body(n),
        [`Trang ${n}/6`, { gap: 60 }],
      ]),
    );
    for (const [i, lines] of textOf(pages).entries())
      expect(lines).toEqual(body(i + 1).map(([text]) => text));
  });

  it('removes page numbers that grow with the pages, but no other lone number', () => {
    const pages = [1, 2, 3].map((n) => page(n, [[`- ${n + 11} -`, { centred: true }], ...body(n), ['2026']]));
    for (const lines of textOf(pages)) expect(lines).toHaveLength(7);
    expect(textOf(pages)[0]).toContain('2026');
  });

  it('keeps headings of forms and appendices, numbered as the pages are', () => {
    const pages = [1, 2, 3, 4].map((n) => page(n, [[`Mẫu số 0${n}`, { centred: true }], ...body(n)]));
    expect(textOf(pages).map((lines) => lines[0])).toEqual([
      'Mẫu số 01',
      'Mẫu số 02',
      'Mẫu số 03',
      'Mẫu số 04',
    ]);
  });

  it('keeps the head of a table once', () => {
    const pages = [1, 2, 3].map((n) =>
      page(n, [
        ['TT | Nhiệm vụ | Thời hạn', { row: true }],
        [`${n} | Việc thứ ${n} | Quý I`, { row: true }],
        ...body(n),
      ]),
    );
    const heads = textOf(pages).map((lines) => lines[0]);
    expect(heads).toEqual(['TT | Nhiệm vụ | Thời hạn', '2 | Việc thứ 2 | Quý I', '3 | Việc thứ 3 | Quý I']);
  });

  it('removes lines drawn with characters', () => {
    expect(textOf([page(1, [['________'], ...body(1), ['* * *']])])[0]).toHaveLength(6);
  });
});
