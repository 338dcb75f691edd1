import { describe, expect, it } from 'vitest';
import { createAssistant } from '../../../../src/domain/answers/create-assistant.ts';
import { parseText } from '../../../support/corpus.ts';
import { buildLibrary } from '../../../support/library.ts';

const NOW = Date.parse('2026-11-22T08:00:00Z');
const rules = parseText(
  'quy-che.md',
  `### Điều 1. Khen thưởng

1. Một thành tích không được khen nhiều lần.

2. Giám đốc công ty có thẩm quyền tặng giấy khen cho người lao động.

3. Tổ dân phố được tặng bằng khen hoặc được nêu gương khi lập thành tích đột xuất.

4. Huy hiệu không còn là hình thức khen thưởng.`,
  { number: '3/2026/QĐ-UBND', type: 'Quyết định', title: 'Quyết định ban hành Quy chế khen thưởng' },
);
const other = parseText('ke-hoach.md', '## I. MỤC ĐÍCH\n\nNâng cao chất lượng phong trào phòng cháy.', {
  number: '9-KH/TU',
  type: 'Kế hoạch',
  title: 'Kế hoạch phòng cháy',
});
const library = await buildLibrary([rules, other]);
const assistant = createAssistant(
  () => library,
  () => NOW,
);
const opening = async (question: string) => (await assistant.ask(question, [])).text.split(' ')[0];

describe('a yes-or-no question', () => {
  it.each([
    ['Giám đốc công ty có được tặng giấy khen không?', 'Có.'],
    ['giam doc cong ty co dc tang giay khen ko', 'Có.'],
    ['Một thành tích có được khen nhiều lần không?', 'Không.'],
    ['Huy hiệu còn là hình thức khen thưởng không?', 'Không.'],
  ])('gets yes or no where the sentence decides it: %s', async (question, word) => {
    expect(await opening(question)).toBe(word);
  });

  it.each([
    'Tổ dân phố có được tặng bằng khen khi lập thành tích đột xuất không?',
    'Giám đốc công ty có được tặng giấy khen cho người lao động theo kế hoạch 9 không?',
    'Giám đốc công ty tặng giấy khen cho ai?',
  ])(
    'gets the provision only where it sets conditions, is another document’s, or nothing is to be decided: %s',
    async (question) => {
      expect(['Có.', 'Không.']).not.toContain(await opening(question));
    },
  );
});
