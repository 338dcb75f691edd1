import { type Document, walkSections } from '../../src/domain/documents/document.ts';
import { extractObligations } from '../../src/domain/obligations/extract.ts';
import { createGlossary, type GlossaryData } from '../../src/domain/text/glossary.ts';
import type { CheckSources } from '../../src/domain/tutor/check-items.ts';
import type { ItemSources } from '../../src/domain/tutor/items.ts';
import { parseText } from './corpus.ts';

export const NOW = Date.parse('2026-11-22T08:00:00Z');

/** A plan whose third part gives tasks to five units; full text. */
export const WARD_PLAN_TEXT = `## I. MỤC ĐÍCH

Nâng cao nhận thức của nhân dân về phòng cháy, chữa cháy trong các khu dân cư.

## II. NHIỆM VỤ

### 1. Xây dựng phong trào toàn dân phòng cháy

Thường xuyên kiểm tra, nhắc nhở các hộ kinh doanh có nguy cơ cháy, nổ trên địa bàn.

### 2. Củng cố lực lượng chữa cháy tại chỗ

Hằng năm, tổ chức tập huấn nghiệp vụ cho đội viên các đội dân phòng.

### 3. Bảo đảm phương tiện, nguồn nước và giao thông

Rà soát các trụ nước, đường vào ngõ hẹp và biển báo của khu dân cư.

## III. TỔ CHỨC THỰC HIỆN

### 1. Ủy ban nhân dân phường

Chỉ đạo các tổ dân phố mở lớp tập huấn trước ngày 15/5/2026. Định kỳ báo cáo Thường trực Đảng ủy phường về kết quả mở lớp.

### 2. Công an phường

Chủ trì, phối hợp với Đoàn Thanh niên phường trong việc tuần tra ban đêm tại các khu chợ.

### 3. Trạm Y tế phường

Sẵn sàng cấp cứu người bị nạn; tham gia diễn tập cùng các đội chữa cháy.

### 4. Ban Quản lý chợ

Xây dựng phương án thoát nạn và niêm yết tại từng ki-ốt.
`;

export const WARD_LAW_TEXT = `## Chương I. Quy định chung

### Điều 1. Nguyên tắc chữa cháy

1. Đối với người tại chỗ:
   a) bình tĩnh, báo cháy ngay cho mọi người xung quanh;
   b) dùng bình chữa cháy gần nhất khi còn an toàn.
2. Đối với lực lượng chuyên nghiệp:
   a) cứu người trước, cứu tài sản sau trong mọi tình huống;
   b) bảo đảm an toàn cho người tham gia chữa cháy.

### Điều 2. Các hình thức khen thưởng

Có bốn hình thức khen thưởng; gồm:

- huy hiệu;
- bằng khen;
- giấy khen;
- kỷ niệm chương.

### Điều 3. Các danh hiệu an toàn

1. "Tổ dân phố an toàn".
2. "Chung cư an toàn".
3. "Chợ an toàn kiểu mẫu".

### Điều 4. Danh hiệu "Tổ dân phố an toàn"

1. Tặng hằng năm cho tổ dân phố đạt cả hai tiêu chuẩn:
   a) không để xảy ra cháy trong 03 năm liên tục;
   b) có đội chữa cháy tại chỗ được huấn luyện thành thạo.

### Điều 5. Danh hiệu "Chung cư an toàn"

1. Tặng cho chung cư đạt cả hai tiêu chuẩn:
   a) hệ thống báo cháy tự động hoạt động tốt quanh năm;
   b) cư dân diễn tập thoát nạn đầy đủ theo kế hoạch.

### Điều 6. Danh hiệu "Chợ an toàn kiểu mẫu"

1. Tặng cho chợ đạt cả hai tiêu chuẩn:
   a) mọi ki-ốt đều niêm yết phương án thoát nạn;
   b) lối đi chung rộng từ 02 mét, không bày hàng hóa.

### Điều 7. Mức thưởng

Tổ dân phố an toàn được thưởng 12 lần mức lương cơ sở.

> Thiếu: Chưa có nguồn cho khoản 2.

## Chương II. Thẩm quyền

### Điều 8. Thẩm quyền khen thưởng

1. Chủ tịch nước có thẩm quyền quyết định tặng huy hiệu.
2. Thủ tướng Chính phủ có thẩm quyền quyết định tặng bằng khen.
3. Bộ trưởng Bộ Công an có thẩm quyền quyết định tặng kỷ niệm chương và giấy khen.
`;

export const WARD_GLOSSARY: GlossaryData = {
  abbreviations: [{ short: ['UBND'], long: 'Ủy ban nhân dân' }],
  units: [
    { name: 'Ủy ban nhân dân phường', aliases: ['UBND phường'] },
    { name: 'Công an phường', aliases: ['công an'] },
    { name: 'Trạm Y tế phường', aliases: ['trạm y tế'] },
    { name: 'Ban Quản lý chợ', aliases: [] },
    { name: 'Đoàn Thanh niên phường', aliases: [] },
    { name: 'Thường trực Đảng ủy phường', aliases: [] },
    { name: 'Chủ tịch nước', aliases: [] },
    { name: 'Thủ tướng Chính phủ', aliases: ['Thủ tướng'] },
    { name: 'Bộ trưởng Bộ Công an', aliases: ['Bộ Công an'] },
  ],
};

export function wardPlan(text = WARD_PLAN_TEXT): Document {
  return parseText('plan.md', text, {
    number: '5-KH/ĐU',
    type: 'Kế hoạch',
    title: 'Kế hoạch phòng cháy, chữa cháy',
    issuer: 'Đảng ủy phường Thanh Bình',
    signer: 'Nguyễn Văn An',
    issued: '2026-03-02',
    text: 'full',
    notices: [
      { since: '2026-08-01', text: 'Phường Thanh Bình đã sáp nhập với phường Hòa An.' },
      { since: '2027-01-01', text: 'Kế hoạch này sẽ được thay thế.' },
    ],
  });
}

export function wardLaw(text = WARD_LAW_TEXT): Document {
  return parseText('law.md', text, {
    number: '9/2024/QH15',
    type: 'Luật',
    title: 'Luật Phòng cháy và chữa cháy',
    issuer: 'Quốc hội',
    issued: '2024-06-01',
    text: 'full',
  });
}

/** What items are made of and checked against. */
export function tutorSources(
  documents: readonly Document[],
  glossaryData: GlossaryData = WARD_GLOSSARY,
): ItemSources & CheckSources {
  const glossary = createGlossary(glossaryData);
  const document = (number: string) => documents.find(({ metadata }) => metadata.number === number);
  return {
    documents,
    glossary,
    obligations: documents.flatMap((one) => extractObligations(one, glossary)),
    document,
    section: (number, locator) =>
      [...walkSections(document(number)?.sections ?? [])].find(({ section }) => section.locator === locator),
  };
}
