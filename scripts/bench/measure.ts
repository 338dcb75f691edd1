import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { median, percentile } from '../../src/domain/search/metrics.ts';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** Bytes of JavaScript objects and array buffers that are in use. */
export function memoryInUse(): number {
  collectGarbage();
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

export interface Latency {
  readonly medianMs: number;
  readonly p99Ms: number;
}

const WARM_UP = { items: 20, ms: 300 };

/** Runs every task once, after a few that let the compiler warm up; ends early when `budgetMs` is used up. */
export async function latency<T>(
  items: readonly T[],
  run: (item: T) => unknown,
  budgetMs: number,
): Promise<Latency> {
  const warm = performance.now() + WARM_UP.ms;
  for (let i = 0; i < WARM_UP.items && performance.now() < warm; i++) await run(items[i % items.length] as T);
  const durations: number[] = [];
  const begun = performance.now();
  for (const item of items) {
    const started = performance.now();
    await run(item);
    durations.push(performance.now() - started);
    if (performance.now() - begun > budgetMs) break;
  }
  return { medianMs: median(durations), p99Ms: percentile(durations, 0.99) };
}
