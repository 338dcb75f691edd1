import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../../src/domain/answers/assistant.ts';
import { judge } from '../../../../src/domain/evaluation/judge.ts';
import {
  type EvaluationQuestion,
  evaluationQuestion,
} from '../../../../src/domain/evaluation/question-set.ts';
import { buildAnswer, buildDocument, citeSection } from '../../../support/fake-assistant.ts';

const plan = buildDocument(
  { number: '5-KH/ĐU', type: 'Kế hoạch', title: 'Kế hoạch' },
  { 'II.1': 'Báo cáo trước ngày 15/5/2026.', 'II.2': 'Tuần tra.', 'II.2.a': 'Ban đêm.', 'II.21': 'Khác.' },
);
const cited = (...locators: string[]) => locators.map((locator) => citeSection(plan, locator));

function question(more: Partial<EvaluationQuestion> | { kind: string } = {}): EvaluationQuestion {
  return evaluationQuestion.parse({
    id: 'q1',
    question: 'Ai tuần tra?',
    intent: 'who',
    kind: 'answered',
    gold: [{ document: '5-KH/ĐU', locator: 'II.2' }],
    ...more,
  });
}
const verdictOn = (asked: EvaluationQuestion, answer: Partial<Answer>, isVerbatim = () => true) =>
  judge(asked, buildAnswer(answer), 2.5, isVerbatim);

describe('a verdict', () => {
  it('names the question, the answer and the time it took', () => {
    const answer = buildAnswer({ citations: cited('II.2') });
    const asked = question();
    expect(judge(asked, answer, 2.5, () => true)).toMatchObject({ question: asked, answer, elapsedMs: 2.5 });
  });

  it('tells whether the section cited first is a right one, or one of the first three', () => {
    const judged = (...locators: string[]) => verdictOn(question(), { citations: cited(...locators) });
    expect(judged('II.2', 'II.1')).toMatchObject({ first: true, inThree: true });
    expect(judged('II.1', 'II.2')).toMatchObject({ first: false, inThree: true });
    expect(judged('II.1', 'II.21', 'II.2.a')).toMatchObject({ first: false, inThree: true });
    expect(judged('II.1', 'II.21', 'II.1', 'II.2')).toMatchObject({ first: false, inThree: false });
    expect(judged()).toMatchObject({ first: false, inThree: false });
  });

  it('takes a section inside a right one for right, not one whose address only begins alike', () => {
    expect(verdictOn(question(), { citations: cited('II.2.a') }).first).toBe(true);
    expect(verdictOn(question(), { citations: cited('II.21') }).first).toBe(false);
    const narrow = question({ gold: [{ document: '5-KH/ĐU', locator: 'II.2.a' }] });
    expect(verdictOn(narrow, { citations: cited('II.2') }).first).toBe(false);
  });

  it('takes any section of the document where that is allowed', () => {
    const any = question({ gold: [{ document: '5-KH/ĐU', locator: '*' }] });
    expect(verdictOn(any, { citations: cited('II.1') }).first).toBe(true);
    const other = question({ gold: [{ document: '6-KH/ĐU', locator: '*' }] });
    expect(verdictOn(other, { citations: cited('II.1') }).first).toBe(false);
  });

  it('asks for no citation where none can be right', () => {
    for (const asked of [question({ gold: [] }), question({ kind: 'not-found' })])
      expect(verdictOn(asked, { citations: cited('II.2') })).not.toHaveProperty('first');
  });

  it('tells whether the kind is right, or one of several right ones', () => {
    expect(verdictOn(question(), { kind: 'not-stated' }).kindRight).toBe(false);
    const either = question({ kind: ['not-stated', 'not-found'] });
    expect(verdictOn(either, { kind: 'not-found' }).kindRight).toBe(true);
    expect(verdictOn(either, { kind: 'answered' }).kindRight).toBe(false);
  });

  it('finds what must be said in the text or the quotes, without regard to diacritics', () => {
    const asked = question({ must: ['trước ngày', '15/5/2026|15 tháng 5'] });
    expect(verdictOn(asked, { text: 'TRUOC NGAY 15 tháng 5.' }).contains).toBe(true);
    expect(verdictOn(asked, { text: 'Có hạn. [1]', citations: cited('II.1') }).contains).toBe(true);
    expect(verdictOn(asked, { text: 'Trước ngày 16/5/2026.' }).contains).toBe(false);
    expect(verdictOn(question(), { text: 'Gì cũng được.' })).not.toHaveProperty('contains');
  });

  it('asks what must be said of an answer only, where the question may be declined', () => {
    const asked = question({ kind: ['answered', 'not-stated'], must: ['15/5'] });
    expect(verdictOn(asked, { kind: 'not-stated', text: 'Không nêu.' })).not.toHaveProperty('contains');
    expect(verdictOn(asked, { kind: 'answered', text: 'Không nêu.' }).contains).toBe(false);
    expect(verdictOn(question({ must: ['15/5'] }), { kind: 'not-stated' }).contains).toBe(false);
  });

  it('finds what must not be said in the text, not in the quotes', () => {
    const asked = question({ forbid: ['15/5/2026|ngày mai'] });
    expect(verdictOn(asked, { text: 'Không nêu. [1]', citations: cited('II.1') }).clean).toBe(true);
    expect(verdictOn(asked, { text: 'Hạn là NGÀY MAI.' }).clean).toBe(false);
  });

  it('counts the citations that are not verbatim', () => {
    const citations = cited('II.1', 'II.2');
    expect(verdictOn(question(), { citations }, () => false).invalidCitations).toBe(2);
    expect(verdictOn(question(), { citations }).invalidCitations).toBe(0);
  });
});
