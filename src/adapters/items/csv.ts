import { stringify } from 'csv-stringify/sync';
import type { Item } from '../../domain/tutor/item.ts';
import { ITEM_COLUMNS } from '../../domain/tutor/item-columns.ts';

export function itemsCsv(items: readonly Item[]): Uint8Array {
  const rows = items.map((item) => ITEM_COLUMNS.map(({ of }) => of(item)));
  // Excel takes a file for UTF-8 by its byte-order mark only.
  return Buffer.from(
    stringify([ITEM_COLUMNS.map(({ title }) => title), ...rows], { bom: true, escape_formulas: true }),
  );
}
