import { describe, expect, it } from 'vitest';
import { isOfOtherLevel } from '../../../../src/domain/answers/award-level.ts';

const other = (sentence: string, question: string) => isOfOtherLevel(sentence, question.split(' '));

describe('the level of an award', () => {
  it('is another where a sentence names only that of another giver', () => {
    expect(other('Chính phủ tặng "Cờ thi đua của Chính phủ".', 'ai tang co thi dua cua tinh')).toBe(true);
    expect(other('Được tặng "Chiến sĩ thi đua toàn quốc".', 'chien si thi dua co so')).toBe(true);
  });

  it('is the one asked about where one of the names is, as one of several givers too', () => {
    expect(other('"Cờ thi đua của Chính phủ", "Cờ thi đua cấp tỉnh"', 'co thi dua cua tinh')).toBe(false);
    expect(other('“Cờ thi đua của Bộ, ban, ngành, tỉnh”', 'tieu chuan co thi dua cap tinh')).toBe(false);
  });

  it('is not told where the question says none, or the sentence names other awards', () => {
    expect(other('"Cờ thi đua của Chính phủ"', 'co thi dua la gi')).toBe(false);
    expect(other('"Huân chương Sao vàng"', 'co thi dua cua tinh')).toBe(false);
    expect(other('Cờ thi đua của Chính phủ', 'co thi dua cua tinh')).toBe(false);
  });
});
