import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capitalise, closed, continueWith, plain } from '../../../../src/domain/text/wording.ts';
import { text } from '../../../support/vietnamese.ts';

describe('plain', () => {
  it('takes away the emphasis marks of Markdown and nothing else', () => {
    expect(plain('thành phố (*qua Phòng Nội vụ*) để **tổng hợp**.')).toBe(
      'thành phố (qua Phòng Nội vụ) để tổng hợp.',
    );
    expect(plain('2*3 = 6 * 1')).toBe('2*3 = 6 * 1');
    fc.assert(
      fc.property(text, (written) => {
        expect(plain(written)).toBe(written);
      }),
    );
  });
});

describe('continueWith', () => {
  it('begins small', () => {
    expect(continueWith('Chủ trì, phối hợp')).toBe('chủ trì, phối hợp');
    expect(continueWith('Đôn đốc')).toBe('đôn đốc');
    expect(continueWith('Ở cơ sở')).toBe('ở cơ sở');
  });

  it('leaves abbreviations, quotations and the empty text', () => {
    for (const written of ['UBND thành phố', '“Chiến sĩ”', '']) expect(continueWith(written)).toBe(written);
  });
});

describe('capitalise', () => {
  it('begins with a capital, also behind a quotation mark or bracket', () => {
    expect(capitalise('đôn đốc')).toBe('Đôn đốc');
    expect(capitalise('“tự nguyện”')).toBe('“Tự nguyện”');
    expect(capitalise('(một phần)')).toBe('(Một phần)');
    expect(capitalise('05 năm')).toBe('05 năm');
    expect(capitalise('')).toBe('');
  });

  it('undoes continueWith on a sentence', () => {
    expect(capitalise(continueWith('Thường xuyên kiểm tra'))).toBe('Thường xuyên kiểm tra');
  });
});

describe('closed', () => {
  it.each([
    ['tuyên truyền;', 'tuyên truyền.'],
    ['tuyên truyền,', 'tuyên truyền.'],
    ['thực hiện./.', 'thực hiện.'],
    ['thực hiện', 'thực hiện.'],
    ['thực hiện.', 'thực hiện.'],
    ['gồm:', 'gồm:'],
    ['là gì?', 'là gì?'],
    ['“người tốt.”', '“người tốt.”'],
    ['“người tốt”', '“người tốt”.'],
  ])('makes "%s" end as "%s"', (line, sentence) => {
    expect(closed(line)).toBe(sentence);
    expect(closed(sentence)).toBe(sentence);
  });
});
