import { TEXTS } from '../texts.ts';
import type { IndexRun } from './housekeeping.ts';

/** What an index run came to. */
export function describeRun(run: IndexRun): string {
  if (run.kind !== 'written') return run.kind === 'busy' ? TEXTS.indexBusy : TEXTS.indexUnchanged;
  const left = run.leftOut.map(({ file, reason }) => `• ${file}: ${reason}`);
  return [
    TEXTS.indexed(run.documents, run.passages),
    ...(left.length === 0 ? [] : [TEXTS.leftOut, ...left]),
  ].join('\n');
}
