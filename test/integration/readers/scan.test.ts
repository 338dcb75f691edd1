import { describe, expect, it } from 'vitest';
import { createReader } from '../../../src/adapters/readers/reader.ts';
import { understand } from '../../../src/adapters/understand.ts';
import { type Document, sectionText, walkSections } from '../../../src/domain/documents/document.ts';
import { characterErrorRate } from '../../support/documents/error-rate.ts';
import { buildMixedPdf } from '../../support/documents/pdf.ts';
import { drawScan } from '../../support/documents/scan.ts';
import { paragraph } from '../../support/documents/sentences.ts';

const reader = createReader();

describe('a scan', () => {
  it('is recognised under a red seal, and only where the page has no text', { timeout: 60_000 }, async () => {
    const scanned = ['Điều 2. Trách nhiệm thi hành', `1. ${paragraph(350, 1)}`, `2. ${paragraph(250, 7)}`];
    const picture = drawScan(scanned, { seal: { x: 700, y: 330, radius: 150 } }).toBuffer('image/jpeg', 85);
    const typed = [paragraph(300), paragraph(250, 3)];
    const bytes = await buildMixedPdf([typed, picture]);
    const outcome = await reader.read('quet.pdf', bytes, {});
    if (outcome.kind === 'refused') throw new Error(outcome.reason);
    const [first, second] = outcome.file.pages;
    expect(first?.text.split('\n\n')).toEqual(typed);
    expect(second?.text.split('\n\n')).toHaveLength(3);
    expect(characterErrorRate(second?.text ?? '', scanned.join(' '))).toBeLessThan(0.03);
    expect(outcome.warnings).toEqual(['Trang 2 được nhận dạng từ ảnh, có thể sai vài chữ.']);
  });

  it('lies askew on the glass and yields the sections of the printed document', {
    timeout: 60_000,
  }, async () => {
    const paragraphs = [
      'ỦY BAN NHÂN DÂN TỈNH ĐIỆN BIÊN',
      'Số: 12/2026/QĐ-UBND',
      'Điện Biên, ngày 05 tháng 3 năm 2026',
      'QUYẾT ĐỊNH',
      'Ban hành Quy chế thi đua, khen thưởng',
      'Điều 1. Phạm vi điều chỉnh',
      `1. ${paragraph(250)}`,
      `2. ${paragraph(150, 2)}`,
      'Điều 2. Trách nhiệm thi hành',
      `a) ${paragraph(150, 4)}`,
      `b) ${paragraph(250, 6)}`,
      'Điều 3. Hiệu lực thi hành',
      paragraph(120, 8),
    ];
    const printed = await buildMixedPdf([paragraphs]);
    const picture = drawScan(paragraphs, { skew: -1.7, seal: { x: 750, y: 1300, radius: 150 } });
    const scanned = await buildMixedPdf([picture.toBuffer('image/jpeg', 85)]);
    const [original, recognised] = await Promise.all(
      [printed, scanned].map(async (bytes) => {
        const outcome = await understand({ path: 'quyet-dinh.pdf', hash: '', bytes }, reader);
        if (outcome.kind === 'refused') throw new Error(outcome.reason);
        return outcome.document;
      }),
    );
    const locators = (document?: Document) =>
      [...walkSections(document?.sections ?? [])].map(({ section }) => section.locator);
    const text = (document?: Document) => (document?.sections ?? []).map(sectionText).join('\n');
    const { issuer, ...facts } = original?.metadata ?? {};
    expect(issuer).toBe('Ủy ban nhân dân tỉnh Điện Biên');
    expect(recognised?.metadata).toMatchObject(facts);
    expect(locators(recognised)).toEqual(locators(original));
    expect(locators(recognised)).toEqual(expect.arrayContaining(['Điều 1.2', 'Điều 2.b', 'Điều 3']));
    expect(characterErrorRate(text(recognised), text(original))).toBeLessThan(0.01);
  });

  it('may be a picture file with another ending', { timeout: 60_000 }, async () => {
    const text = paragraph(200, 8);
    const picture = drawScan([text], { height: 500 }).toBuffer('image/png');
    const outcome = await reader.read('anh.jpg.txt', picture, {});
    if (outcome.kind === 'refused') throw new Error(outcome.reason);
    expect(outcome.file.format).toBe('image');
    expect(characterErrorRate(outcome.file.pages[0]?.text ?? '', text)).toBeLessThan(0.05);
    expect(outcome.warnings[0]).toMatch(/đuôi \.txt nhưng nội dung là ảnh/u);
  });

  it('is refused when the picture is damaged, and the next file is read as usual', async () => {
    const picture = drawScan([paragraph(100)], { height: 300 }).toBuffer('image/jpeg');
    const outcomes = await Promise.all([
      reader.read('hong.jpg', picture.subarray(0, 500), {}),
      reader.read('hong.jpg', Buffer.concat([picture.subarray(0, 2000), Buffer.alloc(300)]), {}),
    ]);
    for (const outcome of outcomes) expect(outcome.kind).toBe('refused');
    const bytes = await buildMixedPdf([[paragraph(300)]]);
    expect(await reader.read('tot.pdf', bytes, {})).toMatchObject({ kind: 'read' });
  });
});
