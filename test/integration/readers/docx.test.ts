import {
  AlignmentType,
  BorderStyle,
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  Header,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { createReader } from '../../../src/adapters/readers/reader.ts';
import { paragraph } from '../../support/documents/sentences.ts';

const LIMIT = { timeout: 30_000 };
const NO_LINE = { style: BorderStyle.NONE, size: 0 };
const NO_LINES = {
  top: NO_LINE,
  bottom: NO_LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideHorizontal: NO_LINE,
  insideVertical: NO_LINE,
};
const CHANGE = { id: 1, author: 'Chuyên viên', date: '2026-03-05T00:00:00Z' };

const text = (content: string) => new Paragraph({ children: [new TextRun(content)] });
const numbered = (content: string, level: number) =>
  new Paragraph({ children: [new TextRun(content)], numbering: { reference: 'luat', level } });
const cell = (...contents: string[]) => new TableCell({ children: contents.map(text) });

function decision(): Document {
  return new Document({
    numbering: {
      config: [
        {
          reference: 'luat',
          levels: [
            { level: 0, format: LevelFormat.DECIMAL, text: 'Điều %1.', alignment: AlignmentType.LEFT },
            { level: 1, format: LevelFormat.DECIMAL, text: '%2.', alignment: AlignmentType.LEFT },
            { level: 2, format: LevelFormat.LOWER_LETTER, text: '%3)', alignment: AlignmentType.LEFT },
            { level: 3, format: LevelFormat.BULLET, text: '–', alignment: AlignmentType.LEFT },
          ],
        },
      ],
    },
    footnotes: { 1: { children: [text('Được sửa đổi năm 2024.')] } },
    sections: [
      {
        headers: { default: new Header({ children: [text('DỰ THẢO LẦN 2')] }) },
        children: [
          new Table({
            borders: NO_LINES,
            rows: [
              new TableRow({
                children: [
                  cell('UBND TỈNH ĐIỆN BIÊN', 'SỞ NỘI VỤ', 'Số: 12/QĐ-SNV'),
                  cell('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'),
                ],
              }),
            ],
          }),
          text('QUYẾT ĐỊNH'),
          numbered('Phạm vi điều chỉnh', 0),
          numbered(paragraph(200), 1),
          numbered('Cá nhân;', 2),
          numbered('Tập thể, gồm:', 2),
          numbered('phòng, ban;', 3),
          numbered(paragraph(150, 3), 1),
          numbered('Hiệu lực thi hành', 0),
          new Paragraph({
            children: [
              new TextRun('Quyết định có hiệu lực từ ngày '),
              new DeletedTextRun({ text: '01/3/2026', ...CHANGE }),
              new InsertedTextRun({ text: '15/3/2026', ...CHANGE }),
              new TextRun('.'),
              new FootnoteReferenceRun(1),
            ],
          }),
          new Table({
            rows: [
              new TableRow({ tableHeader: true, children: [cell('TT'), cell('Nhiệm vụ'), cell('Thời hạn')] }),
              new TableRow({
                children: [
                  cell('1'),
                  new TableCell({ rowSpan: 2, children: [text('Báo cáo kết quả')] }),
                  cell('Quý I'),
                ],
              }),
              new TableRow({ children: [cell('2'), cell('Quý II')] }),
            ],
          }),
          new Paragraph({
            children: [new TextRun('KT. GIÁM ĐỐC'), new TextRun({ text: 'PHÓ GIÁM ĐỐC', break: 1 })],
          }),
        ],
      },
    ],
  });
}

describe('a Word document', () => {
  it('is read with its numbers, tables and changes, without its header', async () => {
    const bytes = await Packer.toBuffer(decision());
    const outcome = await createReader().read('quyet-dinh.docx', bytes, {});
    if (outcome.kind === 'refused') throw new Error(outcome.reason);
    expect(outcome.warnings).toEqual([]);
    expect(outcome.file.format).toBe('docx');
    expect(outcome.file.pages[0]?.text.split('\n\n')).toEqual([
      'UBND TỈNH ĐIỆN BIÊN',
      'SỞ NỘI VỤ',
      'Số: 12/QĐ-SNV',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'QUYẾT ĐỊNH',
      'Điều 1. Phạm vi điều chỉnh',
      `1. ${paragraph(200)}`,
      'a) Cá nhân;',
      'b) Tập thể, gồm:',
      '- phòng, ban;',
      `2. ${paragraph(150, 3)}`,
      'Điều 2. Hiệu lực thi hành',
      'Quyết định có hiệu lực từ ngày 15/3/2026.[1]',
      'TT | Nhiệm vụ | Thời hạn\n1 | Báo cáo kết quả | Quý I\n2 | Báo cáo kết quả | Quý II',
      'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC',
      '[1] Được sửa đổi năm 2024.',
    ]);
  });

  it.each([
    ['a text of 60 megabytes', `<w:p><w:r><w:t>${'Một '.repeat(10_000_000)}</w:t></w:r></w:p>`],
    ['two million paragraphs', '<w:p/>'.repeat(2_000_000)],
  ])('is refused when a few kilobytes unpack to %s', LIMIT, async (_, body) => {
    const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const zip = new JSZip().file(
      'word/document.xml',
      `<w:document ${space}><w:body>${body}</w:body></w:document>`,
    );
    const bytes = await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
    expect(bytes.length).toBeLessThan(300_000);
    expect(await createReader().read('bom.docx', bytes, {})).toEqual({
      kind: 'refused',
      reason: expect.stringMatching(/lớn bất thường.*Hãy/u),
    });
  });

  it('is recognised under another ending', async () => {
    const bytes = await Packer.toBuffer(decision());
    expect(await createReader().read('quyet-dinh.pdf', bytes, {})).toMatchObject({
      kind: 'read',
      warnings: [expect.stringMatching(/đuôi \.pdf nhưng nội dung là Word/u)],
    });
  });
});
