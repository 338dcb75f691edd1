import type { Access } from '../../domain/access/access.ts';
import type { AccessStores } from '../../domain/access/stores.ts';
import type { Assistant } from '../../domain/answers/assistant.ts';
import type { RegisterExports } from '../../domain/obligations/exports.ts';
import type { Clock } from '../../domain/ports.ts';
import type { ReminderStores } from '../../domain/reminders/stores.ts';
import type { History } from '../../domain/talks/history.ts';
import type { ReplyLog } from '../../domain/talks/replies.ts';
import type { Channel } from '../channel.ts';
import { createConversation } from '../conversation.ts';
import type { Logger } from '../logger.ts';
import { createBot } from './bot.ts';
import { failureFields } from './failure.ts';
import type { Housekeeping, IncomingDocuments } from './housekeeping.ts';
import { setMenu } from './menu.ts';
import { type Pause, pause as realPause } from './pause.ts';
import { poll } from './polling.ts';
import { createReminding, type ReminderPlan } from './reminding.ts';
import type { AnsweredMessages, ChatSettingsStore, Inbox } from './stores.ts';
import { serveWebhook, type Webhook } from './webhook.ts';

export interface TelegramChannelDeps {
  /** From @BotFather. It is never logged. */
  readonly token: string;
  /** Another Bot API server than Telegram's own; a trailing "/" is allowed. */
  readonly apiRoot?: string | undefined;
  /** Where Telegram sends updates; by default they are fetched. */
  readonly webhook?: Webhook | undefined;
  readonly assistant: Assistant;
  readonly access: Access;
  readonly audit: AccessStores['audit'];
  readonly history: History;
  readonly replies: ReplyLog;
  readonly inbox: Inbox;
  readonly answered: AnsweredMessages;
  readonly chatSettings: ChatSettingsStore;
  readonly housekeeping: Housekeeping;
  readonly incoming: IncomingDocuments;
  readonly exports: RegisterExports;
  readonly reminders: ReminderStores;
  readonly reminderPlan: ReminderPlan;
  readonly logger: Logger;
  readonly now: Clock;
  /** Waits between attempts at reaching Telegram; tests pass one that does not wait. */
  readonly pause?: Pause;
}

/**
 * The Telegram bot, over long polling or a webhook. Questions that arrived while it was not running are answered at the start.
 * `start` rejects with a TokenRefusedError when Telegram does not accept the token. `stop` may take as long as the
 * longest reply under way, up to some minutes when Telegram holds a busy group back.
 */
export function createTelegramChannel(deps: TelegramChannelDeps): Channel {
  const { token, webhook, assistant, access, history, replies, inbox, logger, now, pause = realPause } = deps;
  const conversation = createConversation({ assistant, logger, now, history, replies });
  const bot = createBot({
    ...deps,
    conversation,
    unitNames: () => assistant.unitNames(),
    unitName: (typed) => assistant.unitName(typed),
    find: (text) => assistant.find(text),
    pause,
  });
  const { reminders: stores, reminderPlan: plan } = deps;
  const reminding = createReminding({ api: bot.api, token, stores, plan, logger, now });
  const stopping = new AbortController();
  let serving: Promise<void> = Promise.resolve();

  async function connected(): Promise<void> {
    reminding.start();
    try {
      await setMenu(bot.api, access.admins);
    } catch (error) {
      logger.warn(failureFields(error, token), 'the command menu could not be set');
    }
  }

  return {
    name: 'telegram',
    start() {
      const serve = { bot, inbox, now, token, logger, pause, onConnected: connected };
      serving =
        webhook === undefined ? poll(serve, stopping.signal) : serveWebhook(serve, webhook, stopping.signal);
      return serving;
    },
    async stop() {
      stopping.abort();
      await reminding.stop();
      await serving.catch(() => undefined);
    },
  };
}
