import type { Library } from '../../src/domain/answers/library.ts';
import type { Document } from '../../src/domain/documents/document.ts';
import type { GlossaryData } from '../../src/domain/text/glossary.ts';
import { parseText } from './corpus.ts';
import { buildLibrary } from './library.ts';

/** A plan with three units, full text, issued by a ward. */
export const PLAN: Document = parseText(
  'plan.md',
  `## I. MỤC ĐÍCH

Nâng cao nhận thức của nhân dân về phòng cháy, chữa cháy.

## II. TỔ CHỨC THỰC HIỆN

### 1. Ủy ban nhân dân phường

Chỉ đạo các tổ dân phố mở lớp tập huấn trước ngày 15/5/2026. Định kỳ hằng quý báo cáo kết quả về Thường trực Đảng ủy phường.

### 2. Công an phường

Chủ trì, phối hợp với Đoàn Thanh niên tuần tra ban đêm; kiểm tra bình chữa cháy của các hộ kinh doanh.

Lập danh sách các cơ sở có nguy cơ cháy, nổ.

### 3. Các tổ dân phố

Văn phòng Đảng ủy theo dõi, đôn đốc việc thực hiện Kế hoạch.
`,
  {
    number: '5-KH/ĐU',
    type: 'Kế hoạch',
    title: 'Kế hoạch phòng cháy, chữa cháy',
    issuer: 'Đảng ủy phường Thanh Bình',
    signer: 'Nguyễn Văn An',
    issued: '2026-03-02',
    text: 'full',
    notices: [
      { since: '2026-08-01', text: 'Phường Thanh Bình đã sáp nhập.' },
      { text: 'Bản chụp mờ ở trang cuối.' },
    ],
  },
);

/** A law of seven articles, of which a summary has four. */
export const LAW: Document = parseText(
  'law.md',
  `> Thiếu: Chưa có nguồn cho Điều 4 và Điều 5.

## Chương I. Quy định chung

### Điều 1. Giải thích từ ngữ

1. Đám cháy: sự cháy ngoài ý muốn của con người.
2. Cơ sở: nơi sản xuất, kinh doanh, làm việc.

### Điều 2. Danh hiệu "Tổ dân phố an toàn"

Danh hiệu được xét tặng hằng năm cho tổ dân phố đạt các tiêu chuẩn sau:

1. Không để xảy ra cháy trong hai năm liên tục.
2. Có đội chữa cháy tại chỗ:
   a) ít nhất 10 đội viên;
   đ) được tập huấn mỗi năm một lần.

> Lưu ý: Tiêu chuẩn này thay đổi theo Luật sửa đổi.

> Thiếu: Chưa có nguồn cho khoản 3.

## Chương II. Điều khoản thi hành

### Điều 3. Mức thưởng

Tổ dân phố an toàn được thưởng 2.000.000 đồng.

### Điều 7. Hiệu lực thi hành

Luật có hiệu lực từ ngày 01/01/2025.
`,
  {
    number: '9/2024/QH15',
    type: 'Luật',
    title: 'Luật Phòng cháy và chữa cháy',
    issuer: 'Quốc hội',
    issued: '2024-06-01',
    effective: '2025-01-01',
    text: 'summary',
    articles_total: 7,
    amended_by: [{ number: '3/2026/QH16', effective: '2026-10-01', note: 'Chưa có toàn văn Luật sửa đổi.' }],
  },
);

export const GLOSSARY: GlossaryData = {
  abbreviations: [
    { short: ['UBND'], long: 'Ủy ban nhân dân' },
    { short: ['PCCC'], long: 'phòng cháy, chữa cháy' },
    { short: ['KH'], long: 'Kế hoạch', ambiguous: true },
  ],
  synonyms: [['tuần tra', 'đi tuần']],
  units: [
    { name: 'Ủy ban nhân dân phường', aliases: ['UBND phường', 'ủy ban phường'] },
    { name: 'Công an phường', aliases: ['công an', 'bên công an'] },
    { name: 'Thường trực Đảng ủy phường', aliases: [] },
  ],
};

/** Both documents in memory. */
export function smallLibrary(): Promise<Library> {
  return buildLibrary([PLAN, LAW], GLOSSARY);
}
