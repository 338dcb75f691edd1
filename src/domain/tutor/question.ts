import type { Asked, Round } from './asked.ts';
import type { Item } from './item.ts';
import { type Random, shuffled } from './shuffle.ts';

/** A question as it is shown. */
export interface Question {
  /** Names it in buttons. */
  readonly id: number;
  readonly item: Item;
  /** The item's options in the order shown. */
  readonly options: readonly string[];
  /** Index of the right one among them. */
  readonly key: number;
  readonly round: Round;
  /** Its place in the round, from 1. */
  readonly number: number;
}

export function questionOf(asked: Asked, item: Item, number: number): Question {
  return {
    id: asked.id,
    item,
    options: asked.order.map((i) => item.options[i] ?? ''),
    key: asked.order.indexOf(item.key),
    round: asked.round,
    number,
  };
}

/** An order in which to show the options; "Đúng" stays before "Sai". */
export function shownOrder({ kind, options }: Pick<Item, 'kind' | 'options'>, random: Random): number[] {
  const order = options.map((_, i) => i);
  return kind === 'statement' ? order : shuffled(order, random);
}
