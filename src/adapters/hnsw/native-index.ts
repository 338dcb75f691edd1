import hnswlib from 'hnswlib-node';
import type { VectorHit } from '../../domain/ports.ts';
import { compareHits } from '../../domain/search/top-hits.ts';

/**
 * - `exact` compares the query with every vector: always right, and as fast as a graph while there are few.
 * - `graph` is an HNSW graph: takes seconds to minutes to build, and finds nearly all of the nearest.
 */
export type IndexKind = 'exact' | 'graph';

/** Inner product: the vectors have unit length, so it is their cosine similarity. */
export const SPACE = 'ip';

/** Links a node, candidates looked at while building, and the seed that makes a build repeatable. */
export const GRAPH_SHAPE = { links: 16, construction: 200, seed: 100 } as const;

/** Candidates looked at in a search: finds 97 to 99.8 of 100 of the true nearest ten, in about a millisecond. */
const SEARCH_WIDTH = 200;

/** An index of the native library that is complete and no longer changes. */
export interface NativeIndex {
  readonly kind: IndexKind;
  readonly count: number;
  /** `query` has unit length; `count` is at most the number of vectors. */
  search(query: number[], count: number): VectorHit[];
  /** Success says little: the library reports it even where nothing was written. */
  write(file: string): Promise<void>;
}

/**
 * Opens a file whose checksum is known to be right: the library may crash on a damaged one.
 * @returns undefined when it does not hold `count` vectors.
 */
export async function openNative(
  kind: IndexKind,
  file: string,
  dimension: number,
  count: number,
): Promise<NativeIndex | undefined> {
  try {
    if (kind === 'exact') {
      const native = new hnswlib.BruteforceSearch(SPACE, dimension);
      await native.readIndex(file);
      return native.getCurrentCount() === count ? wrap(kind, native, () => {}) : undefined;
    }
    const native = new hnswlib.HierarchicalNSW(SPACE, dimension);
    await native.readIndex(file);
    const widen = (wanted: number) => native.setEf(Math.max(SEARCH_WIDTH, wanted));
    return native.getCurrentCount() === count ? wrap(kind, native, widen) : undefined;
  } catch {
    return undefined;
  }
}

/** @param prepare called before each search with the number of hits wanted */
export function wrap(
  kind: IndexKind,
  native: hnswlib.BruteforceSearch | hnswlib.HierarchicalNSW,
  prepare: (wanted: number) => void,
): NativeIndex {
  return {
    kind,
    count: native.getCurrentCount(),
    search(query, wanted) {
      prepare(wanted);
      const { neighbors, distances } = native.searchKnn(query, wanted);
      return neighbors.map((id, i) => ({ id, score: 1 - (distances[i] as number) })).sort(compareHits);
    },
    write: async (file) => {
      await native.writeIndex(file);
    },
  };
}
