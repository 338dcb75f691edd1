import { describe, expect, it } from 'vitest';
import {
  isBullet,
  readLabel,
  startsWithLabel,
  withoutBullet,
} from '../../../../src/domain/documents/labels.ts';
import { POINT_LETTERS } from '../../../../src/domain/documents/locator.ts';

describe('a label', () => {
  it.each([
    ['Phụ lục', 'appendix', '', 'Phụ lục', ''],
    ['PHỤ LỤC I', 'appendix', 'I', 'PHỤ LỤC I', ''],
    ['Phụ lục số 2: Mẫu biểu', 'appendix', '2', 'Phụ lục số 2', 'Mẫu biểu'],
    ['PHỤ LỤC DANH MỤC', 'appendix', '', 'PHỤ LỤC', 'DANH MỤC'],
    ['Phần thứ hai NHIỆM VỤ', 'division', 'hai', 'Phần thứ hai', 'NHIỆM VỤ'],
    ['Chương II. Tổ chức thi đua', 'chapter', 'II', 'Chương II', 'Tổ chức thi đua'],
    ['CHƯƠNG 3', 'chapter', '3', 'CHƯƠNG 3', ''],
    ['Mục 1. HUÂN CHƯƠNG', 'group', '1', 'Mục 1', 'HUÂN CHƯƠNG'],
    ['Tiểu mục 2 Huy chương', 'group', '2', 'Tiểu mục 2', 'Huy chương'],
    ['Điều 23. Danh hiệu', 'article', '23', 'Điều 23.', 'Danh hiệu'],
    ['Điều 23a: Danh hiệu', 'article', '23a', 'Điều 23a:', 'Danh hiệu'],
    ['ĐIỀU 1.', 'article', '1', 'ĐIỀU 1.', ''],
    ['Nơi nhận: Như trên', 'recipients', '', 'Nơi nhận', 'Như trên'],
    ['I- MỤC ĐÍCH', 'roman', 'I', 'I-', 'MỤC ĐÍCH'],
    ['III. TỔ CHỨC', 'roman', 'III', 'III.', 'TỔ CHỨC'],
    ['1. Mục đích', 'number', '1', '1.', 'Mục đích'],
    ['12) Khác', 'number', '12', '12)', 'Khác'],
    ['đ) Xã, phường', 'letter', 'đ', 'đ)', 'Xã, phường'],
  ])('is read from "%s"', (line, kind, number, label, rest) => {
    expect(readLabel(line)).toEqual({ kind, number, label, rest });
  });

  it.each([
    'Mục đích của Kế hoạch',
    'Chương II của Luật này quy định',
    'Mục 2 của Chương này',
    'Phần thứ nhất của Nghị quyết',
    'Điều 4 và Điều 5 của Luật này',
    'Điều kiện xét tặng',
    'Phụ lục I kèm theo Thông tư này',
    'Phụ lục 2 ban hành kèm theo',
    'a) và điểm b) khoản 1 Điều này',
    'I. và II.',
    '1.500.000 đồng',
    '15/4/2025',
    '2025. Các cơ quan',
    'w) không có trong bảng chữ cái',
    'Nơi nhận văn bản',
    '',
  ])('is not read from "%s"', (line) => {
    expect(readLabel(line)).toBeUndefined();
    expect(startsWithLabel(line)).toBe(false);
  });

  it.each(['của', 'ở', 'tại', 'quy định'])('stands before a point that begins with "%s"', (word) => {
    expect(readLabel(`a) ${word} trung ương;`)).toMatchObject({ kind: 'letter', number: 'a' });
  });

  it('exists for every letter of points', () => {
    for (const letter of POINT_LETTERS) expect(readLabel(`${letter}) một`)?.number).toBe(letter);
  });

  it.each([
    ['**I- MỤC ĐÍCH**', 'I-', 'MỤC ĐÍCH'],
    ['**Điều 5.** Nguyên tắc', 'Điều 5.', 'Nguyên tắc'],
    ['1. **Mục đích**', '1.', 'Mục đích'],
    ['2. Báo cáo *ngay*', '2.', 'Báo cáo *ngay*'],
    ['3. (*qua Phòng Nội vụ*)', '3.', '(*qua Phòng Nội vụ*)'],
  ])('is read through the emphasis of "%s"', (line, label, rest) => {
    expect(readLabel(line)).toMatchObject({ label, rest });
  });
});

describe('bullets', () => {
  it('begin list items and can be taken away', () => {
    for (const bullet of ['-', '–', '+', '•', '▪', '●']) {
      expect(isBullet(`${bullet} Lưu VT`)).toBe(true);
      expect(withoutBullet(`${bullet} Lưu VT`)).toBe('Lưu VT');
      expect(startsWithLabel(`${bullet} Lưu VT`)).toBe(true);
    }
  });

  it('are no dashes inside words or numbers', () => {
    expect(isBullet('-xã hội')).toBe(false);
    expect(isBullet('213-KH/TU')).toBe(false);
    expect(withoutBullet('Lưu VT - 2 bản')).toBe('Lưu VT - 2 bản');
  });

  it('reads a number that is set close to its text, but no decimal', () => {
    expect(readLabel('6.Bộ Nông nghiệp chủ trì')).toMatchObject({
      number: '6',
      rest: 'Bộ Nông nghiệp chủ trì',
    });
    expect(readLabel('1.5 triệu đồng')).toBeUndefined();
  });
});
