import { describe, expect, it } from 'vitest';
import { delegates, isPointer } from '../../../../src/domain/answers/pointers.ts';
import { readQuestion } from '../../../../src/domain/answers/question.ts';
import { spotsOf } from '../../../../src/domain/answers/spots.ts';
import { parseText } from '../../../support/corpus.ts';
import { buildLibrary } from '../../../support/library.ts';

const SCOPE = 'Điều này quy định về huân chương.';
const FOR_PEOPLE = 'Khoản này dành cho cá nhân trong lực lượng dân quân.';
const LEFT = 'Luật giao Chính phủ quy định chi tiết Điều này.';
const CRITERIA_LEFT = 'Bộ trưởng quy định chi tiết và hướng dẫn tiêu chuẩn tặng cờ.';
const CRITERION = 'Cá nhân có 10 năm công tác được tặng huân chương.';
const SENTENCES = [SCOPE, FOR_PEOPLE, LEFT, CRITERIA_LEFT, CRITERION];

const library = await buildLibrary([
  parseText('law.md', `### Điều 1. Huân chương\n\n${SENTENCES.join('\n\n')}\n`, {
    number: '9/2024/QH15',
    type: 'Luật',
    title: 'Luật Khen thưởng',
    text: 'full',
  }),
]);
const spots = library.passages.flatMap((passage) => spotsOf(passage, library.glossary));

function pointers(typed: string): string[] {
  const question = readQuestion(typed, library);
  return spots.filter((spot) => isPointer(spot, question)).map(({ quote }) => quote);
}

describe('a sentence that only points elsewhere', () => {
  it('points nowhere else for whoever asks where something stands', () => {
    expect(pointers('Huân chương nằm ở điều nào?')).toEqual([]);
  });

  it('tells what its article is about, or leaves the details to others', () => {
    expect(pointers('Ai được tặng huân chương?')).toEqual([SCOPE, LEFT]);
    expect(pointers('huan chuong tang nhu the nao')).toEqual([SCOPE, LEFT]);
  });

  it.each(['Tiêu chuẩn tặng huân chương cho cá nhân?', 'tieu chuan tang huan chuong cho ca nhan'])(
    'tells for whom criteria are or who sets them, where they are asked for themselves: %s',
    (question) => {
      expect(pointers(question)).toEqual([SCOPE, FOR_PEOPLE, LEFT, CRITERIA_LEFT]);
    },
  );

  it.each([
    'Ai quy định chi tiết tiêu chuẩn tặng cờ?',
    'co quan nao ban hanh tieu chuan tang co',
    'Tiêu chuẩn tặng cờ nằm ở điều nào?',
  ])('leaves the details to nobody else where that is what is asked: %s', (typed) => {
    const question = readQuestion(typed, library);
    expect(SENTENCES.filter((sentence) => delegates(sentence, question))).toEqual([]);
  });
});
