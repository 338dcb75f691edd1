import { z } from 'zod';
import { badRequest, read } from './fake-telegram-fields.ts';
import type { Method } from './fake-telegram-method.ts';
import { Refusal } from './fake-telegram-refusal.ts';
import { createWebhook } from './fake-telegram-webhook.ts';
import type { PollEnd, World } from './fake-telegram-world.ts';

const allowed_updates = z.array(z.string()).optional();

const schemas = {
  getUpdates: z.strictObject({
    offset: z.int().optional(),
    limit: z.int().min(1).max(100).default(100),
    timeout: z.int().min(0).default(0),
    allowed_updates,
  }),
  setWebhook: z.strictObject({
    url: z.string(),
    max_connections: z.int().min(1).max(100).default(40),
    allowed_updates,
    drop_pending_updates: z.boolean().optional(),
    secret_token: z
      .string()
      .regex(/^[\w-]{1,256}$/u, 'secret token contains unallowed characters')
      .optional(),
  }),
  deleteWebhook: z.strictObject({ drop_pending_updates: z.boolean().optional() }),
  nothing: z.strictObject({}),
};

const CONFLICTS = {
  conflict:
    'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
  webhook: 'Conflict: terminated by setWebhook request',
};

/** The methods by which a bot gets its updates. */
export const UPDATE_METHODS: Readonly<Record<string, Method>> = {
  getUpdates(world, payload, { gone }) {
    const { offset, limit, timeout, allowed_updates } = read(schemas.getUpdates, payload);
    if (world.webhook) {
      throw new Refusal(
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      );
    }
    if (allowed_updates !== undefined) world.allowedUpdates = allowed_updates;
    if (offset !== undefined) world.updates = world.updates.filter(({ update_id }) => update_id >= offset);
    world.endPoll?.('conflict');
    if (waiting(world) || timeout === 0) return handOut(world, limit);
    return new Promise((resolve, reject) => {
      const end = (reason: PollEnd | 'timeout' | 'gone') => {
        clearTimeout(timer);
        gone.removeEventListener('abort', hangUp);
        if (world.endPoll === end) world.endPoll = undefined;
        if (reason === 'conflict' || reason === 'webhook') reject(new Refusal(409, CONFLICTS[reason]));
        else resolve(reason === 'gone' ? [] : handOut(world, limit));
      };
      const hangUp = () => end('gone');
      const timer = setTimeout(() => end('timeout'), 1_000 * timeout);
      gone.addEventListener('abort', hangUp);
      world.endPoll = end;
      for (const began of world.pollWatchers.splice(0)) began();
    });
  },

  setWebhook(world, payload) {
    const { url, drop_pending_updates, ...given } = read(schemas.setWebhook, payload);
    if (given.allowed_updates !== undefined) world.allowedUpdates = given.allowed_updates;
    if (drop_pending_updates) world.updates = [];
    world.webhook?.stop();
    world.webhook = undefined;
    if (url === '') return true;
    if (!isPushable(url)) throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
    world.endPoll?.('webhook');
    world.webhook = createWebhook(world, {
      url,
      secret: given.secret_token,
      mostAtOnce: given.max_connections,
    });
    world.webhook.wake();
    return true;
  },

  deleteWebhook(world, payload) {
    if (read(schemas.deleteWebhook, payload).drop_pending_updates) world.updates = [];
    world.webhook?.stop();
    world.webhook = undefined;
    return true;
  },

  getWebhookInfo(world, payload) {
    read(schemas.nothing, payload);
    return {
      url: '',
      has_custom_certificate: false,
      pending_update_count: world.updates.length,
      ...(world.allowedUpdates.length > 0 && { allowed_updates: world.allowedUpdates }),
      ...world.webhook?.info(),
    };
  },
};

function waiting(world: World): boolean {
  return world.updates.length + world.again.length > 0;
}

function handOut(world: World, limit: number) {
  const batch = [...world.again.splice(0, limit), ...world.updates].slice(0, limit);
  for (const update of batch) world.handedOut.set(update.update_id, update);
  return batch;
}

/** Telegram itself takes https only; a test listens on this machine. */
function isPushable(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || (protocol === 'http:' && /^(?:localhost|127\.0\.0\.1)$/u.test(hostname));
}
