import { type Bot, BotError, GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import type { Clock } from '../../domain/ports.ts';
import type { Logger } from '../logger.ts';
import { TEXTS } from '../texts.ts';
import { apiSignal } from './api-signal.ts';
import type { BotContext } from './context.ts';
import { failureFields, TokenRefusedError } from './failure.ts';
import type { Pause } from './pause.ts';
import { createSequence } from './sequence.ts';
import type { Inbox } from './stores.ts';

/** What the bot does something with. */
const HANDLED = ['message', 'edited_message', 'callback_query', 'inline_query'] as const;
/** Seconds that Telegram holds a request for updates open. */
const POLL_TIMEOUT = 30;
/** Updates in hand at one time; no more are fetched beyond. */
const MOST_UPDATES = 100;
/** Longest wait for the confirmation at the end, so that a lost network does not hold up the stop. */
const CONFIRM_MS = 5_000;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

export interface PollingDeps {
  readonly bot: Bot<BotContext>;
  /** Where updates are kept from their arrival until they are done. */
  readonly inbox: Inbox;
  readonly now: Clock;
  readonly token: string;
  readonly logger: Logger;
  readonly pause: Pause;
  /** Awaited once, before the first updates are fetched; must not reject. */
  readonly onConnected: () => Promise<void>;
}

/**
 * Fetches updates by long polling until `stopping` aborts, and hands them to the bot: one after another within a
 * chat, side by side across chats. Then finishes those in hand and confirms them to Telegram.
 * Lost connections are waited out for as long as it takes. What was in hand when the program was killed is done first:
 * an update whose reply may have been sent already is not answered again, its sender is told to ask again if need be.
 * @throws {TokenRefusedError} when Telegram does not accept the token, now or later
 */
export async function poll(deps: PollingDeps, stopping: AbortSignal): Promise<void> {
  const { bot, inbox, now, token, logger, pause, onConnected } = deps;
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
  for (const { update, begun } of inbox.unfinished())
    sequence.run(chatOf(update), () => (begun ? apologise(update) : handle(update)));
  try {
    while (!stopping.aborted) {
      const updates = await persist(() =>
        bot.api.getUpdates({ offset, timeout: POLL_TIMEOUT, allowed_updates: [...HANDLED] }, signal),
      );
      for (const update of inbox.take(updates ?? [], now()))
        sequence.run(chatOf(update), () => handle(update));
      offset = Math.max(offset, ...(updates ?? []).map(({ update_id }) => update_id + 1));
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
    } finally {
      inbox.finish(update.update_id);
    }
  }

  /** The sender cannot know whether the reply was sent before the program ended, and neither can we. */
  async function apologise(update: Update): Promise<void> {
    inbox.finish(update.update_id);
    const { message } = update;
    if (message === undefined) return;
    await bot.api
      .sendMessage(message.chat.id, TEXTS.interrupted, {
        reply_parameters: { message_id: message.message_id, allow_sending_without_reply: true },
      })
      .catch((error: unknown) => logger.warn(failureFields(error, token), 'an apology could not be sent'));
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

function chatOf(update: Update): number | undefined {
  const { message, edited_message: edited, callback_query: press, inline_query: typed } = update;
  return message?.chat.id ?? edited?.chat.id ?? press?.message?.chat.id ?? press?.from.id ?? typed?.from.id;
}
