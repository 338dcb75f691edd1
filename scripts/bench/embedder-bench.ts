import { createBuiltinEmbedder } from '../../src/adapters/builtin/embedder.ts';
import { createBuiltinReranker } from '../../src/adapters/builtin/reranker.ts';
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
