import { extname } from 'node:path';
import type { Item } from '../../src/domain/tutor/item.ts';
import type { ItemExports } from '../../src/domain/tutor/item-columns.ts';
import { itemsJson } from './list.ts';

const WRITERS = {
  '.json': async (items: readonly Item[]) => itemsJson(items),
  '.csv': (items: readonly Item[], exports: ItemExports) => exports.csv(items),
  '.xlsx': (items: readonly Item[], exports: ItemExports) => exports.xlsx(items),
} as const;

/** The items as a file of that name; undefined where its ending names no known format. */
export async function exportItems(
  items: readonly Item[],
  file: string,
  exports: ItemExports,
): Promise<string | Uint8Array | undefined> {
  const ending = extname(file).toLowerCase();
  return isKnown(ending) ? WRITERS[ending](items, exports) : undefined;
}

export function isKnown(ending: string): ending is keyof typeof WRITERS {
  return Object.hasOwn(WRITERS, ending);
}
