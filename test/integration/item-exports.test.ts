import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { createItemExports } from '../../src/adapters/items/exports.ts';
import { createItems } from '../../src/domain/tutor/items.ts';
import { NOW, tutorSources, wardPlan } from '../support/tutor.ts';

const [first, ...others] = createItems(tutorSources([wardPlan()]), NOW);
if (first === undefined) throw new Error('no items');
const items = [{ ...first, prompt: '=1+1' }, ...others];
const exports = createItemExports();

describe('items as a file', () => {
  it('are a table for spreadsheets in which nothing is a formula', async () => {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await exports.csv(items));
    const [head] = text.split('\n');
    expect(head).toBe(
      '\uFEFFMã,Loại,Chủ đề,Câu hỏi,A,B,C,D,E,F,Đáp án,Giải thích,Văn bản,Mục,Trích dẫn,Lưu ý',
    );
    expect(text).toContain("'=1+1");
    for (const { id } of items) expect(text).toContain(`${id},`);
  });

  it('are a workbook with a row for each', async () => {
    const book = await JSZip.loadAsync(await exports.xlsx(items));
    const sheet = (await book.file('xl/worksheets/sheet1.xml')?.async('text')) ?? '';
    expect(sheet.match(/<row /gu)).toHaveLength(items.length + 1);
    expect(sheet).not.toContain('<f>');
  });
});
