import { describe, expect, it } from 'vitest';
import { awardAsked, isOfAward, namesLonger } from '../../../../src/domain/answers/award-asked.ts';
import { readQuestion } from '../../../../src/domain/answers/question.ts';
import { type Spot, spotsOf } from '../../../../src/domain/answers/spots.ts';
import { parseText } from '../../../support/corpus.ts';
import { buildLibrary } from '../../../support/library.ts';

const library = await buildLibrary(
  [
    parseText(
      'law.md',
      `### Điều 1. Danh hiệu của cá nhân

1. "Chiến sĩ thi đua cơ sở" tặng cá nhân đạt các tiêu chuẩn sau:
   a) đạt "Lao động tiên tiến" 01 năm;
   b) có sáng kiến được công nhận.
2. "Tập thể Lao động tiên tiến" tặng tập thể có 70% cá nhân đạt "Lao động tiên tiến".
3. "Tập thể Lao động tiên tiến" có cờ kèm theo.

### Điều 2. Danh hiệu của tập thể

1. "Tập thể Lao động xuất sắc" tặng tập thể đạt các tiêu chuẩn sau:
   a) hoàn thành nhiệm vụ, có ít nhất 70% đạt "Lao động tiên tiến".
2. Quỹ được chi 10%.
`,
      { number: '9/2024/QH15', type: 'Luật', title: 'Luật Thi đua', text: 'full' },
    ),
  ],
  { synonyms: [['chiến sĩ thi đua cơ sở', 'danh hiệu cấp cơ sở']] },
);
const spots = library.passages.flatMap((passage) => spotsOf(passage, library.glossary));

function spotAt(locator: string): Spot {
  const spot = spots.find(({ section }) => section.locator === locator);
  if (spot === undefined) throw new Error(`no sentence in ${locator}`);
  return spot;
}
const ofAward = (locator: string, question: string) =>
  isOfAward(spotAt(locator), readQuestion(question, library));

describe('a sentence on the award that is asked about', () => {
  it.each([
    'Chiến sĩ thi đua cơ sở phải đạt mấy năm Lao động tiên tiến?',
    'chien si thi dua co so phai dat may nam lao dong tien tien',
    'Danh hiệu cấp cơ sở cần mấy năm?',
  ])('is announced by a line that names it: %s', (question) => {
    expect(ofAward('Điều 1.1.a', question)).toBe(true);
    expect(ofAward('Điều 2.1.a', question)).toBe(false);
  });

  it('names it, where it is the only one', () => {
    const question = 'Lao động tiên tiến chiếm bao nhiêu phần trăm tập thể?';
    expect(ofAward('Điều 1.2', question)).toBe(true);
    expect(ofAward('Điều 2.2', question)).toBe(false);
  });

  it('is announced by another whose first two words the question says', () => {
    expect(ofAward('Điều 2.1.a', 'Tập thể phải có bao nhiêu phần trăm Lao động tiên tiến?')).toBe(true);
    expect(ofAward('Điều 1.1.a', 'Tập thể phải có bao nhiêu phần trăm Lao động tiên tiến?')).toBe(false);
  });

  it('is any, where no award is named', () => {
    expect(ofAward('Điều 2.2', 'Quỹ được chi bao nhiêu phần trăm?')).toBe(true);
  });
});

describe('a name inside a longer one', () => {
  const name = ['lao', 'dong', 'tien', 'tien'];

  it('is not named by the sentence', () => {
    expect(namesLonger(spotAt('Điều 1.3'), name)).toBe(true);
  });

  it('is named where it stands by itself as well, and not at all where there is none', () => {
    expect(namesLonger(spotAt('Điều 1.2'), name)).toBe(false);
    expect(namesLonger(spotAt('Điều 2.2'), name)).toBe(false);
    expect(namesLonger(spotAt('Điều 1.3'), ['dong', 'tien'])).toBe(true);
  });
});

describe('the award that criteria are asked for', () => {
  const award = (question: string) => awardAsked(readQuestion(question, library), library.names);

  it.each([
    'Đạt Lao động tiên tiến rồi, tiêu chuẩn Chiến sĩ thi đua cơ sở là gì?',
    'co lao dong tien tien thi de duoc chien si thi dua co so can gi',
    'Điều kiện để được tặng Chiến sĩ thi đua cơ sở khi có Lao động tiên tiến?',
  ])('stands behind the word for them: %s', (question) => {
    expect(award(question)).toBe(' chien si thi dua co so ');
  });

  it('is the first where none stands there', () => {
    expect(award('Chiến sĩ thi đua cơ sở cần Lao động tiên tiến mấy năm?')).toBe(' chien si thi dua co so ');
  });

  it('is none where none is named', () => {
    expect(award('Tiêu chuẩn tặng cờ là gì?')).toBeUndefined();
  });
});
