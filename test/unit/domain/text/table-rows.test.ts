import { describe, expect, it } from 'vitest';
import { joinCells, splitCells, tableLines } from '../../../../src/domain/text/table-rows.ts';

const cell = (text: string, row: number, column: number, rows = 1, columns = 1) => ({
  text,
  row,
  column,
  rows,
  columns,
});

describe('tableLines', () => {
  it('writes a row a line, the head first', () => {
    const lines = tableLines([
      cell('TT', 0, 0),
      cell('Nhiệm vụ', 0, 1),
      cell('1', 1, 0),
      cell('Xây dựng\n kế hoạch', 1, 1),
    ]);
    expect(lines).toEqual(['TT | Nhiệm vụ', '1 | Xây dựng kế hoạch']);
  });

  it('repeats merged cells so that every row can be read alone', () => {
    const lines = tableLines([
      cell('Sở Nội vụ', 0, 0, 2),
      cell('Báo cáo', 0, 1),
      cell('Tổng hợp', 1, 1),
      cell('Cả năm', 2, 0, 1, 1),
      cell('', 2, 1),
    ]);
    expect(lines).toEqual(['Sở Nội vụ | Báo cáo', 'Sở Nội vụ | Tổng hợp', 'Cả năm |']);
  });

  it('writes a cell over the whole row once, and no empty rows', () => {
    const lines = tableLines([
      cell('I. Nhiệm vụ chung', 0, 0, 1, 3),
      cell('', 1, 0),
      cell('', 1, 1),
      cell('', 1, 2),
    ]);
    expect(lines).toEqual(['I. Nhiệm vụ chung']);
  });
});

describe('splitCells', () => {
  it('undoes joinCells, empty cells included', () => {
    for (const texts of [
      ['1', 'a', 'b'],
      ['', 'a', ''],
      ['', '', 'c'],
      ['1', '', ''],
    ]) {
      expect(splitCells(joinCells(texts))).toEqual(texts);
    }
  });
});
