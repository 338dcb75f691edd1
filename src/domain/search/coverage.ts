import type { TermGroup } from './query.ts';

/** Terms that count the same: those of a text 1, of its headings less, of its document's title least. */
export interface Layer {
  readonly terms: ReadonlySet<string>;
  /** 0 to 1. */
  readonly worth: number;
}

/** How much a match of each term counts; terms that are not there count nothing. */
export type Worths = ReadonlyMap<string, number>;

/** Joins layers: a term counts by the best layer that has it. */
export function joinLayers(layers: readonly Layer[]): Worths {
  const worths = new Map<string, number>();
  for (const { terms, worth } of layers) {
    for (const term of terms) if (worth > (worths.get(term) ?? 0)) worths.set(term, worth);
  }
  return worths;
}

/** How far a group is met, 0 to 1: by the best of its alternatives, each whole or not at all. */
function met(group: TermGroup, worths: Worths): number {
  let best = 0;
  for (const { terms, worth } of group.alternatives) {
    let found = 1;
    for (const term of terms) {
      if (worth * found <= best) break;
      found = Math.min(found, worths.get(term) ?? 0);
    }
    best = Math.max(best, worth * found);
  }
  return best;
}

/** The share of what a question mentions that is found, weighted by how much each thing tells; 0 to 1. */
export function coverage(groups: readonly TermGroup[], worths: Worths): number {
  let total = 0;
  let found = 0;
  for (const group of groups) {
    total += group.weight;
    found += group.weight * met(group, worths);
  }
  return total === 0 ? 0 : found / total;
}
