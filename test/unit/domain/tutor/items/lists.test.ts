import { describe, expect, it } from 'vitest';
import { listsIn } from '../../../../../src/domain/tutor/items/lists.ts';
import { certainPlaces, soundPlaces } from '../../../../../src/domain/tutor/items/place.ts';
import { wardLaw } from '../../../../support/tutor.ts';

function listsOf(article: string) {
  const law = wardLaw(`## Chương I. Quy định chung\n\n### Điều 1. Các biện pháp\n\n${article}\n`);
  return listsIn(soundPlaces(certainPlaces([law]))).map(({ members, numbered, introduction }) => ({
    members,
    numbered,
    introduction,
  }));
}

describe('lists', () => {
  it('are numbered clauses under a heading', () => {
    expect(listsOf('1. báo cháy;\n2. cứu người;\n3. chữa cháy.')).toEqual([
      { members: ['báo cháy', 'cứu người', 'chữa cháy'], numbered: true, introduction: undefined },
    ]);
  });

  it('are bullets behind an announcement, and parts of a sentence behind a colon', () => {
    expect(listsOf('Các biện pháp gồm:\n\n- báo cháy;\n- cứu người.')).toEqual([
      { members: ['báo cháy', 'cứu người'], numbered: false, introduction: 'Các biện pháp gồm:' },
    ]);
    expect(listsOf('Có hai biện pháp: báo cháy; cứu người.')).toEqual([
      { members: ['báo cháy', 'cứu người'], numbered: false, introduction: 'Có hai biện pháp:' },
    ]);
  });

  it.each([
    ['starts in the middle', '2. cứu người;\n3. chữa cháy.'],
    ['leaves a number out', '1. báo cháy;\n3. chữa cháy.'],
    ['is announced as a part', 'Trong các biện pháp có:\n\n- báo cháy;\n- cứu người.'],
    ['is known to lack something', '1. báo cháy;\n2. cứu người.\n\n> Thiếu: Chưa có nguồn cho khoản 3.'],
  ])('are left out where what is listed %s', (_, article) => {
    expect(listsOf(article)).toEqual([]);
  });
});
