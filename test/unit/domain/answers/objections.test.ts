import { describe, expect, it } from 'vitest';
import type { Library } from '../../../../src/domain/answers/library.ts';
import { isObjectedTo, isOnSuperior } from '../../../../src/domain/answers/objections.ts';
import { readQuestion } from '../../../../src/domain/answers/question.ts';
import { bestRemark } from '../../../../src/domain/answers/remarks.ts';
import { rateEvidence } from '../../../../src/domain/answers/search-answer.ts';
import { parseText } from '../../../support/corpus.ts';
import { buildLibrary } from '../../../support/library.ts';

const lawOf = (text: string) =>
  buildLibrary([
    parseText('law.md', text, { number: '9/2024/QH15', type: 'Luật', title: 'Luật Khu phố', text: 'full' }),
  ]);

async function look(typed: string, library: Library) {
  const question = readQuestion(typed, library);
  const rated = await rateEvidence(question, library);
  return {
    question,
    rated,
    objected: isObjectedTo(question, rated, bestRemark(question, library, 0), library),
  };
}

describe('what speaks against an answer', () => {
  const GAP = '> Thiếu: Chưa có nguồn cho số thành viên dự họp của hội đồng cơ sở.';
  const withGap = (first: string, second: string) =>
    lawOf(`### Điều 1. Phiên họp

Hội đồng cơ sở họp công khai.

${first}

### Điều 2. Lưu giữ

Biên bản được lưu giữ tại khu phố.

${second}
`);

  it.each([
    'Thành viên hội đồng cơ sở họp công khai không?',
    'thanh vien hoi dong co so hop cong khai khong',
  ])(
    'is a gap that speaks more clearly of it than any sentence; one of another article must do so by more: %s',
    async (question) => {
      expect((await look(question, await withGap(GAP, ''))).objected).toBe(true);
      expect((await look(question, await withGap('', GAP))).objected).toBe(false);
    },
  );

  it('is that what is found meets little of the question', async () => {
    const library = await withGap('', '');
    expect((await look('Hội đồng cơ sở họp thế nào?', library)).objected).toBe(false);
    expect((await look('Biên bản phiên toà sơ thẩm xử ai?', library)).objected).toBe(true);
  });

  it('is that no sentence says the kind of thing that is asked, or of whom it is asked', async () => {
    const library = await lawOf(`### Điều 1. Thẩm quyền tặng giấy khen

Giám đốc công ty có thẩm quyền quyết định tặng giấy khen.
`);
    expect((await look('Giám đốc công ty có được tặng giấy khen không?', library)).objected).toBe(false);
    expect((await look('Giám đốc công ty tặng giấy khen trước ngày nào?', library)).objected).toBe(true);
    expect((await look('Hiệu trưởng nhà trường có được tặng giấy khen không?', library)).objected).toBe(true);
  });

  it('is that the sentence makes an exception which its source lacks, for what is excepted', async () => {
    const library = await lawOf(`### Điều 1. Danh hiệu

1. Danh hiệu "Khu phố an toàn" được xét tặng hằng năm, trừ trường hợp tại khoản 2.

> Thiếu: Chưa có nguồn cho khoản 2 về "Khu phố kiểu mẫu".
`);
    expect((await look('"Khu phố an toàn" xét tặng hằng năm à?', library)).objected).toBe(false);
    expect((await look('"Khu phố kiểu mẫu" danh hiệu xét tặng hằng năm à?', library)).objected).toBe(true);
  });
});

describe('a deputy', () => {
  it('is not told of by what his superior may do', async () => {
    const library = await lawOf(`### Điều 1. Thẩm quyền tặng giấy khen

1. Giám đốc công ty có thẩm quyền quyết định tặng giấy khen.
2. Phó giám đốc công ty ký thay khi được ủy quyền.
`);
    const { question, rated } = await look('Phó giám đốc công ty có được tặng giấy khen không?', library);
    const of = (start: string) => rated.find(({ spot }) => spot.quote.includes(start));
    const [superior, deputy] = [of('Giám đốc công ty có'), of('Phó giám đốc')];
    expect(superior && isOnSuperior(question, superior)).toBe(true);
    expect(deputy && isOnSuperior(question, deputy)).toBe(false);
    const asker = readQuestion('Tôi là phó giám đốc công ty, giấy khen có những loại nào', library);
    expect(superior && isOnSuperior(asker, superior)).toBe(false);
  });
});
