import { InlineKeyboard } from 'grammy';
import { describe, expect, test } from 'vitest';
import { refusalOf, startClient } from '../support/telegram-client.ts';

async function start() {
  const { telegram, api } = await startClient();
  return { telegram, api, lan: telegram.privateChat('Lan') };
}

describe('messages in the fake Telegram', () => {
  test('can be silent and protected', async () => {
    const { api, lan } = await start();
    await api.sendMessage(lan.id, 'x', { disable_notification: true, protect_content: true });
    await api.sendMessage(lan.id, 'y');
    expect(await lan.botSays()).toMatchObject({ isSilent: true, isProtected: true });
    expect(await lan.botSays()).toMatchObject({ isSilent: false, isProtected: false });
  });

  test('have buttons that call the bot, open a link or begin an inline query', async () => {
    const { api, lan } = await start();
    const keyboard = new InlineKeyboard()
      .text('Gọi', 'a')
      .url('Văn bản', 'https://example.org/a?b=c')
      .row()
      .switchInlineCurrent('Tìm', '')
      .switchInline('Gửi', 'III');
    await api.sendMessage(lan.id, 'x', { reply_markup: keyboard });
    const said = await lan.botSays();
    expect(said.buttons).toEqual(['Gọi', 'Văn bản', 'Tìm', 'Gửi']);
    expect(said.keyboard).toEqual(keyboard.inline_keyboard);
    expect(() => lan.presses(said, 'Văn bản')).toThrow(/expected "Văn bản" to call the bot/u);
  });

  test('have links in their text, where they lead somewhere', async () => {
    const { api, lan } = await start();
    const send = (text: string) => refusalOf(api.sendMessage(lan.id, text, { parse_mode: 'HTML' }));
    const url = 'https://example.org/a?b=1&c=2';
    expect(await send('xem <a href="https://example.org/a?b=1&amp;c=2">văn bản</a>')).toBe('accepted');
    expect((await lan.botSays()).entities).toEqual([{ type: 'text_link', offset: 4, length: 7, url }]);
    expect(await send('<a href="">x</a><a>y</a>')).toBe('accepted');
    expect(await lan.botSays()).toMatchObject({ text: 'xy', entities: [] });
    expect(await send('<a src="https://example.org">x</a>')).toMatch(/Unexpected attribute/u);
    expect(await send('<b href="https://example.org">x</b>')).toMatch(/Unexpected attribute/u);
  });

  test.each([
    ['no kind', { text: 'a' }],
    ['two kinds', { text: 'a', callback_data: 'a', url: 'https://example.org' }],
    ['an empty label', { text: '', callback_data: 'a' }],
    ['empty data', { text: 'a', callback_data: '' }],
    ['a link that is none', { text: 'a', url: 'mục III' }],
    ['a link to a script', { text: 'a', url: 'javascript:alert(1)' }],
    ['an unknown field', { text: 'a', callback_data: 'a', color: 'red' }],
  ])('refuse a button with %s', async (_, button) => {
    const { api, lan } = await start();
    const reply_markup = { inline_keyboard: [[button]] } as never;
    expect(await refusalOf(api.sendMessage(lan.id, 'x', { reply_markup }))).toMatch(/^400/u);
  });

  test('lose and get buttons without a change of their text', async () => {
    const { api, lan } = await start();
    const { message_id } = await api.sendMessage(lan.id, '<b>x</b>', { parse_mode: 'HTML' });
    const edit = (...labels: string[]) =>
      refusalOf(
        api.editMessageReplyMarkup(lan.id, message_id, {
          reply_markup: { inline_keyboard: labels.map((label) => [{ text: label, callback_data: 'a' }]) },
        }),
      );
    expect(await edit()).toMatch(/message is not modified/u);
    expect(await edit('Mở')).toBe('accepted');
    expect(await lan.botEdits()).toMatchObject({ text: 'x', html: '<b>x</b>', buttons: ['Mở'] });
    expect(await edit('Mở')).toMatch(/message is not modified/u);
    expect(await edit()).toBe('accepted');
    expect((await lan.botEdits()).buttons).toEqual([]);
    expect(await refusalOf(api.editMessageReplyMarkup(lan.id, 99))).toMatch(/message to edit not found/u);
  });

  test('are deleted where the bot may', async () => {
    const { telegram, api, lan } = await start();
    const group = telegram.group('Tổ');
    const erase = (chat: number, message: number) => refusalOf(api.deleteMessage(chat, message));
    const mine = (await api.sendMessage(group.id, 'x')).message_id;
    const hers = group.member('Lan').says('y');
    expect(await erase(group.id, mine)).toBe('accepted');
    expect(await group.botDeletes()).toBe(mine);
    expect(await erase(group.id, mine)).toBe('400 Bad Request: message to delete not found');
    expect(await erase(group.id, hers)).toBe("400 Bad Request: message can't be deleted");
    group.botJoins({ addedBy: 'Lan', as: 'administrator' });
    expect(await erase(group.id, hers)).toBe('accepted');
    expect(await erase(lan.id, lan.says('z'))).toBe('accepted');
  });

  test('get a reaction of the kind that Telegram knows', async () => {
    const { api, lan } = await start();
    const said = lan.says('cảm ơn');
    const react = (...emojis: string[]) =>
      refusalOf(
        api.setMessageReaction(lan.id, said, emojis.map((emoji) => ({ type: 'emoji', emoji })) as never),
      );
    expect(await react('👍')).toBe('accepted');
    expect(await react()).toBe('accepted');
    expect([await lan.botReacts(), await lan.botReacts()]).toEqual([
      { message: said, emoji: '👍' },
      { message: said, emoji: undefined },
    ]);
    expect(await react('📄')).toMatch(/REACTION_INVALID/u);
    expect(await react('👍', '👏')).toMatch(/REACTIONS_TOO_MANY/u);
    expect(await refusalOf(api.setMessageReaction(lan.id, 99, []))).toMatch(/not found/u);
  });
});
