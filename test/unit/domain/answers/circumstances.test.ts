import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../../src/domain/answers/answer.ts';
import { ignoresCircumstances } from '../../../../src/domain/answers/circumstances.ts';
import { readQuestion } from '../../../../src/domain/answers/question.ts';
import { rateEvidence } from '../../../../src/domain/answers/search-answer.ts';
import { fold } from '../../../../src/domain/text/normalise.ts';
import { parseText } from '../../../support/corpus.ts';
import { buildLibrary } from '../../../support/library.ts';

const library = await buildLibrary([
  parseText(
    'law.md',
    `### Điều 5. Danh hiệu "Lao động tiên tiến"

1. Danh hiệu "Lao động tiên tiến" được xét tặng hằng năm.
2. Người nghỉ thai sản theo quy định được tính thời gian nghỉ để xét tặng "Lao động tiên tiến".

### Điều 6. Danh hiệu "Chiến sĩ thi đua cơ sở"

Danh hiệu "Chiến sĩ thi đua cơ sở" được xét tặng hằng năm.
`,
    { number: '9/2024/QH15', type: 'Luật', title: 'Luật Thi đua', text: 'full' },
  ),
]);

/** @param own how near sentence and question are in meaning, if not as the embedder says */
async function ignores(typed: string, start: string, own?: number): Promise<boolean> {
  const question = readQuestion(typed, library);
  const rated = (await rateEvidence(question, library)).find(({ spot }) => spot.quote.startsWith(start));
  if (rated === undefined) throw new Error(`no sentence "${start}"`);
  return ignoresCircumstances(question, {
    ...rated,
    likeness: { ...rated.likeness, own: own ?? rated.likeness.own },
  });
}
const BESIDES = 'Mẹ ốm nặng phải nằm viện nên con gái xin tạm vắng mặt nửa tháng';
const ON_AWARD = 'Danh hiệu "Lao động tiên tiến"';

describe('evidence for an award in certain circumstances', () => {
  it.each([
    `${BESIDES} thì có được xét Lao động tiên tiến không?`,
    fold(`${BESIDES} thì có được xét Lao động tiên tiến không`),
  ])('ignores them where it is on the award alone: %s', async (question) => {
    expect(await ignores(question, ON_AWARD)).toBe(true);
  });

  it('does not where it speaks of them', async () => {
    const question = 'Người nghỉ thai sản theo quy định có được xét Lao động tiên tiến không?';
    expect(await ignores(question, 'Người nghỉ thai sản')).toBe(false);
    const more = 'Con gái mới đẻ đang nghỉ thai sản sáu tháng thì có được xét Lao động tiên tiến không?';
    expect(await ignores(more, 'Người nghỉ thai sản', 0)).toBe(false);
    expect(await ignores(more, ON_AWARD, 0)).toBe(true);
    expect(await answerQuestion(question, [], library, 0)).toMatchObject({
      kind: 'answered',
      citations: [{ locator: 'Điều 5.2' }],
    });
  });

  it('does not where it means alike, in other words', async () => {
    expect(await ignores(`${BESIDES} thì có được xét Lao động tiên tiến không?`, ON_AWARD, 0.9)).toBe(false);
  });

  it('does not where the question says little besides the award', async () => {
    expect(await ignores('Mẹ ốm thì có được xét Lao động tiên tiến không?', ON_AWARD, 0)).toBe(false);
  });

  it('does not where it is not asked whether, or several awards are named', async () => {
    expect(await ignores(`${BESIDES} thì ai xét Lao động tiên tiến?`, ON_AWARD)).toBe(false);
    const both = `${BESIDES} thì có được xét Lao động tiên tiến, Chiến sĩ thi đua cơ sở không?`;
    expect(await ignores(both, ON_AWARD)).toBe(false);
  });
});
