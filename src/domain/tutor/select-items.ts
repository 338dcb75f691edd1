import { fold } from '../text/normalise.ts';
import type { Item, ItemKind } from './item.ts';

/** What items are wanted; what is absent does not matter. */
export interface WantedItems {
  /** Of the topic's key or title, as people type it. */
  readonly topic?: string;
  readonly kind?: ItemKind;
  /** Number of the document, in any case. */
  readonly document?: string;
}

/** The items that are wanted, in their order. */
export function selectItems(items: readonly Item[], { topic, kind, document }: WantedItems): Item[] {
  const typed = fold(topic ?? '');
  const number = document?.toLowerCase();
  return items.filter(
    (item) =>
      (kind === undefined || item.kind === kind) &&
      (number === undefined || item.citation.document.toLowerCase() === number) &&
      (fold(item.topic.key).includes(typed) || fold(item.topic.title).includes(typed)),
  );
}
