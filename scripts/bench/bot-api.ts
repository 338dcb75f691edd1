import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A Bot API server for timings: it checks nothing, so that a measured bot waits for itself alone. */
export interface BotApi {
  readonly root: string;
  readonly token: string;
  /** Resolves when the bot asks for updates. */
  readonly polled: Promise<void>;
  /** A person's question in a private chat; resolves when the chat got a message more. */
  ask(chat: number, text: string): Promise<void>;
  stop(): void;
}

interface Asked {
  readonly update_id: number;
  readonly message: object;
}

/** As many as Telegram hands over at once. */
const BATCH = 100;

/** Starts one on any free port of 127.0.0.1; `stop` ends it and whatever waits for it. */
export async function startBotApi(): Promise<BotApi> {
  const token = '110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw';
  const me = { id: 110201543, is_bot: true, first_name: 'Bench', username: 'bench_bot' };
  const waiting = new Map<number, (() => void)[]>();
  let pending: Asked[] = [];
  let updates = 0;
  let messages = 0;
  let hold: (() => void) | undefined;
  let onPolled: () => void = () => {};
  const polled = new Promise<void>((resolve) => {
    onPolled = resolve;
  });

  async function call(method: string, payload: Record<string, unknown>): Promise<unknown> {
    switch (method) {
      case 'getMe':
        return me;
      case 'getUpdates': {
        onPolled();
        const offset = Number(payload.offset ?? 0);
        pending = pending.filter(({ update_id }) => update_id >= offset);
        if (pending.length === 0 && Number(payload.timeout ?? 0) > 0) {
          await new Promise<void>((resolve) => {
            hold = resolve;
          });
        }
        return pending.slice(0, BATCH);
      }
      case 'sendMessage': {
        const chat = Number(payload.chat_id);
        waiting.get(chat)?.shift()?.();
        return { ...messageIn(chat, String(payload.text)), from: me };
      }
      default:
        return true;
    }
  }

  function messageIn(chat: number, text: string) {
    messages += 1;
    return {
      message_id: messages,
      date: Math.floor(Date.now() / 1000),
      chat: { id: chat, type: 'private', first_name: `Person ${chat}` },
      text,
    };
  }

  async function answer(request: IncomingMessage): Promise<{ ok: boolean; result?: unknown }> {
    const method = /\/([^/?]*)$/u.exec(request.url ?? '')?.[1] ?? '';
    const body = await bodyOf(request);
    // Files come in another form, and none is asked for.
    const isJson = request.headers['content-type']?.includes('json') ?? body === '';
    return isJson
      ? { ok: true, result: await call(method, body === '' ? {} : JSON.parse(body)) }
      : { ok: false };
  }

  const server = createServer(async (request, response) => {
    const answered = await answer(request);
    response.writeHead(answered.ok ? 200 : 400, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answered));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    root: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token,
    polled,
    ask(chat, text) {
      const from = { id: chat, is_bot: false, first_name: `Person ${chat}` };
      pending.push({ update_id: ++updates, message: { ...messageIn(chat, text), from } });
      const answered = new Promise<void>((resolve) => {
        waiting.set(chat, [...(waiting.get(chat) ?? []), resolve]);
      });
      hold?.();
      hold = undefined;
      return answered;
    },
    stop() {
      hold?.();
      server.close();
      server.closeAllConnections();
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
