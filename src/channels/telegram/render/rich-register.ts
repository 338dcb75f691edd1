import { describeTiming } from '../../../domain/obligations/describe-timing.ts';
import type { Obligation } from '../../../domain/obligations/obligation.ts';
import { capitalise, closed, plain } from '../../../domain/text/wording.ts';
import type { Reply } from '../../reply.ts';
import { TEXTS } from '../../texts.ts';
import { heading, MOST_BLOCKS, MOST_CHARACTERS, paragraph, table } from './blocks.ts';
import { fileButtons } from './buttons.ts';
import type { RichForm } from './rendered.ts';

/** The register as a table: whose task where there are several, the task, its time, its ground. */
export function richRegister({ unit, dated, sheet }: Extract<Reply, { kind: 'register' }>): RichForm {
  const { obligations, title } = sheet;
  const isOfAll = unit === undefined;
  const rows = fitting(
    obligations.map((obligation) => [...(isOfAll ? [actorsOf(obligation)] : []), ...cellsOf(obligation)]),
  );
  const left = obligations.length - rows.length;
  const count = dated ? TEXTS.datedCount(obligations.length) : TEXTS.count(obligations.length);
  return {
    blocks: [
      heading(title, 3),
      paragraph(count),
      table(
        [
          ...(isOfAll ? [TEXTS.columns.actors] : []),
          TEXTS.columns.task,
          TEXTS.columns.time,
          TEXTS.columns.ground,
        ],
        rows,
      ),
      ...(left > 0 ? [paragraph(TEXTS.moreTasks(left))] : []),
    ],
    buttons: fileButtons(unit, dated),
  };
}

function actorsOf({ actors }: Obligation): string {
  return plain(actors.join(', ')) || TEXTS.everybody;
}

function cellsOf({ task, timing, partners, recipient, citation }: Obligation): string[] {
  const said = [
    closed(capitalise(plain(task))),
    ...(partners.length > 0 ? [`${TEXTS.together(plain(partners.join(', ')))}.`] : []),
    ...(recipient === undefined ? [] : [`${TEXTS.reportsTo(plain(recipient))}.`]),
  ];
  return [said.join(' '), describeTiming(timing), `${citation.place} ${citation.documentName}`];
}

function fitting(rows: readonly string[][]): string[][] {
  let characters = 0;
  const end = rows.findIndex((row, i) => {
    characters += row.join('').length;
    return i === MOST_BLOCKS || characters > MOST_CHARACTERS;
  });
  return rows.slice(0, end < 0 ? rows.length : end);
}
