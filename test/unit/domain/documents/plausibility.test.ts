import { describe, expect, it } from 'vitest';
import { findDoubts } from '../../../../src/domain/documents/plausibility.ts';
import { parseText, readCorpusSource } from '../../../support/corpus.ts';

const STATED = {
  number: '1/2025/TT-BNV',
  type: 'Thông tư',
  title: 'Thông tư thi đua',
  issued: '2025-04-15',
  signer: 'Nguyễn Văn A',
};
const LONG = 'Cơ quan, đơn vị tổ chức thực hiện và báo cáo kết quả hằng năm theo quy định. '.repeat(3);

const doubts = (text: string, stated: object = {}) =>
  findDoubts(parseText('a.md', text, { ...STATED, ...stated }));

describe('a document', () => {
  it('is beyond doubt when its addresses are unique, its numbers contiguous and its facts known', () => {
    const text = `### Điều 1. Một\n\n1. ${LONG}\n   a) một;\n   b) hai.\n2. Hai.\n\n### Điều 2. Hai\n\n${LONG}`;
    expect(doubts(text)).toEqual([]);
    expect(findDoubts(readCorpusSource('213-KH-TU.txt', '213-KH-TU.meta.yaml').document)).toEqual([]);
  });

  it('is doubtful when articles, clauses or points are missing', () => {
    expect(
      doubts(`### Điều 1. Một\n\n1. ${LONG}\n3. Ba:\n   a) một;\n   đ) năm.\n\n### Điều 3. Ba\n\nBa.`),
    ).toEqual([
      { kind: 'slight', message: 'Thiếu Điều 2.' },
      { kind: 'slight', message: 'Điều 1: thiếu khoản, mục số 2.' },
      { kind: 'slight', message: 'khoản 3 Điều 1: thiếu điểm b, c, d.' },
    ]);
  });

  it('is not to be indexed when many articles or nearly all of the text are missing', () => {
    expect(doubts(`### Điều 1. Một\n\n${LONG}\n\n### Điều 6. Sáu\n\nSáu.`)).toEqual([
      { kind: 'grave', message: 'Thiếu Điều 2 đến Điều 5.' },
    ]);
    expect(doubts('### Điều 1. Một\n\nMột.')).toEqual([
      { kind: 'grave', message: 'Chỉ nhận ra 4 ký tự nội dung; có thể tệp chưa được đọc hết.' },
    ]);
  });

  it('is read in full when its text stands right under its parts', () => {
    expect(doubts(`## I. Mục đích\n\n${LONG}`)).toEqual([]);
  });

  it('may leave out articles, clauses and points when it is a summary', () => {
    expect(
      doubts(`### Điều 4. Bốn\n\n3. ${LONG}\n\n### Điều 9. Chín\n\nb) một.`, { text: 'summary' }),
    ).toEqual([]);
    expect(findDoubts(readCorpusSource('luat-06-2022-QH15.md').document)).toEqual([]);
  });

  it('is doubtful when two sections have one address', () => {
    expect(doubts(`## Kết luận\n\n${LONG}\n\n## Kết luận\n\nHai.`)).toEqual([
      { kind: 'slight', message: 'Địa chỉ bị trùng: mục "Kết luận".' },
    ]);
  });

  it('is doubtful when a section is too long to have no parts', () => {
    const messages = doubts(`## 1. Một\n\n${LONG.repeat(60)}`).map(({ message }) => message);
    expect(messages).toEqual([expect.stringMatching(/^mục 1 dài \d{5} ký tự mà không có mục con\.$/u)]);
  });

  it('is doubtful when nobody knows who signed it and when', () => {
    expect(
      doubts(`## 1. Một\n\n${LONG}`, { issued: null, signer: null }).map(({ message }) => message),
    ).toEqual(['Không nhận ra ngày ban hành.', 'Không nhận ra người ký.']);
  });
});
