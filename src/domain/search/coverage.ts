import type { TermGroup } from './query.ts';

/** A text's terms and how much a match in it counts: the text itself 1, its headings less, its document's title least. */
export interface Layer {
  readonly terms: ReadonlySet<string>;
  readonly worth: number;
}

/** How far a group is met, 0 to 1: by the best of its alternatives, each whole or not at all. */
function met(group: TermGroup, layers: readonly Layer[]): number {
  let best = 0;
  for (const { terms, worth } of group.alternatives) {
    let found = 1;
    for (const term of terms) {
      let layerWorth = 0;
      for (const layer of layers) {
        if (layer.worth > layerWorth && layer.terms.has(term)) layerWorth = layer.worth;
      }
      found = Math.min(found, layerWorth);
      if (found === 0) break;
    }
    best = Math.max(best, worth * found);
  }
  return best;
}

/** The share of what a question mentions that the layers hold, weighted by how much each thing tells; 0 to 1. */
export function coverage(groups: readonly TermGroup[], layers: readonly Layer[]): number {
  let total = 0;
  let found = 0;
  for (const group of groups) {
    total += group.weight;
    found += group.weight * met(group, layers);
  }
  return total === 0 ? 0 : found / total;
}
