import { describe, expect, it } from 'vitest';
import type { RatedSpot } from '../../../../src/domain/answers/evidence.ts';
import { notStated } from '../../../../src/domain/answers/not-stated.ts';
import { readQuestion } from '../../../../src/domain/answers/question.ts';
import { rateEvidence } from '../../../../src/domain/answers/search-answer.ts';
import { parseText } from '../../../support/corpus.ts';
import { buildLibrary } from '../../../support/library.ts';

const library = await buildLibrary([
  parseText(
    'law.md',
    `### Điều 1. Danh hiệu thi đua

Danh hiệu thi đua gồm:

- "Khu phố văn hóa";
- "Khu phố an toàn".

### Điều 2. Danh hiệu "Khu phố văn hóa"

Danh hiệu này do Chính phủ hướng dẫn.
`,
    { number: '9/2024/QH15', type: 'Luật', title: 'Luật Khu phố', text: 'full' },
  ),
]);

/** Where the nearest provision stands, if the sentence of Điều 1 that lists the award fits best. */
async function nearest(typed: string): Promise<string | undefined> {
  const question = readQuestion(typed, library);
  const rated = await rateEvidence(question, library);
  const listed = rated.find(
    ({ spot }) => spot.section.locator === 'Điều 1' && spot.own.includes(question.names[0]?.join(' ') ?? ''),
  );
  const { statements } = notStated(question, listed as RatedSpot, rated, undefined, library);
  return statements.find(({ text }) => text.startsWith('Quy định gần nhất'))?.citations[0]?.locator;
}

describe('the nearest provision', () => {
  it.each(['Tiêu chuẩn khu phố văn hóa là gì?', 'tieu chuan khu pho van hoa la gi'])(
    'to criteria is in the article on the award rather than in the list that names it: %s',
    async (question) => {
      expect(await nearest(question)).toBe('Điều 2');
    },
  );

  it('is the list where no article is on the award', async () => {
    expect(await nearest('Tiêu chuẩn khu phố an toàn là gì?')).toBe('Điều 1');
  });

  it('is the best sentence where something else is asked', async () => {
    expect(await nearest('Khu phố văn hóa là gì?')).toBe('Điều 1');
  });
});
