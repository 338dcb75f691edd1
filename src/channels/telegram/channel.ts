import type { Assistant } from '../../domain/answers/assistant.ts';
import type { Clock } from '../../domain/ports.ts';
import type { Channel } from '../channel.ts';
import { createConversation } from '../conversation.ts';
import type { Logger } from '../logger.ts';
import { COMMANDS } from '../texts.ts';
import { createBot } from './bot.ts';
import { failureFields } from './failure.ts';
import { type Pause, pause as realPause } from './pause.ts';
import { poll } from './polling.ts';

export interface TelegramChannelDeps {
  /** From @BotFather. It is never logged. */
  readonly token: string;
  /** Another Bot API server than Telegram's own; a trailing "/" is allowed. */
  readonly apiRoot?: string | undefined;
  readonly assistant: Assistant;
  readonly logger: Logger;
  readonly now: Clock;
  /** Waits between attempts at reaching Telegram; tests pass one that does not wait. */
  readonly pause?: Pause;
}

/**
 * The Telegram bot over long polling. Questions that arrived while it was not running are answered at the start.
 * `start` rejects with a TokenRefusedError when Telegram does not accept the token. `stop` may take as long as the
 * longest reply under way, up to some minutes when Telegram holds a busy group back.
 */
export function createTelegramChannel(deps: TelegramChannelDeps): Channel {
  const { token, apiRoot, assistant, logger, now, pause = realPause } = deps;
  const conversation = createConversation({ assistant, logger, now });
  const bot = createBot({ token, apiRoot, conversation, logger, pause });
  const stopping = new AbortController();
  let serving: Promise<void> = Promise.resolve();

  async function announceCommands(): Promise<void> {
    try {
      await bot.api.setMyCommands(COMMANDS);
    } catch (error) {
      logger.warn(failureFields(error, token), 'the command menu could not be set');
    }
  }

  return {
    name: 'telegram',
    start() {
      serving = poll({ bot, token, logger, pause, onConnected: announceCommands }, stopping.signal);
      return serving;
    },
    async stop() {
      stopping.abort();
      await serving.catch(() => undefined);
    },
  };
}
