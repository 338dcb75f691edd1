import type { Logger } from '../logger.ts';
import { failureFields } from './failure.ts';
import type { Pause } from './pause.ts';

/** What waits for a moment is done at most so much later. */
const EVERY_MS = 1_000;

export interface TickingDeps {
  /** Does what is due. */
  readonly tick: () => Promise<void>;
  readonly token: string;
  readonly logger: Logger;
  readonly pause: Pause;
}

/** Looks every second for what is due, until it is stopped; then finishes what is in hand. */
export function createTicking({ tick, token, logger, pause }: TickingDeps): {
  start(): void;
  stop(): Promise<void>;
} {
  const stopping = new AbortController();
  let working: Promise<void> = Promise.resolve();

  async function work(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        await tick();
      } catch (error) {
        logger.error(failureFields(error, token), 'looking for what is due failed');
      }
      await pause(EVERY_MS, stopping.signal);
    }
  }

  return {
    start() {
      working = work();
    },
    async stop() {
      stopping.abort();
      await working;
    },
  };
}
