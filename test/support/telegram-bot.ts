import { setTimeout } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import type { Channel } from '../../src/channels/channel.ts';
import { createTelegramChannel } from '../../src/channels/telegram/channel.ts';
import { createFakeAssistant, type FakeAssistant, type FakeAssistantParts } from './fake-assistant.ts';
import { type FakeTelegram, startFakeTelegram } from './fake-telegram.ts';
import { createMemoryLog, type MemoryLog } from './memory-log.ts';

export interface RunningBot {
  readonly telegram: FakeTelegram;
  readonly assistant: FakeAssistant;
  readonly channel: Channel;
  readonly log: MemoryLog;
  /** Settles when the channel has ended. */
  readonly ended: Promise<void>;
}

/** Starts the bot against a Telegram of its own; both end with the test. Waits between attempts are cut short. */
export async function startBot(parts: FakeAssistantParts = {}, given?: FakeTelegram): Promise<RunningBot> {
  const telegram = given ?? (await startFakeTelegram());
  const assistant = createFakeAssistant(parts);
  const log = createMemoryLog();
  const channel = createTelegramChannel({
    token: telegram.token,
    apiRoot: telegram.apiRoot,
    assistant,
    logger: log.logger,
    now: () => 0,
    pause: (_ms, signal) => setTimeout(5, undefined, signal ? { signal } : {}).catch(() => undefined),
  });
  const ended = channel.start();
  ended.catch(() => undefined);
  onTestFinished(async () => {
    await channel.stop();
    await telegram.stop();
  });
  return { telegram, assistant, channel, log, ended };
}
