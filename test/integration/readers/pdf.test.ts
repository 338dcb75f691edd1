import { describe, expect, it } from 'vitest';
import { createReader } from '../../../src/adapters/readers/reader.ts';
import type { Progress } from '../../../src/domain/ports.ts';
import {
  buildMixedPdf,
  buildPdf,
  drawLetterhead,
  drawMarked,
  drawParagraphs,
  drawTable,
  onEveryPage,
  SIZE,
} from '../../support/documents/pdf.ts';
import { paragraph } from '../../support/documents/sentences.ts';

const reader = createReader();

async function read(bytes: Uint8Array, path = 'van-ban.pdf') {
  const outcome = await reader.read(path, bytes, {});
  if (outcome.kind === 'refused') throw new Error(outcome.reason);
  return outcome;
}

describe('a PDF file with text', () => {
  it('gives back the paragraphs that were printed, without heads, page numbers and page breaks', async () => {
    const paragraphs = [
      'Điều 1. Phạm vi điều chỉnh và đối tượng áp dụng',
      `1. ${paragraph(700)}`,
      `a) ${paragraph(500, 2)}`,
      `đ) ${paragraph(300, 4)}`,
      `- ${paragraph(600, 5)}`,
      'Điều 2. Tổ chức thực hiện',
      paragraph(1500, 1),
      paragraph(1400, 6),
    ];
    const bytes = await buildPdf((pdf) => {
      onEveryPage(pdf, (page) => {
        pdf.text('CÔNG BÁO/Số 571 + 572/Ngày 20-6-2024', 85, 30, { lineBreak: false });
        pdf.text(`${page + 26}`, 500, 30, { lineBreak: false });
      });
      drawLetterhead(pdf, {
        rows: [
          ['ỦY BAN NHÂN DÂN', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
          ['TỈNH ĐIỆN BIÊN', 'Độc lập - Tự do - Hạnh phúc'],
          ['Số: 12/2026/QĐ-UBND', 'Điện Biên, ngày 05 tháng 3 năm 2026'],
        ],
        title: ['QUYẾT ĐỊNH', 'Ban hành Quy chế thi đua, khen thưởng'],
      });
      drawParagraphs(pdf, paragraphs);
    });
    const { file, warnings } = await read(bytes);
    expect(warnings).toEqual([]);
    expect(file.format).toBe('pdf');
    expect(file.pages.length).toBeGreaterThan(1);
    expect(file.pages.flatMap(({ text }) => text.split('\n\n')).slice(-paragraphs.length)).toEqual(
      paragraphs,
    );
    expect(file.pages[0]?.text.split(/\n+/u).slice(0, 8)).toEqual([
      'ỦY BAN NHÂN DÂN',
      'TỈNH ĐIỆN BIÊN',
      'Số: 12/2026/QĐ-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Điện Biên, ngày 05 tháng 3 năm 2026',
      'QUYẾT ĐỊNH',
      'Ban hành Quy chế thi đua, khen thưởng',
    ]);
  });

  it('gives the rows of a drawn table, also of one that goes on over the page', async () => {
    const rows = [
      ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'],
      ...Array.from({ length: 9 }, (_, i) => [
        `${i + 1}`,
        paragraph(150, i),
        'Sở Nội vụ',
        i % 2 === 0 ? 'Trước ngày 15/12/2026' : '',
      ]),
    ];
    const bytes = await buildPdf((pdf) => {
      drawParagraphs(pdf, [paragraph(300)]);
      drawTable(pdf, [40, 230, 90, 90], rows.slice(0, 5));
      pdf.addPage();
      drawTable(pdf, [40, 230, 90, 90], [rows[0] ?? [], ...rows.slice(5)]);
      drawParagraphs(pdf, [paragraph(300, 3)]);
    });
    const { file } = await read(bytes);
    const lines = file.pages.flatMap(({ text }) => text.split(/\n+/u));
    expect(lines).toEqual([paragraph(300), ...rows.map((row) => row.join(' | ').trim()), paragraph(300, 3)]);
  });

  it('reports progress page by page', async () => {
    const seen: Progress[] = [];
    const bytes = await buildPdf((pdf) => drawParagraphs(pdf, [paragraph(9000)]));
    const outcome = await reader.read('dai.pdf', bytes, { onProgress: (progress) => seen.push(progress) });
    expect(outcome.kind).toBe('read');
    const total = seen.length;
    expect(total).toBeGreaterThan(1);
    expect(seen.at(-1)).toEqual({ stage: 'read', done: total, total, item: 'dai.pdf' });
  });

  it('takes footnotes off the foot of the page, marks where they belong, and heals the text above', async () => {
    const below = [
      [
        '1',
        ' Khoản này được sửa đổi theo quy định tại khoản 3 Điều 1 của Luật số 16/2022/QH15 về ngân hàng, có hiệu lực từ năm 2023.',
      ],
      ['2', ' Cụm từ “Bộ Công nghiệp” được thay bằng “Bộ Công thương”.'],
    ] as const;
    const clause = `1. ${paragraph(4200)}`;
    const bytes = await buildPdf((pdf) => {
      let pages = 0;
      onEveryPage(pdf, () => {
        pages += 1;
        if (pages > 1) return;
        const bottom = pdf.page.margins.bottom;
        pdf.page.margins.bottom = 0;
        pdf.moveTo(85, 650).lineTo(229, 650).stroke();
        let y = 656;
        for (const [number, text] of below) {
          pdf.fontSize(6).text(number, 85, y, { lineBreak: false });
          pdf.fontSize(10).text(text, 88, y, { width: 440 });
          y = pdf.y + 2;
        }
        pdf.fontSize(SIZE).text('1', 300, 800, { lineBreak: false });
        pdf.page.margins.bottom = bottom;
      });
      pdf.page.margins.bottom = 200;
      pdf.y = 72;
      drawMarked(pdf, 'Điều 1. Phạm vi', '1');
      drawMarked(pdf, 'Điều 2. Đối tượng;', '2');
      drawParagraphs(pdf, [clause]);
    });
    const { file } = await read(bytes);
    expect(file.pages).toHaveLength(2);
    expect(file.pages[0]?.text.split('\n\n')).toEqual([
      'Điều 1. Phạm vi[1]',
      'Điều 2. Đối tượng;[2]',
      clause,
      `[1]${below[0][1]}`,
      `[2]${below[1][1]}`,
    ]);
  });

  it('keeps what is raised but no note: units and ordinals', async () => {
    const bytes = await buildPdf((pdf) => {
      drawMarked(pdf, 'Diện tích tối thiểu là 20 m', '2');
      drawParagraphs(pdf, [paragraph(500)]);
    });
    expect((await read(bytes)).file.pages[0]?.text).toBe(`Diện tích tối thiểu là 20 m2\n\n${paragraph(500)}`);
  });

  it('may have 500 pages', { timeout: 60_000 }, async () => {
    const pages = Array.from({ length: 500 }, (_, i) => [
      `Điều ${i + 1}. ${paragraph(60, i)}`,
      paragraph(300, i),
    ]);
    const { file, warnings } = await read(await buildMixedPdf(pages));
    expect(warnings).toEqual([]);
    expect(file.pages).toHaveLength(500);
    expect(file.pages[499]).toEqual({ number: 500, text: pages[499]?.join('\n\n') });
  });

  it('leaves the bytes untouched', async () => {
    const bytes = new Uint8Array(await buildPdf((pdf) => drawParagraphs(pdf, [paragraph(300)])));
    const before = Buffer.from(bytes).toString('base64');
    await read(bytes);
    expect(Buffer.from(bytes).toString('base64')).toBe(before);
  });
});

describe('a PDF file that cannot be read', () => {
  it('is refused when it is encrypted', async () => {
    const bytes = await buildPdf((pdf) => drawParagraphs(pdf, [paragraph(300)]), { password: 'bi-mat' });
    const outcome = await reader.read('mat.pdf', bytes, {});
    expect(outcome).toEqual({ kind: 'refused', reason: expect.stringMatching(/mật khẩu.*Hãy/u) });
  });

  it('is refused when it has no page', async () => {
    const body =
      '%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n';
    const bytes = Buffer.from(`${body}trailer\n<</Size 3/Root 1 0 R>>\nstartxref\n0\n%%EOF\n`);
    expect(await reader.read('khong-trang.pdf', bytes, {})).toEqual({
      kind: 'refused',
      reason: expect.stringMatching(/không có trang nào.*Hãy/u),
    });
  });

  it('is refused when it is damaged or empty of text', async () => {
    const whole = await buildPdf((pdf) => drawParagraphs(pdf, [paragraph(300)]));
    const empty = await buildPdf(() => undefined);
    for (const bytes of [Buffer.from('%PDF-1.7 hỏng'), whole.subarray(0, 200), empty]) {
      expect(await reader.read('hong.pdf', bytes, {})).toEqual({
        kind: 'refused',
        reason: expect.stringMatching(/Hãy/u),
      });
    }
  });
});
