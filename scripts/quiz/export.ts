import type { Item } from '../../src/domain/tutor/item.ts';
import type { ItemExports } from '../../src/domain/tutor/item-columns.ts';
import { itemsJson } from './list.ts';

const WRITERS = {
  '.json': async (items: readonly Item[]) => itemsJson(items),
  '.csv': (items: readonly Item[], exports: ItemExports) => exports.csv(items),
  '.xlsx': (items: readonly Item[], exports: ItemExports) => exports.xlsx(items),
} as const;

/** The items as the content of a file with that ending. */
export function exportItems(
  items: readonly Item[],
  ending: keyof typeof WRITERS,
  exports: ItemExports,
): Promise<string | Uint8Array> {
  return WRITERS[ending](items, exports);
}

export function isKnown(ending: string): ending is keyof typeof WRITERS {
  return Object.hasOwn(WRITERS, ending);
}
