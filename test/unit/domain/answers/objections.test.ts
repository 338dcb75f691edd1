import { describe, expect, it } from 'vitest';
import type { Library } from '../../../../src/domain/answers/library.ts';
import { isFitting, isOnSuperior, objectionsTo } from '../../../../src/domain/answers/objections.ts';
import { readQuestion } from '../../../../src/domain/answers/question.ts';
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
  return { question, rated };
}

describe('what rules have against a sentence', () => {
  const objections = async (typed: string, library: Library) => {
    const { question, rated } = await look(typed, library);
    const [best] = rated;
    if (best === undefined) throw new Error('nothing found');
    return { ...objectionsTo(question, best, library), fits: isFitting(question, best, library) };
  };

  it('is that it is on another organisation than the one that is asked about', async () => {
    const library = await lawOf(`### Điều 1. Thẩm quyền tặng giấy khen

Giám đốc công ty có thẩm quyền quyết định tặng giấy khen.
`);
    expect(await objections('Giám đốc công ty có được tặng giấy khen không?', library)).toMatchObject({
      'other organisation': 0,
      fits: true,
    });
    expect(await objections('Hiệu trưởng nhà trường có được tặng giấy khen không?', library)).toMatchObject({
      'other organisation': 1,
      fits: false,
    });
    expect(await objections('Giám đốc công ty tặng giấy khen trước ngày nào?', library)).toMatchObject({
      fits: false,
    });
  });

  it('is that it makes an exception which its source lacks, for what is excepted', async () => {
    const library = await lawOf(`### Điều 1. Danh hiệu

1. Danh hiệu "Khu phố an toàn" được xét tặng hằng năm, trừ trường hợp tại khoản 2.

> Thiếu: Chưa có nguồn cho khoản 2 về "Khu phố kiểu mẫu".
`);
    const excepted = async (typed: string) => (await objections(typed, library)).excepted;
    expect(await excepted('"Khu phố an toàn" xét tặng hằng năm à?')).toBe(0);
    expect(await excepted('"Khu phố kiểu mẫu" danh hiệu xét tặng hằng năm à?')).toBe(1);
  });

  it('is that a case is asked about of which it says nothing', async () => {
    const library = await lawOf(`### Điều 1. Danh hiệu "Khu phố an toàn"

Danh hiệu "Khu phố an toàn" được xét tặng hằng năm.
`);
    const ignored = async (typed: string) => (await objections(typed, library)).circumstances;
    const beside = 'Cháy lớn ở kho hàng bên kia sông mà đội dân phòng tới muộn';
    expect(await ignored(`${beside} thì có được xét Khu phố an toàn không?`)).toBe(1);
    expect(await ignored('Khu phố an toàn có được xét hằng năm không?')).toBe(0);
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
