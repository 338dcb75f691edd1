import { type Bot, BotError, GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import type { Logger } from '../logger.ts';
import { apiSignal } from './api-signal.ts';
import { failureFields, TokenRefusedError } from './failure.ts';
import type { Pause } from './pause.ts';
import { createSequence } from './sequence.ts';

/** Seconds that Telegram holds a request for updates open. */
const POLL_TIMEOUT = 30;
/** Updates in hand at one time; no more are fetched beyond. */
const MOST_UPDATES = 100;
/** Longest wait for the confirmation at the end, so that a lost network does not hold up the stop. */
const CONFIRM_MS = 5_000;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

export interface PollingDeps {
  readonly bot: Bot;
  readonly token: string;
  readonly logger: Logger;
  readonly pause: Pause;
  /** Awaited once, before the first updates are fetched; must not reject. */
  readonly onConnected: () => Promise<void>;
}

/**
 * Fetches updates by long polling until `stopping` aborts, and hands them to the bot: one after another within a
 * chat, side by side across chats. Then finishes those in hand and confirms them to Telegram.
 * Lost connections are waited out for as long as it takes.
 * @throws {TokenRefusedError} when Telegram does not accept the token, now or later
 */
export async function poll(deps: PollingDeps, stopping: AbortSignal): Promise<void> {
  const { bot, token, logger, pause, onConnected } = deps;
  const signal = apiSignal(stopping);
  const sequence = createSequence();
  let offset = 0;

  const me = await persist(() => bot.api.getMe(signal));
  if (me === undefined) return;
  bot.botInfo = me;
  await persist(() => bot.api.deleteWebhook({ drop_pending_updates: false }, signal));
  if (stopping.aborted) return;
  logger.info({ username: me.username }, 'connected to Telegram');
  await onConnected();
  try {
    while (!stopping.aborted) {
      const updates = await persist(() =>
        bot.api.getUpdates(
          { offset, timeout: POLL_TIMEOUT, allowed_updates: ['message', 'callback_query'] },
          signal,
        ),
      );
      for (const update of updates ?? []) {
        offset = update.update_id + 1;
        sequence.run(chatOf(update), () => handle(update));
      }
      await sequence.fewerThan(MOST_UPDATES);
    }
  } finally {
    await sequence.fewerThan(1);
    if (offset > 0) await confirm();
  }

  async function handle(update: Update): Promise<void> {
    try {
      await bot.handleUpdate(update);
    } catch (error) {
      if (error instanceof BotError) await bot.errorHandler(error);
      else logger.error(failureFields(error, token), 'handling an update failed');
    }
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

  /** Repeats the call until it succeeds; undefined when stopped first. */
  async function persist<T>(call: () => Promise<T>): Promise<T | undefined> {
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
}

function reason(refusal: GrammyError | undefined): string {
  if (refusal?.error_code === 409) return 'another program uses this bot token; retrying';
  return refusal === undefined
    ? 'Telegram cannot be reached; retrying'
    : 'Telegram refused a request; retrying';
}

function chatOf({ message, callback_query: press }: Update): number | undefined {
  return message?.chat.id ?? press?.message?.chat.id ?? press?.from.id;
}
