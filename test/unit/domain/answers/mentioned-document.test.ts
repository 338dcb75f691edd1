import { describe, expect, it } from 'vitest';
import { createAssistant } from '../../../../src/domain/answers/create-assistant.ts';
import { buildLibrary, projectDocuments, projectGlossary } from '../../../support/library.ts';

const library = await buildLibrary(projectDocuments(), projectGlossary());
const assistant = createAssistant(
  () => library,
  () => Date.parse('2026-11-22T08:00:00Z'),
);
const ask = (question: string) => assistant.ask(question, []);

describe('a question for a document that is only mentioned', () => {
  it.each([
    ['Kế hoạch 199-KH/TU ban hành ngày nào?', 'Kế hoạch 199-KH/TU ban hành ngày 13/3/2025. [1]'],
    ['Kế hoạch số: 199 ban hành ngày nào?', 'Kế hoạch số: 199 ban hành ngày 13/3/2025. [1]'],
    [
      'ke hoach 199-kh/tu do co quan nao ban hanh',
      'Kế hoạch 199-KH/TU là văn bản của Ban Thường vụ Tỉnh ủy. [1]',
    ],
  ])('is answered with what the indexed ones say of it: %s', async (question, text) => {
    const answer = await ask(question);
    expect(answer).toMatchObject({ kind: 'answered', text });
    expect(answer.citations[0]).toMatchObject({ document: '213-KH/TU', locator: 'mở đầu' });
  });

  it('says that what they do not say is not stated', async () => {
    const answer = await ask('Ai ký Kế hoạch 199-KH/TU?');
    expect(answer.kind).toBe('not-stated');
    expect(answer.text).toMatch(
      /chưa có trong nguồn tra cứu; văn bản nhắc đến nó không nêu người ký\. \[1\]$/u,
    );
  });

  it.each([
    ['luật sửa đổi có hiệu lực từ ngày nào', 'Luật 06/2026/QH16 áp dụng từ ngày 01/10/2026. [1]'],
    ['luat sua doi nam 2026 ap dung tu khi nao', 'Luật 06/2026/QH16 áp dụng từ ngày 01/10/2026. [1]'],
    ['Luật sửa đổi số 06/2026/QH16 áp dụng từ hôm nào?', '06/2026/QH16 áp dụng từ ngày 01/10/2026. [1]'],
  ])('is answered with what is known of what amends another: %s', async (question, text) => {
    expect(await ask(question)).toMatchObject({ kind: 'answered', text });
  });

  it('is asked for in full, whatever was talked of', async () => {
    const answer = await assistant.ask('luat sua doi co hieu luc tu bao gio', [
      'Tiêu chuẩn Lao động tiên tiến?',
    ]);
    expect(answer.text).toBe('Luật 06/2026/QH16 áp dụng từ ngày 01/10/2026. [1]');
  });

  it('shows what the law says that it amends, and never as its own', async () => {
    const answer = await ask('Luật sửa đổi năm 2026 giao ai tặng danh hiệu thôn, tổ dân phố văn hóa?');
    expect(answer.kind).toBe('not-stated');
    expect(answer.text.split('\n').slice(0, 3)).toEqual([
      'Luật 06/2026/QH16 chưa có trong nguồn tra cứu, nên tôi không trả lời được nội dung này.',
      expect.stringMatching(/^Quy định gần nhất: Chủ tịch Ủy ban nhân dân cấp huyện .*\[1\]$/u),
      'Luật 06/2022/QH15 được sửa đổi bởi văn bản số 06/2026/QH16, áp dụng từ 01/10/2026. [2]',
    ]);
  });

  it('is shown where it is mentioned, if nothing there answers', async () => {
    const answer = await ask('Chỉ thị 34 quy định mức thưởng thế nào?');
    expect(answer).toMatchObject({
      kind: 'not-stated',
      citations: [{ document: '41-CT/TW', locator: 'mở đầu' }],
    });
    expect(answer.text).toMatch(
      /^Chỉ thị 34 chưa có trong nguồn tra cứu.*\nNguồn tra cứu chỉ nhắc đến văn bản này tại/u,
    );
  });

  it('is declined where none mentions it', async () => {
    expect(await ask('Kế hoạch 214-KH/TU ban hành ngày nào?')).toMatchObject({
      kind: 'not-found',
      citations: [],
    });
  });
});

describe('an errand', () => {
  it.each([
    'Viết hộ tôi báo cáo kết quả thực hiện Kế hoạch 213',
    'dich sang tieng anh cau thi dua la yeu nuoc',
    'Theo bạn ai xứng đáng được khen nhất?',
    '125 nhân 48 bằng bao nhiêu',
    'làm giúp em bài thơ về thi đua',
  ])('is declined with what the assistant does do: %s', async (question) => {
    const answer = await ask(question);
    expect(answer).toMatchObject({ kind: 'not-found', citations: [] });
    expect(answer.text).toMatch(/^Tôi chỉ tra cứu và trích dẫn văn bản/u);
  });

  it.each(['Làm hồ sơ đề nghị huân chương gồm những gì?', 'Ai viết báo cáo gửi Thường trực Thành ủy?'])(
    'is not what only sounds like one: %s',
    async (question) => {
      expect((await ask(question)).text).not.toMatch(/^Tôi chỉ tra cứu/u);
    },
  );
});
