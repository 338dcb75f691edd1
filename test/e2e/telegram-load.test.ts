import { expect, test } from 'vitest';
import { buildAnswer } from '../support/fake-assistant.ts';
import { startFakeTelegram } from '../support/fake-telegram.ts';
import { startBot } from '../support/telegram-bot.ts';

const CHATS = 50;
const QUESTIONS = 20;

test('fifty chats with twenty questions each at once are all answered once, in order within each chat', async () => {
  const { telegram } = await startBot({ answers: (question) => buildAnswer({ text: `Đáp: ${question}` }) });
  const chats = Array.from({ length: CHATS }, (_, i) => telegram.privateChat(`Người ${i}`));
  for (let n = 0; n < QUESTIONS; n += 1) for (const [i, chat] of chats.entries()) chat.says(`${i}-${n}`);
  await Promise.all(
    chats.map(async (chat, i) => {
      for (let n = 0; n < QUESTIONS; n += 1) expect((await chat.botSays()).text).toBe(`Đáp: ${i}-${n}`);
    }),
  );
  await telegram.polled();
  for (const chat of chats) expect(chat.unread()).toBe(0);
});

test('over a webhook every question is answered once, strangers with no secret are turned away, and health is told', async () => {
  const telegram = await startFakeTelegram();
  const webhook = { url: 'http://127.0.0.1:18473/telegram', secret: 'bi-mat-cua-webhook', port: 18_473 };
  await startBot({ answers: (question) => buildAnswer({ text: `Đáp: ${question}` }), webhook }, telegram);
  const lan = telegram.privateChat('Lan');
  lan.says('một');
  lan.says('hai');
  expect((await lan.botSays()).text).toBe('Đáp: một');
  expect((await lan.botSays()).text).toBe('Đáp: hai');
  telegram.redelivers();
  lan.says('ba');
  expect((await lan.botSays()).text).toBe('Đáp: ba');
  expect(lan.unread()).toBe(0);
  const post = (body: string, secret?: string) =>
    fetch(webhook.url, {
      method: 'POST',
      body,
      headers: secret === undefined ? {} : { 'x-telegram-bot-api-secret-token': secret },
    }).then(({ status }) => status);
  expect(await post('{"update_id":1}')).toBe(401);
  expect(await post('{"update_id":1}', 'bi-mat-cua-ke-khac!')).toBe(401);
  expect(await post('không phải JSON', webhook.secret)).toBe(400);
  expect(await (await fetch('http://127.0.0.1:18473/health')).text()).toBe('ok');
  expect((await fetch('http://127.0.0.1:18473/khac')).status).toBe(404);
});
