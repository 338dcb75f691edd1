import { Bot } from 'grammy';
import type { Conversation } from '../conversation.ts';
import type { Logger } from '../logger.ts';
import { TEXTS } from '../texts.ts';
import { failureFields, isOwnFault, isUnwelcome } from './failure.ts';
import { createAsk } from './features/ask.ts';
import { createSectionButtons } from './features/section-buttons.ts';
import { createUnhandled } from './features/unhandled.ts';
import type { Pause } from './pause.ts';
import { createRetries } from './retries.ts';

/** Seconds after which a call to Telegram counts as lost; longer than a poll. */
const CALL_TIMEOUT = 60;

export interface BotDeps {
  readonly token: string;
  /** Another Bot API server than Telegram's own, e.g. "http://127.0.0.1:8081". */
  readonly apiRoot?: string | undefined;
  readonly conversation: Conversation;
  readonly logger: Logger;
  readonly pause: Pause;
}

/** A bot that knows how to handle each update and whose errors end in the log; it does not fetch updates yet. */
export function createBot({ token, apiRoot, conversation, logger, pause }: BotDeps): Bot {
  const bot = new Bot(token, {
    client: { timeoutSeconds: CALL_TIMEOUT, ...(apiRoot && { apiRoot: apiRoot.replace(/\/+$/u, '') }) },
  });
  bot.api.config.use(createRetries(pause));
  bot.use(createAsk(conversation), createSectionButtons(conversation), createUnhandled());
  bot.catch(async ({ error, ctx }) => {
    const fields = { update: ctx.update.update_id, ...failureFields(error, token) };
    if (isUnwelcome(error)) logger.info(fields, 'the bot may not write to this chat');
    else logger.error(fields, 'handling an update failed');
    if (isOwnFault(error) && ctx.message) await ctx.reply(TEXTS.fault).catch(() => undefined);
  });
  return bot;
}
