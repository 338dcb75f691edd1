import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../../src/domain/answers/answer.ts';
import { projectLibrary } from '../../../support/library.ts';

const library = await projectLibrary();
const ask = (question: string, ...history: string[]) => answerQuestion(question, history, library, 0);

describe('a question that is about nothing by itself', () => {
  it.each([
    ['in màu hay photo?', 'Hồ sơ đề nghị gồm những gì?'],
    ['đóng quyển màu gì?', 'Hồ sơ đề nghị gồm những gì?'],
    ['in mau hay photo', 'Hồ sơ đề nghị gồm những gì?'],
  ])('is about what was talked of, and told to be lacking there: %s', async (question, before) => {
    expect((await ask(question)).kind).toBe('not-found');
    const { kind, citations } = await ask(question, before);
    expect(kind).toBe('not-stated');
    expect(citations[0]?.locator).toMatch(/^Điều 84/u);
  });

  it('is lacking where it only asks of what the documents treat, and declined where they do not', async () => {
    expect(await ask('trước ngày nào', 'Báo cáo gửi về đâu?')).toMatchObject({ kind: 'not-stated' });
    expect(await ask('ngày nào', 'Giá vàng hôm nay?')).toMatchObject({ kind: 'not-found' });
  });

  it.each(['giá vàng bitcoin hôm nay', 'cach nau pho bo ngon', 'đăng ký tạm trú ra đâu'])(
    'is declined where it is on another subject: %s',
    async (question) => {
      const answer = await ask(question, 'Hồ sơ đề nghị gồm những gì?');
      expect(answer).toMatchObject({ kind: 'not-found', citations: [] });
    },
  );

  it('is not answered with what was said before', async () => {
    const answer = await ask('đóng dấu đỏ chưa', 'Hồ sơ đề nghị gồm những gì?');
    expect(answer.kind).not.toBe('answered');
  });
});
