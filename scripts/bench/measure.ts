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

/** Runs every task once after a few for warming up, and stops asking when `budgetMs` is used up. */
export async function latency<T>(
  items: readonly T[],
  run: (item: T) => unknown,
  budgetMs: number,
): Promise<Latency> {
  for (const item of items.slice(0, 5)) await run(item);
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
