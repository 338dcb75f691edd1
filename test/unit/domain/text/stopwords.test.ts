import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stopwords } from '../../../../src/domain/text/stopwords.ts';
import { tokenise } from '../../../../src/domain/text/tokenise.ts';
import { anyText } from '../../../support/vietnamese.ts';

/** What is left of a question without its words of asking and grammar. */
function subject(question: string): string {
  const tokens = tokenise(question);
  const stops = stopwords(question, tokens);
  return tokens
    .filter((_, i) => !stops[i])
    .map(({ start, end }) => question.slice(start, end))
    .join(' ');
}

describe('words of asking and grammar', () => {
  it.each([
    ['Cơ quan nào chủ trì việc quán triệt Kế hoạch?', 'chủ trì việc quán triệt Kế hoạch'],
    ['Cho em hỏi thời hạn báo cáo là khi nào ạ?', 'thời hạn báo cáo'],
    ['CHỦ TỊCH NƯỚC CÓ THẨM QUYỀN GÌ?', 'CHỦ TỊCH NƯỚC THẨM QUYỀN'],
    ['co quan nao chu tri quan triet', 'chu tri quan triet'],
    ['thoi han bao cao la khi nao', 'thoi han bao cao'],
    ['Tui hỏi thêm: giờ nộp hồ sơ v?', 'nộp hồ sơ'],
    ['tui hoi them gio nop don nua v', 'nop don'],
  ])('are dropped from "%s"', (question, left) => {
    expect(subject(question)).toBe(left);
  });

  it('are told from words that differ in a diacritic', () => {
    expect(subject('cờ thi đua có ở đâu')).toBe('cờ thi đua');
    expect(subject('tội danh')).toBe('tội danh');
    expect(subject('tôi')).toBe('');
  });

  it('are known with the tone mark in its old and new place, and decomposed', () => {
    expect(subject('của hoặc')).toBe('');
    expect(subject('cuả')).toBe('');
    expect(subject('của những'.normalize('NFD'))).toBe('');
  });

  it('stay where the word without diacritics may be another', () => {
    expect(subject('co thi dua')).toBe('co thi dua');
  });

  it('without diacritics are told from others only among words that have them', () => {
    expect(subject('do Bộ trình')).toBe('Bộ trình');
    expect(subject('do Bo trinh')).toBe('do Bo trinh');
    expect(subject('ta báo cáo'.normalize('NFD'))).toBe('báo cáo'.normalize('NFD'));
    expect(subject('cờ co đâu')).toBe('cờ co');
  });

  it('are told of every token, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (written) => {
        const tokens = tokenise(written);
        expect(stopwords(written, tokens)).toHaveLength(tokens.length);
      }),
    );
  });
});
