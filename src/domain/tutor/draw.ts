import { z } from 'zod';
import { editionOf } from './edition.ts';
import type { Item } from './item.ts';
import { shownOrder } from './question.ts';
import { type Random, shuffled } from './shuffle.ts';

/** A question as it is put: which item, and in which order its options stand. */
export const posedSchema = z.object({
  /** As by {@link editionOf}. */
  item: z.string().min(1),
  /** The item's options in the order in which they are shown, by index. */
  order: z.array(z.int().min(0)).min(2),
});

export type Posed = Readonly<Omit<z.output<typeof posedSchema>, 'order'>> & {
  readonly order: readonly number[];
};

/**
 * Draws `count` items, or all where there are fewer, spread evenly over the topics. As long as a topic has others, none
 * is of a section that was drawn already: one question often gives away another on the same text.
 */
export function drawItems(items: readonly Item[], count: number, random: Random): Item[] {
  const ofTopic = new Map<string, Item[]>();
  for (const item of shuffled(items, random)) {
    const { key } = item.topic;
    ofTopic.set(key, [...(ofTopic.get(key) ?? []), item]);
  }
  const sections = new Set<string>();
  const drawn: Item[] = [];
  const left = shuffled([...ofTopic.values()], random);
  while (drawn.length < count && left.length > 0) {
    const topic = left.shift() ?? [];
    const fresh = topic.findIndex((item) => !sections.has(sectionOf(item)));
    const [item] = topic.splice(Math.max(0, fresh), 1);
    if (item === undefined) continue;
    sections.add(sectionOf(item));
    drawn.push(item);
    left.push(topic);
  }
  return drawn;
}

/** Puts an item, its options in an order of chance. */
export function pose(item: Item, random: Random): Posed {
  return { item: editionOf(item), order: shownOrder(item, random) };
}

/** Which section an item is taken from. */
export function sectionOf({ citation: { document, locator } }: Item): string {
  return `${document} ${locator}`;
}
