import { describeTiming } from '../domain/obligations/describe-timing.ts';
import type { Obligation } from '../domain/obligations/obligation.ts';
import { capitalise, closed, plain } from '../domain/text/wording.ts';
import type { Reply } from './reply.ts';
import { TEXTS } from './texts.ts';

/** More tasks would not fit a screen; the rest is in the file. */
const MOST_TASKS = 12;

/** The register as a few lines for a phone: tasks under the section that sets them, each with its time if it has one. */
export function registerText({ unit, dated, sheet }: Extract<Reply, { kind: 'register' }>): string {
  const { obligations, title } = sheet;
  if (obligations.length === 0) return dated ? TEXTS.noDated(unit) : TEXTS.noTasks(unit);
  const shown = obligations.slice(0, MOST_TASKS);
  const blocks = blocksOf(shown);
  const left = obligations.length - shown.length;
  const count = dated ? TEXTS.datedCount(obligations.length) : TEXTS.count(obligations.length);
  return [`${title}: ${count}`, ...blocks, ...(left > 0 ? [TEXTS.moreTasks(left)] : [])].join('\n\n');
}

/** Tasks under the place that sets them, and whose they are. */
function blocksOf(obligations: readonly Obligation[]): string[] {
  const sections = new Map<string, Obligation[]>();
  for (const obligation of obligations) {
    const { place, documentName } = obligation.citation;
    const head = `${plain(obligation.actors.join(', ')) || TEXTS.everybody} (${place} ${documentName}):`;
    sections.set(head, [...(sections.get(head) ?? []), obligation]);
  }
  return [...sections].map(([head, tasks]) => [head, ...tasks.map(taskLine)].join('\n'));
}

/** Who must do what of a section, with whom, for whom, when. */
export function tasksText(obligations: readonly Obligation[]): string {
  return blocksOf(obligations).join('\n\n');
}

function taskLine({ task, timing, partners, recipient }: Obligation): string {
  const more = [
    ...(partners.length > 0 ? [TEXTS.together(plain(partners.join(', ')))] : []),
    ...(recipient === undefined ? [] : [TEXTS.reportsTo(plain(recipient))]),
    ...(timing.kind === 'not-stated' ? [] : [TEXTS.timed(describeTiming(timing))]),
  ];
  return [`• ${closed(capitalise(plain(task)))}`, ...more.map((line) => `   ${line}`)].join('\n');
}
