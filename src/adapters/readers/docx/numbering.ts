import type { Element } from '@xmldom/xmldom';
import { formatNumber } from '../number-format.ts';
import type { Styles } from './styles.ts';
import { attribute, children, find, numberAt, switchAt, valueAt } from './xml.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  /** E.g. "Điều %1.", "%1.%2". */
  readonly text: string;
  /** 1-based level after which this one begins anew; 0: never; undefined: after every higher one. */
  readonly restart: number | undefined;
  /** Numbers of higher levels are written in digits. */
  readonly legal: boolean;
  /** Paragraph style that belongs to the level. */
  readonly style: string | undefined;
}

interface List {
  /** Lists of one kind go on counting together. */
  readonly kind: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** First numbers that begin the list anew where it is used for the first time. */
  readonly starts: ReadonlyMap<number, number>;
}

export interface Numbering {
  /**
   * Counts a paragraph and returns its label ("1.", "a)", "Điều 3.", "-"), or undefined when it has none.
   * Paragraphs must be asked in the order of the document.
   * @param level 0-based; undefined: the level that belongs to the style, or the first.
   */
  next(listId: number, level: number | undefined, style: string | undefined): string | undefined;
}

/** Automatic numbering, which a Word file stores apart from the text. */
export function readNumbering(root: Element | undefined, styles: Styles): Numbering {
  const lists = readLists(root, styles);
  const counters = new Map<string, (number | undefined)[]>();
  const started = new Set<string>();

  return {
    next(listId, stated, style) {
      const list = lists.get(listId);
      if (list === undefined) return undefined;
      const byStyle = [...list.levels].find(([, { style: own }]) => own !== undefined && own === style)?.[0];
      const at = stated ?? byStyle ?? 0;
      const level = list.levels.get(at);
      if (level === undefined) return undefined;
      const counts = counters.get(list.kind) ?? [];
      counters.set(list.kind, counts);
      const first = list.starts.get(at);
      const key = `${listId} ${at}`;
      if (first !== undefined && !started.has(key)) counts[at] = first - 1;
      started.add(key);
      for (let higher = 0; higher < at; higher += 1) counts[higher] ??= list.levels.get(higher)?.start ?? 1;
      counts[at] = (counts[at] ?? level.start - 1) + 1;
      for (const [deeper, { restart }] of list.levels) {
        if (deeper > at && restart !== 0 && at < (restart ?? deeper)) counts[deeper] = undefined;
      }
      return labelOf(level, list.levels, counts);
    },
  };
}

function labelOf(
  level: Level,
  levels: ReadonlyMap<number, Level>,
  counts: readonly (number | undefined)[],
): string {
  if (level.format === 'bullet') return level.text === '+' ? '+' : '-';
  return level.text.replace(/%(\d)/gu, (_, digit: string) => {
    const index = Number(digit) - 1;
    const format = levels.get(index)?.format ?? 'decimal';
    return formatNumber(counts[index] ?? 0, level.legal && format !== 'decimalZero' ? 'decimal' : format);
  });
}

function readLists(root: Element | undefined, styles: Styles): Map<number, List> {
  const lists = new Map<number, List>();
  if (root === undefined) return lists;
  const kinds = new Map(children(root, 'w:abstractNum').map((it) => [attribute(it, 'w:abstractNumId'), it]));
  const instances = children(root, 'w:num');
  const kindOf = (instance: Element | undefined) => kinds.get(valueAt(instance, 'w:abstractNumId'));
  for (const instance of instances) {
    let kind = kindOf(instance);
    const link = valueAt(kind, 'w:numStyleLink');
    if (link !== undefined) {
      const linked = styles.resolve(link, 'numberingId');
      kind = kindOf(instances.find((it) => attribute(it, 'w:numId') === String(linked))) ?? kind;
    }
    if (kind === undefined) continue;
    const levels = readLevels(kind);
    const starts = new Map<number, number>();
    for (const override of children(instance, 'w:lvlOverride')) {
      const at = Number(attribute(override, 'w:ilvl') ?? 0);
      const start = numberAt(override, 'w:startOverride');
      if (start !== undefined) starts.set(at, start);
      const replaced = find(override, 'w:lvl');
      if (replaced !== undefined) levels.set(at, readLevel(replaced));
    }
    const id = Number(attribute(instance, 'w:numId'));
    lists.set(id, { kind: attribute(kind, 'w:abstractNumId') ?? '', levels, starts });
  }
  return lists;
}

function readLevels(kind: Element): Map<number, Level> {
  return new Map(
    children(kind, 'w:lvl').map((level) => [Number(attribute(level, 'w:ilvl') ?? 0), readLevel(level)]),
  );
}

function readLevel(level: Element): Level {
  return {
    start: numberAt(level, 'w:start') ?? 1,
    format: valueAt(level, 'w:numFmt') ?? 'decimal',
    text: valueAt(level, 'w:lvlText') ?? '',
    restart: numberAt(level, 'w:lvlRestart'),
    legal: switchAt(level, 'w:isLgl') ?? false,
    style: valueAt(level, 'w:pStyle'),
  };
}
