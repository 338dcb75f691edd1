import { describe, expect, it } from 'vitest';
import { ownParagraphs, walkSections } from '../../../../src/domain/documents/document.ts';
import { passagesOf } from '../../../../src/domain/search/passages.ts';
import { parseText } from '../../../support/corpus.ts';
import { projectDocuments } from '../../../support/library.ts';
import { LAW, PLAN } from '../../../support/small-corpus.ts';

const locators = (document: typeof PLAN) => passagesOf(document).map(({ section }) => section.locator);

describe('passages', () => {
  it('are the sections that people cite as a whole, in reading order', () => {
    expect(locators(PLAN)).toEqual(['I', 'II.1', 'II.2', 'II.3']);
    expect(locators(LAW)).toEqual(['Điều 1', 'Điều 2', 'Điều 3', 'Điều 7']);
  });

  it('carry the title of their document, their headings from the outermost, and their text with clauses and points', () => {
    expect(passagesOf(LAW).find(({ section }) => section.locator === 'Điều 2')).toMatchObject({
      document: LAW,
      title: 'Luật 9/2024/QH15 Luật Phòng cháy và chữa cháy',
      headings: 'Quy định chung\nDanh hiệu "Tổ dân phố an toàn"',
      ancestors: [{ locator: 'Chương I' }],
      body: [
        'Điều 2. Danh hiệu được xét tặng hằng năm cho tổ dân phố đạt các tiêu chuẩn sau:',
        '1. Không để xảy ra cháy trong hai năm liên tục.',
        '2. Có đội chữa cháy tại chỗ:',
        'a) ít nhất 10 đội viên;',
        'đ) được tập huấn mỗi năm một lần.',
      ].join('\n'),
    });
  });

  it('of a section with headings below it hold its own paragraphs alone', () => {
    const document = parseText(
      'a.md',
      '## I. MỤC ĐÍCH\n\nLời dẫn chung.\n\n### 1. Mục đích\n\nNâng cao nhận thức.\n\n### 2. Yêu cầu\n\nKịp thời.',
      { number: '1-KH/TU', type: 'Kế hoạch', title: 'Kế hoạch' },
    );
    const [part, first] = passagesOf(document);
    expect(locators(document)).toEqual(['I', 'I.1', 'I.2']);
    expect(part).toMatchObject({ body: 'Lời dẫn chung.', headings: 'MỤC ĐÍCH' });
    expect(part?.section.content).toHaveLength(1);
    expect(first).toMatchObject({ headings: 'MỤC ĐÍCH\nMục đích' });
  });

  it('hold every paragraph of the project’s corpus once, but the letterhead’s', () => {
    for (const document of projectDocuments()) {
      const all = [...walkSections(document.sections)]
        .filter(({ section }) => section.kind !== 'letterhead')
        .flatMap(({ section }) => ownParagraphs(section));
      const held = passagesOf(document).flatMap(({ section }) =>
        [...walkSections([section])].flatMap((placed) => ownParagraphs(placed.section)),
      );
      expect(held).toEqual(all);
    }
  });
});
