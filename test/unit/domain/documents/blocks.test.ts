import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownBlocks, textBlocks } from '../../../../src/domain/documents/blocks.ts';
import { onePage } from '../../../support/corpus.ts';
import { text } from '../../../support/vietnamese.ts';

const texts = (source: string) => textBlocks(onePage(source)).map((block) => block.text);
const marked = (source: string) => markdownBlocks(onePage(source)).map(({ kind, text }) => [kind, text]);
const withoutSpace = (written: string) => written.replace(/\s+/gu, '');

describe('blocks of plain text', () => {
  it('are paragraphs between blank lines', () => {
    expect(texts('Một hai.\n\n\nBa bốn.\r\n\r\nNăm.')).toEqual(['Một hai.', 'Ba bốn.', 'Năm.']);
  });

  it('join the lines of a paragraph', () => {
    expect(texts('Chủ trì, phối hợp với\ncơ quan liên quan,\n15 ngày một lần.')).toEqual([
      'Chủ trì, phối hợp với cơ quan liên quan, 15 ngày một lần.',
    ]);
  });

  it('begin anew with every label and bullet', () => {
    expect(texts('Gồm:\n- một,\n- hai\n1. Ba\na) bốn\nĐiều 5. Năm')).toEqual([
      'Gồm:',
      '- một,',
      '- hai',
      '1. Ba',
      'a) bốn',
      'Điều 5. Năm',
    ]);
  });

  it('are healed where a page has broken them, and know the page they start on', () => {
    const pages = [
      { number: 1, text: 'Mục đích.\n\nbảo đảm quốc' },
      { number: 2, text: 'phòng an ninh.\nThường xuyên kiểm tra.' },
    ];
    expect(textBlocks(pages)).toEqual([
      { kind: 'text', text: 'Mục đích.', page: 1 },
      { kind: 'text', text: 'bảo đảm quốc phòng an ninh.', page: 1 },
      { kind: 'text', text: 'Thường xuyên kiểm tra.', page: 2 },
    ]);
    expect(texts('bảo đảm quốc\n\nphòng an ninh.')).toEqual(['bảo đảm quốc phòng an ninh.']);
  });

  it.each([
    ['a closed sentence', 'Một hai.\n\nba bốn.'],
    ['a list that is announced', 'Gồm có:\n\nmột,'],
    ['a line of capitals', 'KẾ HOẠCH\n\nthực hiện Chỉ thị'],
    ['a paragraph that lost its stop before a capital', 'Một hai\n\nBa bốn.'],
  ])('are not healed across %s', (_, source) => {
    expect(texts(source)).toEqual(source.split('\n\n'));
  });

  it('keep every row of a table', () => {
    expect(texts('STT | Nội dung\n1 | nộp hồ sơ\nđến ngày | 15/4')).toEqual([
      'STT | Nội dung',
      '1 | nộp hồ sơ',
      'đến ngày | 15/4',
    ]);
  });

  it('keep the type of a document apart from its title on the next line', () => {
    expect(texts('KẾ HOẠCH\nthực hiện Chỉ thị')).toEqual(['KẾ HOẠCH', 'thực hiện Chỉ thị']);
  });

  it('lose nothing but white space', () => {
    const lines = fc.array(fc.oneof(text, fc.constantFrom('', '- ', '1. ', 'a) ', 'I- ', 'Điều 3. ')));
    fc.assert(
      fc.property(lines, (written) => {
        const source = written.join('\n');
        expect(withoutSpace(texts(source).join(''))).toBe(withoutSpace(source));
      }),
    );
  });
});

describe('blocks of Markdown', () => {
  it('are headings with their level, paragraphs and list items', () => {
    const blocks = markdownBlocks(onePage('# Một\n\nHai\nba.\n- bốn\n- năm\n\n### Sáu\nBảy.'));
    expect(blocks).toEqual([
      { kind: 'heading', text: 'Một', page: 1, level: 1 },
      { kind: 'text', text: 'Hai ba.', page: 1 },
      { kind: 'text', text: '- bốn', page: 1 },
      { kind: 'text', text: '- năm', page: 1 },
      { kind: 'heading', text: 'Sáu', page: 1, level: 3 },
      { kind: 'text', text: 'Bảy.', page: 1 },
    ]);
  });

  it('keep notices and gaps apart from the text', () => {
    expect(marked('Một.\n\n> Lưu ý: đã sửa đổi\n> từ 2026.\n\n> Thiếu: khoản 2.\n\nHai.')).toEqual([
      ['text', 'Một.'],
      ['notice', 'đã sửa đổi từ 2026.'],
      ['gap', 'khoản 2.'],
      ['text', 'Hai.'],
    ]);
  });

  it('hold nothing of comments, also of several lines or inside a paragraph', () => {
    const source = 'Một <!-- nguồn -->hai.\n\n<!-- ghi chú\n\n### Điều 9. Không có\n-->\n\nBa.';
    expect(marked(source)).toEqual([
      ['text', 'Một hai.'],
      ['text', 'Ba.'],
    ]);
  });
});
