import { createBuiltinEmbedder } from '../../src/adapters/builtin/embedder.ts';
import { createBuiltinReranker } from '../../src/adapters/builtin/reranker.ts';
import type { Embedder } from '../../src/domain/ports.ts';
import { type Latency, latency } from './measure.ts';

export interface EmbedderResult extends Latency {
  /** Both files of weights, read and checked. */
  readonly loadMs: number;
}

const LOADS = 5;

/** How long the built-in models take to open, and to embed a question. */
export async function benchEmbedder(questions: readonly string[], budgetMs: number): Promise<EmbedderResult> {
  const loads: number[] = [];
  for (let i = 0; i < LOADS; i++) {
    const started = performance.now();
    await Promise.all([createBuiltinEmbedder(), createBuiltinReranker()]);
    loads.push(performance.now() - started);
  }
  loads.sort((a, b) => a - b);
  const { vectorOf } = await createBuiltinEmbedder();
  const times = await latency(questions, async (question) => vectorOf(question), budgetMs);
  return { ...times, loadMs: loads[Math.floor(LOADS / 2)] as number };
}

/** The same embedder, and how long it has been at work. */
export function timeEmbedding(embedder: Embedder): { embedder: Embedder; seconds: () => number } {
  let milliseconds = 0;
  return {
    embedder: {
      ...embedder,
      async embed(texts) {
        const started = performance.now();
        const vectors = await embedder.embed(texts);
        milliseconds += performance.now() - started;
        return vectors;
      },
    },
    seconds: () => milliseconds / 1000,
  };
}
