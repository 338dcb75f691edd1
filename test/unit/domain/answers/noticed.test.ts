import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../../src/domain/answers/answer.ts';
import {
  answerFromNotice,
  answerOutdated,
  answerOutdatedAt,
} from '../../../../src/domain/answers/noticed.ts';
import { readQuestion } from '../../../../src/domain/answers/question.ts';
import { bestRemark } from '../../../../src/domain/answers/remarks.ts';
import { rateEvidence } from '../../../../src/domain/answers/search-answer.ts';
import { parseText } from '../../../support/corpus.ts';
import { buildLibrary } from '../../../support/library.ts';

const NOW = Date.parse('2026-11-22T08:00:00Z');
const SCANNED = 'Bản chụp thiếu chữ ký và con dấu ở trang cuối.';
const FORM = 'Mẫu tờ trình nằm trong phụ lục của Nghị định hướng dẫn, chưa nạp vào kho.';
const NO_DISTRICTS =
  'Từ ngày 01/7/2025 Ủy ban nhân dân huyện không còn, nên không quyết định tặng danh hiệu.';
const PHOTOS = 'Chủ tịch Ủy ban nhân dân xã công nhận gia đình văn hóa kèm ảnh màu.';
const GAP = 'Chưa có nguồn cho thời gian thẩm định hồ sơ của hội đồng cơ sở.';

const library = await buildLibrary([
  parseText(
    'law.md',
    `### Điều 1. Khu phố văn hóa

1. Khu phố văn hóa được xét hằng năm.
2. Ủy ban nhân dân huyện quyết định tặng danh hiệu.

> Lưu ý: ${NO_DISTRICTS}

### Điều 2. Hồ sơ đề nghị

Hồ sơ gồm tờ trình và báo cáo thành tích.

> Lưu ý: ${FORM}

> Thiếu: ${GAP}

### Điều 3. Gia đình văn hóa

Chủ tịch Ủy ban nhân dân xã công nhận gia đình văn hóa.

> Lưu ý: ${PHOTOS}
`,
    { number: '9/2024/QH15', type: 'Luật', title: 'Luật Khu phố', text: 'full', notices: [SCANNED] },
  ),
]);
const ask = (question: string) => answerQuestion(question, [], library, NOW);

/** The remark that says most of what is asked, and the answer it gives. */
async function weigh(typed: string) {
  const question = readQuestion(typed, library);
  const rated = await rateEvidence(question, library);
  const remark = bestRemark(question, library, NOW);
  return { remark: remark?.text, composition: answerFromNotice(question, rated, remark, true, library) };
}

describe('a notice of the editors', () => {
  it.each(['Mẫu tờ trình nằm trong phụ lục nào?', 'mau to trinh nam trong phu luc nao'])(
    'answers what it says and no sentence does, with the section it is attached to: %s',
    async (question) => {
      const answer = await ask(question);
      expect(answer).toMatchObject({
        kind: 'answered',
        text: `Lưu ý kèm theo Điều 2 trong nguồn tra cứu: ${FORM} [1]`,
        citations: [{ document: '9/2024/QH15', locator: 'Điều 2', quote: 'Hồ sơ đề nghị' }],
      });
    },
  );

  it('on the document as a whole answers with the number that its letterhead states', async () => {
    expect(await ask('Bản chụp thiếu chữ ký và con dấu ở trang nào?')).toMatchObject({
      kind: 'answered',
      text: `Lưu ý kèm theo Luật 9/2024/QH15 trong nguồn tra cứu: ${SCANNED} [1]`,
      citations: [{ locator: 'phần đầu', quote: '9/2024/QH15' }],
    });
  });

  it('is not repeated below the answer that says it; the others stand there', async () => {
    expect((await ask('Bản chụp thiếu chữ ký và con dấu ở trang nào?')).notices).toEqual([]);
    expect((await ask('Mẫu tờ trình nằm trong phụ lục nào?')).notices).toEqual([
      `Luật 9/2024/QH15: ${SCANNED}`,
    ]);
    expect((await ask('Hồ sơ gồm những gì?')).notices).toContain(`Điều 2: ${FORM}`);
  });

  it('leaves to a sentence what that says as well', async () => {
    const answer = await ask('Ủy ban nhân dân huyện có quyết định tặng danh hiệu không?');
    expect(answer).toMatchObject({ kind: 'answered', citations: [{ locator: 'Điều 1.2' }] });
    expect(answer.text).not.toContain('Lưu ý');
  });

  it('that something holds no more answers whether it still does, though a sentence says it as well', async () => {
    const answer = await ask(
      'Bỏ cấp huyện rồi, Ủy ban nhân dân huyện còn được quyết định tặng danh hiệu không?',
    );
    expect(answer).toMatchObject({ kind: 'answered', citations: [{ locator: 'Điều 1' }] });
    expect(answer.text).toContain(NO_DISTRICTS);
  });

  it('does not answer when something is due by the day that it names itself', async () => {
    const answer = await ask('Ủy ban nhân dân huyện quyết định tặng danh hiệu khi nào?');
    expect(answer.text).not.toMatch(/^Lưu ý kèm theo/u);
  });

  it('of anything else does not answer whether something still holds', async () => {
    const answer = await ask('Chủ tịch Ủy ban nhân dân xã còn công nhận gia đình văn hóa không?');
    expect(answer).toMatchObject({
      kind: 'answered',
      notices: expect.arrayContaining([`Điều 3: ${PHOTOS}`]),
    });
  });

  it('answers nothing about a document that is not there, though it says the words', async () => {
    const typed = 'Mẫu tờ trình theo Nghị định 98/2023/NĐ-CP nằm trong phụ lục nào?';
    expect(await weigh(typed)).toEqual({ remark: FORM, composition: undefined });
    expect(await ask(typed)).toMatchObject({ kind: 'not-found', citations: [] });
  });

  it('is no gap: what the source lacks is never an answer', async () => {
    const typed = 'Thời gian thẩm định hồ sơ của hội đồng cơ sở?';
    expect(await weigh(typed)).toEqual({ remark: GAP, composition: undefined });
    expect((await ask(typed)).kind).not.toBe('answered');
  });
});

describe('a notice on an award', async () => {
  const awards = await buildLibrary([
    parseText(
      'law.md',
      `### Điều 1. Danh hiệu "Khu phố văn hóa"

Danh hiệu "Khu phố văn hóa" được xét tặng hằng năm.

### Điều 2. Danh hiệu "Khu phố an toàn"

Danh hiệu "Khu phố an toàn" được xét tặng cho khu phố không có cháy.

> Lưu ý: Danh hiệu "Khu phố văn hóa" nộp kèm ảnh màu khổ lớn ở bìa sau.
`,
      { number: '9/2024/QH15', type: 'Luật', title: 'Luật Khu phố', text: 'full' },
    ),
  ]);
  const told = (question: string) => answerQuestion(question, [], awards, NOW);

  it.each([
    'Khu phố văn hóa nộp kèm ảnh màu khổ lớn ở bìa sau à?',
    'khu pho van hoa nop kem anh mau kho lon o bia sau a',
  ])('answers what is asked about that award: %s', async (question) => {
    expect((await told(question)).text).toMatch(/^Lưu ý kèm theo Điều 2/u);
  });

  it.each([
    'Khu phố an toàn nộp kèm ảnh màu khổ lớn ở bìa sau à?',
    'khu pho an toan nop kem anh mau kho lon o bia sau a',
  ])('answers nothing about another: %s', async (question) => {
    expect((await told(question)).text).not.toMatch(/^Lưu ý kèm theo/u);
  });
});

describe('whether something still holds', async () => {
  const GONE = 'Từ ngày 01/7/2025 Ủy ban nhân dân huyện không còn; Ủy ban nhân dân xã lập danh sách khu phố.';
  const TRANSITION =
    'Quy định chuyển tiếp: hồ sơ nộp trước tháng 6 theo luật cũ hay luật mới do nơi nhận xác định.';
  const changed = await buildLibrary([
    parseText(
      'law.md',
      `### Điều 1. Danh sách

Danh sách được lập hằng năm.

> Lưu ý: ${GONE}

### Điều 2. Điều khoản thi hành

Luật này có hiệu lực từ ngày 01/01/2025.

> Lưu ý: ${TRANSITION}
`,
      { number: '9/2024/QH15', type: 'Luật', title: 'Luật Khu phố', text: 'full' },
    ),
  ]);
  const outdated = (question: string) => {
    const composition = answerOutdated(readQuestion(question, changed), changed, NOW);
    return composition?.statements.map(({ text }) => text.replace(/^.* trong nguồn tra cứu: /u, '')).join();
  };

  it.each([
    ['Làm gì còn Ủy ban nhân dân huyện mà lập danh sách khu phố?', GONE],
    ['lam gi con uy ban nhan dan huyen ma lap danh sach khu pho', GONE],
    ['đâu còn Ủy ban nhân dân huyện', GONE],
    ['Ủy ban nhân dân huyện không còn thì ai lập danh sách khu phố?', GONE],
    ['uy ban nhan dan huyen ko con roi thi ai lap danh sach', GONE],
    ['Hồ sơ nộp tháng 5 theo luật cũ hay mới?', TRANSITION],
    ['ho so nop truoc thang 6 theo luat cu hay luat moi', TRANSITION],
    ['ho so nop truoc thang 6 theo luat nao', TRANSITION],
  ])('is asked in many words, and a notice that says so answers first: %s', (question, notice) => {
    expect(outdated(question)).toBe(notice);
  });

  it('is told of a section that is named, by a notice there', () => {
    const document = changed.document('9/2024/QH15');
    const placed = changed.section('9/2024/QH15', 'Điều 1');
    if (document === undefined || placed === undefined) throw new Error('not indexed');
    const said = (question: string) =>
      answerOutdatedAt({ ...placed, document }, readQuestion(question, changed), NOW)?.statements[0]?.text;
    expect(said('Điều 1 còn ai thực hiện không?')).toContain(GONE);
    expect(said('dieu 1 con hieu luc ko')).toContain(GONE);
    expect(said('Điều 1 quy định gì?')).toBeUndefined();
  });

  it.each(['Ủy ban nhân dân huyện lập danh sách khu phố ra sao?', 'lap danh sach khu pho theo luat nao'])(
    'is not what a question without them asks: %s',
    (question) => {
      expect(outdated(question)).toBeUndefined();
    },
  );
});
