import { describe, expect, it } from 'vitest';
import { asksForCompetence, isOnCompetence } from '../../../../src/domain/answers/competence-asked.ts';
import { readQuestion } from '../../../../src/domain/answers/question.ts';
import { spotsOf } from '../../../../src/domain/answers/spots.ts';
import { parseText } from '../../../support/corpus.ts';
import { buildLibrary } from '../../../support/library.ts';

const library = await buildLibrary([
  parseText(
    'law.md',
    `### Điều 1. Thẩm quyền quyết định tặng

1. Chủ tịch nước quyết định tặng huân chương.

### Điều 2. Tiêu chuẩn

Huân chương do người có thẩm quyền tặng.
`,
    { number: '8/2024/QH15', type: 'Luật', title: 'Luật Khen thưởng', text: 'full' },
  ),
]);
const asks = (question: string) => asksForCompetence(readQuestion(question, library));

describe('a question about who may award', () => {
  it.each([
    'Ai có thẩm quyền tặng giấy khen?',
    'giay khen do ai tang',
    'Cấp nào quyết định tặng huân chương?',
    'Chủ tịch xã được tặng những gì?',
    'Giám đốc sở có quyền khen không?',
    'Quyết định tặng bằng khen do ai ký?',
    'bang khen thi ai ky',
    'chu tich xa duoc ky nhung gi',
    'Chủ tịch phường ký được những loại nào?',
  ])('asks who gives or signs it, or what somebody may give: %s', (question) => {
    expect(asks(question)).toBe(true);
  });

  it.each([
    'Tiêu chuẩn tặng huân chương là gì?',
    'tang huan chuong khi nao',
    'Ai được xét danh hiệu thi đua?',
    'Ai thẩm định hồ sơ khen thưởng?',
  ])('is none that asks for criteria, days or anything else: %s', (question) => {
    expect(asks(question)).toBe(false);
  });
});

describe('a sentence of an article on who may award', () => {
  it('is told by the heading, not by its own words', () => {
    const spots = library.passages.flatMap((passage) => spotsOf(passage, library.glossary));
    expect(spots.map((spot) => [spot.section.locator, isOnCompetence(spot)])).toEqual([
      ['Điều 1.1', true],
      ['Điều 2', false],
    ]);
  });
});
