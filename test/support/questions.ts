import { readFileSync } from 'node:fs';
import { type EvaluationQuestion, evaluationQuestion } from '../../src/domain/evaluation/question-set.ts';

/** The development questions of `test/eval/dev.jsonl`. */
export function developmentQuestions(): EvaluationQuestion[] {
  const lines = readFileSync(new URL('../eval/dev.jsonl', import.meta.url), 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => evaluationQuestion.parse(JSON.parse(line)));
}
