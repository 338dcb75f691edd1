import { readFile } from 'node:fs/promises';
import { decodeAnswerability } from '../../domain/answers/answerability-format.ts';
import type { AnswerabilityModel } from '../../domain/answers/answerability-model.ts';

/** The weights that are shipped; `npm run train-answerability` writes such files. */
export const ANSWERABILITY_WEIGHTS = new URL('./answerability.json', import.meta.url);

/**
 * What was learnt of which sentences answer a question.
 * @throws Error that names the file, when it cannot be read or is not what was written.
 */
export async function readAnswerability(
  file: URL | string = ANSWERABILITY_WEIGHTS,
): Promise<AnswerabilityModel> {
  const decoded = decodeAnswerability(await readFile(file, 'utf8'));
  if (decoded.kind === 'damaged')
    throw new Error(`${file} cannot be used as weights of answerability: ${decoded.reason}`);
  return decoded.model;
}
