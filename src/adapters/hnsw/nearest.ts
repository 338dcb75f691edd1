import type { BruteforceSearch, HierarchicalNSW } from 'hnswlib-node';
import type { VectorHit } from '../../domain/ports.ts';
import { compareHits } from '../../domain/search/top-hits.ts';
import type { Matrix } from './matrix.ts';

/** Inner product: the vectors have unit length, so it is their cosine similarity. */
export const SPACE = 'ip';

/** One way of finding nearest vectors, loaded and immutable. */
export interface Nearest {
  readonly kind: 'exact' | 'graph';
  readonly count: number;
  /** `query` has unit length; `count` is at most the number of vectors. */
  search(query: number[], count: number): VectorHit[];
  /** Writes what {@link Nearest.kind} needs to be opened again. */
  write(file: string): Promise<void>;
  matrix(): Matrix;
}

export function nearestHits(
  native: BruteforceSearch | HierarchicalNSW,
  query: number[],
  count: number,
): VectorHit[] {
  const { neighbors, distances } = native.searchKnn(query, count);
  return neighbors.map((id, i) => ({ id, score: 1 - (distances[i] as number) })).sort(compareHits);
}
