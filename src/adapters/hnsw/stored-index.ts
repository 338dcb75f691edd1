import type { SearchResult } from 'hnswlib-node';
import type { VectorHit } from '../../domain/ports.ts';
import { compareHits } from '../../domain/search/top-hits.ts';

/**
 * - `exact` compares the query with every vector: always right, and as fast as a graph while there are few.
 * - `graph` is an HNSW graph: takes seconds to minutes to build, and finds nearly all of the nearest.
 */
export type IndexKind = 'exact' | 'graph';

/** An index that is complete and no longer changes. Queries have unit length. */
export interface StoredIndex {
  readonly kind: IndexKind;
  readonly count: number;
  /** `count` is at most the number of vectors. */
  search(query: readonly number[], count: number): VectorHit[];
  /** Cosine similarities with these vectors, in the order given. */
  scores(query: readonly number[], ids: readonly number[]): number[];
  /** Success says little: a full disk may go unreported. */
  write(file: string): Promise<void>;
}

/** What the native library found (a distance is 1 less the similarity), best first. */
export function toHits({ neighbors, distances }: SearchResult): VectorHit[] {
  return neighbors.map((id, i) => ({ id, score: 1 - (distances[i] as number) })).sort(compareHits);
}
