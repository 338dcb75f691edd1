import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leadingSentences, semicolonParts, sentences } from '../../../../src/domain/text/sentences.ts';
import { text } from '../../../support/vietnamese.ts';

const split = (written: string) => sentences(written).map((sentence) => sentence.text);
const withoutSpace = (written: string) => written.replace(/\s+/gu, '');

describe('sentences', () => {
  it('end before a capital, a bracket or a quotation mark', () => {
    expect(split('Sơ kết hằng năm. Báo cáo kết quả! "Thi đua" là gì? (Có.) Hết')).toEqual([
      'Sơ kết hằng năm.',
      'Báo cáo kết quả!',
      '"Thi đua" là gì?',
      '(Có.)',
      'Hết',
    ]);
  });

  it('keep the closing quotation mark', () => {
    expect(split('Nêu gương “người tốt.” Phòng Nội vụ tổng hợp.')).toEqual([
      'Nêu gương “người tốt.”',
      'Phòng Nội vụ tổng hợp.',
    ]);
  });

  it.each([
    'TT. Thành ủy chỉ đạo.',
    'Các đồng chí (TM. Ban Thường vụ) ký.',
    '1. Mục đích của Kế hoạch',
    'Tăng 1.500 suất. và còn nữa',
    'Đến ngày 15.4.2025 là hạn',
    'Báo cáo về Thường trực Thành ủy./.',
  ])('do not end inside "%s"', (written) => {
    expect(split(written)).toEqual([written]);
  });

  it('are none in white space', () => {
    expect(sentences(' \n ')).toEqual([]);
  });

  it('are exact substrings in order that together hold all of the text', () => {
    fc.assert(
      fc.property(text, (written) => {
        let from = 0;
        for (const { text: sentence, start } of sentences(written)) {
          expect(written.slice(start, start + sentence.length)).toBe(sentence);
          expect(sentence).toBe(sentence.trim());
          expect(written.slice(from, start).trim()).toBe('');
          from = start + sentence.length;
        }
        expect(written.slice(from).trim()).toBe('');
      }),
    );
  });
});

describe('semicolon parts', () => {
  it('keep their semicolons', () => {
    expect(semicolonParts('tuyên truyền; vận động; giám sát.')).toEqual([
      'tuyên truyền;',
      'vận động;',
      'giám sát.',
    ]);
    expect(semicolonParts('giám sát.')).toEqual(['giám sát.']);
  });

  it('lose nothing but white space, and each stands in the sentence', () => {
    fc.assert(
      fc.property(text, (written) => {
        const parts = semicolonParts(written);
        expect(withoutSpace(parts.join(''))).toBe(withoutSpace(written));
        for (const part of parts) expect(written).toContain(part);
      }),
    );
  });
});

describe('leading sentences', () => {
  const two = 'Sơ kết hằng năm. Báo cáo kết quả.';

  it('are whole as far as the limit reaches', () => {
    expect(leadingSentences(two, 100)).toBe(two);
    expect(leadingSentences(two, two.length)).toBe(two);
    expect(leadingSentences(two, two.length - 1)).toBe('Sơ kết hằng năm.');
    expect(leadingSentences(two, 16)).toBe('Sơ kết hằng năm.');
  });

  it('are cut at a word where the first is too long', () => {
    expect(leadingSentences(two, 15)).toBe('Sơ kết hằng …');
    expect(leadingSentences('Thườngxuyên', 8)).toBe('Thường …');
  });

  it('keep within the limit and begin the text', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 10, max: 200 }), (written, limit) => {
        const lead = leadingSentences(written, limit);
        expect(lead.length).toBeLessThanOrEqual(limit);
        expect(written).toContain(lead.replace(/ …$/u, ''));
        if (written.trim().length > 0) expect(lead).not.toBe('');
      }),
    );
  });
});
