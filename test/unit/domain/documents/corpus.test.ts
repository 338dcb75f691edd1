import { describe, expect, it } from 'vitest';
import { cite } from '../../../../src/domain/documents/citation.ts';
import {
  type Document,
  ownParagraphs,
  type Section,
  sectionText,
  walkSections,
} from '../../../../src/domain/documents/document.ts';
import { quotedNames } from '../../../../src/domain/documents/names.ts';
import { readCorpusSource } from '../../../support/corpus.ts';

const plan = readCorpusSource('213-KH-TU.txt', '213-KH-TU.meta.yaml');
const law = readCorpusSource('luat-06-2022-QH15.md');
const directive = readCorpusSource('chi-thi-41-CT-TW.md');

const sectionsOf = (document: Document) => [...walkSections(document.sections)].map(({ section }) => section);
const withoutSpace = (text: string) => text.replace(/\s+/gu, '');

function at(document: Document, locator: string): Section {
  const section = sectionsOf(document).find((candidate) => candidate.locator === locator);
  if (section === undefined) throw new Error(`no section ${locator}`);
  return section;
}

const paragraphTexts = (document: Document, locator: string) =>
  ownParagraphs(at(document, locator)).map(({ text }) => text);

/** Text of all sections but the letterhead. */
const bodyText = (document: Document) => document.sections.slice(1).map(sectionText).join('\n');

describe('every document of the corpus', () => {
  it.each([plan, law, directive])('has one section an address, and none without content', ({ document }) => {
    const sections = sectionsOf(document);
    const locators = sections.map(({ locator }) => locator);
    expect(new Set(locators).size).toBe(locators.length);
    const silent = sections.filter(({ content, gaps }) => content.length === 0 && gaps.length === 0);
    expect(silent).toEqual([]);
  });

  it.each([plan, law, directive])('can be quoted, paragraph by paragraph', ({ document }) => {
    for (const section of sectionsOf(document)) {
      for (const { text, number } of ownParagraphs(section)) {
        const citation = cite(document, section, text);
        expect(citation).toMatchObject({ locator: section.locator, quote: text });
        expect(citation?.paragraph).toBeLessThanOrEqual(number);
      }
    }
  });
});

describe('Kế hoạch 213-KH/TU', () => {
  it('is known by letterhead and sidecar', () => {
    expect(plan.document.metadata).toEqual({
      number: '213-KH/TU',
      type: 'Kế hoạch',
      title: plan.stated.title,
      issuer: 'Thành ủy Điện Biên Phủ (Ban Thường vụ)',
      signer: 'Hoàng Văn Quyền',
      place: 'Điện Biên Phủ',
      issued: '2025-04-15',
      text: 'full',
      replaces: [],
      amendedBy: [],
      references: [],
    });
    expect(plan.document.notices.map(({ since, evidence }) => [since, evidence])).toEqual([
      ['2025-07-01', 'confirmed'],
      ['2026-10-01', 'single-source'],
    ]);
  });

  it('has every section with its number of paragraphs', () => {
    const counts = sectionsOf(plan.document)
      .slice(1)
      .map((section) => [section.locator, ownParagraphs(section).length]);
    expect(Object.fromEntries(counts)).toEqual({
      'mở đầu': 1,
      I: 0,
      'I.1': 3,
      'I.2': 1,
      II: 0,
      'II.1': 1,
      'II.2': 4,
      'II.3': 1,
      'II.4': 3,
      'II.5': 2,
      'II.6': 4,
      'II.7': 3,
      III: 0,
      'III.1': 2,
      'III.2': 2,
      'III.3': 1,
      'III.4': 1,
      'nơi nhận': 8,
    });
  });

  it('has headings where the plan has them', () => {
    const headed = ['I', 'II', 'III', 'I.1', 'I.2', 'III.2', 'III.3', 'III.4'].map(
      (locator) => `${at(plan.document, locator).label} ${at(plan.document, locator).heading}`,
    );
    expect(headed).toEqual([
      'I- MỤC ĐÍCH, YÊU CẦU',
      'II- NHIỆM VỤ, GIẢI PHÁP',
      'III- TỔ CHỨC THỰC HIỆN',
      '1. Mục đích',
      '2. Yêu cầu',
      '2. Ủy ban nhân dân thành phố',
      '3. Ban Tuyên giáo và Dân vận Thành ủy',
      '4. Ủy ban Mặt trận Tổ quốc và các tổ chức chính trị - xã hội thành phố',
    ]);
    expect(at(plan.document, 'III.1').heading).toBeUndefined();
  });

  it('has its paragraphs healed where the pages of the scan broke them', () => {
    expect(paragraphTexts(plan.document, 'I.2')[0]).toContain('bảo đảm quốc phòng an ninh, xây dựng Đảng');
    expect(paragraphTexts(plan.document, 'II.5')[1]).toContain('khen thưởng kịp thời theo thẩm quyền hoặc');
    expect(paragraphTexts(plan.document, 'III.1')[0]).toContain(
      'thực hiện nghiêm túc, có hiệu quả Chỉ thị số 41-CT/TW',
    );
  });

  it('keeps paragraphs apart that only lost their full stop', () => {
    const [, second = '', third = ''] = paragraphTexts(plan.document, 'II.4');
    expect(second).toMatch(/thúc đẩy các phong trào thi đua yêu nước$/u);
    expect(third).toMatch(/^Các cấp ủy, tổ chức đảng lãnh đạo/u);
  });

  it('is verbatim from the first word of the body to the last addressee', () => {
    const from = plan.text.indexOf('Thực hiện Kế hoạch số 199-KH/TU');
    const to = plan.text.indexOf('- Lưu VP Thành ủy.') + '- Lưu VP Thành ủy.'.length;
    expect(withoutSpace(bodyText(plan.document))).toBe(withoutSpace(plan.text.slice(from, to)));
  });

  it('keeps letterhead and signature as a section of their own', () => {
    const lines = paragraphTexts(plan.document, 'phần đầu');
    expect(lines.slice(0, 8)).toEqual([
      'ĐẢNG BỘ TỈNH ĐIỆN BIÊN',
      'THÀNH ỦY ĐIỆN BIÊN PHỦ',
      'Số 213-KH/TU',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'Điện Biên Phủ, ngày 15 tháng 4 năm 2025',
      'KẾ HOẠCH',
      expect.stringMatching(/^thực hiện Chỉ thị số 41-CT\/TW/u),
      'Hoàng Văn Quyền',
    ]);
    expect(lines).toContain('Người ký: Hoàng Văn Quyền');
    expect(bodyText(plan.document)).not.toContain('Hoàng Văn Quyền');
  });

  it('lists the addressees one by one', () => {
    const recipients = paragraphTexts(plan.document, 'nơi nhận');
    expect(recipients[0]).toBe('- Thường trực Thành ủy,');
    expect(recipients.at(-1)).toBe('- Lưu VP Thành ủy.');
  });
});

describe('Luật Thi đua, khen thưởng', () => {
  const sections = sectionsOf(law.document);

  it('is known by its front matter', () => {
    expect(law.document.metadata).toMatchObject({
      number: '06/2022/QH15',
      type: 'Luật',
      effective: '2024-01-01',
      text: 'summary',
      articlesTotal: 96,
      amendedBy: [{ number: '06/2026/QH16', issued: '2026-04-23', effective: '2026-10-01' }],
    });
    expect(law.document.notices).toHaveLength(2);
    expect(law.document.gaps).toHaveLength(1);
  });

  it('has the sixty articles that its front matter says are covered, under eight chapters', () => {
    const articles = sections.filter(({ kind }) => kind === 'article').map(({ locator }) => locator);
    const covered = law.stated.covered as number[];
    expect(articles).toHaveLength(60);
    expect(articles).toEqual(covered.map((number) => `Điều ${number}`));
    const chapters = sections.filter(({ kind }) => kind === 'chapter').map(({ locator }) => locator);
    expect(chapters).toEqual(
      ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'].map((number) => `Chương ${number}`),
    );
  });

  it('has clauses and points by the numbers and letters they bear', () => {
    const under = (locator: string) =>
      sections.map((section) => section.locator).filter((other) => other.startsWith(`${locator}.`));
    expect(under('Điều 5.2')).toEqual(['a', 'b', 'c', 'd'].map((point) => `Điều 5.2.${point}`));
    expect(under('Điều 15')).toEqual([1, 2, 3, 5, 6].map((clause) => `Điều 15.${clause}`));
    expect(under('Điều 20')).toEqual([...'abcdđe'].map((point) => `Điều 20.${point}`));
    expect(under('Điều 89.2')).toEqual([...'abcdđeghik'].map((point) => `Điều 89.2.${point}`));
    expect(under('Điều 74.1')).toEqual(['Điều 74.1.d']);
    expect(paragraphTexts(law.document, 'Điều 20.đ')).toEqual(['Xã, phường, thị trấn tiêu biểu;']);
    expect(at(law.document, 'Điều 20.đ').label).toBe('đ)');
  });

  it('gives unlettered items to the clause they stand in', () => {
    expect(
      paragraphTexts(law.document, 'Điều 73.2')
        .slice(1)
        .map((item) => item.slice(0, 11)),
    ).toEqual(['- công nhân', '- nông dân ']);
    expect(paragraphTexts(law.document, 'Điều 9')).toHaveLength(8);
  });

  it('has every notice and gap at the article above it, and at no clause', () => {
    const expected = new Map<string, { notices: string[]; gaps: string[] }>();
    let article = '';
    for (const line of law.text.split('\n')) {
      article = /^### (Điều \d+)\./u.exec(line)?.[1] ?? (/^## /u.test(line) ? '' : article);
      const [, kind, text = ''] = /^> (Lưu ý|Thiếu): (.*)$/u.exec(line) ?? [];
      if (kind === undefined || article === '') continue;
      const remarks = expected.get(article) ?? { notices: [], gaps: [] };
      remarks[kind === 'Thiếu' ? 'gaps' : 'notices'].push(text);
      expected.set(article, remarks);
    }
    const found = sections
      .filter(({ notices, gaps }) => notices.length + gaps.length > 0)
      .map(({ locator, notices, gaps }) => [locator, { notices: notices.map(({ text }) => text), gaps }]);
    expect(expected.size).toBeGreaterThan(30);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
  });

  it('is verbatim but for comments, remarks and heading marks', () => {
    const source = law.text
      .replace(/<!--[\s\S]*?-->/gu, '')
      .replace(/^> .*$/gmu, '')
      .replace(/^#+ /gmu, '')
      .replace(/^(Chương [IVX]+)\. /gmu, '$1 ');
    expect(withoutSpace(bodyText(law.document))).toBe(withoutSpace(source));
  });

  it('knows the awards it names', () => {
    const names = quotedNames(law.document).map((name) => name.join(' '));
    expect(names).toContain('chien si thi dua co so');
    expect(names).toContain('bang khen cua thu tuong chinh phu');
  });
});

describe('Chỉ thị 41-CT/TW', () => {
  it('has its known points, the rest by name', () => {
    const outline = sectionsOf(directive.document).map((section) => [
      section.locator,
      ownParagraphs(section).length,
      section.notices.length,
      section.gaps.length,
    ]);
    expect(outline.slice(1)).toEqual([
      ['mở đầu', 4, 1, 1],
      ['1', 1, 0, 1],
      ['2', 1, 1, 1],
      ['Nội dung khác đã biết', 2, 1, 0],
      ['Phần chưa có nguồn', 0, 0, 2],
    ]);
  });
});

describe('comments', () => {
  it.each([law, directive])('are nowhere in the document', ({ document, text }) => {
    const comments = [...text.matchAll(/<!--([\s\S]*?)-->/gu)].map((match) => (match[1] ?? '').trim());
    expect(comments.length).toBeGreaterThan(5);
    const stored = JSON.stringify(document);
    expect(comments.filter((comment) => stored.includes(JSON.stringify(comment).slice(1, -1)))).toEqual([]);
    expect(stored.match(/<!--|-->|hạng [ABC](?!\p{L})/u)).toBeNull();
  });
});
