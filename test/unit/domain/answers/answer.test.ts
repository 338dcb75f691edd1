import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../../src/domain/answers/answer.ts';
import { parseText } from '../../../support/corpus.ts';
import { buildLibrary } from '../../../support/library.ts';

const library = await buildLibrary([
  parseText(
    'law.md',
    `### Điều 2. Danh hiệu "Lao động giỏi"

Danh hiệu "Lao động giỏi" được xét tặng hằng năm cho cá nhân đạt các tiêu chuẩn sau:

1. Hoàn thành nhiệm vụ được giao.
2. Có đạo đức tốt.

### Điều 3. Danh hiệu "Tập thể kiểu mẫu"

Danh hiệu "Tập thể kiểu mẫu" được xét tặng cho tập thể không có cá nhân bị kỷ luật.

### Điều 4. Giấy khen

Giấy khen để tặng cho cá nhân có thành tích.

### Điều 5. Hồ sơ đề nghị

Hồ sơ đề nghị xét tặng danh hiệu gồm tờ trình và báo cáo thành tích.

### Điều 6. Lễ trao tặng

Lễ trao tặng do cơ quan tổ chức trang trọng, tiết kiệm.
`,
    { number: '8/2024/QH15', type: 'Luật', title: 'Luật Khen thưởng', text: 'full' },
  ),
]);
const ask = (question: string, ...history: string[]) => answerQuestion(question, history, library, 0);

describe('a question that is about nothing by itself', () => {
  it.each([
    ['in màu hay photo?', 'Hồ sơ đề nghị gồm những gì?'],
    ['đóng quyển màu gì?', 'Hồ sơ đề nghị gồm những gì?'],
    ['in mau hay photo', 'Hồ sơ đề nghị gồm những gì?'],
  ])('is about what was talked of, and told to be lacking there: %s', async (question, before) => {
    expect((await ask(question)).kind).toBe('not-found');
    expect(await ask(question, before)).toMatchObject({
      kind: 'not-stated',
      citations: [{ locator: 'Điều 5' }],
    });
  });

  it.each(['giá vàng bitcoin hôm nay', 'cach nau pho bo ngon', 'đăng ký tạm trú ra đâu'])(
    'is declined where it is on another subject: %s',
    async (question) => {
      const answer = await ask(question, 'Hồ sơ đề nghị gồm những gì?');
      expect(answer).toMatchObject({ kind: 'not-found', citations: [] });
    },
  );

  it('is not answered with what was said before', async () => {
    const answer = await ask('đóng dấu đỏ chưa', 'Hồ sơ đề nghị gồm những gì?');
    expect(answer.kind).not.toBe('answered');
  });
});
