import { describe, expect, it } from 'vitest';
import { saySpot } from '../../../../src/domain/answers/sentence.ts';
import { type Spot, spotsOf } from '../../../../src/domain/answers/spots.ts';
import type { Document } from '../../../../src/domain/documents/document.ts';
import { passagesOf } from '../../../../src/domain/search/passages.ts';
import { buildQuery } from '../../../../src/domain/search/query.ts';
import { parseText } from '../../../support/corpus.ts';
import { LAW, PLAN, smallLibrary } from '../../../support/small-corpus.ts';

const { glossary, keywords } = await smallLibrary();

function spotAt(document: Document, start: string): Spot {
  const spot = passagesOf(document)
    .flatMap((passage) => spotsOf(passage, glossary))
    .find(({ quote }) => quote.startsWith(start));
  if (spot === undefined) throw new Error(`no sentence "${start}"`);
  return spot;
}
function say(document: Document, start: string, question = '') {
  return saySpot(spotAt(document, start), buildQuery(question, glossary, keywords).groups, glossary);
}
const plan = (body: string) =>
  parseText('a.md', `## II. TỔ CHỨC\n\n${body}\n`, {
    number: '1-KH/TU',
    type: 'Kế hoạch',
    title: 'Kế hoạch',
  });

describe('a sentence as an answer', () => {
  it('is given the actor that its heading names', () => {
    expect(say(PLAN, 'Lập danh sách')).toMatchObject({
      text: 'Công an phường lập danh sách các cơ sở có nguy cơ cháy, nổ.',
      citations: [{ locator: 'II.2', paragraph: 2, quote: 'Lập danh sách các cơ sở có nguy cơ cháy, nổ.' }],
    });
  });

  it('keeps a subject of its own', () => {
    expect(say(PLAN, 'Văn phòng')?.text).toBe('Văn phòng Đảng ủy theo dõi, đôn đốc việc thực hiện Kế hoạch.');
  });

  it('in a list keeps the line that announces the list', () => {
    expect(say(LAW, 'ít nhất')?.text).toBe(
      'Danh hiệu "Tổ dân phố an toàn" – có đội chữa cháy tại chỗ: ít nhất 10 đội viên.',
    );
  });

  it('in an article without such a line keeps the heading', () => {
    expect(say(LAW, 'Cơ sở')?.text).toBe('Giải thích từ ngữ: cơ sở: nơi sản xuất, kinh doanh, làm việc.');
    expect(say(LAW, 'Luật có hiệu lực')?.text).toBe('Luật có hiệu lực từ ngày 01/01/2025.');
  });

  it('ends as a sentence whatever the document ends it with', () => {
    const document = plan('### 1. Sở Nội vụ\n\nBáo cáo (*qua Văn phòng*) kết quả thực hiện./.');
    expect(say(document, 'Báo cáo')?.text).toBe('Sở Nội vụ báo cáo (qua Văn phòng) kết quả thực hiện.');
  });

  it('keeps the capitals of a name that it begins with', () => {
    const document = plan('### 1. Sở Nội vụ\n\nUBND xã được hướng dẫn lập hồ sơ.');
    expect(say(document, 'UBND')?.text).toMatch(/UBND xã được hướng dẫn/u);
  });
});

describe('a long sentence of a plan', () => {
  const task = (subject: string) =>
    `tổ chức ${subject} với nội dung thiết thực, phong phú, sát với điều kiện thực tế và chức năng, nhiệm vụ của từng đơn vị`;
  const parts = ['hội thi chữa cháy', 'lớp tập huấn', 'đợt kiểm tra'].map(task);
  const document = plan(`### 1. Sở Nội vụ\n\n${parts.join('; ').replace(/^t/u, 'T')}.`);

  it('is shortened to the part that answers', () => {
    expect(say(document, 'Tổ chức hội thi', 'Ai tổ chức lớp tập huấn?')).toMatchObject({
      text: `Sở Nội vụ ${parts[1]}.`,
      citations: [{ quote: `${parts[1]};` }],
    });
  });

  it('stays whole where no part covers what the whole does', () => {
    const said = say(document, 'Tổ chức hội thi', 'Ai lo hội thi, lớp tập huấn, đợt kiểm tra?');
    expect(said?.citations[0]?.quote).toContain(parts[0]?.slice(1));
    expect(said?.citations[0]?.quote).toContain(parts[2]);
  });
});

describe('a long sentence of a law', () => {
  it('stays whole: its parts are items of one condition', () => {
    const parts = ['đội chữa cháy', 'phương án', 'tập huấn'].map(
      (item) => `có ${item} được cấp có thẩm quyền công nhận, duy trì thường xuyên và báo cáo theo quy định`,
    );
    const law = parseText('a.md', `### Điều 1. Điều kiện\n\nTổ dân phố ${parts.join('; ')}.\n`, {
      number: '1/2024/QH15',
      type: 'Luật',
      title: 'Luật',
    });
    expect(say(law, 'Tổ dân phố', 'có tập huấn')?.citations[0]?.quote).toBe(
      `Tổ dân phố ${parts.join('; ')}.`,
    );
  });
});

describe('spots', () => {
  it('are the sentences of a passage in reading order, each word for word in its paragraph', () => {
    for (const passage of [PLAN, LAW].flatMap(passagesOf)) {
      const spots = spotsOf(passage, glossary);
      expect(spots.length).toBeGreaterThan(0);
      for (const { paragraph, quote } of spots) expect(paragraph.text).toContain(quote);
    }
    const article = passagesOf(LAW).find(({ section }) => section.locator === 'Điều 2');
    expect(article && spotsOf(article, glossary).map(({ section }) => section.locator)).toEqual([
      ...['Điều 2', 'Điều 2.1', 'Điều 2.2', 'Điều 2.2.a', 'Điều 2.2.đ'],
    ]);
  });

  it('know the sections around them from the outermost', () => {
    expect(spotAt(LAW, 'được tập huấn').chain.map(({ locator }) => locator)).toEqual([
      ...['Chương I', 'Điều 2', 'Điều 2.2', 'Điều 2.2.đ'],
    ]);
  });
});
