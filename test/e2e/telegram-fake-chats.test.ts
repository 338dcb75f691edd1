import { describe, expect, test } from 'vitest';
import { refusalOf, startClient } from '../support/telegram-client.ts';

const menu = (...commands: string[]) =>
  commands.map((command) => ({ command, description: `Lệnh ${command}` }));
const names = (commands: readonly { command: string }[]) => commands.map(({ command }) => command);

describe('the menu of commands in the fake Telegram', () => {
  test('is kept by scope, and a person sees the narrowest one', async () => {
    const { telegram, api } = await startClient();
    const lan = telegram.privateChat('Lan');
    const group = telegram.group('Tổ Thi đua');
    const [minh, head] = [group.member('Minh'), group.member('Hoa', 'administrator')];
    await api.setMyCommands(menu('help'));
    expect(names(minh.menu())).toEqual(['help']);
    await api.setMyCommands(menu('hoc'), { scope: { type: 'all_private_chats' } });
    await api.setMyCommands(menu('muc'), { scope: { type: 'all_group_chats' } });
    await api.setMyCommands(menu('cai_dat'), { scope: { type: 'all_chat_administrators' } });
    expect([lan, minh, head].map((person) => names(person.menu()))).toEqual([['hoc'], ['muc'], ['cai_dat']]);
    await api.setMyCommands(menu('rieng'), { scope: { type: 'chat', chat_id: lan.id } });
    expect(names(lan.menu())).toEqual(['rieng']);
    expect(names(telegram.commands())).toEqual(['help']);
    expect(names(telegram.commands({ type: 'chat', chat_id: lan.id }))).toEqual(['rieng']);
    expect(names(await api.getMyCommands({ scope: { type: 'all_private_chats' } }))).toEqual(['hoc']);
    await api.deleteMyCommands({ scope: { type: 'chat', chat_id: lan.id } });
    expect(names(lan.menu())).toEqual(['hoc']);
  });

  test('refuses names that are no commands, unknown chats and scopes', async () => {
    const { api } = await startClient();
    const set = (commands: string[], scope?: object) =>
      refusalOf(api.setMyCommands(menu(...commands), { scope: scope as never }));
    expect(await set(['Học'])).toMatch(/^400 .*BOT_COMMAND_INVALID/u);
    expect(await set(Array(101).fill('a'))).toMatch(/BOT_COMMANDS_TOO_MUCH/u);
    expect(await set(['a'], { type: 'chat', chat_id: 1 })).toMatch(/chat not found/u);
    expect(await set(['a'], { type: 'everywhere' })).toMatch(/^400/u);
    expect(await set(['a'], { type: 'default', chat_id: 1 })).toMatch(/^400/u);
    expect(await refusalOf(api.setMyCommands([{ command: 'a', description: '' }]))).toMatch(/^400/u);
  });
});

describe('people in the fake Telegram', () => {
  test('edit what they said, and only that', async () => {
    const { telegram, api } = await startClient();
    const lan = telegram.privateChat('Lan');
    const said = lan.says('Ai chủ trì?');
    lan.edits(said, '/muc III.2');
    const [first, second] = await api.getUpdates();
    expect(first?.message?.text).toBe('Ai chủ trì?');
    expect(second?.edited_message).toMatchObject({
      message_id: said,
      text: '/muc III.2',
      entities: [{ type: 'bot_command', offset: 0, length: 4 }],
      edit_date: expect.any(Number),
    });
    const { message_id } = await api.sendMessage(lan.id, 'x');
    expect(() => lan.edits(message_id, 'y')).toThrow(/expected a text of Lan/u);
  });

  test('start the bot, by a deep link too', async () => {
    const { telegram, api } = await startClient();
    telegram.privateChat('Lan').starts();
    telegram.privateChat('Lan').starts('muc-III_2');
    telegram.group('Tổ').member('Minh').starts('x');
    const texts = (await api.getUpdates()).map(({ message }) => message?.text);
    expect(texts).toEqual(['/start', '/start muc-III_2', `/start@${telegram.bot.username} x`]);
    expect(() => telegram.privateChat('Lan').starts('mục 3')).toThrow(/expected 1-64 characters/u);
  });

  test('block the bot and come back', async () => {
    const { telegram, api } = await startClient();
    const lan = telegram.privateChat('Lan');
    lan.blocks();
    expect(await refusalOf(api.sendMessage(lan.id, 'x'))).toBe('403 Forbidden: bot was blocked by the user');
    lan.starts();
    expect(await refusalOf(api.sendMessage(lan.id, 'x'))).toBe('accepted');
    const updates = await api.getUpdates();
    expect(updates.map(({ my_chat_member: my }) => my?.new_chat_member.status)).toEqual([
      'kicked',
      'member',
      undefined,
    ]);
  });

  test('add the bot to a group, appoint it and remove it', async () => {
    const { telegram, api } = await startClient();
    const group = telegram.group('Tổ Thi đua', { bot: 'left' });
    const lan = group.member('Lan', 'creator');
    lan.says('chưa ai nghe');
    expect(await refusalOf(api.sendMessage(group.id, 'x'))).toMatch(/^403 .*not a member of the supergroup/u);
    group.botJoins({ addedBy: 'Lan' });
    group.botJoins({ addedBy: 'Lan', as: 'administrator' });
    expect(await refusalOf(api.sendMessage(group.id, 'x'))).toBe('accepted');
    group.botLeaves({ removedBy: 'Lan' });
    lan.says('không ai nghe nữa');
    expect(await refusalOf(api.sendMessage(group.id, 'x'))).toMatch(/^403 .*kicked from the supergroup/u);
    expect(await api.getUpdates()).toMatchObject([
      {
        my_chat_member: {
          chat: { id: group.id },
          from: lan.user,
          old_chat_member: { status: 'left' },
          new_chat_member: { status: 'member', user: { id: telegram.bot.id } },
        },
      },
      { message: { new_chat_members: [{ id: telegram.bot.id }] } },
      { my_chat_member: { new_chat_member: { status: 'administrator', can_delete_messages: true } } },
      { my_chat_member: { new_chat_member: { status: 'kicked' } } },
    ]);
  });

  test('leave and join a group, told as chat_member only to an administrator that asks for it', async () => {
    const { telegram, api } = await startClient();
    const group = telegram.group('Tổ Thi đua', { bot: 'administrator' });
    const lan = group.member('Lan');
    lan.leaves();
    await api.getUpdates({ allowed_updates: ['message', 'chat_member'] });
    lan.joins();
    const updates = await api.getUpdates();
    expect(updates.map((update) => Object.keys(update)[1])).toEqual(['message', 'chat_member', 'message']);
    expect(updates[1]?.chat_member).toMatchObject({
      old_chat_member: { status: 'left' },
      new_chat_member: { status: 'member' },
    });
  });
});

describe('chats in the fake Telegram', () => {
  test('tell what they are and who is in them', async () => {
    const { telegram, api } = await startClient();
    const group = telegram.group('Tổ Thi đua');
    const [lan, minh] = [group.member('Lan', 'administrator'), group.member('Minh')];
    minh.leaves();
    expect(await api.getChat(group.id)).toMatchObject({ type: 'supergroup', title: 'Tổ Thi đua' });
    const statusOf = async (id: number) => (await api.getChatMember(group.id, id)).status;
    expect(await statusOf(lan.user.id)).toBe('administrator');
    expect(await statusOf(minh.user.id)).toBe('left');
    expect(await statusOf(telegram.bot.id)).toBe('member');
    expect(await refusalOf(api.getChatMember(group.id, 9))).toMatch(/PARTICIPANT_ID_INVALID/u);
    expect(await refusalOf(api.getChat(9))).toBe('400 Bad Request: chat not found');
  });

  test('can be left by the bot, groups only', async () => {
    const { telegram, api } = await startClient();
    const group = telegram.group('Tổ Thi đua');
    await api.leaveChat(group.id);
    expect(await refusalOf(api.leaveChat(group.id))).toMatch(/^403 .*not a member/u);
    expect(await refusalOf(api.leaveChat(telegram.privateChat('Lan').id))).toMatch(/^400/u);
    expect((await api.getUpdates())[0]?.my_chat_member?.new_chat_member.status).toBe('left');
  });
});
