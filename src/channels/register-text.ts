import type { Obligation } from '../domain/obligations/obligation.ts';
import { capitalise, closed, plain } from '../domain/text/wording.ts';
import type { Reply } from './reply.ts';
import { TEXTS } from './texts.ts';

/** More tasks would not fit a screen; the rest is in the file. */
const MOST_TASKS = 12;

/** The register as a few lines for a phone: tasks under the section that sets them, each with its time if it has one. */
export function registerText({ unit, dated, obligations }: Extract<Reply, { kind: 'register' }>): string {
  if (obligations.length === 0) return dated ? TEXTS.noDated(unit) : TEXTS.noTasks(unit);
  const shown = obligations.slice(0, MOST_TASKS);
  const sections = new Map<string, Obligation[]>();
  for (const obligation of shown) {
    const { place, documentName } = obligation.citation;
    const head = `${plain(obligation.actors.join(', ')) || TEXTS.everybody} (${place} ${documentName}):`;
    sections.set(head, [...(sections.get(head) ?? []), obligation]);
  }
  const blocks = [...sections].map(([head, tasks]) => [head, ...tasks.map(taskLine)].join('\n'));
  const left = obligations.length - shown.length;
  const title = dated
    ? TEXTS.datedTitle(obligations.length, unit)
    : TEXTS.tasksTitle(obligations.length, unit);
  return [title, ...blocks, ...(left > 0 ? [TEXTS.moreTasks(left)] : [])].join('\n\n');
}

function taskLine({ task, timing }: Obligation): string {
  const time = timing.kind === 'not-stated' ? '' : ` ⏱ ${timing.phrase}`;
  return `• ${closed(capitalise(plain(task)))}${time}`;
}
