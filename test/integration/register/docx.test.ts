import { describe, expect, it } from 'vitest';
import { createRegisterExports } from '../../../src/adapters/register/exports.ts';
import { elements, readPart, readWord } from '../../support/office.ts';
import {
  AWKWARD,
  AWKWARD_PRINTED,
  FORMULAS,
  OBLIGATIONS,
  obligation,
  sheetOf,
} from '../../support/register.ts';

const docx = (...parameters: Parameters<typeof sheetOf>): Promise<Uint8Array> =>
  createRegisterExports().docx(sheetOf(...parameters));

describe('the register as a Word file', () => {
  it('has its title in capitals, where it is from, and the notes below the table', async () => {
    const { paragraphs } = await readWord(await docx());
    expect(paragraphs.slice(0, 2)).toEqual([
      'NHIỆM VỤ GIAO TRONG CÁC VĂN BẢN',
      '(Trích từ Kế hoạch 5-KH/ĐU ngày 02/3/2026)',
    ]);
    expect(paragraphs.slice(3)).toEqual([
      'Nguồn:',
      'Kế hoạch 5-KH/ĐU ngày 02/3/2026 của Đảng ủy phường Thanh Bình: Kế hoạch phòng cháy, chữa cháy (toàn văn).',
      'Lưu ý:',
      'Kế hoạch 5-KH/ĐU: Phường Thanh Bình đã sáp nhập.',
      'Bảng lập tự động từ nguồn tra cứu; đề nghị đối chiếu văn bản gốc trước khi sử dụng.',
      'Lập ngày 23/11/2026.',
    ]);
  });

  it('has a row an obligation, numbered, with its ground', async () => {
    const { tables } = await readWord(await docx());
    const [head, ...rows] = tables[0] ?? [];
    expect(head).toEqual([
      'TT',
      'Cơ quan, đơn vị',
      'Vai trò',
      'Nội dung nhiệm vụ',
      'Phối hợp với',
      'Báo cáo, trình',
      'Thời hạn',
      'Căn cứ',
    ]);
    expect(rows.map((row) => row[3])).toEqual(OBLIGATIONS.map(({ task }) => task));
    expect(rows[0]).toEqual([
      '1',
      'Ủy ban nhân dân phường',
      'chỉ đạo',
      'Chỉ đạo các tổ dân phố mở lớp tập huấn trước ngày 15/5/2026',
      '',
      '',
      'trước ngày 15/5/2026',
      'mục II.1, Kế hoạch 5-KH/ĐU',
    ]);
  });

  it('says with whom and to whom', async () => {
    const told = { partners: ['Đoàn Thanh niên', 'Hội Nông dân'], recipient: 'Thường trực Đảng ủy' };
    const { tables } = await readWord(await docx({ obligations: [obligation(told)] }));
    expect(tables[0]?.[1]?.slice(4, 6)).toEqual(['Đoàn Thanh niên; Hội Nông dân', 'Thường trực Đảng ủy']);
  });

  it('says that a source is a summary, and that a document names nobody', async () => {
    const { paragraphs, tables } = await readWord(
      await docx({
        obligations: [obligation({ actors: [] })],
        sources: [{ name: 'Luật 9/2024/QH15', title: 'Luật Phòng cháy', text: 'summary' }],
      }),
    );
    expect(paragraphs).toContain('Luật 9/2024/QH15: Luật Phòng cháy (bản tóm tắt, không phải nguyên văn).');
    expect(tables[0]?.[1]?.[1]).toBe('không nêu');
  });

  it('is landscape A4 in Times New Roman, repeats its head and numbers its pages', async () => {
    const bytes = await docx();
    const { document } = await readWord(bytes);
    const [size] = elements(document, 'w:pgSz');
    const sizes = ['w:w', 'w:h', 'w:orient'].map((name) => size?.getAttribute(name));
    expect(sizes).toEqual(['16838', '11906', 'landscape']);
    expect(elements(document, 'w:tblHeader')).toHaveLength(1);
    const [margin] = elements(document, 'w:pgMar');
    const side = (name: string) => Number(margin?.getAttribute(name));
    const [table] = elements(document, 'w:tblW');
    expect(Number(table?.getAttribute('w:w'))).toBeLessThanOrEqual(16838 - side('w:left') - side('w:right'));
    const [fonts] = elements(await readPart(bytes, 'word/styles.xml'), 'w:rFonts');
    expect(fonts?.getAttribute('w:ascii')).toBe('Times New Roman');
    const footer = await readPart(bytes, 'word/footer1.xml');
    expect(elements(footer, 'w:instrText').map(({ textContent }) => textContent)).toEqual([
      'PAGE',
      'NUMPAGES',
    ]);
  });

  it('stays readable whatever the text, and has no fields in it', async () => {
    const tasks = [...FORMULAS, AWKWARD];
    const bytes = await docx({ title: AWKWARD, obligations: tasks.map((task) => obligation({ task })) });
    const { tables, document } = await readWord(bytes);
    expect(tables[0]?.slice(1).map((row) => row[3])).toEqual([...FORMULAS, AWKWARD_PRINTED]);
    expect(elements(document, 'w:instrText')).toEqual([]);
  });

  it('says so where there are none', async () => {
    const { paragraphs, tables } = await readWord(await docx({ obligations: [], sources: [], notices: [] }));
    expect(tables).toEqual([]);
    expect(paragraphs).toContain('Không có nhiệm vụ nào khớp với điều kiện.');
  });
});
