import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../src/domain/documents/blocks.ts';
import { walkSections } from '../../../../src/domain/documents/document.ts';
import { attachFootnotes } from '../../../../src/domain/documents/footnotes.ts';
import { parseText } from '../../../support/corpus.ts';
import { text } from '../../../support/vietnamese.ts';

const block = (text: string): Block => ({ kind: 'text', text, page: 1 });
const attached = (...texts: string[]) =>
  attachFootnotes(texts.map(block)).map(({ text, notes = [] }) => [text, ...notes]);

describe('attachFootnotes', () => {
  it('gives notes to the blocks that refer to them, wherever the mark stands', () => {
    expect(
      attached(
        'Điều 5.[1] Tiêu chuẩn',
        'Điều 6[2]. Thẩm quyền',
        '2. [3]Trong thời hạn 10 ngày;[4]',
        '[1] Điều này được bãi bỏ.',
        '[2]Điều này được bổ sung.',
        '[3] Khoản này được sửa đổi.',
        '[4] Đã đính chính.',
      ),
    ).toEqual([
      ['Điều 5. Tiêu chuẩn', 'Điều này được bãi bỏ.'],
      ['Điều 6. Thẩm quyền', 'Điều này được bổ sung.'],
      ['2. Trong thời hạn 10 ngày;', 'Khoản này được sửa đổi.', 'Đã đính chính.'],
    ]);
  });

  it('pairs marks and notes page by page where the numbers begin anew', () => {
    expect(attached('Một.[1]', '[1] Của một.', 'Hai.[1]', '[1] Của hai.')).toEqual([
      ['Một.', 'Của một.'],
      ['Hai.', 'Của hai.'],
    ]);
  });

  it('gives a note to every block that has its mark', () => {
    expect(attached('Một.[1]', 'Hai.[1]', '[1] Của cả hai.')).toEqual([
      ['Một.', 'Của cả hai.'],
      ['Hai.', 'Của cả hai.'],
    ]);
  });

  it('leaves marks without a note and notes without a mark', () => {
    const texts = ['Xem tài liệu [2].', '[1] Không ai nhắc đến.', 'Hết.'];
    expect(attached(...texts)).toEqual(texts.map((text) => [text]));
  });

  it('changes no text without marks', () => {
    fc.assert(
      fc.property(fc.array(text), (texts) => {
        const blocks = texts.filter((line) => !/\[\d/u.test(line)).map(block);
        expect(attachFootnotes(blocks)).toEqual(blocks);
      }),
    );
  });
});

describe('the notes of a consolidated text', () => {
  it('become notices of the article, clause or document that they belong to', () => {
    const { sections, notices } = parseText(
      'hop-nhat.txt',
      [
        'QUỐC HỘI',
        'Luật số: 15/2003/QH11',
        'Hà Nội, ngày 26 tháng 11 năm 2003',
        'LUẬT',
        'THI ĐUA, KHEN THƯỞNG[1]',
        'Điều 1.[2] Phạm vi',
        '1. Luật này quy định về thi đua.',
        '2.[3] Luật này quy định về khen thưởng.',
        'Điều 2. Đối tượng',
        'Luật này áp dụng đối với cá nhân, tập thể.',
        '[1] Luật số 39/2013/QH13 sửa đổi, bổ sung một số điều.',
        '[2] Tên điều được sửa đổi.',
        '[3] Khoản này được bổ sung theo khoản 1 Điều 1 Luật số 39/2013/QH13.',
      ].join('\n\n'),
    );
    expect(notices).toEqual([{ text: 'Luật số 39/2013/QH13 sửa đổi, bổ sung một số điều.' }]);
    const remarks = [...walkSections(sections)].flatMap(({ section }) =>
      section.notices.map(({ text }) => [section.locator, text]),
    );
    expect(remarks).toEqual([
      ['Điều 1', 'Tên điều được sửa đổi.'],
      ['Điều 1.2', 'Khoản này được bổ sung theo khoản 1 Điều 1 Luật số 39/2013/QH13.'],
    ]);
    expect(JSON.stringify(sections)).not.toMatch(/\[\d\]/u);
  });
});
