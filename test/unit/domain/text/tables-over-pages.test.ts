import { describe, expect, it } from 'vitest';
import type { PrintedPage } from '../../../../src/domain/text/printed-page.ts';
import { joinTables } from '../../../../src/domain/text/tables-over-pages.ts';
import { page } from '../../../support/documents/printed.ts';

const HEAD = 'TT | Nhiệm vụ | Thời hạn';
const rows = (...texts: string[]) => texts.map((text): [string, { row: true }] => [text, { row: true }]);
const textOf = (pages: PrintedPage[]) => pages.map(({ lines }) => lines.map((line) => line.text));

describe('joinTables', () => {
  it('joins the two parts of a row that a page break has cut', () => {
    const pages = joinTables([
      page(1, rows(HEAD, '1 | Xây dựng Kế hoạch số 12- | Trước ngày')),
      page(2, rows('| KH/TU về thi đua | 15/12', '2 | Báo cáo | Quý IV')),
    ]);
    expect(textOf(pages)).toEqual([
      [HEAD, '1 | Xây dựng Kế hoạch số 12-KH/TU về thi đua | Trước ngày 15/12'],
      ['2 | Báo cáo | Quý IV'],
    ]);
  });

  it('drops the head that every page repeats', () => {
    const pages = joinTables([
      page(1, [['Nhiệm vụ cụ thể như sau:'], ...rows(HEAD, '1 | Báo cáo | Quý I')]),
      page(2, rows(HEAD, '2 | Báo cáo | Quý II')),
      page(3, [...rows(HEAD, '| tháng | và năm', '3 | Tổng kết | Quý IV'), ['Điều 2. Hiệu lực']]),
    ]);
    expect(textOf(pages)).toEqual([
      ['Nhiệm vụ cụ thể như sau:', HEAD, '1 | Báo cáo | Quý I'],
      ['2 | Báo cáo tháng | Quý II và năm'],
      ['3 | Tổng kết | Quý IV', 'Điều 2. Hiệu lực'],
    ]);
  });

  it('keeps the head of another table', () => {
    const pages = [
      page(1, [...rows(HEAD, '1 | Báo cáo | Quý I'), ['Phụ lục II']]),
      page(2, rows(HEAD, '1 | Sơ kết | Quý II')),
    ];
    expect(joinTables(pages)).toEqual(pages);
  });
});
