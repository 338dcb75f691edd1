import type { Message } from 'grammy/types';
import { describe, expect, test } from 'vitest';
import { addressedText } from '../../../../src/channels/telegram/addressed.ts';
import { detectEntities } from '../../../support/fake-telegram-html.ts';

const me = { id: 7, username: 'Tro_Ly_Bot' };
const lan = { id: 500, is_bot: false, first_name: 'Lan' };
const bot = { id: me.id, is_bot: true, first_name: 'Trợ lý' };

function message(text: string, more: object = {}): Message {
  const chat = { id: -1, type: 'supergroup', title: 'Tổ' };
  const entities = detectEntities(text);
  return { message_id: 1, date: 0, chat, from: lan, text, entities, ...more } as unknown as Message;
}

const inPrivate = { chat: { id: 500, type: 'private', first_name: 'Lan' } };

describe('addressedText', () => {
  test('takes every text and caption in a private chat', () => {
    expect(addressedText(message('Ai chủ trì?', inPrivate), me)).toBe('Ai chủ trì?');
    expect(addressedText(message('/muc@other_bot III.2', inPrivate), me)).toBe('/muc@other_bot III.2');
    const photo = { ...inPrivate, text: undefined, entities: undefined, caption: 'Đây là gì?' };
    expect(addressedText(message('', photo), me)).toBe('Đây là gì?');
    expect(addressedText(message('', { ...inPrivate, text: undefined, sticker: {} }), me)).toBeUndefined();
  });

  test('is silent in a group unless it is meant', () => {
    for (const text of [
      'Ai chủ trì?',
      '@other_bot ai?',
      '/muc@other_bot III.2',
      '/khac',
      'tro_ly_bot ơi',
      'a/muc',
    ]) {
      expect(addressedText(message(text), me)).toBeUndefined();
    }
  });

  test.each([
    ['@tro_ly_bot, ai chủ trì?', 'ai chủ trì?'],
    ['@TRO_LY_BOT: ai chủ trì?', 'ai chủ trì?'],
    ['ai chủ trì @tro_ly_bot ?', 'ai chủ trì ?'],
    ['@tro_ly_bot @tro_ly_bot ai?', 'ai?'],
    ['@tro_ly_bot hỏi giúp @other_bot', 'hỏi giúp @other_bot'],
    ['@tro_ly_bot', ''],
    ['@tro_ly_bot /muc III.2', '/muc III.2'],
  ])('takes a mention and removes it: %s', (text, expected) => {
    expect(addressedText(message(text), me)).toBe(expected);
  });

  test('takes a mention by name in a text or a caption, counting in UTF-16', () => {
    const entities = [{ type: 'text_mention', offset: 3, length: 6, user: bot }];
    expect(addressedText(message('👍 Trợ lý ai chủ trì?', { entities }), me)).toBe('👍 ai chủ trì?');
    const caption = {
      text: undefined,
      entities: undefined,
      caption: 'Trợ lý ai?',
      caption_entities: [{ ...entities[0], offset: 0 }],
    };
    expect(addressedText(message('', caption), me)).toBe('ai?');
    const other = [{ type: 'text_mention', offset: 0, length: 3, user: lan }];
    expect(addressedText(message('Lan ơi', { entities: other }), me)).toBeUndefined();
  });

  test('takes its own commands, with its name or without', () => {
    expect(addressedText(message('/muc@tro_ly_bot III.2'), me)).toBe('/muc@tro_ly_bot III.2');
    expect(addressedText(message('/khac@tro_ly_bot'), me)).toBe('/khac@tro_ly_bot');
    expect(addressedText(message('/vanban'), me)).toBe('/vanban');
  });

  test('takes replies to its own messages, but not the opening of a topic or a command for another bot', () => {
    const reply = { reply_to_message: { message_id: 2, from: bot } };
    expect(addressedText(message('Còn Mặt trận?', reply), me)).toBe('Còn Mặt trận?');
    expect(addressedText(message('/muc@other_bot', reply), me)).toBeUndefined();
    const topic = { reply_to_message: { message_id: 2, from: bot, forum_topic_created: { name: 'A' } } };
    expect(addressedText(message('Còn Mặt trận?', topic), me)).toBeUndefined();
    expect(
      addressedText(message('Ừ', { reply_to_message: { message_id: 2, from: lan } }), me),
    ).toBeUndefined();
  });

  test('ignores other bots and forwarded channel posts, but not people who write as the group', () => {
    expect(addressedText(message('@tro_ly_bot ai?', { from: { ...bot, id: 8 } }), me)).toBeUndefined();
    expect(addressedText(message('@tro_ly_bot ai?', { is_automatic_forward: true }), me)).toBeUndefined();
    const asGroup = {
      from: { ...bot, id: 1_087_968_824 },
      sender_chat: { id: -1, type: 'supergroup', title: 'Tổ' },
    };
    expect(addressedText(message('@tro_ly_bot ai?', asGroup), me)).toBe('ai?');
  });
});
