import { apiSignal } from './api-signal.ts';
import { failureFields } from './failure.ts';
import { type PersistDeps, persist } from './persist.ts';
import { createUpdates, HANDLED, type UpdatesDeps } from './updates.ts';

/** Seconds that Telegram holds a request for updates open. */
const POLL_TIMEOUT = 30;
/** Updates in hand at one time; no more are fetched beyond. */
const MOST_UPDATES = 100;
/** Longest wait for the confirmation at the end, so that a lost network does not hold up the stop. */
const CONFIRM_MS = 5_000;

export interface ServingDeps extends UpdatesDeps, PersistDeps {
  /** Awaited once, before the first updates are taken; must not reject. */
  readonly onConnected: () => Promise<void>;
}

/**
 * Fetches updates by long polling until `stopping` aborts, and hands them to the bot. Then finishes those in hand and
 * confirms them to Telegram. Lost connections are waited out for as long as it takes.
 * @throws {TokenRefusedError} when Telegram does not accept the token, now or later
 */
export async function poll(deps: ServingDeps, stopping: AbortSignal): Promise<void> {
  const { bot, token, logger, onConnected } = deps;
  const signal = apiSignal(stopping);
  const updates = createUpdates(deps);
  let offset = 0;

  const me = await persist(() => bot.api.getMe(signal), deps, stopping);
  if (me === undefined) return;
  bot.botInfo = me;
  await persist(() => bot.api.deleteWebhook({ drop_pending_updates: false }, signal), deps, stopping);
  if (stopping.aborted) return;
  logger.info({ username: me.username }, 'connected to Telegram');
  await onConnected();
  updates.resume();
  try {
    while (!stopping.aborted) {
      const request = { offset, timeout: POLL_TIMEOUT, allowed_updates: [...HANDLED] };
      const fetched = await persist(() => bot.api.getUpdates(request, signal), deps, stopping);
      await updates.take(fetched ?? []);
      offset = Math.max(offset, ...(fetched ?? []).map(({ update_id }) => update_id + 1));
      await updates.fewerThan(MOST_UPDATES);
    }
  } finally {
    await updates.fewerThan(1);
    if (offset > 0) await confirm();
  }

  async function confirm(): Promise<void> {
    try {
      await bot.api.getUpdates({ offset, limit: 1, timeout: 0 }, apiSignal(AbortSignal.timeout(CONFIRM_MS)));
    } catch (error) {
      logger.warn(
        failureFields(error, token),
        'the last updates could not be confirmed; they may come again',
      );
    }
  }
}
