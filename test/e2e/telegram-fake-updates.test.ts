import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Update } from 'grammy/types';
import { describe, expect, onTestFinished, test } from 'vitest';
import { refusalOf, startClient } from '../support/telegram-client.ts';

interface Push {
  readonly update: Update;
  readonly headers: IncomingHttpHeaders;
  /** Answers the push; none is answered by itself. */
  readonly answer: (status: number) => void;
}

/** A bot's end of a webhook. */
async function startHook() {
  const pushes: Push[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const update = JSON.parse(Buffer.concat(chunks).toString()) as Update;
    const answer = (status: number) => response.writeHead(status).end();
    pushes.push({ update, headers: request.headers, answer });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const pushed = (count: number) => expect.poll(() => pushes.length).toBe(count);
  const texts = () => pushes.map(({ update }) => update.message?.text);
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, pushes, pushed, texts };
}

describe('the webhook of the fake Telegram', () => {
  test('gets what waits and what comes, with the secret, one update of a chat at a time', async () => {
    const { telegram, api } = await startClient();
    const hook = await startHook();
    const [lan, minh] = [telegram.privateChat('Lan'), telegram.privateChat('Minh')];
    lan.says('một');
    await api.setWebhook(hook.url, { secret_token: 'bi-mat_1' });
    lan.says('hai');
    minh.says('ba');
    await hook.pushed(2);
    expect(hook.texts()).toEqual(['một', 'ba']);
    expect(hook.pushes[0]?.headers).toMatchObject({
      'x-telegram-bot-api-secret-token': 'bi-mat_1',
      'content-type': 'application/json',
    });
    hook.pushes[0]?.answer(200);
    await hook.pushed(3);
    expect(hook.texts()[2]).toBe('hai');
    expect(await api.getWebhookInfo()).toMatchObject({ url: hook.url, pending_update_count: 2 });
  });

  test('gets an update again until it answers with success', async () => {
    const { telegram, api } = await startClient();
    const hook = await startHook();
    await api.setWebhook(hook.url);
    telegram.privateChat('Lan').says('một');
    await hook.pushed(1);
    hook.pushes[0]?.answer(500);
    await hook.pushed(2);
    expect(hook.pushes[1]?.update).toEqual(hook.pushes[0]?.update);
    expect(hook.pushes[1]?.headers['x-telegram-bot-api-secret-token']).toBeUndefined();
    expect((await api.getWebhookInfo()).last_error_message).toMatch(/500 Internal Server Error/u);
    hook.pushes[1]?.answer(200);
    await expect.poll(() => telegram.unconfirmed()).toBe(0);
  });

  test('gets an update a second time while it is still busy with it', async () => {
    const { telegram, api } = await startClient();
    const hook = await startHook();
    await api.setWebhook(hook.url);
    telegram.privateChat('Lan').says('một');
    await hook.pushed(1);
    telegram.redelivers();
    await hook.pushed(2);
    expect(hook.pushes[1]?.update).toEqual(hook.pushes[0]?.update);
    for (const { answer } of hook.pushes) answer(200);
    await expect.poll(() => telegram.unconfirmed()).toBe(0);
  });

  test('takes the place of getUpdates until it is deleted', async () => {
    const { telegram, api } = await startClient();
    const hook = await startHook();
    const waiting = refusalOf(api.getUpdates({ timeout: 30 }));
    await telegram.polled();
    await api.setWebhook(hook.url, { allowed_updates: ['message'] });
    expect(await waiting).toBe('409 Conflict: terminated by setWebhook request');
    expect(await refusalOf(api.getUpdates())).toMatch(/^409 Conflict: can't use getUpdates method/u);
    telegram.privateChat('Lan').inlineQuery('không ai hỏi');
    telegram.privateChat('Lan').says('một');
    await hook.pushed(1);
    await api.deleteWebhook();
    expect(await api.getUpdates()).toMatchObject([{ message: { text: 'một' } }]);
    expect((await api.getWebhookInfo()).url).toBe('');
  });

  test('is refused without https, with a bad secret or bad numbers', async () => {
    const { api } = await startClient();
    const set = (url: string, more: object = {}) => refusalOf(api.setWebhook(url, more));
    expect(await set('http://example.org/')).toMatch(/HTTPS URL must be provided/u);
    expect(await set('example.org')).toMatch(/HTTPS URL must be provided/u);
    expect(await set('https://example.org/', { secret_token: 'bí mật' })).toMatch(/unallowed characters/u);
    expect(await set('https://example.org/', { max_connections: 101 })).toMatch(/^400/u);
    expect(await set('')).toBe('accepted');
  });
});

describe('updates of the fake Telegram', () => {
  test('come again after a restart, confirmed or not, with the same ids', async () => {
    const { telegram, api } = await startClient();
    const lan = telegram.privateChat('Lan');
    lan.says('một');
    lan.says('hai');
    const first = await api.getUpdates();
    const offset = (first.at(-1)?.update_id ?? 0) + 1;
    expect(await api.getUpdates({ offset })).toEqual([]);
    telegram.redelivers();
    expect(await api.getUpdates({ offset })).toEqual(first);
    const waiting = api.getUpdates({ offset, timeout: 30 });
    await telegram.polled();
    telegram.redelivers(1);
    expect(await waiting).toEqual(first.slice(1));
    expect(await api.getUpdates({ offset })).toEqual([]);
  });

  test('come in reverse order on request', async () => {
    const { telegram, api } = await startClient();
    const lan = telegram.privateChat('Lan');
    telegram.deliversInReverse(() => {
      const id = lan.says('một');
      lan.edits(id, 'hai');
    });
    const [edit, message] = await api.getUpdates();
    expect([edit?.edited_message?.text, message?.message?.text]).toEqual(['hai', 'một']);
    expect(message?.update_id).toBeGreaterThan(edit?.update_id ?? Infinity);
  });

  test('overtake each other on their way to a webhook', async () => {
    const { telegram, api } = await startClient();
    const hook = await startHook();
    await api.setWebhook(hook.url, { max_connections: 1 });
    const lan = telegram.privateChat('Lan');
    telegram.deliversInReverse(() => [lan.says('một'), lan.says('hai')]);
    await hook.pushed(1);
    hook.pushes[0]?.answer(200);
    await hook.pushed(2);
    expect(hook.texts()).toEqual(['hai', 'một']);
    const [late, early] = hook.pushes.map(({ update }) => update.update_id);
    expect(late).toBeGreaterThan(early ?? Infinity);
  });
});
