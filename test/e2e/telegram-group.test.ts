import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { buildAnswer } from '../support/fake-assistant.ts';
import { startBot } from '../support/telegram-bot.ts';

const echo = (question: string, history: readonly string[]) =>
  buildAnswer({ text: `${question} (${history.join(', ')})` });

describe('in a group', () => {
  test('the bot is silent until it is mentioned, and then replies to the asker', async () => {
    const { telegram, assistant } = await startBot({ answers: echo });
    const group = telegram.group('Tổ Thi đua');
    const lan = group.member('Lan');
    lan.says('Chào cả tổ, ai chủ trì việc này?');
    lan.says('/muc@bot_khac III.2');
    lan.sends({ sticker: { file_id: 's' } as never });
    const asked = lan.says(`@${telegram.bot.username}, ai chủ trì?`);
    expect(await group.botSays()).toMatchObject({ text: 'ai chủ trì? ()', repliesTo: asked });
    expect(group.unread()).toBe(0);
    expect(assistant.asked).toHaveLength(1);
  });

  test('it answers a mention by name, a reply to its message and its commands', async () => {
    const { telegram } = await startBot({ answers: echo });
    const group = telegram.group('Tổ Thi đua');
    const lan = group.member('Lan');
    lan.says('Trợ lý ơi, ai chủ trì?', { mention: { words: 'Trợ lý ơi', user: telegram.bot } });
    const first = await group.botSays();
    expect(first.text).toBe('ai chủ trì? ()');
    lan.says('Còn Mặt trận?', { replyTo: first.id });
    expect((await group.botSays()).text).toBe('Còn Mặt trận? (ai chủ trì?)');
    lan.says(`/muc@${telegram.bot.username} III.2`);
    expect((await group.botSays()).text).toBe('Không có mục III.2.');
  });

  test('each person has a conversation of their own, in the group and outside', async () => {
    const { telegram } = await startBot({ answers: echo });
    const group = telegram.group('Tổ Thi đua');
    const [lan, minh] = [group.member('Lan'), group.member('Minh')];
    const alone = telegram.privateChat('Lan');
    const name = `@${telegram.bot.username}`;
    lan.says(`${name} một`);
    minh.says(`${name} hai`);
    lan.says(`${name} ba`);
    expect([
      (await group.botSays()).text,
      (await group.botSays()).text,
      (await group.botSays()).text,
    ]).toEqual(['một ()', 'hai ()', 'ba (một)']);
    alone.says('bốn');
    expect((await alone.botSays()).text).toBe('bốn ()');
  });

  test('it stays in the topic where it was asked, with every message and the sign of typing', async () => {
    const text = Array.from({ length: 90 }, (_, i) => `Dòng ${i}: ${'báo cáo kết quả '.repeat(4)}`).join(
      '\n',
    );
    const { telegram } = await startBot({
      answers: async () => {
        await setTimeout(400);
        return buildAnswer({ text });
      },
    });
    const group = telegram.group('Diễn đàn');
    const topic = group.opensTopic();
    const asked = group.member('Lan').says(`@${telegram.bot.username} ai?`, { topic });
    const parts = [await group.botSays(), await group.botSays()];
    expect(parts.map((part) => part.topic)).toEqual([topic, topic]);
    expect(parts.map((part) => part.repliesTo)).toEqual([asked, undefined]);
    expect(telegram.callsOf('sendChatAction')[0]?.payload).toMatchObject({ message_thread_id: topic });
  });

  test('channel posts and forwards of them are left alone', async () => {
    const { telegram, assistant } = await startBot({ answers: echo });
    const group = telegram.group('Tổ Thi đua');
    const lan = group.member('Lan');
    const text = `@${telegram.bot.username} bài đăng`;
    await telegram.polled();
    telegram.delivers({
      channel_post: { message_id: 1, date: 0, chat: { id: -9, type: 'channel', title: 'K' }, text } as never,
    });
    lan.sends({ text, is_automatic_forward: true });
    lan.says(`@${telegram.bot.username} hỏi thật`);
    expect((await group.botSays()).text).toBe('hỏi thật ()');
    expect(assistant.asked).toHaveLength(1);
  });
});
