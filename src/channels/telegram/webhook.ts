import { timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { Update } from 'grammy/types';
import { z } from 'zod';
import { apiSignal } from './api-signal.ts';
import { persist } from './persist.ts';
import type { ServingDeps } from './polling.ts';
import { createUpdates, HANDLED } from './updates.ts';

export interface Webhook {
  /** Public address that Telegram calls, e.g. "https://bot.example.vn/telegram"; its path is served here. */
  readonly url: string;
  /** What Telegram sends along, so that nobody else is believed. */
  readonly secret: string;
  /** Where this program listens, behind a proxy that speaks HTTPS; 0 for any free port. */
  readonly port: number;
}

/** Bytes; an update of Telegram has a few thousand. */
const LARGEST_BODY = 1024 * 1024;

const update = z.looseObject({ update_id: z.int() });

/**
 * Takes the updates that Telegram sends to the webhook until `stopping` aborts, then finishes those in hand. An update is
 * kept before Telegram is told so. `GET /health` tells whether the bot serves.
 * @throws {TokenRefusedError} when Telegram does not accept the token
 */
export async function serveWebhook(
  deps: ServingDeps,
  webhook: Webhook,
  stopping: AbortSignal,
): Promise<void> {
  const { bot, logger, onConnected } = deps;
  const signal = apiSignal(stopping);
  const updates = createUpdates(deps);
  const path = new URL(webhook.url).pathname;

  const me = await persist(() => bot.api.getMe(signal), deps, stopping);
  if (me === undefined) return;
  bot.botInfo = me;

  const server = createServer((request, response) => {
    const end = (status: number, text: string) => {
      response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text);
    };
    if (request.method === 'GET' && request.url === '/health') return end(200, 'ok');
    if (request.method !== 'POST' || request.url !== path) return end(404, 'not found');
    if (!isSecret(request.headers['x-telegram-bot-api-secret-token'], webhook.secret))
      return end(401, 'unauthorised');
    receive(request)
      .then(async (received) => {
        if (received === undefined) return end(400, 'not an update');
        await updates.take([received]);
        end(200, 'ok');
      })
      .catch((error: unknown) => {
        logger.error({ err: error }, 'an update could not be kept');
        end(500, 'try again');
      });
  });
  // Before the first update arrives: what has just been taken is not left from an earlier run.
  updates.resume();
  server.listen(webhook.port);
  await once(server, 'listening');
  try {
    const options = { secret_token: webhook.secret, allowed_updates: [...HANDLED] };
    await persist(() => bot.api.setWebhook(webhook.url, options, signal), deps, stopping);
    if (stopping.aborted) return;
    logger.info({ username: me.username, port: webhook.port }, 'serving the webhook');
    await onConnected();
    await once(stopping, 'abort');
  } finally {
    server.close();
    await updates.fewerThan(1);
  }
}

function isSecret(given: string | string[] | undefined, secret: string): boolean {
  if (typeof given !== 'string' || given.length !== secret.length) return false;
  return timingSafeEqual(Buffer.from(given), Buffer.from(secret));
}

/** The update in the body of a request; undefined where it holds none. */
async function receive(request: IncomingMessage): Promise<Update | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > LARGEST_BODY) return undefined;
    chunks.push(chunk);
  }
  try {
    return update.parse(JSON.parse(Buffer.concat(chunks).toString('utf8'))) as Update;
  } catch {
    return undefined;
  }
}
