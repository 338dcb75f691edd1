import { GrammyError } from 'grammy';
import type { Logger } from '../logger.ts';
import { failureFields, TokenRefusedError } from './failure.ts';
import type { Pause } from './pause.ts';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

export interface PersistDeps {
  readonly token: string;
  readonly logger: Logger;
  readonly pause: Pause;
}

/**
 * Repeats a call, waiting longer each time, until it succeeds.
 * @returns undefined when stopped first
 * @throws {TokenRefusedError} when Telegram does not accept the token
 */
export async function persist<T>(
  call: () => Promise<T>,
  { token, logger, pause }: PersistDeps,
  stopping: AbortSignal,
): Promise<T | undefined> {
  for (let wait = FIRST_PAUSE_MS; !stopping.aborted; wait = Math.min(2 * wait, LONGEST_PAUSE_MS)) {
    try {
      const result = await call();
      if (wait > FIRST_PAUSE_MS) logger.info({}, 'Telegram can be reached again');
      return result;
    } catch (error) {
      if (stopping.aborted) break;
      const refusal = error instanceof GrammyError ? error : undefined;
      if (refusal?.error_code === 401 || refusal?.error_code === 404) {
        throw new TokenRefusedError(
          `Telegram refused the bot token (${refusal.error_code} ${refusal.description})`,
        );
      }
      const delay = Math.max(wait, 1_000 * (refusal?.parameters.retry_after ?? 0));
      logger.warn({ ...failureFields(error, token), retryInMs: delay }, reason(refusal));
      await pause(delay, stopping);
    }
  }
  return undefined;
}

function reason(refusal: GrammyError | undefined): string {
  if (refusal?.error_code === 409) return 'another program uses this bot token; retrying';
  return refusal === undefined
    ? 'Telegram cannot be reached; retrying'
    : 'Telegram refused a request; retrying';
}
