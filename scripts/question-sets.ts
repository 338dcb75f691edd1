import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { RatedSpot } from '../src/domain/answers/evidence.ts';
import { type EvaluationQuestion, evaluationQuestion } from '../src/domain/evaluation/question-set.ts';

const SETS = 'test/eval';
/** Questions nobody tunes on: their failures are counted, not shown. */
export const UNTOUCHED = 'held-out.jsonl';

/** Questions written to the sections of the documents to train on, such as these answer and such as they do not. */
export const JUDGED_QUESTIONS = 'scripts/training/judged-questions.jsonl';

/** The same in groups that look alike, of which some are answered and the others not. */
export const CONTRAST_QUESTIONS = 'scripts/training/contrast-questions.jsonl';

/** The files of the questions that may be learnt from, in the order of their names. */
export async function developmentSetFiles(): Promise<string[]> {
  return (await questionSetFiles()).filter((file) => basename(file) !== UNTOUCHED);
}

/** The files of the project's own questions, in the order of their names. */
export async function questionSetFiles(): Promise<string[]> {
  const names = (await readdir(SETS)).filter((name) => name.endsWith('.jsonl'));
  return names.sort().map((name) => join(SETS, name));
}

/** @throws Error that names file and line of what is no question. */
export async function readQuestionSet(file: string): Promise<EvaluationQuestion[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line, i) => {
    const parsed = evaluationQuestion.safeParse(JSON.parse(line));
    if (!parsed.success) throw new Error(`${file}:${i + 1}: ${z.prettifyError(parsed.error)}`);
    return parsed.data;
  });
}

/** Whether a sentence stands in a section that answers the question. */
export function isRight({ spot }: RatedSpot, { gold }: EvaluationQuestion): boolean {
  return gold.some(
    ({ document, locator }) =>
      document === spot.passage.document.metadata.number &&
      spot.chain.some((section) => section.locator === locator),
  );
}
