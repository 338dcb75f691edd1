import { buildVectorIndex } from '../../src/adapters/hnsw.ts';
import type { Embedder, OnProgress } from '../../src/domain/ports.ts';
import { type Latency, latency } from './measure.ts';

export interface VectorResult extends Latency {
  readonly kind: 'exact' | 'graph';
  readonly buildSeconds: number;
  /** Share of the exact ten nearest that are found. */
  readonly recall: number;
}

const DEPTH = 10;

/** The same vectors searched exactly and by a graph. */
export async function benchVectors(
  vectors: readonly Float32Array[],
  queries: readonly Float32Array[],
  embedder: Embedder,
  budgetMs: number,
  onProgress: OnProgress,
): Promise<VectorResult[]> {
  const results: VectorResult[] = [];
  const nearest: Set<number>[] = [];
  for (const kind of ['exact', 'graph'] as const) {
    const started = performance.now();
    const graphFrom = kind === 'graph' ? 1 : Number.POSITIVE_INFINITY;
    const index = await buildVectorIndex(vectors, embedder, { graphFrom, onProgress });
    const buildSeconds = (performance.now() - started) / 1000;
    let found = 0;
    for (const [i, query] of queries.entries()) {
      const ids = (await index.search(query, DEPTH)).map(({ id }) => id);
      nearest[i] ??= new Set(ids);
      found += ids.filter((id) => nearest[i]?.has(id)).length;
    }
    const recall = found / nearest.reduce((sum, { size }) => sum + size, 0);
    const times = await latency(queries, (query) => index.search(query, DEPTH), budgetMs);
    results.push({ kind, buildSeconds, recall, ...times });
  }
  return results;
}
