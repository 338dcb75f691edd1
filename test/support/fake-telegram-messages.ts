import { isDeepStrictEqual } from 'node:util';
import type { Message } from 'grammy/types';
import { z } from 'zod';
import { ephemeral, receiverOf } from './fake-telegram-ephemeral.ts';
import {
  badRequest,
  delivery,
  demandTopic,
  type Keyboard,
  keyboard,
  look,
  markupOf,
  OLD_QUERY,
  placed,
  read,
  textOf,
  writableChat,
} from './fake-telegram-fields.ts';
import type { Method } from './fake-telegram-method.ts';
import { isReaction } from './fake-telegram-reactions.ts';
import { content, contentOf } from './fake-telegram-rich.ts';
import { type FakeChatState, numberOf, post, type World } from './fake-telegram-world.ts';

/** A message is named by its chat and number, or by its inline_message_id. */
const target = {
  chat_id: z.int().optional(),
  message_id: z.int().min(1).optional(),
  inline_message_id: z.string().optional(),
};

const schemas = {
  sendMessage: z.strictObject({
    ...delivery,
    ephemeral_message_parameters: ephemeral.optional(),
    text: z.string(),
    ...look,
    reply_markup: keyboard.optional(),
  }),
  editMessageText: z.strictObject({ ...target, ...content, reply_markup: keyboard.optional() }),
  editMessageReplyMarkup: z.strictObject({ ...target, reply_markup: keyboard.optional() }),
  deleteMessage: z.strictObject({ chat_id: z.int(), message_id: z.int().min(1) }),
  setMessageReaction: z.strictObject({
    chat_id: z.int(),
    message_id: z.int().min(1),
    reaction: z
      .array(z.strictObject({ type: z.literal('emoji'), emoji: z.string() }))
      .max(1, 'REACTIONS_TOO_MANY')
      .default([]),
    is_big: z.boolean().optional(),
  }),
  answerCallbackQuery: z.strictObject({
    callback_query_id: z.string(),
    text: z.string().max(200, 'MESSAGE_TOO_LONG').optional(),
    show_alert: z.boolean().optional(),
    url: z
      .string()
      .regex(/^(?:https:\/\/t\.me\/|tg:\/\/)/u, 'URL_INVALID')
      .optional(),
    cache_time: z.int().min(0).optional(),
  }),
  sendChatAction: z.strictObject({
    chat_id: z.int(),
    message_thread_id: z.int().optional(),
    action: z.enum(['typing', 'upload_photo', 'upload_document']),
  }),
};

/** The methods for messages of text and what is done to messages. */
export const MESSAGE_METHODS: Readonly<Record<string, Method>> = {
  sendMessage(world, payload) {
    const given = read(schemas.sendMessage, payload);
    const state = writableChat(world, given.chat_id);
    const message = post<Message.TextMessage>(world, state, world.me, {
      ...placed(state, given),
      ...receiverOf(world, state, given.ephemeral_message_parameters, given.reply_parameters),
      ...textOf(given.text, given.parse_mode),
      ...markupOf(given.reply_markup),
    });
    state.drafts.clear();
    show(world, state, 'sent', message, given.text, given.disable_notification);
    return message;
  },

  editMessageText(world, payload) {
    const given = read(schemas.editMessageText, payload);
    const { state, message } = ownMessage(world, given);
    if (!('text' in message || 'rich_message' in message))
      throw badRequest('there is no text in the message to edit');
    return changeContent(world, state, message, given);
  },

  editMessageReplyMarkup(world, payload) {
    const given = read(schemas.editMessageReplyMarkup, payload);
    const { state, message } = ownMessage(world, given);
    const { reply_markup, ...rest } = message;
    const html = state.htmls.get(message.message_id) ?? '';
    return change(world, state, message, { ...rest, ...markupOf(given.reply_markup) } as Message, html);
  },

  deleteMessage(world, payload) {
    const { chat_id, message_id } = read(schemas.deleteMessage, payload);
    const state = writableChat(world, chat_id);
    const message = state.messages.get(message_id);
    if (message === undefined) throw badRequest('message to delete not found');
    const mayDelete =
      state.chat.type === 'private' ||
      message.from?.id === world.me.id ||
      state.members.get(world.me.id) === 'administrator';
    if (!mayDelete) throw badRequest("message can't be deleted");
    state.messages.delete(message_id);
    world.onBotEvent({ kind: 'deleted', chat: chat_id, message: message_id });
    return true;
  },

  setMessageReaction(world, payload) {
    const { chat_id, message_id, reaction } = read(schemas.setMessageReaction, payload);
    const state = writableChat(world, chat_id);
    if (!state.messages.has(message_id)) throw badRequest('message to react not found');
    const emoji = reaction[0]?.emoji;
    if (emoji !== undefined && !isReaction(emoji)) throw badRequest('REACTION_INVALID');
    world.onBotEvent({ kind: 'reacted', chat: chat_id, message: message_id, emoji });
    return true;
  },

  answerCallbackQuery(world, payload) {
    const { callback_query_id, cache_time, ...answer } = read(schemas.answerCallbackQuery, payload);
    const press = world.presses.get(callback_query_id);
    if (press === undefined || press.state !== 'open') throw badRequest(OLD_QUERY);
    press.state = 'answered';
    press.answered(answer);
    return true;
  },

  sendChatAction(world, payload) {
    const { chat_id, message_thread_id } = read(schemas.sendChatAction, payload);
    const state = writableChat(world, chat_id);
    if (message_thread_id !== undefined) demandTopic(state, message_thread_id);
    return true;
  },
};

const SAME_CONTENT =
  'specified new message content and reply markup are exactly the same as a current content and reply markup of the message';

function ownMessage(world: World, given: z.infer<z.ZodObject<typeof target>>) {
  const { inline_message_id, chat_id, message_id } = given;
  if (inline_message_id !== undefined) {
    const place = world.inlineMessages.get(inline_message_id);
    const state = place && world.chats.get(place.chat);
    const message = place && state?.messages.get(place.message);
    if (state === undefined || message === undefined) throw badRequest('MESSAGE_ID_INVALID');
    return { state, message };
  }
  if (chat_id === undefined || message_id === undefined)
    throw badRequest('message identifier is not specified');
  const state = writableChat(world, chat_id);
  const message = state.messages.get(message_id);
  if (message === undefined) throw badRequest('message to edit not found');
  if (message.from?.id !== world.me.id) throw badRequest("message can't be edited");
  return { state, message };
}

/** Puts another text, plain or rich, and other buttons into a message. */
export function changeContent(
  world: World,
  state: FakeChatState,
  message: Message,
  given: z.infer<z.ZodObject<typeof content>> & { reply_markup?: Keyboard | undefined },
) {
  const { entities, reply_markup, text, rich_message, ...rest } = message;
  const edited = { ...rest, ...contentOf(given), ...markupOf(given.reply_markup) };
  return change(world, state, message, edited as Message, given.text ?? '');
}

/** Puts `after` in the place of `before`; returns what the method answers with. */
export function change(world: World, state: FakeChatState, before: Message, after: Message, html: string) {
  if (isDeepStrictEqual(after, before)) throw badRequest(`message is not modified: ${SAME_CONTENT}`);
  state.messages.set(numberOf(before), after);
  const result = { ...after, edit_date: before.date } as Message;
  show(world, state, 'edited', result, html);
  return after.via_bot || after.receiver_user ? true : result;
}

function show(
  world: World,
  state: FakeChatState,
  kind: 'sent' | 'edited',
  message: Message,
  html: string,
  isSilent = false,
): void {
  state.htmls.set(numberOf(message), html);
  world.onBotEvent({ kind, chat: state.chat.id, message, html, isSilent });
}
