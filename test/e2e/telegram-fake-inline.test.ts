import { InlineQueryResultBuilder } from 'grammy';
import { describe, expect, test } from 'vitest';
import { refusalOf, startClient } from '../support/telegram-client.ts';

const article = (id: string, html = `<b>${id}</b>`, more: object = {}) =>
  InlineQueryResultBuilder.article(id, `Mục ${id}`, more).text(html, { parse_mode: 'HTML' });

async function ask(text = 'khen thưởng') {
  const { telegram, api } = await startClient();
  const lan = telegram.privateChat('Lan');
  const asked = lan.inlineQuery(text);
  const [update] = await api.getUpdates();
  return { telegram, api, lan, asked, query: update?.inline_query };
}

describe('inline mode of the fake Telegram', () => {
  test('hands over the query and its results, once', async () => {
    const { api, lan, asked, query } = await ask();
    expect(query).toMatchObject({ from: lan.user, query: 'khen thưởng', offset: '', chat_type: 'sender' });
    const answer = () =>
      api.answerInlineQuery(query?.id ?? '', [article('III.2', 'a <b>b</b>', { description: 'KH 213' })], {
        cache_time: 0,
        is_personal: true,
        button: { text: 'Hỏi riêng', start_parameter: 'hoi' },
      });
    await answer();
    expect(await asked).toMatchObject({
      results: [
        {
          id: 'III.2',
          title: 'Mục III.2',
          description: 'KH 213',
          text: 'a b',
          html: 'a <b>b</b>',
          entities: [{ type: 'bold', offset: 2, length: 1 }],
        },
      ],
      cacheTime: 0,
      isPersonal: true,
      button: { text: 'Hỏi riêng', start_parameter: 'hoi' },
    });
    expect(await refusalOf(answer())).toMatch(/^400 .*query is too old/u);
  });

  test('refuses results that Telegram would not show', async () => {
    const { api, asked, query } = await ask();
    const answer = (results: unknown[], more: object = {}) =>
      refusalOf(api.answerInlineQuery(query?.id ?? '', results as never, more));
    const many = Array.from({ length: 51 }, (_, i) => article(`${i}`));
    expect(await answer(many)).toMatch(/RESULTS_TOO_MUCH/u);
    expect(await answer([article('a'), article('a')])).toMatch(/RESULT_ID_DUPLICATE/u);
    expect(await answer([article('')])).toMatch(/RESULT_ID_INVALID/u);
    expect(await answer([article('ế'.repeat(22))])).toMatch(/RESULT_ID_INVALID/u);
    expect(await answer([article('a', '<b>a')])).toMatch(/can't parse entities/u);
    expect(await answer([article('a', ' ')])).toMatch(/message text is empty/u);
    expect(await answer([{ ...article('a'), title: '' }])).toMatch(/ARTICLE_TITLE_EMPTY/u);
    expect(await answer([{ ...article('a'), hide_url: true }])).toMatch(/^400/u);
    expect(await answer([{ type: 'photo', id: 'a' }])).toMatch(/^400/u);
    expect(await answer([], { button: { text: 'a', start_parameter: 'a b' } })).toMatch(/START_PARAM/u);
    expect(await refusalOf(api.answerInlineQuery('9', []))).toMatch(/query is too old/u);
    expect(await answer(many.slice(1))).toBe('accepted');
    expect((await asked).results).toHaveLength(50);
  });

  test('lets queries and presses expire', async () => {
    const { telegram, api, lan, asked, query } = await ask();
    await api.sendMessage(lan.id, 'x', {
      reply_markup: { inline_keyboard: [[{ text: 'Mở', callback_data: 'a' }]] },
    });
    const pressed = lan.presses(await lan.botSays(), 'Mở');
    telegram.expiresQueries();
    await expect(asked).rejects.toThrow(/came too late/u);
    await expect(pressed).rejects.toThrow(/came too late/u);
    expect(await refusalOf(api.answerInlineQuery(query?.id ?? '', []))).toMatch(/query is too old/u);
    const press = (await api.getUpdates()).at(-1)?.callback_query?.id ?? '';
    expect(await refusalOf(api.answerCallbackQuery(press))).toMatch(/query is too old/u);
  });

  test('sends the chosen result by the person; its buttons and edits go by the inline message', async () => {
    const { telegram, api } = await startClient();
    const group = telegram.group('Tổ');
    const lan = group.member('Lan');
    const asked = lan.inlineQuery('III');
    const [update] = await api.getUpdates();
    expect(update?.inline_query?.chat_type).toBe('supergroup');
    const reply_markup = { inline_keyboard: [[{ text: 'Mở', callback_data: 'a' }]] };
    await api.answerInlineQuery(update?.inline_query?.id ?? '', [article('a', 'A', { reply_markup })]);
    const message = lan.chooses(await asked, 'a');
    const pressed = lan.presses({ id: message }, 'Mở');
    const [, sent, chosen, press] = await api.getUpdates();
    const inline_message_id = chosen?.chosen_inline_result?.inline_message_id ?? '';
    expect(sent?.message).toMatchObject({ text: 'A', from: lan.user, via_bot: { id: telegram.bot.id } });
    expect(chosen?.chosen_inline_result).toMatchObject({ result_id: 'a', from: lan.user, query: 'III' });
    expect(press?.callback_query).toMatchObject({ inline_message_id, data: 'a' });
    expect(press?.callback_query?.message).toBeUndefined();
    await api.answerCallbackQuery(press?.callback_query?.id ?? '');
    await pressed;
    expect(await api.editMessageTextInline(inline_message_id, 'B')).toBe(true);
    expect(await group.botEdits()).toMatchObject({ id: message, text: 'B', buttons: [] });
    expect(await refusalOf(api.editMessageTextInline('odd', 'B'))).toMatch(/MESSAGE_ID_INVALID/u);
    expect(await refusalOf(api.editMessageText(group.id, message, 'C'))).toMatch(/can't be edited/u);
  });
});
