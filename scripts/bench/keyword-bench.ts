import type { IndexedText } from '../../src/domain/search/keyword-builder.ts';
import { BUILD, type EngineName } from './keyword-engines.ts';
import { type Latency, latency, memoryInUse } from './measure.ts';

export interface KeywordResult extends Latency {
  readonly engine: EngineName;
  readonly buildSeconds: number;
  readonly megabytes: number;
  /** Questions that found something. */
  readonly answered: number;
}

export async function benchKeywords(
  engine: EngineName,
  passages: readonly IndexedText[],
  questions: readonly string[],
  budgetMs: number,
): Promise<KeywordResult> {
  const before = memoryInUse();
  const started = performance.now();
  const built = BUILD[engine](passages);
  const buildSeconds = (performance.now() - started) / 1000;
  const bytes = built.bytes ?? memoryInUse() - before;
  let answered = 0;
  const times = await latency(
    questions,
    (question) => {
      if (built.search(question) > 0) answered += 1;
    },
    budgetMs,
  );
  built.close();
  return { engine, buildSeconds, megabytes: bytes / 1e6, answered, ...times };
}
