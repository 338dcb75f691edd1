import { describe, expect, it } from 'vitest';
import { keepsPolarity } from '../../../../../src/domain/answers/model/polarity.ts';

describe('what a quotation affirms and denies', () => {
  it.each([
    ['không được xét tặng', 'không được xét tặng danh hiệu'],
    ['KHÔNG được xét tặng', 'không được xét tặng danh hiệu'],
    ['chưa được xét tặng', 'không được xét tặng danh hiệu'],
    ['cá nhân bị kỷ luật không được xét tặng', 'không được xét tặng cho cá nhân bị kỷ luật'],
    ['được xét tặng nếu không bị kỷ luật', 'không bị kỷ luật thì được xét tặng'],
    ['có ý kiến đồng ý, không có khiếu nại', 'Không có khiếu nại, có ý kiến đồng ý'],
    ['trừ trường hợp đặc biệt', 'trừ trường hợp đặc biệt'],
    ['nghiêm cấm khai gian thành tích', 'Nghiêm cấm khai gian thành tích, xác nhận sai.'],
    ['không quá 20%', 'không quá 20% tổng số'],
    ['không được xét tặng'.normalize('NFD'), 'không được xét tặng danh hiệu'],
    ['chủ trì tuần tra', 'chủ trì tuần tra ban đêm'],
    ['', 'không được xét tặng'],
  ])('is kept: "%s" of "%s"', (statement, quote) => {
    expect(keepsPolarity(statement, quote, quote)).toBe(true);
  });

  it.each([
    ['được xét tặng danh hiệu', 'không được xét tặng danh hiệu'],
    ['không được xét tặng danh hiệu', 'được xét tặng danh hiệu'],
    ['chưa được xét tặng danh hiệu', 'được xét tặng danh hiệu'],
    ['bị kỷ luật thì được xét tặng', 'không bị kỷ luật thì được xét tặng'],
    ['không bị kỷ luật thì không được xét tặng', 'không bị kỷ luật thì được xét tặng'],
    ['được khai gian thành tích', 'nghiêm cấm khai gian thành tích'],
    ['kể cả trường hợp đặc biệt', 'trừ trường hợp đặc biệt'],
    ['quá 20% tổng số', 'không quá 20% tổng số'],
    ['một thành tích được khen nhiều lần', 'một thành tích không được khen nhiều lần'],
    ['để xảy ra cháy trong hai năm', 'không để xảy ra cháy trong hai năm liên tục'],
    ['Huy hiệu là một hình thức khen thưởng', '"Huy hiệu" không còn là một hình thức khen thưởng'],
    ['không hoàn thành tốt nhiệm vụ', 'hoàn thành tốt nhiệm vụ, không bị kỷ luật'],
    ['có ý kiến không đồng ý', 'có ý kiến đồng ý, không có khiếu nại'],
    ['không phải nộp báo cáo', 'phải nộp báo cáo, không nộp muộn'],
    ['trừ trường hợp đặc biệt', 'áp dụng cho trường hợp đặc biệt'],
  ])('is not kept: "%s" of "%s"', (statement, quote) => {
    expect(keepsPolarity(statement, quote, quote)).toBe(false);
  });

  it('may be denied by the line above the quotation', () => {
    const quote = 'có cá nhân bị truy cứu trách nhiệm hình sự;';
    const source = `Không xét tặng danh hiệu cho tập thể:\n${quote}`;
    const statement = 'Không xét tặng danh hiệu cho tập thể có cá nhân bị truy cứu trách nhiệm hình sự';
    expect(keepsPolarity(statement, quote, source)).toBe(true);
    expect(keepsPolarity(statement, quote, quote)).toBe(false);
  });
});
