import { describe, expect, onTestFinished, test } from 'vitest';
import { type FakeTelegram, startFakeTelegram } from '../support/fake-telegram.ts';

async function start() {
  const telegram = await startFakeTelegram();
  onTestFinished(() => telegram.stop());
  const lan = telegram.privateChat('Lan');
  const call = (method: string, payload: object, token = telegram.token) =>
    request(telegram, method, payload, token);
  const send = (text: string, more: object = {}) =>
    call('sendMessage', { chat_id: lan.id, text, parse_mode: 'HTML', ...more });
  return { telegram, lan, call, send };
}

async function request(telegram: FakeTelegram, method: string, payload: object, token: string) {
  const response = await fetch(`${telegram.apiRoot}/bot${token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(payload),
  });
  const body = (await response.json()) as { result?: unknown; description?: string; parameters?: object };
  return { status: response.status, ...body };
}

const press = (data: string) => ({
  reply_markup: { inline_keyboard: [[{ text: 'Mở', callback_data: data }]] },
});

describe('the fake Telegram', () => {
  test('refuses a wrong token and an unknown method', async () => {
    const { call } = await start();
    expect(await call('getMe', {}, '1:wrong')).toMatchObject({ status: 401, description: 'Unauthorized' });
    expect(await call('getYou', {})).toMatchObject({ status: 404, description: 'Not Found' });
  });

  test.each([
    ['an unclosed tag', '<b>đậm', /can't parse entities: Can't find end tag corresponding to start tag "b"/u],
    ['crossed tags', '<b><i>x</b></i>', /Unmatched end tag/u],
    ['an end without a start', 'x</b>', /Unexpected end tag/u],
    ['an unknown tag', '<h1>x</h1>', /Unsupported start tag "h1"/u],
    ['a bare <', '1 < 2', /Unclosed start tag/u],
    ['a quote in a quote', '<blockquote><blockquote>x</blockquote></blockquote>', /nested/u],
    ['a blank text', '<b>  </b>', /message text is empty/u],
    ['a text too long', 'a'.repeat(4_097), /message is too long/u],
  ])('refuses %s', async (_, text, reason) => {
    const { send } = await start();
    expect(await send(text)).toMatchObject({ status: 400, description: expect.stringMatching(reason) });
  });

  test('counts the text without its tags', async () => {
    const { send, lan } = await start();
    expect(await send(`<b>${'&lt;'.repeat(4_096)}</b>`)).toMatchObject({ status: 200 });
    expect(await lan.botSays()).toMatchObject({
      text: '<'.repeat(4_096),
      entities: [{ type: 'bold', offset: 0, length: 4_096 }],
    });
  });

  test('refuses buttons that Telegram would not take, unknown chats, replies to nothing and unknown fields', async () => {
    const { send, call } = await start();
    const many = { reply_markup: { inline_keyboard: Array(101).fill([{ text: 'x', callback_data: 'x' }]) } };
    expect(await send('x', press('ế'.repeat(22)))).toMatchObject({ status: 400 });
    expect(await send('x', press('a'.repeat(64)))).toMatchObject({ status: 200 });
    expect(await send('x', many)).toMatchObject({ status: 400 });
    expect(await send('x', { reply_parameters: { message_id: 99 } })).toMatchObject({ status: 400 });
    expect(await send('x', { message_thread_id: 99 })).toMatchObject({ status: 400 });
    expect(await send('x', { disable_web_page_preview: true })).toMatchObject({ status: 400 });
    expect(await call('sendMessage', { chat_id: 1, text: 'x' })).toMatchObject({ status: 400 });
  });

  test('refuses an edit that changes nothing, and edits of messages that are not there or not the bot’s', async () => {
    const { send, call, lan } = await start();
    await send('<b>x</b>', press('open a'));
    const { id } = await lan.botSays();
    const edit = (message_id: number, text: string, more: object = {}) =>
      call('editMessageText', { chat_id: lan.id, message_id, text, parse_mode: 'HTML', ...more });
    expect(await edit(id, '<b>x</b>', press('open a'))).toMatchObject({
      status: 400,
      description: /not modified/u,
    });
    expect(await edit(id, 'x', press('open a'))).toMatchObject({ status: 200 });
    expect((await lan.botEdits()).buttons).toEqual(['Mở']);
    expect(await edit(id, 'x')).toMatchObject({ status: 200 });
    expect(await edit(id, 'x')).toMatchObject({ status: 400, description: /not modified/u });
    expect(await edit(999, 'x')).toMatchObject({ status: 400, description: /not found/u });
    expect(await edit(lan.says('tôi'), 'x')).toMatchObject({ status: 400, description: /can't be edited/u });
  });

  test('takes one answer to a pressed button', async () => {
    const { send, call, lan } = await start();
    await send('x', press('open a'));
    const pressed = lan.presses(await lan.botSays(), 'Mở');
    const { result } = await call('getUpdates', {});
    const [update] = result as { callback_query: { id: string; data: string } }[];
    expect(update?.callback_query.data).toBe('open a');
    const answer = { callback_query_id: update?.callback_query.id, text: 'Được' };
    expect(await call('answerCallbackQuery', answer)).toMatchObject({ status: 200 });
    expect(await pressed).toEqual({ text: 'Được' });
    expect(await call('answerCallbackQuery', answer)).toMatchObject({ status: 400, description: /too old/u });
  });

  test('hands out updates until they are confirmed, only of the wanted kinds, and wakes a waiting request', async () => {
    const { telegram, call, lan } = await start();
    const waiting = call('getUpdates', { timeout: 30, allowed_updates: ['message'] });
    await telegram.polled();
    lan.says('một');
    telegram.delivers({ edited_message: {} as never });
    const first = (await waiting).result as { update_id: number }[];
    lan.says('hai');
    expect((await call('getUpdates', {})).result).toHaveLength(2);
    const offset = (first[0]?.update_id ?? 0) + 1;
    expect((await call('getUpdates', { offset })).result).toMatchObject([{ message: { text: 'hai' } }]);
    expect(telegram.unconfirmed()).toBe(1);
  });

  test('lets only the latest request for updates wait', async () => {
    const { call, lan } = await start();
    const requests = [call('getUpdates', { timeout: 30 }), call('getUpdates', { timeout: 30 })];
    expect(await Promise.race(requests)).toMatchObject({ status: 409 });
    lan.says('một');
    const statuses = (await Promise.all(requests)).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 409]);
  });

  test('fails on request', async () => {
    const { telegram, send, lan } = await start();
    telegram.failNext('sendMessage', { status: 429, retryAfter: 7 });
    telegram.failNext('sendMessage', { status: 502 });
    telegram.failNext('sendMessage', 'lost-request');
    telegram.failNext('sendMessage', 'lost-response');
    expect(await send('a')).toMatchObject({ status: 429, parameters: { retry_after: 7 } });
    expect(await send('b')).toMatchObject({ status: 502 });
    await expect(send('c')).rejects.toThrow();
    await expect(send('d')).rejects.toThrow();
    expect((await lan.botSays()).text).toBe('d');
    expect(lan.unread()).toBe(0);
  });
});
