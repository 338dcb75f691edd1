import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../../src/adapters/readers/docx/read-docx.ts';
import { buildWord, item, kind, level, list, p, r, type WordParts } from '../../../support/documents/word.ts';

async function blocks(parts: WordParts): Promise<string[]> {
  const outcome = await readDocx(await buildWord(parts));
  if (outcome.kind === 'refused') throw new Error(outcome.reason);
  return outcome.pages[0]?.text.split('\n\n') ?? [];
}

const LAW = kind(
  0,
  level(0, 'upperRoman', 'Chương %1') +
    level(1, 'decimal', 'Điều %2.', '<w:lvlRestart w:val="0"/>') +
    level(2, 'decimal', '%3.') +
    level(3, 'lowerLetter', '%4)') +
    level(4, 'bullet', '•'),
);

describe('automatic numbering', () => {
  it('becomes the labels that Word shows: restarts, and articles that go on over chapters', async () => {
    const at = (index: number, text: string) => p(text, item(1, index));
    const body = [
      at(0, 'Quy định chung'),
      at(1, 'Phạm vi'),
      at(2, 'Khoản một'),
      at(3, 'Điểm một'),
      at(3, 'Điểm hai'),
      at(4, 'Gạch đầu dòng'),
      at(2, 'Khoản hai'),
      at(3, 'Lại điểm một'),
      at(0, 'Tổ chức thực hiện'),
      at(1, 'Hiệu lực'),
      at(2, 'Lại khoản một'),
    ].join('');
    expect(await blocks({ body, numbering: LAW + list(1, 0) })).toEqual([
      'Chương I Quy định chung',
      'Điều 1. Phạm vi',
      '1. Khoản một',
      'a) Điểm một',
      'b) Điểm hai',
      '- Gạch đầu dòng',
      '2. Khoản hai',
      'a) Lại điểm một',
      'Chương II Tổ chức thực hiện',
      'Điều 2. Hiệu lực',
      '1. Lại khoản một',
    ]);
  });

  it('names higher levels and honours a start override, once', async () => {
    const numbering =
      kind(0, level(0, 'decimal', '%1.') + level(1, 'decimal', '%1.%2.')) +
      list(1, 0) +
      list(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>');
    const body = [
      p('một', item(1, 0)),
      p('một một', item(1, 1)),
      p('một hai', item(1, 1)),
      p('năm', item(2, 0)),
      p('năm một', item(2, 1)),
      p('sáu', item(2, 0)),
      p('không số', item(0, 0)),
    ].join('');
    expect(await blocks({ body, numbering })).toEqual([
      '1. một',
      '1.1. một một',
      '1.2. một hai',
      '5. năm',
      '5.1. năm một',
      '6. sáu',
      'không số',
    ]);
  });

  it('restarts a level only after the level that it names', async () => {
    const levels =
      level(0, 'upperRoman', '%1.') +
      level(1, 'decimal', '%2.') +
      level(2, 'lowerLetter', '%3)', '<w:lvlRestart w:val="1"/>');
    const numbering = kind(0, levels) + list(1, 0);
    const at = (index: number) => p('x', item(1, index));
    const body = [0, 1, 2, 1, 2, 0, 1, 2].map(at).join('');
    expect(await blocks({ body, numbering })).toEqual([
      'I. x',
      '1. x',
      'a) x',
      '2. x',
      'b) x',
      'II. x',
      '1. x',
      'a) x',
    ]);
  });

  it('may come from a style, and its text may say đ', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Dieu"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Khoan"><w:basedOn w:val="Dieu"/></w:style>';
    const numbering =
      kind(
        0,
        level(0, 'decimal', 'Điều %1.', '<w:pStyle w:val="Dieu"/>') +
          level(1, 'decimal', '%2.', '<w:pStyle w:val="Khoan"/>'),
      ) +
      kind(1, level(0, 'lowerLetter', 'đ)')) +
      list(1, 0) +
      list(2, 1);
    const style = (id: string) => `<w:pStyle w:val="${id}"/>`;
    const body = [
      p('Phạm vi', style('Dieu')),
      p('Khoản', style('Khoan')),
      p('Điểm', item(2, 0)),
      p('Hiệu lực', style('Dieu')),
    ].join('');
    expect(await blocks({ body, numbering, styles })).toEqual([
      'Điều 1. Phạm vi',
      '1. Khoản',
      'đ) Điểm',
      'Điều 2. Hiệu lực',
    ]);
  });
});

describe('the text of paragraphs', () => {
  it('keeps insertions and drops deletions, also of paragraph ends', async () => {
    const body =
      p(
        `${r('Thời hạn ')}<w:del><w:r><w:delText>15</w:delText></w:r></w:del><w:ins>${r('20')}</w:ins>${r(' ngày.')}`,
      ) +
      `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${r('Nửa đầu ')}</w:p>${p('nửa sau.')}` +
      p(`<w:moveFrom>${r('chỗ cũ')}</w:moveFrom><w:moveTo>${r('Chỗ mới')}</w:moveTo>`);
    expect(await blocks({ body })).toEqual(['Thời hạn 20 ngày.', 'Nửa đầu nửa sau.', 'Chỗ mới']);
  });

  it('keeps line breaks, capitals and hyphens; drops hidden text and field codes', async () => {
    const body =
      p(`${r('ỦY BAN NHÂN DÂN')}<w:r><w:br/></w:r>${r('TỈNH ĐIỆN BIÊN')}`) +
      p(r('Kế hoạch năm', '<w:caps/>')) +
      p(`${r('Kết luận 18')}<w:r><w:noBreakHyphen/></w:r>${r('KL/TW')}${r(' bí mật', '<w:vanish/>')}`) +
      p(
        `${r('Trang ')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>` +
          `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('3')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      );
    expect(await blocks({ body })).toEqual([
      'ỦY BAN NHÂN DÂN\nTỈNH ĐIỆN BIÊN',
      'KẾ HOẠCH NĂM',
      'Kết luận 18-KL/TW',
      'Trang 3',
    ]);
  });

  it('marks notes, puts them at the end, and reads text boxes once', async () => {
    const footnotes = `<w:footnote w:id="2">${p('Sửa đổi năm 2024.')}</w:footnote>`;
    const box = `<w:txbxContent>${p('Trong khung')}</w:txbxContent>`;
    const body =
      p(`${r('Điều khoản')}<w:r><w:footnoteReference w:id="2"/></w:r>${r(' có chú thích.')}`) +
      p(
        `<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice>` +
          `<mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      );
    expect(await blocks({ body, footnotes })).toEqual([
      'Điều khoản[1] có chú thích.',
      'Trong khung',
      '[1] Sửa đổi năm 2024.',
    ]);
  });

  it('reads fonts of old encodings as they look, and composes letters', async () => {
    const body =
      p(r('Céng hßa', '<w:rFonts w:ascii=".VnTime"/>')) +
      p(r('x· héi', '<w:rFonts w:ascii=".VnTimeH"/>')) +
      p(r('Vieät Nam', '<w:rFonts w:ascii="VNI-Times"/>')) +
      p('Điện Biên'.normalize('NFD'));
    expect(await blocks({ body })).toEqual(['Cộng hòa', 'XÃ HỘI', 'Việt Nam', 'Điện Biên']);
  });
});

describe('tables', () => {
  const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
  const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
  const ruled = '<w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr>';

  it('give a line a row, with merged cells repeated', async () => {
    const body =
      `<w:tbl>${ruled}` +
      row(cell('TT'), cell('Nhiệm vụ'), cell('Chủ trì')) +
      row(cell('I. Nhiệm vụ chung', '<w:gridSpan w:val="3"/>')) +
      row(cell('1'), cell('Báo cáo'), cell('Sở Nội vụ', '<w:vMerge w:val="restart"/>')) +
      row(cell('2'), cell('Tổng hợp'), cell('', '<w:vMerge/>')) +
      '</w:tbl>';
    expect(await blocks({ body })).toEqual([
      'TT | Nhiệm vụ | Chủ trì\nI. Nhiệm vụ chung\n1 | Báo cáo | Sở Nội vụ\n2 | Tổng hợp | Sở Nội vụ',
    ]);
  });

  it('that only place a letterhead give its blocks', async () => {
    const body =
      '<w:tbl>' +
      row(
        `<w:tc>${p('ỦY BAN NHÂN DÂN')}${p('Số: 12/KH-UBND')}</w:tc>`,
        `<w:tc>${p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')}${p('Độc lập - Tự do - Hạnh phúc')}</w:tc>`,
      ) +
      '</w:tbl>' +
      p('KẾ HOẠCH');
    expect(await blocks({ body })).toEqual([
      'ỦY BAN NHÂN DÂN',
      'Số: 12/KH-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'KẾ HOẠCH',
    ]);
  });
});

describe('other zip files', () => {
  it('are refused with a remedy', async () => {
    const outcome = await readDocx(Buffer.from('PK\x03\x04 hỏng'));
    expect(outcome).toEqual({ kind: 'refused', reason: expect.stringMatching(/bị hỏng.*Hãy/u) });
  });
});
