import { hashOf } from '../text/hash.ts';
import type { Item } from './item.ts';

/**
 * Names an item with the very options it has. An index run may draw other wrong options for the same question, which
 * keeps its id; what was put to somebody before is then to be judged by nobody.
 */
export function editionOf({ id, options }: Pick<Item, 'id' | 'options'>): string {
  return `${id}.${hashOf(options.join('\n'))}`;
}
