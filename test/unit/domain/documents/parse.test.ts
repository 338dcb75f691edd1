import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../../src/domain/documents/parse.ts';
import { onePage, parseText } from '../../../support/corpus.ts';
import { text } from '../../../support/vietnamese.ts';

const STATED = { number: '1-KH/TU', type: 'Kế hoạch', title: 'Kế hoạch thi đua' };

function reasonOf(source: string, stated: unknown, format: 'text' | 'markdown' = 'text'): string {
  const outcome = parseDocument({ path: 'a.txt', format, pages: onePage(source), stated });
  return outcome.kind === 'rejected' ? outcome.reason : 'parsed';
}

describe('parsing', () => {
  it('joins letterhead facts, stated facts and the body', () => {
    const document = parseText(
      'ke-hoach.txt',
      'Số: 1-KH/TU\nHà Nội, ngày 02 tháng 9 năm 2025\n\nKẾ HOẠCH\nthi đua\n\nI- MỤC ĐÍCH\n\nMột.',
      { signer: 'Nguyễn Văn A', notices: ['Bản thử'] },
    );
    expect(document).toMatchObject({
      metadata: {
        number: '1-KH/TU',
        title: 'Kế hoạch thi đua',
        issued: '2025-09-02',
        signer: 'Nguyễn Văn A',
      },
      notices: [{ text: 'Bản thử' }],
      source: 'ke-hoach.txt',
    });
    expect(document.sections.map(({ locator }) => locator)).toEqual(['phần đầu', 'I']);
  });

  it('adds the remarks of Markdown to those stated', () => {
    const document = parseText('a.md', '> Lưu ý: tóm tắt\n\n> Thiếu: hết\n\n## 1. Một\n\nHai.', {
      ...STATED,
      notices: ['đã sửa'],
    });
    expect(document.notices).toEqual([{ text: 'đã sửa' }, { text: 'tóm tắt' }]);
    expect(document.gaps).toEqual(['hết']);
  });

  it('reads no letterhead out of Markdown', () => {
    const document = parseText('a.md', 'Số: 2-KH/TU\n\n## 1. Một\n\nHai.', STATED);
    expect(document.metadata.number).toBe('1-KH/TU');
    expect(document.sections[1]).toMatchObject({ locator: 'mở đầu', content: [{ text: 'Số: 2-KH/TU' }] });
  });

  it('rejects what it cannot use, and says what to do', () => {
    expect(reasonOf('  \n\n', STATED)).toBe('Tệp không có nội dung văn bản.');
    expect(reasonOf('I- MỤC ĐÍCH', STATED)).toBe('Không tìm thấy nội dung nào dưới phần đầu văn bản.');
    expect(reasonOf('Một.', {})).toBe(
      'Không nhận ra số hiệu, loại văn bản, trích yếu; hãy ghi vào phần đầu tệp (front matter) hoặc tệp .meta.yaml đi kèm.',
    );
    expect(reasonOf('Một.', { ...STATED, issued: '15/4/2025' })).toMatch(
      /^Siêu dữ liệu không hợp lệ: .*NĂM-THÁNG-NGÀY.*issued/su,
    );
    expect(reasonOf('<!-- chỉ có chú thích -->', STATED, 'markdown')).toBe('Tệp không có nội dung văn bản.');
  });

  it('rejects a heading with nothing below it', () => {
    expect(reasonOf('X. \na ', STATED, 'markdown')).toBe(
      'Không tìm thấy nội dung nào dưới phần đầu văn bản.',
    );
  });

  it('parses any text that is more than headings, rejects the rest, and never throws', () => {
    fc.assert(
      fc.property(fc.array(text), fc.constantFrom('text', 'markdown'), (lines, format) => {
        const pages = onePage(lines.join('\n'));
        const outcome = parseDocument({ path: 'a', format, pages, stated: STATED });
        if (!/\S/u.test(lines.join(''))) expect(outcome.kind).toBe('rejected');
        // What is nothing but headings ("X." with "a" below it) has no content.
        else if (outcome.kind === 'rejected') expect(outcome.reason).toContain('Không tìm thấy nội dung nào');
      }),
    );
  });
});
