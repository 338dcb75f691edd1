import { describe, expect, it } from 'vitest';
import { asksWhoRegulates } from '../../../../src/domain/answers/regulator-asked.ts';
import { syllables } from '../../../../src/domain/text/tokenise.ts';

const asks = (question: string) => asksWhoRegulates(syllables(question).join(' '));

describe('who sets the details of something', () => {
  it.each([
    'Ai quy định chi tiết về hồ sơ?',
    'tiêu chuẩn giấy khen ai hướng dẫn',
    'cơ quan nào ở tỉnh được đặt tên và tiêu chuẩn kỷ niệm chương',
    'Số vạch trên huân chương ai định?',
    'luật giao cho đâu hướng dẫn',
    'xã có được tự đặt tiêu chuẩn không',
  ])('is asked: %s', (question) => {
    expect(asks(question)).toBe(true);
  });

  it.each([
    'Cơ quan nào định hướng báo chí?',
    'cơ quan nào hướng dẫn báo chí viết bài',
    'Ai quyết định tặng giấy khen?',
    'Luật quy định gì về hồ sơ?',
  ])('is not asked: %s', (question) => {
    expect(asks(question)).toBe(false);
  });
});
