import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../../src/domain/answers/answer.ts';
import { answerFromNotice } from '../../../../src/domain/answers/noticed.ts';
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
