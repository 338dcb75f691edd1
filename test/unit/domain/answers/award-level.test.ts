import { describe, expect, it } from 'vitest';
import { isOfOtherLevel } from '../../../../src/domain/answers/award-level.ts';

describe('the level of an award', () => {
  it('is another where a sentence names only that of another giver', () => {
    expect(isOfOtherLevel(['co thi dua cua chinh phu'], 'ai tang co thi dua cua tinh')).toBe(true);
    expect(isOfOtherLevel(['chien si thi dua toan quoc'], 'chien si thi dua co so')).toBe(true);
  });

  it('is the one asked about where one of the names is, as one of several givers too', () => {
    expect(isOfOtherLevel(['co thi dua cua chinh phu', 'co thi dua cap tinh'], 'co thi dua cua tinh')).toBe(
      false,
    );
    expect(isOfOtherLevel(['co thi dua cua bo ban nganh tinh'], 'tieu chuan co thi dua cap tinh')).toBe(
      false,
    );
  });

  it('is one of those asked about where the question names awards of several givers', () => {
    const question = 'chien si thi dua cap tinh phai may lan chien si thi dua co so';
    expect(isOfOtherLevel(['chien si thi dua co so'], question)).toBe(false);
    expect(isOfOtherLevel(['chien si thi dua toan quoc'], question)).toBe(true);
  });

  it('is not told where the question says none, or the sentence names other awards', () => {
    expect(isOfOtherLevel(['co thi dua cua chinh phu'], 'co thi dua la gi')).toBe(false);
    expect(isOfOtherLevel(['huan chuong sao vang'], 'co thi dua cua tinh')).toBe(false);
    expect(isOfOtherLevel([], 'co thi dua cua tinh')).toBe(false);
  });
});
