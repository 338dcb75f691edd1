import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../../src/domain/answers/answer.ts';
import { readQuestion } from '../../../../src/domain/answers/question.ts';
import { findEvidence } from '../../../../src/domain/answers/search-answer.ts';
import { parseText } from '../../../support/corpus.ts';
import { buildLibrary } from '../../../support/library.ts';

const NOW = Date.parse('2026-11-22T08:00:00Z');

const PLAN = parseText(
  'plan.txt',
  `THÀNH ỦY ĐIỆN BIÊN PHỦ

Số 5-KH/TU

Điện Biên Phủ, ngày 02 tháng 3 năm 2026

KẾ HOẠCH
phòng cháy, chữa cháy

I. MỤC TIÊU

1. Tuyên truyền

Mỗi khu phố tổ chức tuyên truyền phòng cháy đến nhân dân.

2. Tập huấn

Mở lớp tập huấn chữa cháy cho các tổ dân phố trước ngày 15/5/2026.
`,
  { number: '5-KH/TU', type: 'Kế hoạch', title: 'Kế hoạch phòng cháy, chữa cháy', text: 'full' },
);
const LAW = parseText(
  'law.md',
  `### Điều 1. Danh hiệu thi đua

Danh hiệu thi đua gồm:

- "Khu phố văn hóa";
- "Khu phố an toàn";
- Giấy khen.

### Điều 2. Hội đồng

Hội đồng xét tặng gồm các thành viên sau:

- đại diện tổ dân phố;
- đại diện công an.

### Điều 3. Đăng ký

Luật giao Bộ Nội vụ quy định chi tiết thời gian, thủ tục đăng ký thi đua.

### Điều 4. Trách nhiệm

Khu phố tổ chức đăng ký thi đua theo thủ tục chung.
`,
  { number: '9/2024/QH15', type: 'Luật', title: 'Luật Khu phố', text: 'full' },
);
const library = await buildLibrary([PLAN, LAW]);
const ask = (question: string) => answerQuestion(question, [], library, NOW);
const placesOf = ({ citations }: Awaited<ReturnType<typeof ask>>) =>
  citations.map(({ document, locator }) => `${document} ${locator}`);

describe('a question that names a document', () => {
  it.each([
    'Thực hiện Kế hoạch 5 thì có mấy danh hiệu thi đua?',
    'thuc hien ke hoach 5 thi co may danh hieu thi dua',
  ])('is not answered with what another one has so many of: %s', async (question) => {
    const answer = await ask(question);
    expect(answer.kind).toBe('not-stated');
    expect(answer.text).toContain('Kế hoạch 5-KH/TU');
    expect(placesOf(answer)[0]).toMatch(/^5-KH\/TU/u);
  });

  it('is looked up in another one where that clearly says what is asked', async () => {
    const typed = 'Thực hiện Kế hoạch 5 thì hội đồng xét tặng gồm các thành viên nào?';
    const evidence = await findEvidence(readQuestion(typed, library), library, NOW);
    expect(evidence?.judged.best.spot.section.locator).toBe('Điều 2');
  });
});

describe('a question about a place', () => {
  it.each([
    'Tỉnh Sơn La mở lớp tập huấn chữa cháy trước ngày nào?',
    'tinh son la mo lop tap huan chua chay truoc ngay nao',
  ])('is not answered from a document of another: %s', async (question) => {
    expect(await ask(question)).toMatchObject({ kind: 'not-found', citations: [] });
  });

  it.each([
    'Tỉnh Điện Biên mở lớp tập huấn chữa cháy trước ngày nào?',
    'thanh pho dien bien phu mo lop tap huan chua chay truoc ngay nao',
  ])('is looked up in a document of that place: %s', async (question) => {
    const evidence = await findEvidence(readQuestion(question, library), library, NOW);
    expect(evidence?.judged.best.spot.section.locator).toBe('I.2');
  });
});

describe('a sentence that leaves the details to others', () => {
  it.each(['Thời gian, thủ tục đăng ký thi đua thế nào?', 'thoi gian thu tuc dang ky thi dua the nao'])(
    'is nearest, but no answer, and neither is what another article says: %s',
    async (question) => {
      const answer = await ask(question);
      expect(answer.kind).toBe('not-stated');
      expect(placesOf(answer)[0]).toBe('9/2024/QH15 Điều 3');
    },
  );

  it('answers who regulates them', async () => {
    const answer = await ask('Cơ quan nào quy định chi tiết thủ tục đăng ký thi đua?');
    expect([answer.kind, placesOf(answer)[0]]).toEqual(['answered', '9/2024/QH15 Điều 3']);
  });
});

describe('a count', () => {
  it('is of the items of a section that names what is counted', async () => {
    const answer = await ask('Hội đồng xét tặng có mấy thành viên?');
    expect(answer).toMatchObject({ kind: 'answered', text: expect.stringMatching(/^Có 2 nội dung\./u) });
  });

  it.each(['Hội đồng xét tặng có mấy giám khảo?', 'hoi dong xet tang co may giam khao'])(
    'is not stated where the section has no word for it: %s',
    async (question) => {
      const answer = await ask(question);
      expect([answer.kind, ...placesOf(answer)]).toEqual(['not-stated', '9/2024/QH15 Điều 2']);
    },
  );
});
