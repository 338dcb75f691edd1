import { cite } from '../../src/domain/documents/citation.ts';
import type { Document, Section } from '../../src/domain/documents/document.ts';
import { readTiming } from '../../src/domain/obligations/deadline.ts';
import type { Obligation } from '../../src/domain/obligations/obligation.ts';
import { parseText } from './corpus.ts';

/** A task with these words as its quote and the timing read from them, in a plan of its own. */
export function obligationOf(
  task: string,
  { number = '7-KH/TU', actor = 'Công an phường' } = {},
): Obligation {
  const document: Document = parseText('plan.md', `## II. NHIỆM VỤ\n\n${task}.`, {
    number,
    type: 'Kế hoạch',
    title: 'Kế hoạch thử',
  });
  const section = document.sections.find(({ locator }) => locator === 'II') as Section;
  const citation = cite(document, section, task);
  if (citation === undefined) throw new Error(`not in the plan: ${task}`);
  return { actors: [actor], role: 'thực hiện', task, partners: [], timing: readTiming(task), citation };
}
