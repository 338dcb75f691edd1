import { describe, expect, it } from 'vitest';
import { createRegisterExports } from '../../../src/adapters/register/exports.ts';
import { elements, readPart, readSheet } from '../../support/office.ts';
import {
  AWKWARD,
  AWKWARD_PRINTED,
  FORMULAS,
  OBLIGATIONS,
  obligation,
  sheetOf,
} from '../../support/register.ts';

const HEAD = ['Văn bản', 'Mục', 'Ai', 'Vai trò', 'Nhiệm vụ', 'Phối hợp với', 'Báo cáo, trình', 'Thời hạn'];
const TASK = HEAD.indexOf('Nhiệm vụ');
const xlsx = (...parameters: Parameters<typeof sheetOf>): Promise<Uint8Array> =>
  createRegisterExports().xlsx(sheetOf(...parameters));

describe('the register as a workbook', () => {
  it('has its title, where it is from, the head, and a row an obligation', async () => {
    const [title, origin, head, ...rows] = await readSheet(await xlsx(), 1);
    expect(title?.[0]).toBe('Nhiệm vụ giao trong các văn bản');
    expect(origin?.[0]).toBe('Trích từ Kế hoạch 5-KH/ĐU ngày 02/3/2026');
    expect(head).toEqual(HEAD);
    expect(rows.map((row) => row[TASK])).toEqual(OBLIGATIONS.map(({ task }) => task));
    expect(rows[0]).toEqual([
      '5-KH/ĐU',
      'mục II.1',
      'Ủy ban nhân dân phường',
      'chỉ đạo',
      'Chỉ đạo các tổ dân phố mở lớp tập huấn trước ngày 15/5/2026',
      '',
      '',
      'trước ngày 15/5/2026',
    ]);
    expect(rows[1]?.[6]).toBe('Thường trực Đảng ủy phường');
  });

  it('tells the sources and notices on a sheet of their own', async () => {
    const lines = (await readSheet(await xlsx(), 2)).map(([cell]) => cell);
    expect(lines).toEqual([
      'Nguồn',
      'Kế hoạch 5-KH/ĐU ngày 02/3/2026 của Đảng ủy phường Thanh Bình: Kế hoạch phòng cháy, chữa cháy (toàn văn).',
      'Lưu ý',
      'Kế hoạch 5-KH/ĐU: Phường Thanh Bình đã sáp nhập.',
      'Bảng lập tự động từ nguồn tra cứu; đề nghị đối chiếu văn bản gốc trước khi sử dụng.',
      'Lập ngày 23/11/2026.',
    ]);
  });

  it('keeps its head in view and on every printed page, one page wide, and can be filtered', async () => {
    const bytes = await xlsx();
    const sheet = await readPart(bytes, 'xl/worksheets/sheet1.xml');
    const attribute = (element: string, name: string) => elements(sheet, element)[0]?.getAttribute(name);
    expect([attribute('pane', 'ySplit'), attribute('pane', 'state')]).toEqual(['3', 'frozen']);
    expect([attribute('pageSetup', 'orientation'), attribute('pageSetup', 'fitToHeight')]).toEqual([
      'landscape',
      '0',
    ]);
    expect(attribute('pageSetUpPr', 'fitToPage')).toBe('1');
    expect(attribute('autoFilter', 'ref')).toBe(`A3:H${OBLIGATIONS.length + 3}`);
    expect(elements(sheet, 'col')).toHaveLength(HEAD.length);
    expect([...sheet.childNodes].map(({ nodeName }) => nodeName)).toEqual([
      'sheetPr',
      'sheetViews',
      'cols',
      'sheetData',
      'autoFilter',
      'mergeCells',
      'pageMargins',
      'pageSetup',
    ]);
    const [titles] = elements(await readPart(bytes, 'xl/workbook.xml'), 'definedName');
    expect([titles?.getAttribute('name'), titles?.textContent]).toEqual([
      '_xlnm.Print_Titles',
      "'Nhiệm vụ'!$3:$3",
    ]);
  });

  it('stores what looks like a formula as text', async () => {
    const bytes = await xlsx({
      title: '=1+1',
      obligations: FORMULAS.map((text) =>
        obligation({ task: text, actors: [text], partners: [text], recipient: text }),
      ),
    });
    const sheet = await readPart(bytes, 'xl/worksheets/sheet1.xml');
    expect(elements(sheet, 'f')).toEqual([]);
    for (const cell of elements(sheet, 'c').filter((cell) => elements(cell, 'v').length > 0))
      expect(cell.getAttribute('t')).toBe('s');
    expect((await readSheet(bytes, 1)).slice(3).map((row) => row[TASK])).toEqual(FORMULAS);
  });

  it('stays readable whatever the text', async () => {
    const bytes = await xlsx({ title: AWKWARD, obligations: [obligation({ task: AWKWARD })] });
    const rows = await readSheet(bytes, 1);
    expect([rows[0]?.[0], rows[3]?.[TASK]]).toEqual([AWKWARD_PRINTED, AWKWARD_PRINTED]);
  });

  it('says so where there are none', async () => {
    const rows = await readSheet(await xlsx({ obligations: [], sources: [], notices: [] }), 1);
    expect(rows[3]?.[0]).toBe('Không có nhiệm vụ nào khớp với điều kiện.');
  });
});
