import { describe, expect, it } from 'vitest';
import { figuresStand, readFigures } from '../../../../../src/domain/answers/model/figures.ts';

const stands = (statement: string, source: string) =>
  figuresStand(readFigures(statement), readFigures(source));
const values = (text: string) => readFigures(text).numbers.map(({ value }) => value);

describe('reading figures', () => {
  it.each([
    ['15/5/2026', '15/5/2026'],
    ['Ngày 15/05/2026', '15/5/2026'],
    ['15-05-2026', '15/5/2026'],
    ['15.5.2026', '15/5/2026'],
    ['ngày 15 tháng 5 năm 2026', '15/5/2026'],
    ['ngày 01 tháng 7', '1/7'],
    ['trước 30/4', '30/4'],
    ['NGÀY 15 THÁNG 5 NĂM 2026', '15/5/2026'],
    ['ngày 15 tháng 5 năm 2026'.normalize('NFD'), '15/5/2026'],
  ])('takes %s for a day, and for no number besides', (text, day) => {
    expect(readFigures(text)).toEqual({ numbers: [], days: [day], documents: [] });
  });

  it.each([
    ['Kế hoạch số 199-KH/TU', '199-kh/tu'],
    ['Chỉ thị 41-CT/TW', '41-ct/tw'],
    ['Kế hoạch 5-KH/ĐU', '5-kh/du'],
  ])('takes the figures in %s for the number of a document', (text, document) => {
    expect(readFigures(text)).toEqual({ numbers: [], days: [], documents: [document] });
  });

  it.each([
    ['05 năm trở lên', '5'],
    ['1,5 triệu đồng', '1.5'],
    ['1.5 lần', '1.5'],
    ['2.000.000 đồng', '2000000'],
    ['1,0% chi thường xuyên', '1'],
    ['bảy hình thức', '7'],
    ['mười lăm ngày', '15'],
    ['hai mươi năm', '20'],
    ['ba mươi mốt lần', '31'],
    ['bốn mươi tư người', '44'],
    ['hai mươi lăm năm', '25'],
    ['năm năm liên tục', '5'],
    ['mười năm', '10'],
    ['hạng Nhất', '1'],
    ['hạng nhì', '2'],
    ['hạng III', '3'],
    ['quý IV', '4'],
    ['nhiệm kỳ 2025-2030', '2025 2030'],
    ['khoản 1 Điều 23', '1 23'],
  ])('reads %s as %s', (text, numbers) => {
    expect(values(text).join(' ')).toBe(numbers);
  });

  it.each(['năm nay', 'một số cơ quan', 'hằng năm', 'ba mẹ', 'bảy màu', 'giải Nhất', ''])(
    'finds no number in "%s"',
    (text) => {
      expect(values(text)).toEqual([]);
    },
  );
});

describe('figures of a statement stand', () => {
  it.each([
    ['có 5 năm công tác', 'có 05 năm công tác'],
    ['có năm năm công tác', 'có 05 năm công tác'],
    ['15 ngày làm việc', 'mười lăm ngày làm việc'],
    ['25 năm', 'hai mươi lăm năm'],
    ['sáu tháng đầu năm', '6 tháng đầu năm'],
    ['20 phần trăm', '20%'],
    ['1% chi thường xuyên', '1,0% chi thường xuyên'],
    ['3.5 lần', '3,5 lần'],
    ['hạng I', 'hạng Nhất'],
    ['hạng Nhì', 'HẠNG NHÌ'],
    ['quý 2 năm 2026', 'quý II/2026'],
    ['có hai hình thức', 'Hai hình thức tổ chức thi đua:'],
    ['2.000.000 đồng', 'thưởng 2.000.000 đồng'],
    ['10-15 người', 'từ 10 đến 15 người'],
    ['nhiệm kỳ 2025 - 2030', 'nhiệm kỳ 2025-2030'],
    ['trước ngày 15 tháng 5 năm 2026', 'từ ngày 15/5/2026 đến năm 2027, 15 người'],
    ['trước ngày 15/5', 'trước ngày 15/05/2026'],
    ['trong năm 2026', 'trước ngày 15/5/2026'],
    ['điểm a khoản 1 Điều 23', 'điểm a khoản 1 Điều 23'],
    ['mục III.2', 'mục III.2'],
    ['theo Kế hoạch 199-KH/TU', 'Kế hoạch số 199-KH/TU ngày 13/3/2025'],
    ['không có gì', 'không có gì'],
    ['', '5 năm'],
    ['nữ: 10 năm', 'nam: 15 năm; nữ: 10 năm'],
    ['hạng Nhì: 10 năm', 'hạng Nhất: 15 năm; hạng Nhì: 10 năm; hạng Ba: 05 năm'],
  ])('"%s" by "%s"', (statement, source) => {
    expect(stands(statement, source)).toBe(true);
  });

  it.each([
    ['6 năm', '05 năm'],
    ['50 năm', '05 năm'],
    ['sáu năm', '05 năm'],
    ['35 lần', '3,5 lần'],
    ['10%', '1,0%'],
    ['15%', '1,5%'],
    ['2.000 đồng', '2.000.000 đồng'],
    ['20 triệu đồng', '2 triệu đồng'],
    ['mười bảy ngày', '15 ngày'],
    ['có 05 năm', 'không ghi thời gian'],
    ['hạng Nhì', 'hạng Nhất'],
    ['hạng Ba', 'hạng II'],
    ['hạng nhất và hạng nhì', 'hạng nhất'],
    ['quý III', 'quý II'],
    ['quý 1', 'quý II, 1 lần'],
    ['Có ba hình thức', 'Hai hình thức tổ chức thi đua:'],
    ['mười lần', 'hai lần'],
    ['8 danh hiệu', 'bảy danh hiệu'],
    ['năm 2027', 'năm 2026'],
    ['nhiệm kỳ 2030-2035', 'nhiệm kỳ 2025-2030'],
    ['trước ngày 16/5/2026', 'trước ngày 15/5/2026'],
    ['trước ngày 15/6/2026', 'trước ngày 15/5/2026'],
    ['trước ngày 15/5/2027', 'trước ngày 15/5/2026'],
    ['trước ngày 15/5/2026', 'trước ngày 15/5'],
    ['trước ngày 5/1/2026', 'trước ngày 15/1/2026'],
    ['Điều 24', 'Điều 23, 24 người'],
    ['khoản 2 Điều 23', 'khoản 1 Điều 23'],
    ['khoản 3', 'Điều 3'],
    ['mục III.3', 'mục III.2'],
    ['Chương II', 'Chương I'],
    ['Kế hoạch 198-KH/TU', 'Kế hoạch 199-KH/TU'],
    ['Chỉ thị 41-CT/TU', 'Chỉ thị 41-CT/TW'],
    ['Nghị định 98/2023/NĐ-CP', 'Luật này'],
    ['nữ giữ chức vụ 15 năm', 'nam công tác 15 năm liên tục, có thành tích xuất sắc; nữ giữ chức vụ 10 năm'],
  ])('but "%s" does not by "%s"', (statement, source) => {
    expect(stands(statement, source)).toBe(false);
  });
});
