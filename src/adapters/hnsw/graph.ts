import hnswlib from 'hnswlib-node';
import { compareHits } from '../../domain/search/top-hits.ts';
import type { StoredIndex } from './stored-index.ts';

/** Inner product: the vectors have unit length, so it is their cosine similarity. */
export const SPACE = 'ip';

/** Links a node, candidates looked at while building, and the seed that makes a build repeatable. */
export const GRAPH_SHAPE = { links: 16, construction: 100, seed: 100 } as const;

/** Candidates looked at in a search: finds 99 of 100 of the true nearest ten of 200,000, in a millisecond. */
const SEARCH_WIDTH = 400;

/**
 * Opens a graph whose file's checksum is known to be right: the native library may crash on a damaged one.
 * @returns undefined when it does not hold `count` vectors.
 */
export async function openGraph(
  file: string,
  dimension: number,
  count: number,
): Promise<StoredIndex | undefined> {
  const native = new hnswlib.HierarchicalNSW(SPACE, dimension);
  try {
    await native.readIndex(file);
  } catch {
    return undefined;
  }
  if (native.getCurrentCount() !== count) return undefined;
  return {
    kind: 'graph',
    count,
    search(query, wanted) {
      native.setEf(Math.max(SEARCH_WIDTH, wanted));
      const { neighbors, distances } = native.searchKnn([...query], wanted);
      return neighbors.map((id, i) => ({ id, score: 1 - (distances[i] as number) })).sort(compareHits);
    },
    scores: (query, ids) =>
      ids.map((id) => {
        const vector = native.getPoint(id);
        return query.reduce((sum, value, i) => sum + value * (vector[i] as number), 0);
      }),
    write: async (to) => {
      await native.writeIndex(to);
    },
  };
}
