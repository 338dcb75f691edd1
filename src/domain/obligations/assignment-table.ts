import { isRow } from '../documents/blocks.ts';
import { cite } from '../documents/citation.ts';
import { type Document, ownParagraphs, type Section } from '../documents/document.ts';
import { fold } from '../text/normalise.ts';
import { splitCells } from '../text/table-rows.ts';
import { withoutClosing } from './clause.ts';
import { readTimingCell } from './deadline.ts';
import type { Obligation } from './obligation.ts';

/** What the columns of an assignment table are headed, folded. */
const COLUMNS = {
  task: /nhiem vu|noi dung|cong viec|ten de an|san pham/,
  lead: /chu tri|co quan thuc hien|don vi thuc hien|phan cong|nguoi thuc hien|phu trach/,
  partners: /phoi hop/,
  timing: /thoi han|thoi gian|tien do|hoan thanh/,
} as const;

type Column = keyof typeof COLUMNS;

/** The tasks of a table "TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời hạn", a row each; none where there is no such head. */
export function readAssignments(document: Document, section: Section): Obligation[] {
  const found: Obligation[] = [];
  let columns: Partial<Record<Column, number>> | undefined;
  for (const { text } of ownParagraphs(section)) {
    if (!isRow(text)) {
      columns = undefined;
      continue;
    }
    const cells = splitCells(text);
    const head = readHead(cells);
    if (head !== undefined) {
      columns = head;
      continue;
    }
    if (columns === undefined) continue;
    const at = (column: Column) => cells[columns?.[column] ?? -1]?.trim() ?? '';
    const citation = cite(document, section, text);
    if (at('task') === '' || at('lead') === '' || citation === undefined) continue;
    found.push({
      actors: namesIn(at('lead')),
      role: 'chủ trì',
      task: withoutClosing(at('task')),
      partners: namesIn(at('partners')),
      timing: readTimingCell(at('timing')),
      citation,
    });
  }
  return found;
}

function readHead(cells: readonly string[]): Partial<Record<Column, number>> | undefined {
  const columns: Partial<Record<Column, number>> = {};
  for (const [i, cell] of cells.entries()) {
    const column = (Object.keys(COLUMNS) as Column[]).find(
      (name) => columns[name] === undefined && COLUMNS[name].test(fold(cell)),
    );
    if (column !== undefined) columns[column] = i;
  }
  return columns.task !== undefined && columns.lead !== undefined ? columns : undefined;
}

function namesIn(cell: string): string[] {
  return cell
    .split(/[;\n]/u)
    .map((name) => withoutClosing(name))
    .filter((name) => name !== '' && !/^[-–—]+$/u.test(name));
}
