import { setTimeout } from 'node:timers/promises';
import type { Update, WebhookInfo } from 'grammy/types';
import { dateOf, type World } from './fake-telegram-world.ts';

/** Much shorter than Telegram's, so that tests need not wait. */
const FIRST_PAUSE_MS = 10;
const LONGEST_PAUSE_MS = 500;

export interface WebhookOptions {
  readonly url: string;
  readonly secret: string | undefined;
  readonly mostAtOnce: number;
}

export interface Webhook {
  /** Pushes what waits, at once. */
  wake(): void;
  stop(): void;
  info(): Partial<WebhookInfo>;
}

/**
 * Pushes updates as HTTP POSTs: those of one chat one after another, those of different chats side by side. An
 * update is repeated until the bot answers with 2xx; what that answer says is not looked at.
 */
export function createWebhook(world: World, { url, secret, mostAtOnce }: WebhookOptions): Webhook {
  const stopped = new AbortController();
  const { signal } = stopped;
  const busy = new Set<unknown>();
  let failure: { at: number; reason: string } | undefined;

  async function push(update: Update, queue: unknown): Promise<void> {
    busy.add(queue);
    world.handedOut.set(update.update_id, update);
    for (let wait = FIRST_PAUSE_MS; !signal.aborted; wait = Math.min(2 * wait, LONGEST_PAUSE_MS)) {
      const reason = await post(update);
      if (reason === undefined) break;
      failure = { at: dateOf(update.update_id), reason };
      await setTimeout(wait, undefined, { signal }).catch(() => undefined);
    }
    if (signal.aborted) return;
    world.updates = world.updates.filter((waiting) => waiting !== update);
    busy.delete(queue);
    wake();
  }

  /** @returns why the push failed, if it did */
  async function post(update: Update): Promise<string | undefined> {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(secret !== undefined && { 'x-telegram-bot-api-secret-token': secret }),
        },
        body: JSON.stringify(update),
        signal,
      });
      await response.arrayBuffer();
      if (response.ok) return undefined;
      return `Wrong response from the webhook: ${response.status} ${response.statusText}`;
    } catch (error) {
      return `Connection failed: ${error instanceof Error ? error.message : error}`;
    }
  }

  function wake(): void {
    for (const update of world.again.splice(0)) void push({ ...update }, Symbol('again'));
    for (const update of world.updates) {
      const queue = queueOf(update);
      if (busy.size < mostAtOnce && !busy.has(queue)) void push(update, queue);
    }
  }

  return {
    wake,
    stop: () => stopped.abort(),
    info: () => ({
      url,
      max_connections: mostAtOnce,
      ...(failure && { last_error_date: failure.at, last_error_message: failure.reason }),
    }),
  };
}

/** Updates with the same queue keep their order. */
function queueOf(update: Update): unknown {
  const [, content] = Object.entries(update).find(([key]) => key !== 'update_id') ?? [];
  const { chat, message, from } = content as {
    chat?: { id: number };
    message?: { chat: { id: number } };
    from?: { id: number };
  };
  return chat?.id ?? message?.chat.id ?? from?.id ?? update.update_id;
}
