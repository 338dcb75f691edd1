import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { createTelegramChannel } from '../../src/channels/telegram/channel.ts';
import { TokenRefusedError } from '../../src/channels/telegram/failure.ts';
import { buildAnswer, createFakeAssistant } from '../support/fake-assistant.ts';
import { startFakeTelegram } from '../support/fake-telegram.ts';
import { createMemoryLog } from '../support/memory-log.ts';
import { botStores, startBot } from '../support/telegram-bot.ts';

const echo = (question: string) => buildAnswer({ text: `Đáp: ${question}` });

function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

describe('when Telegram fails', () => {
  test('a message held back by flood control is sent after the wait', async () => {
    const { telegram } = await startBot({ answers: echo });
    const lan = telegram.privateChat('Lan');
    telegram.failNext('sendMessage', { status: 429, retryAfter: 0 }, 2);
    lan.says('một');
    expect((await lan.botSays()).text).toBe('Đáp: một');
    expect(telegram.callsOf('sendMessage').map(({ status }) => status)).toEqual([429, 429, 200]);
  });

  test.each([{ status: 500 }, { status: 502 }, 'lost-request' as const])(
    'a message is sent again after %j',
    async (failure) => {
      const { telegram } = await startBot({ answers: echo });
      const lan = telegram.privateChat('Lan');
      telegram.failNext('sendMessage', failure, 3);
      lan.says('một');
      expect((await lan.botSays()).text).toBe('Đáp: một');
      expect(lan.unread()).toBe(0);
    },
  );

  test('a message that cannot be sent at all is given up and the next one answered', async () => {
    const { telegram, log } = await startBot({ answers: echo });
    const lan = telegram.privateChat('Lan');
    telegram.failNext('sendMessage', { status: 500 }, 4);
    lan.says('một');
    lan.says('hai');
    expect((await lan.botSays()).text).toBe('Đáp: hai');
    expect(log.entries().at(-1)).toMatchObject({
      msg: 'handling an update failed',
      failure: 'refused',
      code: 500,
    });
    expect(log.text()).not.toContain('một');
  });

  test('a sign of typing that fails does not matter', async () => {
    const { telegram, log } = await startBot({
      answers: async (question) => {
        await setTimeout(400);
        return echo(question);
      },
    });
    const lan = telegram.privateChat('Lan');
    telegram.failNext('sendChatAction', { status: 500 });
    lan.says('một');
    expect((await lan.botSays()).text).toBe('Đáp: một');
    expect(telegram.callsOf('sendChatAction')).toHaveLength(1);
    expect(log.entries().filter(({ level }) => Number(level) > 30)).toEqual([]);
  });

  test('a person who has blocked the bot costs one line in the log', async () => {
    const { telegram, log } = await startBot({ answers: echo });
    const [lan, minh] = [telegram.privateChat('Lan'), telegram.privateChat('Minh')];
    lan.shutsOut();
    lan.says('một');
    await telegram.nextCall('sendMessage');
    minh.says('hai');
    expect((await minh.botSays()).text).toBe('Đáp: hai');
    expect(log.entries().at(-1)).toMatchObject({
      level: 30,
      msg: 'the bot may not write to this chat',
      code: 403,
    });
  });

  test('updates are fetched again after lost connections, and none is lost or answered twice', async () => {
    const { telegram, log, assistant } = await startBot({ answers: echo });
    const lan = telegram.privateChat('Lan');
    telegram.failNext('getUpdates', { status: 502 });
    telegram.failNext('getUpdates', 'lost-response');
    telegram.failNext('getUpdates', { status: 429, retryAfter: 1 });
    telegram.failNext('getUpdates', { status: 409 });
    lan.says('một');
    expect((await lan.botSays()).text).toBe('Đáp: một');
    lan.says('hai');
    expect((await lan.botSays()).text).toBe('Đáp: hai');
    expect(assistant.asked).toHaveLength(2);
    const messages = log.entries().map(({ msg }) => msg);
    expect(messages).toContain('Telegram cannot be reached; retrying');
    expect(messages).toContain('another program uses this bot token; retrying');
    expect(messages).toContain('Telegram can be reached again');
  });

  test('the start waits for the network', async () => {
    const gone = await startFakeTelegram();
    await gone.stop();
    const bot = await startBot({ answers: echo }, gone);
    await expect.poll(() => bot.log.entries().length).toBeGreaterThan(2);
    expect(bot.log.entries()[0]).toMatchObject({
      failure: 'unreachable',
      code: 'ECONNREFUSED',
      retryInMs: 1_000,
    });
    expect(bot.log.entries()[1]).toMatchObject({ retryInMs: 2_000 });
    const back = await startFakeTelegram({ port: Number(new URL(gone.apiRoot).port) });
    const lan = back.privateChat('Lan');
    lan.says('một');
    expect((await lan.botSays()).text).toBe('Đáp: một');
    await bot.channel.stop();
    await back.stop();
  });

  test('a command menu that cannot be set does not keep the bot from answering', async () => {
    const telegram = await startFakeTelegram();
    telegram.failNext('setMyCommands', { status: 400 });
    await startBot({ answers: echo }, telegram);
    const lan = telegram.privateChat('Lan');
    lan.says('một');
    expect((await lan.botSays()).text).toBe('Đáp: một');
  });
});

describe('a refused token', () => {
  test.each([401, 404])('ends the start with a fault that does not show it (%i)', async (status) => {
    const telegram = await startFakeTelegram();
    telegram.failNext('getMe', { status });
    const { ended, log } = await startBot({}, telegram);
    const fault = await ended.then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(fault).toBeInstanceOf(TokenRefusedError);
    expect(String(fault)).toMatch(new RegExp(`Telegram refused the bot token \\(${status}`, 'u'));
    expect(`${String(fault)}${log.text()}`).not.toContain(telegram.token);
  });

  test('ends the running bot too', async () => {
    const { telegram, ended } = await startBot();
    await telegram.nextCall('setMyCommands');
    telegram.failNext('getUpdates', { status: 401 });
    telegram.privateChat('Lan').says('một');
    await expect(ended).rejects.toBeInstanceOf(TokenRefusedError);
  });
});

describe('stop', () => {
  test('finishes the replies under way, confirms the updates and fetches no more', async () => {
    const { opened, open } = gate();
    const { telegram, channel, ended } = await startBot({
      answers: async (question) => {
        await opened;
        return echo(question);
      },
    });
    const lan = telegram.privateChat('Lan');
    lan.says('một');
    await telegram.nextCall('sendChatAction');
    const stopped = channel.stop();
    expect(lan.unread()).toBe(0);
    open();
    await stopped;
    await ended;
    expect((await lan.botSays()).text).toBe('Đáp: một');
    expect(telegram.unconfirmed()).toBe(0);
    const fetched = telegram.callsOf('getUpdates').length;
    expect(telegram.callsOf('getUpdates').at(-1)?.payload).toMatchObject({ limit: 1, timeout: 0 });
    lan.says('hai');
    expect(telegram.unconfirmed()).toBe(1);
    await channel.stop();
    expect(telegram.callsOf('getUpdates')).toHaveLength(fetched);
    expect(lan.unread()).toBe(0);
  });

  test('leaves what came later to the next start', async () => {
    const { telegram, channel } = await startBot({ answers: echo });
    const lan = telegram.privateChat('Lan');
    lan.says('một');
    await lan.botSays();
    await channel.stop();
    lan.says('hai');
    await startBot({ answers: echo }, telegram);
    expect((await lan.botSays()).text).toBe('Đáp: hai');
    expect(lan.unread()).toBe(0);
  });

  test('ends a start that waits for the network', async () => {
    const gone = await startFakeTelegram();
    await gone.stop();
    const { channel, ended, log } = await startBot({}, gone);
    await expect.poll(() => log.entries().length).toBeGreaterThan(0);
    await channel.stop();
    await expect(ended).resolves.toBeUndefined();
  });

  test('before the start keeps the bot from serving', async () => {
    const telegram = await startFakeTelegram();
    const { token, apiRoot } = telegram;
    const { logger } = createMemoryLog();
    const channel = createTelegramChannel({
      token,
      apiRoot,
      assistant: createFakeAssistant(),
      logger,
      now: () => 0,
      ...botStores(),
    });
    await channel.stop();
    await channel.start();
    expect(telegram.calls).toEqual([]);
    await telegram.stop();
  });
});

describe('the log', () => {
  test('never holds the token, a question or an answer, even at its most talkative', async () => {
    const { telegram, log, channel } = await startBot({ answers: echo });
    const lan = telegram.privateChat('Lan');
    for (const method of ['sendMessage', 'getUpdates']) {
      for (const failure of [{ status: 500 }, 'lost-request', 'lost-response'] as const)
        telegram.failNext(method, failure);
    }
    telegram.failNext('sendMessage', { status: 400 });
    lan.says('chuyện riêng');
    lan.says('tiếp theo');
    await lan.botSays();
    await lan.botSays();
    await channel.stop();
    expect(log.entries().length).toBeGreaterThan(3);
    expect(log.text()).not.toContain(telegram.token);
    expect(log.text()).not.toContain(telegram.token.split(':')[1]);
    expect(log.text()).not.toContain('chuyện riêng');
    expect(log.text()).not.toContain('tiếp theo');
  });
});

describe('under load', () => {
  test('people in different chats do not wait for each other', async () => {
    const { opened, open } = gate();
    const { telegram } = await startBot({
      answers: async (question) => {
        if (question === 'chậm') await opened;
        return echo(question);
      },
    });
    const [lan, minh] = [telegram.privateChat('Lan'), telegram.privateChat('Minh')];
    lan.says('chậm');
    lan.says('sau');
    minh.says('nhanh');
    expect((await minh.botSays()).text).toBe('Đáp: nhanh');
    expect(lan.unread()).toBe(0);
    open();
    expect([(await lan.botSays()).text, (await lan.botSays()).text]).toEqual(['Đáp: chậm', 'Đáp: sau']);
  });
});
