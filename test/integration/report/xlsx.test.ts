import { describe, expect, it } from 'vitest';
import { createReportExports } from '../../../src/adapters/report/exports.ts';
import type { ReportTable } from '../../../src/domain/tutor/report.ts';
import { elements, readPart, readSheet } from '../../support/office.ts';

const table = (more: Partial<ReportTable> = {}): ReportTable => ({
  sheet: 'Kết quả',
  title: 'Kết quả bài thi số 1',
  note: 'Tổ Thi đua, 20 câu',
  columns: [
    { title: 'Họ và tên', width: 30 },
    { title: 'Câu đúng', width: 10 },
    { title: 'Tỷ lệ', width: 10 },
  ],
  rows: [
    ['Lan', 17, { share: 0.85 }],
    ['=1+1', 0, ''],
  ],
  empty: 'Chưa có ai làm bài.',
  ...more,
});
const xlsx = (...tables: readonly ReportTable[]) => createReportExports().xlsx(tables);

describe('a report as a workbook', () => {
  it('has a sheet for each table: title, note, head, rows; or a word where there are none', async () => {
    const bytes = await xlsx(table(), table({ sheet: 'Câu hỏi', rows: [] }));
    expect((await readSheet(bytes, 1)).map((row) => row.filter(Boolean))).toEqual([
      ['Kết quả bài thi số 1'],
      ['Tổ Thi đua, 20 câu'],
      ['Họ và tên', 'Câu đúng', 'Tỷ lệ'],
      ['Lan', '17', '0.85'],
      ['=1+1', '0'],
    ]);
    expect((await readSheet(bytes, 2))[3]?.[0]).toBe('Chưa có ai làm bài.');
  });

  it('has numbers to count with, and names that look like formulas as text', async () => {
    const sheet = await readPart(await xlsx(table()), 'xl/worksheets/sheet1.xml');
    const types = elements(sheet, 'c')
      .filter((cell) => elements(cell, 'v').length > 0)
      .map((cell) => cell.getAttribute('t') ?? 'n');
    expect(types.slice(-5)).toEqual(['s', 'n', 'n', 's', 'n']);
    expect(elements(sheet, 'f')).toEqual([]);
  });

  it('repeats the head of each table on its printed pages', async () => {
    const bytes = await xlsx(table(), table({ sheet: 'Câu hỏi' }));
    const names = elements(await readPart(bytes, 'xl/workbook.xml'), 'definedName');
    expect(names.map((name) => [name.getAttribute('localSheetId'), name.textContent])).toEqual([
      ['0', "'Kết quả'!$3:$3"],
      ['1', "'Câu hỏi'!$3:$3"],
    ]);
    const second = await readPart(bytes, 'xl/worksheets/sheet2.xml');
    expect(elements(second, 'autoFilter')[0]?.getAttribute('ref')).toBe('A3:C5');
  });
});
