import type { ChatFailure, ChatModel, Clock } from '../../ports.ts';
import { OutOfTime } from './patience.ts';

/** Failures in a row after which a model is left alone, and for how long (milliseconds). */
export interface BreakerLimits {
  readonly failures: number;
  readonly restMs: number;
}

/** Failures that tell of the model rather than of one request. */
const COUNTED: ReadonlySet<ChatFailure> = new Set(['unreachable', 'busy', 'rejected', 'broken']);

/**
 * Leaves a model alone for a while when it has failed several times in a row, or was too slow; then one request tries
 * it, and its success ends the rest.
 */
export function withBreaker(model: ChatModel, { failures, restMs }: BreakerLimits, now: Clock): ChatModel {
  let inARow = 0;
  let restsUntil = 0;
  let trying = false;
  return {
    name: model.name,
    async write(request, onPiece, signal) {
      const isTrial = inARow >= failures;
      if (isTrial && (now() < restsUntil || trying))
        return { kind: 'failed', reason: 'resting', detail: `${inARow} failures in a row` };
      if (isTrial) trying = true;
      const outcome = await model.write(request, onPiece, signal).finally(() => {
        if (isTrial) trying = false;
      });
      if (outcome.kind === 'written') inARow = 0;
      else if (COUNTED.has(outcome.reason) || signal.reason instanceof OutOfTime) {
        inARow++;
        restsUntil = now() + restMs;
      }
      return outcome;
    },
  };
}
