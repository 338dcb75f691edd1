import { isInScope } from '../documents/reference.ts';
import type { Obligation } from '../obligations/obligation.ts';
import { QUOTED, quotedTitles } from '../text/quoted.ts';
import { stopwords } from '../text/stopwords.ts';
import { syllables, tokenise } from '../text/tokenise.ts';
import { closed, plain } from '../text/wording.ts';
import type { Composition } from './composition.ts';
import { asksForCompetence } from './evidence.ts';
import type { Library } from './library.ts';
import type { Question } from './question.ts';

/** Words of asking for competence, not for what is awarded. */
const COMPETENCE = new Set(
  syllables('thẩm quyền quyết định tặng trao ký phong xét được người cấp cơ quan danh hiệu hình thức luật'),
);

/**
 * Everyone who may award what a question asks about, where several may: an answer with one of them would be wrong.
 * Undefined where fewer than two are known, or something else is asked.
 */
export function listCompetence(question: Question, library: Library): Composition | undefined {
  if (question.intent !== 'who' || !asksForCompetence(question)) return undefined;
  const award = question.names[0] ?? wordsOfAward(question);
  if (award.length < 2) return undefined;
  const able = library.obligations.filter(
    ({ role, task, citation }) =>
      role === 'quyết định' && isInScope(question.reference, citation.document) && awards(task, award),
  );
  if (able.length < 2) return undefined;
  return {
    kind: 'answered',
    statements: [
      { text: 'Những người sau đây có thẩm quyền:', citations: [] },
      ...able.map((obligation) => ({ text: `- ${say(obligation)}`, citations: [obligation.citation] })),
    ],
  };
}

function say({ actors, task }: Obligation): string {
  return closed(plain(`${actors.join(', ')} ${task}`));
}

/** Whether a task awards it: by its whole name where it stands in quotation marks. */
function awards(task: string, award: readonly string[]): boolean {
  const rest = ` ${syllables(task.replace(QUOTED, ' ; ')).join(' ')} `;
  return quotedTitles(task).includes(award.join(' ')) || rest.includes(` ${award.join(' ')} `);
}

/** What is left of a question for competence: "giấy khen". */
function wordsOfAward({ text }: Question): string[] {
  const tokens = tokenise(text);
  const stops = stopwords(text, tokens);
  return tokens.filter(({ folded }, i) => !stops[i] && !COMPETENCE.has(folded)).map(({ folded }) => folded);
}
