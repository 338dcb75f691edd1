import { describe, expect, it } from 'vitest';
import { separateNumbers } from '../../../../src/domain/text/separate-numbers.ts';

describe('numbers typed behind a word', () => {
  it('are parted from it', () => {
    expect(separateNumbers('kh213 nói gì, điều23 luật')).toBe('kh 213 nói gì, điều 23 luật');
  });

  it('stay where they belong to a document number or follow a single letter', () => {
    expect(separateNumbers('06/2022/QH15')).toBe('06/2022/QH15');
    expect(separateNumbers('khổ A4')).toBe('khổ A4');
  });
});
