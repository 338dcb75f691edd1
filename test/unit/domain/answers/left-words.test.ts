import { describe, expect, it } from 'vitest';
import { leftWords } from '../../../../src/domain/answers/left-words.ts';

describe('what a question says besides words that are known', () => {
  it('is what is left of it, without diacritics and in order', () => {
    const text = 'Cơ quan nào báo cáo về phòng cháy theo Kế hoạch 5?';
    const known = new Set(['bao', 'cao']);
    const from = text.indexOf('Kế hoạch 5');
    expect(leftWords(text, known, [[from, from + 'Kế hoạch 5'.length]])).toEqual(['phong', 'chay']);
    expect(leftWords('là gì?', new Set(), [])).toEqual([]);
  });
});
