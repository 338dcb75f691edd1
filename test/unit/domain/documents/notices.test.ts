import { describe, expect, it } from 'vitest';
import { cite, type VerifiedCitation } from '../../../../src/domain/documents/citation.ts';
import type { Document } from '../../../../src/domain/documents/document.ts';
import { isInForce, noticesOf, remarksOn } from '../../../../src/domain/documents/notices.ts';
import { parseText } from '../../../support/corpus.ts';
import { buildLibrary } from '../../../support/library.ts';
import { placedAt, sectionAt } from '../../../support/sections.ts';
import { LAW, PLAN, smallLibrary } from '../../../support/small-corpus.ts';

const library = await smallLibrary();
const NOW = Date.parse('2026-11-22T08:00:00Z');

function citing(document: Document, locator: string, quote: string): VerifiedCitation {
  const citation = cite(document, sectionAt(document, locator), quote);
  if (citation === undefined) throw new Error(`cannot cite ${locator}`);
  return citation;
}
const purpose = citing(PLAN, 'I', 'Nâng cao nhận thức');
const clause = citing(LAW, 'Điều 2.1', 'Không để xảy ra cháy');

/** A plan of which nothing else is to be noted. */
function planWith(stated: object): Document {
  return parseText('plan.md', '## I. MỤC ĐÍCH\n\nNâng cao nhận thức.', {
    number: '5-KH/ĐU',
    type: 'Kế hoạch',
    title: 'Kế hoạch',
    text: 'full',
    ...stated,
  });
}

describe('a notice', () => {
  it('is in force from its day on, as the day begins in Vietnam', () => {
    const notice = { text: 'x', since: '2026-08-01' };
    expect(isInForce(notice, Date.parse('2026-07-31T16:59:59Z'))).toBe(false);
    expect(isInForce(notice, Date.parse('2026-07-31T17:00:00Z'))).toBe(true);
    expect(isInForce({ text: 'x' }, 0)).toBe(true);
  });
});

describe('the notices of an answer', () => {
  it('are those of the cited documents, named by document, once however often it is cited', () => {
    const again = citing(PLAN, 'II.2', 'Lập danh sách');
    expect(noticesOf([purpose, again], library, NOW)).toEqual([
      'Kế hoạch 5-KH/ĐU: Phường Thanh Bình đã sáp nhập.',
      'Kế hoạch 5-KH/ĐU: Bản chụp mờ ở trang cuối.',
    ]);
  });

  it('are only those in force', () => {
    expect(noticesOf([purpose], library, Date.parse('2026-05-01T00:00:00Z'))).toEqual([
      'Kế hoạch 5-KH/ĐU: Bản chụp mờ ở trang cuối.',
    ]);
  });

  it('are those of the cited sections and of what they lie in, after those of the documents', () => {
    expect(noticesOf([clause, purpose], library, NOW)).toEqual([
      'Luật 9/2024/QH15 đã được sửa đổi bởi văn bản số 3/2026/QH16, áp dụng từ 01/10/2026.',
      'Kế hoạch 5-KH/ĐU: Phường Thanh Bình đã sáp nhập.',
      'Kế hoạch 5-KH/ĐU: Bản chụp mờ ở trang cuối.',
      'Điều 2: Tiêu chuẩn này thay đổi theo Luật sửa đổi.',
    ]);
  });

  it('of an answer without citations are none', () => {
    expect(noticesOf([], library, NOW)).toEqual([]);
  });

  it('are every dated one, the first of the others, and of each its first sentences', async () => {
    const sentence = `Câu dài ${'về hiệu lực '.repeat(12)}của văn bản.`;
    const document: Document = {
      ...PLAN,
      notices: [
        { text: `${sentence} ${sentence} ${sentence}` },
        { text: 'Lưu ý thứ hai.' },
        { text: 'Từ tháng 3.', since: '2026-03-01' },
        { text: 'Từ tháng 8.', since: '2026-08-01' },
      ],
    };
    const notices = noticesOf([purpose], await buildLibrary([document]), NOW);
    expect(notices).toEqual([
      'Kế hoạch 5-KH/ĐU: Từ tháng 3.',
      'Kế hoạch 5-KH/ĐU: Từ tháng 8.',
      `Kế hoạch 5-KH/ĐU: ${sentence}`,
    ]);
  });

  it.each([
    ['has ended', { expires: '2026-11-22' }, 'hết hiệu lực từ 22/11/2026.'],
    ['has not begun', { effective: '2027-01-01' }, 'chưa có hiệu lực (từ 01/01/2027).'],
    [
      'has been amended',
      { amended_by: [{ number: '7-KH/ĐU' }, { number: '8-KH/ĐU', effective: '2027-01-01' }] },
      'đã được sửa đổi bởi văn bản số 7-KH/ĐU.',
    ],
  ])('say of a document that it %s', async (_, stated, notice) => {
    const document = planWith(stated);
    const citations = [citing(document, 'I', 'Nâng cao')];
    expect(noticesOf(citations, await buildLibrary([document]), NOW)).toEqual([`Kế hoạch 5-KH/ĐU ${notice}`]);
  });

  it('say nothing of an end, a beginning or an amendment that is not yet or no longer news', async () => {
    const document = planWith({
      effective: '2026-11-22',
      expires: '2026-11-23',
      amended_by: [{ number: '8-KH/ĐU', effective: '2026-11-23' }],
    });
    const citations = [citing(document, 'I', 'Nâng cao')];
    expect(noticesOf(citations, await buildLibrary([document]), NOW)).toEqual([]);
  });

  it('leave an amendment to the notice that tells of it', async () => {
    const text = 'Đã sửa bởi 7-KH/ĐU, chưa có toàn văn.';
    const document = planWith({ amended_by: [{ number: '7-KH/ĐU' }], notices: [text] });
    const citations = [citing(document, 'I', 'Nâng cao')];
    expect(noticesOf(citations, await buildLibrary([document]), NOW)).toEqual([`Kế hoạch 5-KH/ĐU: ${text}`]);
  });

  it('name the document that has replaced another, once it is in effect', async () => {
    const document = planWith({});
    const successor = planWith({ number: '9-KH/ĐU', replaces: ['5-KH/ĐU'], effective: '2026-12-01' });
    const later = await buildLibrary([document, successor]);
    const citations = [citing(document, 'I', 'Nâng cao')];
    expect(noticesOf(citations, later, NOW)).toEqual([]);
    expect(noticesOf(citations, later, Date.parse('2026-12-01T08:00:00Z'))).toEqual([
      'Kế hoạch 5-KH/ĐU đã được thay thế bởi Kế hoạch 9-KH/ĐU.',
    ]);
  });

  it('leave out a document that is no longer there', async () => {
    expect(noticesOf([purpose], await buildLibrary([LAW]), NOW)).toEqual([]);
  });
});

describe('what a reader of a section is told', () => {
  it('is also the notices of the clauses in it, with their address', () => {
    const law = parseText(
      'luat.md',
      '### Điều 3. Mức thưởng\n\n1. Một.[1]\n2. Hai.\n\n[1] Khoản này được sửa đổi năm 2024.',
      { number: '8/2020/QH14', type: 'Luật', title: 'Luật thử' },
    );
    expect(remarksOn(placedAt(law, 'Điều 3'), NOW)).toEqual([
      'khoản 1 Điều 3: Khoản này được sửa đổi năm 2024.',
    ]);
  });

  it('is every notice and gap of it and of what it lies in, whole', () => {
    const { section, ancestors } = placedAt(LAW, 'Điều 2.1');
    expect(remarksOn({ ancestors, section }, NOW)).toEqual([
      'Tiêu chuẩn này thay đổi theo Luật sửa đổi.',
      'Chưa có trong nguồn tra cứu: Chưa có nguồn cho khoản 3.',
    ]);
    const dated = { ...section, notices: [{ text: 'Sắp tới.', since: '2027-01-01' }] };
    expect(remarksOn({ ancestors: [], section: dated }, NOW)).toEqual([]);
  });
});
