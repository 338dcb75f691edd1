import { describe, expect, it } from 'vitest';
import { otherClassesThan } from '../../../../src/domain/answers/award-class.ts';

const isOfOtherClass = (headings: string, question: string) => otherClassesThan(question)(headings);

describe('the class of an award', () => {
  it('is another where the headings name only others than the one asked about', () => {
    const second = ' dieu 43 huan chuong lao dong hang nhi ';
    expect(isOfOtherClass(second, 'huan chuong lao dong hang nhat')).toBe(true);
    expect(isOfOtherClass(second, 'huan chuong lao dong hang nhi')).toBe(false);
  });

  it('is no other where the headings name none, the question none, or either several', () => {
    expect(isOfOtherClass(' dieu 9 ', 'huan chuong hang nhat')).toBe(false);
    expect(isOfOtherClass(' huan chuong hang nhi ', 'huan chuong lao dong')).toBe(false);
    expect(isOfOtherClass(' hang nhi hang ba ', 'hang nhat khac hang nhi the nao')).toBe(false);
    expect(isOfOtherClass(' hang nhat hang nhi ', 'hang nhat')).toBe(false);
  });
});
