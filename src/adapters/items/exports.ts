import type { ItemExports } from '../../domain/tutor/item-columns.ts';

/** Writers of items; each library is loaded when it is first needed. */
export function createItemExports(): ItemExports {
  return {
    csv: async (items) => (await import('./csv.ts')).itemsCsv(items),
    xlsx: async (items) => (await import('./xlsx.ts')).itemsXlsx(items),
  };
}
