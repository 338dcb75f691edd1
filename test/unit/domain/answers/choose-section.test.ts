import { describe, expect, it } from 'vitest';
import { sectionAskedFor } from '../../../../src/domain/answers/choose-section.ts';
import type { RatedSpot } from '../../../../src/domain/answers/evidence.ts';
import { readQuestion } from '../../../../src/domain/answers/question.ts';
import { rateEvidence } from '../../../../src/domain/answers/search-answer.ts';
import { parseText } from '../../../support/corpus.ts';
import { buildLibrary } from '../../../support/library.ts';

const library = await buildLibrary([
  parseText(
    'law.md',
    `### Điều 5. Nguyên tắc thi đua, khen thưởng

1. Đối với thi đua:
   a) tự nguyện, tự giác, công khai;
   b) đoàn kết, hợp tác và cùng phát triển.
2. Đối với khen thưởng:
   a) chính xác, công khai, công bằng, kịp thời;
   b) chú trọng khen thưởng người trực tiếp lao động.
3. Bảo đảm bình đẳng giới.

### Điều 6. Quỹ của Nhà nước

1. Nguồn của quỹ gồm:
   a) ngân sách nhà nước;
   b) đóng góp của cá nhân, tổ chức.
2. Doanh nghiệp chi quỹ cho:
   a) in giấy chứng nhận;
   b) tiền thưởng.

### Điều 7. Thủ tục

1. Hồ sơ đề nghị tặng cờ gồm:
   a) tờ trình;
   b) báo cáo thành tích;
   c) biên bản bình xét của cơ sở.
2. Việc nộp hồ sơ do tổ trưởng chịu trách nhiệm.

### Điều 8. Danh hiệu "Khu phố văn hóa"

1. Danh hiệu được xét tặng cho khu phố đạt các tiêu chuẩn sau:
   a) đời sống ổn định;
   b) môi trường sạch đẹp.
2. Ủy ban nhân dân tỉnh quy định chi tiết tiêu chuẩn khu phố văn hóa.
`,
    { number: '9/2024/QH15', type: 'Luật', title: 'Luật Thi đua', text: 'full' },
  ),
]);

async function askedFor(question: string): Promise<string | undefined> {
  const read = readQuestion(question, library);
  const [best] = await rateEvidence(read, library);
  return sectionAskedFor(read, best as RatedSpot, library)?.locator;
}

describe('the section that is asked for', () => {
  it.each([
    ['Nguyên tắc khen thưởng là gì?', 'Điều 5.2'],
    ['Khen thưởng phải tuân theo nguyên tắc nào?', 'Điều 5.2'],
    ['khen thuong phai tuan theo nguyen tac nao', 'Điều 5.2'],
    ['Thi đua phải tuân theo nguyên tắc nào?', 'Điều 5.1'],
  ])(
    'is the clause on the part of the subject, whatever else the question says: %s',
    async (question, locator) => {
      expect(await askedFor(question)).toBe(locator);
    },
  );

  it.each(['Nguyên tắc thi đua, khen thưởng là gì?', 'Thi đua, khen thưởng phải tuân theo nguyên tắc nào?'])(
    'is the article where both parts are asked for: %s',
    async (question) => {
      expect(await askedFor(question)).toBe('Điều 5');
    },
  );

  it.each([
    'Đề nghị tặng cờ thì biên bản bình xét cơ sở cần những giấy tờ gì?',
    'de nghi tang co gom nhung gi',
  ])('is the list, though an item of it is found: %s', async (question) => {
    expect(await askedFor(question)).toBe('Điều 7.1');
  });

  it.each(['Tiêu chuẩn khu phố văn hóa là gì?', 'tieu chuan khu pho van hoa la gi'])(
    'is never the clause that leaves criteria to others: %s',
    async (question) => {
      expect(await askedFor(question)).toBe('Điều 8.1');
    },
  );

  it('is the clause that alone says what the heading does not', async () => {
    expect(await askedFor('Doanh nghiệp chi quỹ cho những gì?')).toBe('Điều 6.2');
  });
});
