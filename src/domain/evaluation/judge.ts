import type { Answer } from '../answers/assistant.ts';
import type { VerifiedCitation } from '../documents/citation.ts';
import { isWithin } from '../documents/locator.ts';
import { fold } from '../text/normalise.ts';
import type { EvaluationQuestion } from './question-set.ts';

/** What one answer got right. A field is undefined where the question does not ask for it. */
export interface Verdict {
  readonly question: EvaluationQuestion;
  readonly answer: Answer;
  readonly elapsedMs: number;
  readonly kindRight: boolean;
  /** The section cited first is a right one. */
  readonly first?: boolean;
  /** One of the first three citations is a right one. */
  readonly inThree?: boolean;
  /** Text or quotes contain everything they must. */
  readonly contains?: boolean;
  /** The text is free of what it must not say. */
  readonly clean: boolean;
  /** Citations whose quote does not stand in the section they name. */
  readonly invalidCitations: number;
}

/** Any section of the document may be cited. */
const ANY = '*';

/**
 * @param isVerbatim checks a citation against the corpus, independently of how it was made
 */
export function judge(
  question: EvaluationQuestion,
  answer: Answer,
  elapsedMs: number,
  isVerbatim: (citation: VerifiedCitation) => boolean,
): Verdict {
  const right = answer.citations.map((citation) => question.gold.some((gold) => fits(citation, gold)));
  const mustCite = question.gold.length > 0 && question.kind.every((kind) => kind !== 'not-found');
  const answered = question.kind.includes('answered');
  const said = fold([answer.text, ...answer.citations.map(({ quote }) => quote)].join('\n'));
  const text = fold(answer.text);
  const mustContain = question.must.length > 0 && (answer.kind === 'answered' || question.kind.length === 1);
  return {
    question,
    answer,
    elapsedMs,
    kindRight: question.kind.includes(answer.kind),
    ...(mustCite && { first: right[0] === true, inThree: right.slice(0, 3).includes(true) }),
    ...(answered && mustContain && { contains: question.must.every((entry) => hasOne(said, entry)) }),
    clean: !question.forbid.some((entry) => hasOne(text, entry)),
    invalidCitations: answer.citations.filter((citation) => !isVerbatim(citation)).length,
  };
}

function fits(citation: VerifiedCitation, gold: EvaluationQuestion['gold'][number]): boolean {
  return (
    citation.document === gold.document && (gold.locator === ANY || isWithin(citation.locator, gold.locator))
  );
}

/** Whether one of the alternatives, separated by "|", occurs. */
function hasOne(folded: string, entry: string): boolean {
  return entry.split('|').some((alternative) => folded.includes(fold(alternative)));
}
