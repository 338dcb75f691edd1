import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../../src/domain/answers/answer.ts';
import { sayAntecedent } from '../../../../src/domain/answers/antecedent.ts';
import { spotsOf } from '../../../../src/domain/answers/spots.ts';
import { parseText } from '../../../support/corpus.ts';
import { buildLibrary } from '../../../support/library.ts';

const library = await buildLibrary([
  parseText(
    'law.md',
    `### Điều 1. Hiệu lực thi hành

Luật có hiệu lực từ ngày 01/01/2025. Từ ngày đó, giấy khen cũ hết giá trị.

### Điều 2. Tổ chức lại

1. cấp huyện kết thúc hoạt động *từ ngày 01/7/2025*;
2. Kể từ thời điểm này, phường nhận hồ sơ của huyện.
3. Từ ngày 15/8/2025, xã nhận hồ sơ.

### Điều 3. Chuyển tiếp

Trước ngày đó, hồ sơ do sở thẩm định.

### Điều 4. Bàn giao

1. Sở giao ngày 01/8/2025. Sau ngày này, hồ sơ lưu ở xã.
2. Huyện giao ngày 01/9/2025. Sau ngày này, hồ sơ lưu ở xã.
`,
    { number: '9/2024/QH15', type: 'Luật', title: 'Luật Khen thưởng', text: 'full' },
  ),
]);

function antecedent(start: string, locator?: string) {
  const spot = library.passages
    .flatMap((passage) => spotsOf(passage, library.glossary))
    .find(
      ({ quote, section }) => quote.startsWith(start) && section.locator === (locator ?? section.locator),
    );
  if (spot === undefined) throw new Error(`no sentence "${start}"`);
  return sayAntecedent(spot);
}

describe('a sentence that leans on the one before', () => {
  it('is explained by it, with its own citation', () => {
    expect(antecedent('Từ ngày đó')).toMatchObject({
      text: 'Nêu ngay trước đó: Luật có hiệu lực từ ngày 01/01/2025.',
      citations: [{ locator: 'Điều 1', quote: 'Luật có hiệu lực từ ngày 01/01/2025.' }],
    });
  });

  it('is explained by the clause before, worded as a sentence and quoted word for word', () => {
    expect(antecedent('Kể từ thời điểm này')).toMatchObject({
      text: 'Nêu ngay trước đó: Cấp huyện kết thúc hoạt động từ ngày 01/7/2025.',
      citations: [{ locator: 'Điều 2.1', quote: 'cấp huyện kết thúc hoạt động *từ ngày 01/7/2025*;' }],
    });
  });

  it('is explained within its own clause where another says the same', () => {
    for (const [locator, text] of [
      ['Điều 4.1', 'Nêu ngay trước đó: Sở giao ngày 01/8/2025.'],
      ['Điều 4.2', 'Nêu ngay trước đó: Huyện giao ngày 01/9/2025.'],
    ] as const)
      expect(antecedent('Sau ngày này', locator)).toMatchObject({ text, citations: [{ locator }] });
  });

  it('is not explained by another article', () => {
    expect(antecedent('Trước ngày đó')).toBeUndefined();
  });

  it.each(['Luật có hiệu lực', 'Từ ngày 15/8/2025'])('is none that names its day itself: %s', (start) => {
    expect(antecedent(start)).toBeUndefined();
  });

  it.each(['Giấy khen cũ còn giá trị không?', 'giay khen cu ra sao'])(
    'as an answer is followed by it: %s',
    async (question) => {
      const answer = await answerQuestion(question, [], library, 0);
      expect(answer).toMatchObject({
        kind: 'answered',
        citations: [
          { quote: 'Từ ngày đó, giấy khen cũ hết giá trị.' },
          { quote: 'Luật có hiệu lực từ ngày 01/01/2025.' },
        ],
      });
      expect(answer.text).toContain('Nêu ngay trước đó: Luật có hiệu lực từ ngày 01/01/2025. [2]');
    },
  );
});
