import { plain } from '../domain/text/wording.ts';
import type { Question } from '../domain/tutor/question.ts';
import { LEARNING_TEXTS, OPTION_LETTERS } from './learning-text.ts';

/** "Câu 3. Cơ quan nào …?" and the options under letters; of an answered one with what was right and wrong. */
export function questionText({ number, item, options, key }: Question, chosen?: number): string {
  const lines = options.map((option, i) => {
    const line = `${OPTION_LETTERS[i]}. ${option}`;
    if (chosen === undefined) return line;
    return i === key ? `✅ ${line}` : i === chosen ? `❌ ${line}` : line;
  });
  return `${LEARNING_TEXTS.numbered(number, plain(item.prompt))}\n\n${lines.join('\n')}`;
}

/** "✅ Đúng.", or which option would have been right. */
export function verdictText({ key }: Question, chosen: number): string {
  return chosen === key ? LEARNING_TEXTS.right : LEARNING_TEXTS.wrong(OPTION_LETTERS[key] ?? '');
}
