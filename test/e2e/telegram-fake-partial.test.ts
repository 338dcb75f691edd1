import { InputFile } from 'grammy';
import { describe, expect, test } from 'vitest';
import { refusalOf, startClient } from '../support/telegram-client.ts';

const button = { reply_markup: { inline_keyboard: [[{ text: 'Mở', callback_data: 'a' }]] } };

describe('drafts in the fake Telegram', () => {
  test('show a message while it is written, and can be stopped until it is sent', async () => {
    const { telegram, api } = await startClient();
    const lan = telegram.privateChat('Lan');
    const draft = (text: string) =>
      api.sendMessageDraft(lan.id, 7, text, { parse_mode: 'HTML', can_stop: true });
    await draft('');
    await draft('<b>Đang</b> viết');
    expect((await lan.botDrafts()).text).toBe('');
    expect(await lan.botDrafts()).toEqual({
      draft: 7,
      text: 'Đang viết',
      html: '<b>Đang</b> viết',
      canStop: true,
    });
    lan.stops(7);
    expect(await api.getUpdates()).toMatchObject([
      { stopped_message_generation: { chat: { id: lan.id }, draft_id: 7 } },
    ]);
    await draft('Xong');
    await api.sendMessage(lan.id, 'Xong.');
    expect(() => lan.stops(7)).toThrow(/expected a draft that can be stopped/u);
    expect(lan.unread()).toBe(1);
  });

  test('are refused in groups, without a number, too long or with broken tags', async () => {
    const { telegram, api } = await startClient();
    const lan = telegram.privateChat('Lan');
    const draft = (chat: number, id: number, text: string) =>
      refusalOf(api.sendMessageDraft(chat, id, text, { parse_mode: 'HTML' }));
    expect(await draft(telegram.group('Tổ').id, 1, 'x')).toMatch(/TEXTDRAFT_PEER_INVALID/u);
    expect(await draft(lan.id, 0, 'x')).toMatch(/must be non-zero/u);
    expect(await draft(lan.id, 1, 'a'.repeat(4_097))).toMatch(/message is too long/u);
    expect(await draft(lan.id, 1, '<b>x')).toMatch(/can't parse entities/u);
  });
});

describe('messages for one person in a group of the fake Telegram', () => {
  test('are sent by an administrator, pressed by their receiver, edited and deleted by their own methods', async () => {
    const { telegram, api } = await startClient();
    const group = telegram.group('Tổ', { bot: 'administrator' });
    const [lan, minh] = [group.member('Lan'), group.member('Minh')];
    const receiver_user_id = lan.user.id;
    const sent = await api.sendMessage(group.id, 'x', {
      ephemeral_message_parameters: { receiver_user_id },
      ...button,
    });
    const ephemeral = sent.ephemeral_message_id ?? 0;
    expect(sent).toMatchObject({ message_id: 0, receiver_user: lan.user });
    const seen = await group.botSays();
    expect(seen).toMatchObject({ text: 'x', onlyFor: receiver_user_id, id: -ephemeral });
    expect(() => minh.presses(seen, 'Mở')).toThrow(/expected a message that Minh can see/u);
    const pressed = lan.presses(seen, 'Mở');
    const [update] = await api.getUpdates();
    expect(update?.callback_query?.message).toMatchObject({ message_id: 0, ephemeral_message_id: ephemeral });
    await api.answerCallbackQuery(update?.callback_query?.id ?? '');
    await pressed;
    expect(await refusalOf(api.editMessageText(group.id, 0, 'y'))).toMatch(/^400/u);
    const edit = (receiver: number, text: string) =>
      refusalOf(api.editEphemeralMessageText(group.id, receiver, ephemeral, text));
    expect(await edit(minh.user.id, 'y')).toMatch(/message to edit not found/u);
    expect(await edit(receiver_user_id, 'y')).toBe('accepted');
    expect(await edit(receiver_user_id, 'y')).toMatch(/message is not modified/u);
    expect(await group.botEdits()).toMatchObject({ text: 'y', onlyFor: receiver_user_id, id: -ephemeral });
    await api.editEphemeralMessageReplyMarkup(group.id, receiver_user_id, ephemeral, button);
    expect((await group.botEdits()).buttons).toEqual(['Mở']);
    await api.deleteEphemeralMessage(group.id, receiver_user_id, ephemeral);
    expect(await group.botDeletes()).toBe(-ephemeral);
    expect(await edit(receiver_user_id, 'z')).toMatch(/message to edit not found/u);
  });

  test('are sent by another bot only as an answer to a press of the receiver', async () => {
    const { telegram, api } = await startClient();
    const group = telegram.group('Tổ');
    const [lan, minh] = [group.member('Lan'), group.member('Minh')];
    const send = (receiver_user_id: number, more: object = {}, chat = group.id) =>
      refusalOf(api.sendMessage(chat, 'x', { ephemeral_message_parameters: { receiver_user_id, ...more } }));
    await api.sendMessage(group.id, 'x', button);
    void lan.presses(await group.botSays(), 'Mở').catch(() => undefined);
    const callback_query_id = (await api.getUpdates())[0]?.callback_query?.id ?? '';
    expect(await send(lan.user.id)).toMatch(/BOT_NOT_ADMIN/u);
    expect(await send(minh.user.id, { callback_query_id })).toMatch(/QUERY_ID_INVALID/u);
    expect(await send(lan.user.id, { callback_query_id })).toBe('accepted');
    await api.sendDocument(group.id, new InputFile(Buffer.from('x'), 'x.txt'), {
      ephemeral_message_parameters: { receiver_user_id: lan.user.id, callback_query_id },
    });
    expect(await group.botSendsFile()).toMatchObject({ name: 'x.txt', onlyFor: lan.user.id });
    telegram.expiresQueries();
    expect(await send(lan.user.id, { callback_query_id })).toMatch(/QUERY_ID_INVALID/u);
    const alone = telegram.privateChat('Lan').id;
    expect(await send(lan.user.id, {}, alone)).toMatch(/BOT_NOT_ADMIN/u);
    group.botJoins({ addedBy: 'Lan', as: 'administrator' });
    expect(await send(telegram.privateChat('Hoa').id)).toMatch(/USER_NOT_PARTICIPANT/u);
  });

  test('answer what a person said to the bot only, and that is answered in no other way', async () => {
    const { telegram, api } = await startClient();
    const group = telegram.group('Tổ');
    const [lan, minh] = [group.member('Lan'), group.member('Minh')];
    lan.sends({ text: 'x', receiver_user: telegram.bot });
    const said = (await api.getUpdates())[0]?.message;
    expect(said).toMatchObject({ message_id: 0, ephemeral_message_id: expect.any(Number) });
    const reply_parameters = { ephemeral_message_id: said?.ephemeral_message_id ?? 0 };
    const send = (receiver_user_id?: number) =>
      refusalOf(
        api.sendMessage(group.id, 'y', {
          reply_parameters,
          ...(receiver_user_id && { ephemeral_message_parameters: { receiver_user_id } }),
        }),
      );
    expect(await send()).toMatch(/message to be replied not found/u);
    expect(await send(minh.user.id)).toMatch(/message to be replied not found/u);
    expect(await send(lan.user.id)).toBe('accepted');
    expect((await group.botSays()).onlyFor).toBe(lan.user.id);
  });
});
