import { describe, expect, it } from 'vitest';
import { gapsBearingOn } from '../../../../src/domain/documents/gaps.ts';
import { parseText } from '../../../support/corpus.ts';
import { placedAt } from '../../../support/sections.ts';

/** The clauses of an article with that gap on which it bears. */
function clausesLacking(gap: string): number[] {
  const clauses = [1, 2, 3, 4, 5, 6].map((number) => `${number}. Nội dung thứ ${number}.`).join('\n');
  const law = parseText('luat.md', `### Điều 9. Danh hiệu\n\n${clauses}\n\n> Thiếu: ${gap}`, {
    number: '9/2024/QH15',
    type: 'Luật',
    title: 'Luật',
  });
  return [1, 2, 3, 4, 5, 6].filter((number) => gapsBearingOn(placedAt(law, `Điều 9.${number}`)).length > 0);
}

describe('a gap of an article', () => {
  it.each([
    ['Chưa có nguồn cho khoản 3 và cho các tiêu chuẩn ở khoản 2.', [2, 3]],
    ['Chưa có nguồn cho các khoản 4, 5, 6.', [4, 5, 6]],
    ['Chưa có nguồn cho khoản 2 đến khoản 6.', [2, 3, 4, 5, 6]],
    ['Nguồn bị cắt giữa khoản 5: phần sau (nếu có) chưa có nguồn.', [5]],
    ['Chưa có nguồn cho tên điều, khoản 1, phần cuối khoản 2 và chữ cái các điểm.', [1, 2]],
  ])('bears on the clauses that it names: %s', (gap, clauses) => {
    expect(clausesLacking(gap)).toEqual(clauses);
  });

  it('bears on all of it where it names none', () => {
    expect(clausesLacking('Số khoản và phần nói về hộ gia đình không hiện trong nguồn.')).toEqual([
      1, 2, 3, 4, 5, 6,
    ]);
  });

  it('bears on the article itself, whichever clause it names', () => {
    const law = parseText(
      'luat.md',
      '### Điều 9. Danh hiệu\n\n1. Một.\n2. Hai.\n\n> Thiếu: Chưa có nguồn cho khoản 3.',
      {
        number: '9/2024/QH15',
        type: 'Luật',
        title: 'Luật',
      },
    );
    expect(gapsBearingOn(placedAt(law, 'Điều 9'))).toHaveLength(1);
  });
});
