import { hashOf } from '../text/hash.ts';
import type { Item } from './item.ts';

/**
 * Names an item with the very options it has. An index run may draw other wrong options for the same question, which
 * keeps its id; what was put to somebody before is then to be judged by nobody.
 */
export function editionOf({ id, options }: Pick<Item, 'id' | 'options'>): string {
  return `${id}.${hashOf(options.join('\n'))}`;
}

/** Finds the item of an edition; undefined where its section or its options have changed since. */
export function findEdition(items: readonly Item[], edition: string): Item | undefined {
  const known = indexes.get(items) ?? new Map(items.map((item) => [editionOf(item), item]));
  indexes.set(items, known);
  return known.get(edition);
}

/** Items stay the same array as long as they are in use, and every press of an exam looks one up. */
const indexes = new WeakMap<readonly Item[], ReadonlyMap<string, Item>>();
