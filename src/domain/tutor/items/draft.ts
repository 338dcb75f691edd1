import type { ItemKind } from '../item.ts';
import type { Place } from './place.ts';

/** What a family of items proposes: a question, its answer, and what might be mistaken for the answer. */
export interface Draft {
  readonly kind: ItemKind;
  readonly prompt: string;
  readonly key: string;
  /**
   * What the question is about, where the prompt names something that was drawn from another section: that section
   * may change, and this question stays the same.
   */
  readonly about?: string;
  /** Every one is wrong; the best are taken. */
  readonly wrong: readonly string[];
  /** Where the section stands that proves the key. */
  readonly place: Place;
  /** Verbatim from the section. */
  readonly quote: string;
  /** Instead of the quote in the explanation. */
  readonly because?: string;
  /** In what order the options stand, where it is not drawn by lot. */
  readonly order?: (a: string, b: string) => number;
}

/** The options of a statement, always in this order. */
export const TRUE = 'Đúng';
export const FALSE = 'Sai';
