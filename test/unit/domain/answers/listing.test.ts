import { describe, expect, it } from 'vitest';
import { countItems, listSection } from '../../../../src/domain/answers/listing.ts';
import { sectionText } from '../../../../src/domain/documents/document.ts';
import { parseText } from '../../../support/corpus.ts';
import { sectionAt } from '../../../support/sections.ts';
import { LAW, PLAN } from '../../../support/small-corpus.ts';

const textsOf = (...parameters: Parameters<typeof listSection>) =>
  listSection(...parameters).map(({ text }) => text);
const citationOf = (...parameters: Parameters<typeof listSection>) =>
  listSection(...parameters)[0]?.citations[0];
const inPlan = (body: string) =>
  parseText('a.md', `## I. NHIỆM VỤ\n\n${body}\n`, {
    number: '1-KH/TU',
    type: 'Kế hoạch',
    title: 'Kế hoạch',
  });

describe('a listed section', () => {
  it('begins with the line that announces its items, and cites the whole of it', () => {
    const article = sectionAt(LAW, 'Điều 2');
    expect(textsOf(LAW, article)).toEqual([
      'Danh hiệu được xét tặng hằng năm cho tổ dân phố đạt các tiêu chuẩn sau:',
      '1. Không để xảy ra cháy trong hai năm liên tục.',
      '2. Có đội chữa cháy tại chỗ:',
      'a) ít nhất 10 đội viên;',
      'đ) được tập huấn mỗi năm một lần.',
    ]);
    expect(citationOf(LAW, article)).toMatchObject({ locator: 'Điều 2', quote: sectionText(article) });
  });

  it('names its article where the announcing line says little by itself', () => {
    const law = parseText(
      'l.md',
      '### Điều 5. Nguyên tắc\n\n1. Đối với thi đua:\n   a) tự nguyện;\n   b) đoàn kết.\n',
      { number: '1/L', type: 'Luật', title: 'Luật' },
    );
    const [clause, article] = [sectionAt(law, 'Điều 5.1'), sectionAt(law, 'Điều 5')];
    expect(textsOf(law, clause, undefined, article)[0]).toBe('Nguyên tắc – đối với thi đua:');
    expect(textsOf(law, clause)[0]).toBe('Đối với thi đua:');
  });

  it('without such a line begins with its heading and address', () => {
    expect(textsOf(PLAN, sectionAt(PLAN, 'II.2'))).toEqual([
      'Công an phường (mục II.2):',
      '- Chủ trì, phối hợp với Đoàn Thanh niên tuần tra ban đêm; kiểm tra bình chữa cháy của các hộ kinh doanh.',
      '- Lập danh sách các cơ sở có nguy cơ cháy, nổ.',
    ]);
    expect(textsOf(LAW, sectionAt(LAW, 'Điều 2.1'))[0]).toBe('Khoản 1 Điều 2:');
  });

  it('of parts with headings lists the headings', () => {
    expect(textsOf(PLAN, sectionAt(PLAN, 'II')).slice(1)).toEqual([
      '1. Ủy ban nhân dân phường',
      '2. Công an phường',
      '3. Các tổ dân phố',
    ]);
  });

  it('may begin with a line of the caller’s', () => {
    const texts = textsOf(PLAN, sectionAt(PLAN, 'II.2'), 'Mục II.2 (Kế hoạch 5-KH/ĐU):');
    expect(texts[0]).toBe('Mục II.2 (Kế hoạch 5-KH/ĐU):');
    expect(texts).toHaveLength(3);
  });

  it('keeps the line that announces its items below the line of the caller’s', () => {
    expect(textsOf(LAW, sectionAt(LAW, 'Điều 2.2'), 'Khoản 2 Điều 2:')).toEqual([
      'Khoản 2 Điều 2:',
      '- Có đội chữa cháy tại chỗ:',
      'a) ít nhất 10 đội viên;',
      'đ) được tập huấn mỗi năm một lần.',
    ]);
  });

  it('too long for a screen of a phone ends early, says so, and cites only what it shows', () => {
    const long = inPlan(
      Array.from({ length: 40 }, (_, i) => `- Việc thứ ${i}: ${'kiểm tra '.repeat(20)}.`).join('\n'),
    );
    const section = sectionAt(long, 'I');
    const texts = textsOf(long, section);
    const shown = texts.length - 2;
    expect(texts.join('\n').length).toBeLessThan(2_000);
    expect(texts.at(-1)).toBe(`… còn ${40 - shown} ý nữa, xem toàn văn mục I.`);
    expect(citationOf(long, section)?.quote).toContain(`Việc thứ ${shown - 1}:`);
    expect(citationOf(long, section)?.quote).not.toContain(`Việc thứ ${shown}:`);
  });

  it('cites every line it shows, where lines repeat too', () => {
    const repeating = inPlan(
      `${'- Kiểm tra.\n'.repeat(10)}${`- ${'Rất dài '.repeat(50)}.\n`.repeat(8)}- Kiểm tra.`,
    );
    const section = sectionAt(repeating, 'I');
    const quote = citationOf(repeating, section)?.quote ?? '';
    const shown = textsOf(repeating, section).slice(1, -1);
    expect(shown.length).toBeGreaterThan(10);
    expect(quote.split('\n').slice(1)).toEqual(shown);
  });

  it('cites of a chapter what is printed in one piece', () => {
    const source =
      '## Chương IV. Thẩm quyền\n\n### Điều 77. Của Chủ tịch nước\n\nQuyết định tặng huân chương.\n';
    const law = parseText('l.md', source, { number: '1/L', type: 'Luật', title: 'Luật' });
    const quote = citationOf(law, sectionAt(law, 'Chương IV'))?.quote;
    expect(quote).toBe('Điều 77. Của Chủ tịch nước\nQuyết định tặng huân chương.');
    for (const line of quote?.split('\n') ?? []) expect(source).toContain(line);
  });

  it('shows no bullets and emphasis marks of the source twice', () => {
    const document = inPlan('- Báo cáo (*qua Phòng Nội vụ*).\n- Theo dõi.');
    expect(textsOf(document, sectionAt(document, 'I')).slice(1)).toEqual([
      '- Báo cáo (qua Phòng Nội vụ).',
      '- Theo dõi.',
    ]);
  });
});

describe('the number of things a section lists', () => {
  it('is that of its numbered parts, else of its list items', () => {
    expect(countItems(sectionAt(LAW, 'Điều 2'))).toBe(2);
    expect(countItems(sectionAt(PLAN, 'II'))).toBe(3);
    const bullets = inPlan('Các việc:\n\n- Một.\n- Hai.\n- Ba.');
    expect(countItems(sectionAt(bullets, 'I'))).toBe(3);
  });

  it('is unknown for running text', () => {
    expect(countItems(sectionAt(PLAN, 'II.2'))).toBeUndefined();
    expect(countItems(sectionAt(inPlan('- Chỉ một ý.'), 'I'))).toBeUndefined();
  });
});
