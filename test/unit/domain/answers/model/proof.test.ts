import { describe, expect, it } from 'vitest';
import {
  type Doubt,
  type Proof,
  type ProofGround,
  prove,
} from '../../../../../src/domain/answers/model/proof.ts';
import type { Document } from '../../../../../src/domain/documents/document.ts';
import { extractObligations } from '../../../../../src/domain/obligations/extract.ts';
import { createGlossary } from '../../../../../src/domain/text/glossary.ts';
import { parseText } from '../../../../support/corpus.ts';
import { placedAt } from '../../../../support/sections.ts';
import { GLOSSARY, LAW, PLAN } from '../../../../support/small-corpus.ts';

const glossary = createGlossary(GLOSSARY);

/** A law with criteria that have figures, classes and denials. */
const AWARDS = parseText(
  'awards.md',
  `## Chương I. Huân chương

### Điều 20. Tiêu chuẩn

1. Huân chương Lao động hạng Nhất để tặng cho cá nhân có 05 năm liên tục được tặng danh hiệu "Chiến sĩ thi đua cơ sở".
2. Huân chương Lao động hạng Nhì để tặng cho cá nhân có 02 năm liên tục được tặng danh hiệu "Chiến sĩ thi đua cơ sở".
3. Không xét tặng danh hiệu cho cá nhân bị kỷ luật từ hình thức khiển trách trở lên, trừ trường hợp được xóa kỷ luật.
4. Tập thể được tặng Cờ thi đua khi đạt các tiêu chuẩn sau:
   a) có trên 80% cá nhân hoàn thành tốt nhiệm vụ;
   b) không có cá nhân bị kỷ luật từ hình thức cảnh cáo trở lên.
`,
  {
    number: '7/2025/QH15',
    type: 'Luật',
    title: 'Luật Thi đua, khen thưởng',
    issuer: 'Quốc hội',
    text: 'full',
  },
);
const [FIRST_CLASS, SECOND_CLASS, DISCIPLINED] = [
  'Huân chương Lao động hạng Nhất để tặng cho cá nhân có 05 năm liên tục được tặng danh hiệu "Chiến sĩ thi đua cơ sở".',
  'Huân chương Lao động hạng Nhì để tặng cho cá nhân có 02 năm liên tục được tặng danh hiệu "Chiến sĩ thi đua cơ sở".',
  'Không xét tặng danh hiệu cho cá nhân bị kỷ luật từ hình thức khiển trách trở lên, trừ trường hợp được xóa kỷ luật.',
];
const PATROL =
  'Chủ trì, phối hợp với Đoàn Thanh niên tuần tra ban đêm; kiểm tra bình chữa cháy của các hộ kinh doanh.';
const TRAINING = 'Chỉ đạo các tổ dân phố mở lớp tập huấn trước ngày 15/5/2026.';
const REPORT = 'Định kỳ hằng quý báo cáo kết quả về Thường trực Đảng ủy phường.';

function groundAt(document: Document, locator: string): ProofGround {
  return {
    sections: new Map([['M1', { document, ...placedAt(document, locator) }]]),
    obligations: extractObligations(document, glossary),
    glossary,
  };
}

const GROUNDS = {
  'điều 20': groundAt(AWARDS, 'Điều 20'),
  'điều 2': groundAt(LAW, 'Điều 2'),
  'mục II.1': groundAt(PLAN, 'II.1'),
  'mục II.2': groundAt(PLAN, 'II.2'),
};
type Place = keyof typeof GROUNDS;

const proofOf = (place: Place, quote: string, text: string, section = 'M1'): Proof =>
  prove({ section, quote, text }, GROUNDS[place]);
const doubtOf = (...draft: Parameters<typeof proofOf>): Doubt | 'none' => {
  const proof = proofOf(...draft);
  return proof.kind === 'proven' ? 'none' : proof.doubt;
};
function provenOf(...draft: Parameters<typeof proofOf>) {
  const proof = proofOf(...draft);
  if (proof.kind !== 'proven') throw new Error(`doubtful: ${proof.doubt}`);
  const { text, citations } = proof.statement;
  return { text, places: citations.map(({ place }) => place), quotes: citations.map(({ quote }) => quote) };
}

describe('a statement is proven', () => {
  it.each<[Place, string, string]>([
    ['điều 20', FIRST_CLASS, FIRST_CLASS],
    [
      'điều 20',
      FIRST_CLASS,
      'Cá nhân có năm năm liên tục được tặng danh hiệu “Chiến sĩ thi đua cơ sở” thì được tặng Huân chương Lao động hạng Nhất',
    ],
    [
      'điều 20',
      FIRST_CLASS,
      'Theo Luật 7/2025/QH15, cần 5 năm liên tục được tặng danh hiệu "Chiến sĩ thi đua cơ sở"',
    ],
    ['điều 20', SECOND_CLASS, 'Huân chương Lao động hạng Nhì: cá nhân có 2 năm liên tục được tặng danh hiệu'],
    ['điều 20', DISCIPLINED, 'Không xét tặng danh hiệu cho cá nhân bị kỷ luật từ khiển trách trở lên'],
    [
      'điều 20',
      'có trên 80% cá nhân hoàn thành tốt nhiệm vụ',
      'Tập thể được tặng Cờ thi đua khi có trên 80 phần trăm cá nhân hoàn thành tốt nhiệm vụ',
    ],
    [
      'điều 20',
      'không có cá nhân bị kỷ luật từ hình thức cảnh cáo trở lên',
      'Tập thể không có cá nhân bị kỷ luật từ hình thức cảnh cáo trở lên được tặng Cờ thi đua',
    ],
    ['điều 2', 'ít nhất 10 đội viên', 'Đội chữa cháy tại chỗ có ít nhất mười đội viên'],
    [
      'mục II.1',
      TRAINING,
      'UBND phường chỉ đạo các tổ dân phố mở lớp tập huấn trước ngày 15 tháng 5 năm 2026',
    ],
    ['mục II.1', TRAINING, 'Hạn mở lớp tập huấn: trước 15/5'],
    ['mục II.1', REPORT, 'UBND phường có trách nhiệm báo cáo kết quả hằng quý về Thường trực Đảng ủy phường'],
    ['mục II.2', PATROL, 'Công an chủ trì, phối hợp với Đoàn Thanh niên đi tuần ban đêm'],
    ['mục II.2', PATROL, 'Công an phường kiểm tra bình chữa cháy của các hộ kinh doanh'],
  ])('in %s by "%s": "%s"', (place, quote, text) => {
    expect(doubtOf(place, quote, text)).toBe('none');
  });

  it('by the innermost section that has the whole quotation, in the words that stand there', () => {
    expect(
      provenOf('điều 20', '- có  trên 80% cá nhân hoàn thành', 'Có trên 80% cá nhân hoàn thành tốt nhiệm vụ'),
    ).toMatchObject({
      places: ['điểm a khoản 4 Điều 20'],
      quotes: ['có trên 80% cá nhân hoàn thành'],
    });
    const both = 'hoàn thành tốt nhiệm vụ;\nb) không có cá nhân bị kỷ luật';
    expect(provenOf('điều 20', both, 'Hoàn thành tốt nhiệm vụ').places).toEqual(['khoản 4 Điều 20']);
    expect(provenOf('điều 2', 'Danh hiệu "Tổ dân phố an toàn"', 'Danh hiệu "Tổ dân phố an toàn"')).toEqual({
      text: 'Danh hiệu "Tổ dân phố an toàn".',
      places: ['Điều 2'],
      quotes: ['Danh hiệu "Tổ dân phố an toàn"'],
    });
  });

  it('and comes as one line that is closed, without the ids of sections', () => {
    const text = '  Công an phường\n kiểm tra  bình chữa cháy [M1] của các hộ kinh doanh [1];';
    expect(provenOf('mục II.2', PATROL, text, ' M1\n').text).toBe(
      'Công an phường kiểm tra bình chữa cháy của các hộ kinh doanh.',
    );
  });
});

describe('a statement is doubtful', () => {
  it('when its section was not shown', () => {
    for (const id of ['M2', 'm1', '', 'II.2'])
      expect(doubtOf('mục II.2', PATROL, PATROL, id)).toBe('section');
  });

  it.each([
    TRAINING,
    'Chủ trì tuần tra ban đêm',
    'chủ trì, phối hợp với đoàn thanh niên',
    'tuần tra',
    'Công an',
    '',
    '…',
  ])('when its quotation does not stand there, or is a word or two: "%s"', (quote) => {
    expect(doubtOf('mục II.2', quote, 'Công an phường chủ trì tuần tra ban đêm')).toBe('quote');
  });

  it.each<[Doubt, Place, string, string]>([
    [
      'figures',
      'điều 20',
      FIRST_CLASS,
      'Huân chương Lao động hạng Nhất để tặng cho cá nhân có 06 năm liên tục được tặng danh hiệu',
    ],
    [
      'figures',
      'điều 20',
      FIRST_CLASS,
      'Huân chương Lao động hạng Nhất để tặng cho cá nhân có 02 năm liên tục được tặng danh hiệu',
    ],
    [
      'figures',
      'điều 20',
      FIRST_CLASS,
      'Huân chương Lao động hạng Nhì để tặng cho cá nhân có 05 năm liên tục được tặng danh hiệu',
    ],
    [
      'figures',
      'điều 20',
      SECOND_CLASS,
      'Huân chương Lao động hạng I để tặng cho cá nhân có 02 năm liên tục được tặng danh hiệu',
    ],
    [
      'figures',
      'điều 20',
      SECOND_CLASS,
      'Huân chương Lao động hạng Nhì để tặng cho cá nhân có hai mươi năm liên tục được tặng danh hiệu',
    ],
    [
      'figures',
      'điều 20',
      FIRST_CLASS,
      'Theo Điều 21, cá nhân có 05 năm liên tục được tặng danh hiệu "Chiến sĩ thi đua cơ sở"',
    ],
    [
      'figures',
      'điều 20',
      FIRST_CLASS,
      'Theo Nghị định 98/2023/NĐ-CP, cá nhân có 05 năm liên tục được tặng danh hiệu',
    ],
    [
      'figures',
      'điều 20',
      'có trên 80% cá nhân hoàn thành tốt nhiệm vụ',
      'Tập thể có trên 90% cá nhân hoàn thành tốt nhiệm vụ',
    ],
    ['figures', 'điều 2', 'ít nhất 10 đội viên', 'Đội chữa cháy tại chỗ có ít nhất mười hai đội viên'],
    [
      'figures',
      'mục II.1',
      TRAINING,
      'UBND phường chỉ đạo các tổ dân phố mở lớp tập huấn trước ngày 16/5/2026',
    ],
    [
      'figures',
      'mục II.1',
      TRAINING,
      'UBND phường chỉ đạo các tổ dân phố mở lớp tập huấn trước ngày 15/6/2026',
    ],
    ['figures', 'mục II.1', REPORT, 'UBND phường báo cáo kết quả hằng quý, chậm nhất 05 ngày sau quý'],
    ['units', 'mục II.1', TRAINING, 'Công an phường chỉ đạo các tổ dân phố mở lớp tập huấn'],
    ['units', 'mục II.1', TRAINING, 'UBND phường tham mưu các tổ dân phố mở lớp tập huấn'],
    [
      'units',
      'mục II.1',
      TRAINING,
      'Ủy ban nhân dân phường phối hợp với các tổ dân phố mở lớp tập huấn trước ngày 15/5/2026',
    ],
    ['units', 'mục II.1', REPORT, 'Định kỳ hằng quý báo cáo kết quả về Công an phường'],
    ['units', 'mục II.2', PATROL, 'UBND phường kiểm tra bình chữa cháy của các hộ kinh doanh'],
    ['names', 'mục II.2', PATROL, 'Sở Y tế kiểm tra bình chữa cháy của các hộ kinh doanh'],
    ['units', 'mục II.2', PATROL, 'Tuần tra ban đêm do Công an phường quyết định'],
    [
      'names',
      'mục II.2',
      PATROL,
      'Công an phường phối hợp với Hội Phụ nữ kiểm tra bình chữa cháy của các hộ kinh doanh',
    ],
    ['names', 'mục II.1', TRAINING, 'Chỉ đạo các tổ dân phố của phường Mường Thanh mở lớp tập huấn'],
    ['names', 'mục II.1', TRAINING, 'Đồng chí Lê Văn Tám chỉ đạo các tổ dân phố mở lớp tập huấn'],
    [
      'names',
      'điều 20',
      FIRST_CLASS,
      'Huân chương Lao động hạng Nhất tặng cá nhân có 05 năm liên tục được tặng danh hiệu "Chiến sĩ thi đua toàn quốc"',
    ],
    [
      'names',
      'điều 20',
      FIRST_CLASS,
      'Huân chương Độc lập hạng Nhất để tặng cho cá nhân có 05 năm liên tục được tặng danh hiệu',
    ],
    [
      'denial',
      'điều 20',
      DISCIPLINED,
      'Xét tặng danh hiệu cho cá nhân bị kỷ luật từ hình thức khiển trách trở lên',
    ],
    [
      'denial',
      'điều 20',
      DISCIPLINED,
      'Không xét tặng danh hiệu cho cá nhân không bị kỷ luật từ hình thức khiển trách trở lên',
    ],
    [
      'denial',
      'điều 20',
      DISCIPLINED,
      'Không xét tặng danh hiệu cho cá nhân bị kỷ luật, kể cả trường hợp được xóa kỷ luật',
    ],
    [
      'denial',
      'điều 20',
      FIRST_CLASS,
      'Huân chương Lao động hạng Nhất không để tặng cho cá nhân có 05 năm liên tục được tặng danh hiệu',
    ],
    [
      'denial',
      'điều 20',
      'không có cá nhân bị kỷ luật từ hình thức cảnh cáo trở lên',
      'Tập thể có cá nhân bị kỷ luật từ hình thức cảnh cáo trở lên được tặng Cờ thi đua',
    ],
    ['denial', 'mục II.2', PATROL, 'Không kiểm tra bình chữa cháy của các hộ kinh doanh'],
    ['words', 'mục II.2', PATROL, 'Công an phường lắp máy quay, thu phí gửi xe ở chợ'],
    ['words', 'mục II.2', PATROL, 'Người vi phạm nộp tiền mặt tại kho bạc kèm biên lai gốc'],
    ['words', 'mục II.2', PATROL, ' [M1] '],
    [
      'words',
      'mục II.2',
      PATROL,
      'Công an phường kiểm tra bình chữa cháy của các hộ kinh doanh. '.repeat(21),
    ],
  ])('for its %s, in %s by "%s": "%s"', (doubt, place, quote, text) => {
    expect(doubtOf(place, quote, text)).toBe(doubt);
  });
});
