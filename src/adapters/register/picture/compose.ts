import { COLUMN } from '../../../domain/obligations/columns.ts';
import type { RegisterSheet } from '../../../domain/obligations/exports.ts';
import type { Obligation } from '../../../domain/obligations/obligation.ts';
import { printable } from '../printable.ts';
import { extractedFrom, NO_OBLIGATIONS, TO_BE_COMPARED } from '../provenance.ts';
import type { Block, Line } from './block.ts';
import { PADDING, type Style, TABLE_WIDTH } from './design.ts';
import { wrap } from './wrap.ts';

/** What a phone has room for; whose the task is stands in a band above. "31/12/2026" and "khoản 10 Điều 80" fit a line. */
export const COLUMNS = [
  { title: 'Nhiệm vụ', width: 560 },
  { title: 'Thời hạn', width: 202 },
  { title: 'Căn cứ', width: 278 },
] as const;

/** How many sources the heading names. */
const SOURCES_NAMED = 3;

/** Width of a text in a style, in pixels. */
export type MeasureStyled = (text: string, style: Style) => number;

/** Lines of one style that fit the width between the paddings. */
type SetText = (text: string, style: Style, width: number) => Line[];

export interface Composition {
  readonly title: readonly Line[];
  /** Below the title of the first page only. */
  readonly origin: readonly Line[];
  readonly blocks: readonly Block[];
}

/** A sheet as lines that fit their places. */
export function compose(sheet: RegisterSheet, measure: MeasureStyled): Composition {
  const set: SetText = (text, style, width) =>
    wrap(printable(text), width, (line) => measure(line, style)).map((line) => ({ text: line, style }));
  const inTable = (text: string, style: Style): Line[] => set(text, style, TABLE_WIDTH - 2 * PADDING);
  return {
    title: set(sheet.title, 'title', TABLE_WIDTH),
    origin: set(extractedFrom(sheet, SOURCES_NAMED), 'quiet', TABLE_WIDTH),
    blocks: [
      ...(sheet.obligations.length === 0
        ? [{ kind: 'note', cells: [inTable(NO_OBLIGATIONS, 'body')] } as const]
        : rowsOf(sheet.obligations, set, inTable)),
      {
        kind: 'note',
        cells: [
          [
            ...inTable('Lưu ý', 'label'),
            ...[...sheet.notices, TO_BE_COMPARED].flatMap((notice) => inTable(`• ${notice}`, 'quiet')),
          ],
        ],
      },
    ],
  };
}

/** The band again, on the next page. */
export function continued(band: Block, measure: MeasureStyled): Block {
  const text = band.cells.flatMap((cell) => cell.map((line) => line.text)).join(' ');
  const width = TABLE_WIDTH - 2 * PADDING;
  const lines = wrap(`${text} (tiếp)`, width, (line) => measure(line, 'band'));
  return { kind: 'band', cells: [lines.map((line) => ({ text: line, style: 'band' }))] };
}

function rowsOf(
  obligations: readonly Obligation[],
  set: SetText,
  inTable: (text: string, style: Style) => Line[],
): Block[] {
  let shown: string | undefined;
  return obligations.flatMap((obligation, index) => {
    const row: Block = { kind: 'row', cells: cellsOf(obligation, index + 1, set) };
    const whose = bandOf(obligation);
    if (whose === shown) return [row];
    shown = whose;
    return [{ kind: 'band', cells: [inTable(whose, 'band')] }, row];
  });
}

function bandOf({ actors }: Obligation): string {
  return actors.length === 0 ? 'Không nêu cơ quan, đơn vị thực hiện' : actors.join('; ');
}

function cellsOf(obligation: Obligation, number: number, set: SetText): Line[][] {
  const { citation, timing } = obligation;
  const [task, when, ground] = COLUMNS.map(({ width }) => width - 2 * PADDING) as [number, number, number];
  const told = (title: string, text: string): Line[] =>
    text === '' ? [] : [...set(`${title}: ${text}`, 'label', task)];
  return [
    [
      ...set(`${number}. ${capitalised(obligation.role)}`, 'label', task),
      ...set(obligation.task, 'body', task),
      ...told(COLUMN.partners.title, COLUMN.partners.of(obligation)),
      ...told(COLUMN.recipient.title, COLUMN.recipient.of(obligation)),
    ],
    set(COLUMN.timing.of(obligation), timing.kind === 'not-stated' ? 'quiet' : 'small', when),
    [...set(citation.place, 'small', ground), ...set(citation.documentName, 'quiet', ground)],
  ];
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
