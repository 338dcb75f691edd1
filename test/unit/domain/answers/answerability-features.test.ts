import { describe, expect, it } from 'vitest';
import { sentenceFeatures, subjectFeatures } from '../../../../src/domain/answers/answerability-features.ts';
import { readQuestion } from '../../../../src/domain/answers/question.ts';
import { bestRemark } from '../../../../src/domain/answers/remarks.ts';
import { rateEvidence } from '../../../../src/domain/answers/search-answer.ts';
import { buildLibrary } from '../../../support/library.ts';
import { PLAN, smallLibrary } from '../../../support/small-corpus.ts';

const library = await smallLibrary();
const NOW = Date.parse('2026-11-01');

async function look(typed: string) {
  const question = readQuestion(typed, library);
  const rated = await rateEvidence(question, library);
  const remark = bestRemark(question, library, NOW);
  const found = (start: string) => {
    const rating = rated.find(({ spot }) => spot.quote.startsWith(start));
    if (rating === undefined) throw new Error(`not found: ${start}`);
    return sentenceFeatures(question, rating, remark, library);
  };
  const subject = subjectFeatures(question, rated, remark, library);
  return { found, subject };
}

describe('what is seen of a sentence as an answer', () => {
  it('is which words of the question it says, and which it does not', async () => {
    const { found } = await look('bao giờ mở lớp tập huấn');
    const said = found('Chỉ đạo các tổ dân phố');
    expect(said.get('+lop')).toBeGreaterThan(0);
    expect(said.get('-lop')).toBe(0);
    expect(said.has('=lop')).toBe(true);
    expect(said.has('=tap huan')).toBe(true);
    expect(said.has('!bao gio')).toBe(true);
    const other = found('Lập danh sách');
    expect(other.get('+huan')).toBe(0);
    expect(other.get('-huan')).toBe(1);
    expect(other.has('!lop')).toBe(true);
  });

  it('is what rules have against it', async () => {
    const { found } = await look('Hội Nông dân phường có nhiệm vụ lập danh sách gì?');
    expect(found('Lập danh sách').get('other organisation')).toBe(1);
  });

  it('is how much weighs that it leaves out', async () => {
    const { found } = await look('bao giờ mở lớp tập huấn');
    const [said, other] = [found('Chỉ đạo các tổ dân phố'), found('Lập danh sách')];
    for (const name of ['most unmet', 'all unmet'])
      expect(other.get(name)).toBeGreaterThan(said.get(name) ?? Number.NaN);
  });

  it('is whether it says the kind of thing that is asked', async () => {
    const { found } = await look('bao giờ mở lớp tập huấn');
    expect(found('Chỉ đạo các tổ dân phố').get('intent when met')).toBe(1);
    expect(found('Lập danh sách').get('intent when unmet')).toBe(1);
  });
});

describe('what is seen of a question', () => {
  it('is its words, what it asks and how near documents come to it', async () => {
    const { subject } = await look('bao giờ mở lớp tập huấn');
    expect(subject.get('intent when')).toBe(1);
    expect(subject.has(':tap huan')).toBe(true);
    expect(subject.get('most coverage')).toBeGreaterThan(0.5);
    expect(subject.get('scope document')).toBe(0);
    const strange = (await look('giá vé máy bay đi Huế')).subject;
    expect(strange.get('most coverage')).toBeLessThan(subject.get('most coverage') ?? 0);
    expect(strange.get('scope known words')).toBeLessThan(1);
  });

  it('is whether it leans on what was talked about, and what editors remark on it', async () => {
    const { subject } = await look('Điều 4 quy định gì ¦ chữa cháy');
    expect(subject.get('follow-up')).toBe(1);
    const { subject: alone } = await look('phường Thanh Bình sáp nhập chưa');
    expect(alone.get('follow-up')).toBe(0);
    expect(alone.get('remark notice')).toBeGreaterThan(0.3);
  });

  it('is whether another place is asked about than that of the best document', async () => {
    const { subject } = await look('Tỉnh Sơn La mở lớp tập huấn khi nào');
    expect(subject.get('other place')).toBe(0);
    const placed = await buildLibrary([{ ...PLAN, metadata: { ...PLAN.metadata, place: 'Điện Biên Phủ' } }]);
    const other = async (typed: string) => {
      const question = readQuestion(typed, placed);
      const rated = await rateEvidence(question, placed);
      return subjectFeatures(question, rated, undefined, placed).get('other place');
    };
    expect(await other('Tỉnh Sơn La mở lớp tập huấn khi nào')).toBe(1);
    expect(await other('Tỉnh Điện Biên mở lớp tập huấn khi nào')).toBe(0);
  });
});
