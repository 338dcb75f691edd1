import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureHeadings } from '../../../../src/domain/answers/heading-fit.ts';
import { readQuestion } from '../../../../src/domain/answers/question.ts';
import { terms } from '../../../../src/domain/text/tokenise.ts';
import { smallLibrary } from '../../../support/small-corpus.ts';
import { text } from '../../../support/vietnamese.ts';

const library = await smallLibrary();
const { idf } = library.keywords;
const measured = (question: string) => measureHeadings(readQuestion(question, library), idf);
const fitOf = (question: string, heading: string) => measured(question)(new Set(terms(heading)));

describe('how well a heading fits a question', () => {
  it.each(['Mức thưởng?', 'muc thuong'])('is whole where both say the same: %s', (question) => {
    expect(fitOf(question, 'Mức thưởng')).toBeCloseTo(1);
  });

  it('is nothing where they have no word in common, or there is none', () => {
    expect(fitOf('tuần tra ban đêm', 'Mức thưởng')).toBe(0);
    expect(fitOf('tuần tra ban đêm', '')).toBe(0);
    expect(fitOf('là gì?', 'Mức thưởng')).toBe(0);
  });

  it('is less for each thing that one of them says and the other does not', () => {
    const whole = fitOf('mức thưởng', 'Mức thưởng');
    expect(fitOf('mức thưởng', 'Mức thưởng và bình chữa cháy')).toBeLessThan(whole);
    expect(fitOf('mức thưởng của bình chữa cháy', 'Mức thưởng')).toBeLessThan(whole);
  });

  it('counts a rare word more than a common one', () => {
    const question = 'chữa cháy, tuần tra';
    expect(fitOf(question, 'tuần tra')).toBeGreaterThan(fitOf(question, 'chữa cháy'));
  });

  it('is a share, the same when it is measured again, whatever the texts', () => {
    fc.assert(
      fc.property(text, text, (question, heading) => {
        const words = new Set(terms(`${question} ${heading}`));
        const measure = measured(question);
        const first = measure(words);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(first).toBeLessThanOrEqual(1 + 1e-9);
        expect(measure(words)).toBe(first);
      }),
      { numRuns: 40 },
    );
  });
});
