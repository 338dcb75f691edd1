import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentMetadata } from '../../../../src/domain/documents/document.ts';
import { describeLocator, POINT_LETTERS } from '../../../../src/domain/documents/locator.ts';
import { readReference } from '../../../../src/domain/documents/reference.ts';
import { fold } from '../../../../src/domain/text/normalise.ts';
import { text } from '../../../support/vietnamese.ts';

function indexed(number: string, type: string, title: string): DocumentMetadata {
  return { number, type, title, text: 'full', replaces: [], amendedBy: [], references: [] };
}

const INDEXED = [
  indexed('213-KH/TU', 'Kế hoạch', 'Kế hoạch thực hiện Chỉ thị số 41-CT/TW'),
  {
    ...indexed('06/2022/QH15', 'Luật', 'Luật Thi đua, khen thưởng'),
    amendedBy: [{ number: '06/2026/QH16' }],
  },
  indexed('41-CT/TW', 'Chỉ thị', 'Chỉ thị của Bộ Chính trị'),
];

const read = (question: string) => readReference(question, INDEXED);

describe('documents', () => {
  it.each([
    'báo cáo 1 lần một năm',
    'bao cao 6 thang mot lan',
    'quyết định 5 năm có gì',
    'Phụ lục nào có mẫu',
  ])('and addresses are none in "%s"', (question) => {
    expect(read(question)).toMatchObject({ documents: [], unknown: [], locators: [] });
  });

  it('are confined to by their purpose or contents', () => {
    expect(read('mục đích ban hành chỉ thị 41').scope).toEqual(['41-CT/TW']);
  });

  it.each([
    ['Kế hoạch 213 nói gì', '213-KH/TU'],
    ['ke hoach so 213-kh/tu', '213-KH/TU'],
    ['báo cáo 213 nộp về đâu', '213-KH/TU'],
    ['213/KH-TU giao việc gì', '213-KH/TU'],
    ['số 06/2022/QH15', '06/2022/QH15'],
    ['luật số 6/2022/qh15', '06/2022/QH15'],
    ['CHỈ THỊ 41', '41-CT/TW'],
    ['luật quy định gì', '06/2022/QH15'],
  ])('are recognised in "%s"', (question, number) => {
    expect(read(question)).toMatchObject({ documents: [number], unknown: [] });
  });

  it.each([
    ['Nghị định 98/2023/NĐ-CP quy định gì', 'Nghị định 98/2023/NĐ-CP'],
    ['Chỉ thị 34-CT/TW', 'Chỉ thị 34-CT/TW'],
    ['theo Kế hoạch số 199-KH/TU', 'Kế hoạch số 199-KH/TU'],
    ['Quyết định 213', 'Quyết định 213'],
    ['luật số 15/2003/QH11', 'luật số 15/2003/QH11'],
    ['ke hoach so 199-kh/tu cua ai', 'Kế hoạch số 199-KH/TU'],
  ])('that are not indexed are named: "%s"', (question, name) => {
    expect(read(question)).toMatchObject({ documents: [], unknown: [name] });
  });

  it.each([
    'Ai bị kỷ luật thì có được khen không?',
    'nguoi bi kỉ luat co duoc khen khong',
    'ky luat roi co duoc khen thuong khong',
    'vi phạm pháp luật thì có được khen không',
    'phap luat quy dinh the nao',
    'Luật nào quy định việc này?',
    'luat nao quy dinh viec nay',
  ])('are none where "luật" is part of another word, or is asked for: "%s"', (question) => {
    expect(read(question)).toMatchObject({ documents: [], unknown: [], scope: [], documentSpans: [] });
  });

  it.each(['Luật có bao nhiêu điều?', 'Luật này có mấy chương', 'Theo pháp luật và Luật thì sao'])(
    'may be meant by their type alone where only one is of it: "%s"',
    (question) => {
      expect(read(question)).toMatchObject({ documents: ['06/2022/QH15'], unknown: [] });
    },
  );

  it.each(['ngày 15/4/2025', 'trước ngày 1/7', 'tỉ lệ 1/2', 'năm 2025', 'thông tư nào'])(
    'are none in "%s"',
    (question) => {
      expect(read(question)).toMatchObject({ documents: [], unknown: [] });
    },
  );

  it.each([
    ['luật sửa đổi áp dụng từ ngày nào', ['Luật 06/2026/QH16']],
    ['luat sua doi nam 2026 bo nhung dieu nao', ['Luật 06/2026/QH16']],
    ['Luật sửa đổi số 06/2026/QH16 áp dụng từ hôm nào?', ['06/2026/QH16']],
    ['dự thảo luật sửa đổi định thay điều kiện nào', []],
  ])('are what amends the only one of a type, unless it is a draft: "%s"', (question, unknown) => {
    expect(read(question).unknown).toEqual(unknown);
  });

  it('stand for the one of their type that is named', () => {
    expect(read('Chỉ thị 34 ký ngày nào mà phải ra chỉ thị mới?')).toMatchObject({
      documents: [],
      unknown: ['Chỉ thị 34'],
    });
  });

  it('are named by a type that has the address', () => {
    expect(read('quy chế thi đua của tỉnh, điều 5 nói gì').unknown).toEqual(['Quy chế']);
    expect(read('Điều 5 quy định gì').unknown).toEqual([]);
  });

  it('are the scope of a question that is confined to them, and its subject else', () => {
    expect(read('Theo Luật Thi đua, khen thưởng thì ai quyết định?').scope).toEqual(['06/2022/QH15']);
    expect(read('khoản 1 Điều 23 của Luật').scope).toEqual(['06/2022/QH15']);
    expect(read('ai ký Kế hoạch 213').scope).toEqual([]);
  });

  it('stand in the text where their spans say, with the words of their title', () => {
    const question = 'Trong Luật Thi đua khen thưởng, Kế hoạch 213 và Nghị định 98/2023/NĐ-CP';
    const spans = read(question).documentSpans.map((span) => question.slice(...span));
    expect(spans.sort()).toEqual(['Kế hoạch 213', 'Luật Thi đua khen thưởng', 'Nghị định 98/2023/NĐ-CP']);
  });
});

describe('addresses', () => {
  it.each([
    ['mục III.3', 'III.3'],
    ['muc iii.3', 'III.3'],
    ['III-3', 'III.3'],
    ['mục 3 phần III', 'III.3'],
    ['phần II mục 5', 'II.5'],
    ['mục 3 của phần III', 'III.3'],
    ['phần III', 'III'],
    ['quan điểm thứ 2', '2'],
    ['điểm a khoản 1 Điều 23', 'Điều 23.1.a'],
    ['Điều 23, khoản 1, điểm a', 'Điều 23.1.a'],
    ['diem a khoan 1 dieu 23', 'Điều 23.1.a'],
    ['ĐIỂM Đ ĐIỀU 20', 'Điều 20.đ'],
    ['k1 đ23', 'Điều 23.1'],
    ['khoản 2 của Điều 15', 'Điều 15.2'],
    ['điều 5a', 'Điều 5a'],
    ['Phụ lục 2 mục 3', 'Phụ lục 2.3'],
    ['phần mở đầu', 'mở đầu'],
    ['noi nhan', 'nơi nhận'],
  ])('are recognised in "%s"', (question, locator) => {
    expect(read(question).locators).toEqual([locator]);
  });

  it.each([
    'mục tiêu 5',
    'điều kiện 3',
    'điều chỉnh',
    'Đại hội lần thứ XIV',
    'có 2 câu hỏi',
    'mục đích',
    'phần thưởng',
  ])('are none in "%s"', (question) => {
    expect(read(question).locators).toEqual([]);
  });

  it('are read one after another', () => {
    expect(read('so sánh khoản 2 Điều 15 với Điều 16 và mục II.1').locators).toEqual([
      'Điều 15.2',
      'Điều 16',
      'II.1',
    ]);
  });

  it.each(['được cờ Chính phủ lúc tổng kết', 'duoc co chinh phu luc tong ket'])(
    'are none in "%s"',
    (question) => {
      expect(read(question).locators).toEqual([]);
    },
  );

  it('tell đ from d by how it is typed', () => {
    expect(read('điểm d Điều 20').locators).toEqual(['Điều 20.d']);
    expect(read('diem đ dieu 20').locators).toEqual(['Điều 20.đ']);
  });

  const roman = fc.constantFrom('I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII');
  const number = fc.integer({ min: 1, max: 20 });
  const point = fc.constantFrom(...POINT_LETTERS);
  const locator = fc
    .oneof(
      fc.tuple(roman),
      fc.tuple(roman, number),
      fc.tuple(roman, number, point),
      fc.tuple(number),
      fc.tuple(
        fc.integer({ min: 1, max: 200 }).map((article) => `Điều ${article}`),
        fc
          .oneof(fc.tuple(), fc.tuple(number), fc.tuple(number, point), fc.tuple(point))
          .map((rest) => rest.join('.')),
      ),
      fc.tuple(roman.map((part) => `Phụ lục ${part}`)),
      fc.tuple(
        roman.map((part) => `Phụ lục ${part}`),
        number,
      ),
    )
    .map((parts) => parts.filter((part) => part !== '').join('.'));

  it('are read back as they are said', () => {
    fc.assert(
      fc.property(locator, (address) => {
        expect(read(`Nội dung ${describeLocator(address)} là gì?`).locators).toEqual([address]);
      }),
    );
  });

  it('are read back as they are written in full', () => {
    fc.assert(
      fc.property(
        locator.filter((address) => !/^\d+$/u.test(address) && !/^[IVX]+$/u.test(address)),
        (address) => {
          expect(read(`${address} nói gì?`).locators).toEqual([address]);
        },
      ),
    );
  });
});

describe('any question', () => {
  it('has spans that lie inside it', () => {
    const question = fc
      .array(fc.oneof(text, fc.constantFrom('mục III.3', 'điều 5', 'Kế hoạch 213', 'luật')))
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(question, (typed) => {
        const { addressSpans, documentSpans } = read(typed);
        for (const [start, end] of [...addressSpans, ...documentSpans]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(typed.length);
          expect(start).toBeLessThan(end);
        }
      }),
    );
  });

  it('is understood alike without diacritics, but for đ', () => {
    const question = 'Theo Luật thi đua, khoản 2 Điều 15 và mục III.3 Kế hoạch 213, phần mở đầu';
    const { documents, locators, scope } = read(question);
    expect(read(fold(question))).toMatchObject({ documents, locators, scope });
  });
});
