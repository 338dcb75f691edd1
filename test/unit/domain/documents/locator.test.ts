import { describe, expect, it } from 'vitest';
import {
  describeLocator,
  isWithin,
  POINT_LETTERS,
  parentLocator,
} from '../../../../src/domain/documents/locator.ts';

describe('a locator', () => {
  it.each([
    ['phần đầu', 'phần đầu văn bản'],
    ['mở đầu', 'phần mở đầu'],
    ['nơi nhận', 'phần nơi nhận'],
    ['III', 'mục III'],
    ['III.3', 'mục III.3'],
    ['III.3.a', 'mục III.3.a'],
    ['2', 'mục 2'],
    ['2.đ', 'mục 2.đ'],
    ['Điều 23', 'Điều 23'],
    ['Điều 23a', 'Điều 23a'],
    ['Điều 23.1', 'khoản 1 Điều 23'],
    ['Điều 23.1.a', 'điểm a khoản 1 Điều 23'],
    ['Điều 20.đ', 'điểm đ Điều 20'],
    ['Phụ lục', 'Phụ lục'],
    ['Phụ lục I', 'Phụ lục I'],
    ['Phụ lục I.2', 'mục 2 Phụ lục I'],
    ['Kết luận', 'mục "Kết luận"'],
  ])('%s is said "%s"', (locator, said) => {
    expect(describeLocator(locator)).toBe(said);
  });

  it('knows what encloses it', () => {
    expect(parentLocator('Điều 23.1.a')).toBe('Điều 23.1');
    expect(parentLocator('Điều 23.1')).toBe('Điều 23');
    expect(parentLocator('Điều 23')).toBeUndefined();
    expect(parentLocator('Phụ lục I.2')).toBe('Phụ lục I');
  });

  it('lies within what encloses it and within itself, not within its neighbours', () => {
    expect(isWithin('Điều 2.1', 'Điều 2')).toBe(true);
    expect(isWithin('III', 'III')).toBe(true);
    expect(isWithin('Điều 23', 'Điều 2')).toBe(false);
    expect(isWithin('III.10', 'III.1')).toBe(false);
    expect(isWithin('Điều 2', 'Điều 2.1')).toBe(false);
  });

  it('counts points by the Vietnamese alphabet', () => {
    expect(POINT_LETTERS.join(' ')).toBe('a b c d đ e g h i k l m n o p q r s t u v x y');
  });
});
