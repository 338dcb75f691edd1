import { isDeepStrictEqual } from 'node:util';
import type { Message } from 'grammy/types';
import { z } from 'zod';
import { parseHtml } from './fake-telegram-html.ts';
import { Refusal } from './fake-telegram-refusal.ts';
import { type FakeChatState, post, type World } from './fake-telegram-world.ts';

/** A call of one method. `gone` aborts when the client hangs up. */
export type Method = (world: World, payload: unknown, gone: AbortSignal) => unknown;

const LONGEST_TEXT = 4_096;
const MOST_BUTTONS = 100;

const button = z.strictObject({
  text: z.string().min(1, 'text buttons are unallowed in the inline keyboard'),
  callback_data: z
    .string()
    .refine((data) => data !== '' && Buffer.byteLength(data) <= 64, 'BUTTON_DATA_INVALID'),
});

const keyboard = z.strictObject({
  inline_keyboard: z
    .array(z.array(button))
    .refine((rows) => rows.flat().length <= MOST_BUTTONS, 'reply markup is too long'),
});

const look = {
  text: z.string(),
  parse_mode: z.literal('HTML').optional(),
  link_preview_options: z.strictObject({ is_disabled: z.boolean() }).optional(),
  reply_markup: keyboard.optional(),
};

const schemas = {
  getUpdates: z.strictObject({
    offset: z.int().optional(),
    limit: z.int().min(1).max(100).default(100),
    timeout: z.int().min(0).default(0),
    allowed_updates: z.array(z.string()).optional(),
  }),
  sendMessage: z.strictObject({
    chat_id: z.int(),
    message_thread_id: z.int().optional(),
    reply_parameters: z
      .strictObject({ message_id: z.int(), allow_sending_without_reply: z.boolean().optional() })
      .optional(),
    ...look,
  }),
  editMessageText: z.strictObject({ chat_id: z.int(), message_id: z.int(), ...look }),
  answerCallbackQuery: z.strictObject({
    callback_query_id: z.string(),
    text: z.string().max(200, 'MESSAGE_TOO_LONG').optional(),
    show_alert: z.boolean().optional(),
  }),
  sendChatAction: z.strictObject({
    chat_id: z.int(),
    message_thread_id: z.int().optional(),
    action: z.enum(['typing', 'upload_photo', 'upload_document']),
  }),
  setMyCommands: z.strictObject({
    commands: z
      .array(
        z.strictObject({
          command: z.string().regex(/^[a-z0-9_]{1,32}$/u, 'BOT_COMMAND_INVALID'),
          description: z.string().min(1).max(256, 'BOT_COMMAND_DESCRIPTION_INVALID'),
        }),
      )
      .max(100),
  }),
  deleteWebhook: z.strictObject({ drop_pending_updates: z.boolean().optional() }),
};

/** One handler a method; a method that is not here is unknown to the server. */
export const METHODS: Readonly<Record<string, Method>> = {
  getMe: (world) => world.me,

  getUpdates(world, payload, gone) {
    const { offset, limit, timeout, allowed_updates } = read(schemas.getUpdates, payload);
    if (allowed_updates !== undefined) world.allowedUpdates = allowed_updates;
    if (offset !== undefined) world.updates = world.updates.filter(({ update_id }) => update_id >= offset);
    world.endPoll?.('conflict');
    const batch = () => world.updates.slice(0, limit);
    if (world.updates.length > 0 || timeout === 0) return batch();
    return new Promise((resolve, reject) => {
      const end = (reason: 'update' | 'conflict' | 'timeout' | 'gone') => {
        clearTimeout(timer);
        gone.removeEventListener('abort', hangUp);
        if (world.endPoll === end) world.endPoll = undefined;
        if (reason === 'conflict') reject(new Refusal(409, CONFLICT));
        else resolve(reason === 'gone' ? [] : batch());
      };
      const hangUp = () => end('gone');
      const timer = setTimeout(() => end('timeout'), 1_000 * timeout);
      gone.addEventListener('abort', hangUp);
      world.endPoll = end;
      for (const began of world.pollWatchers.splice(0)) began();
    });
  },

  sendMessage(world, payload) {
    const { chat_id, message_thread_id, reply_parameters, ...content } = read(schemas.sendMessage, payload);
    const state = writableChat(world, chat_id);
    if (message_thread_id !== undefined) demandTopic(state, message_thread_id);
    const answered = reply_parameters && state.messages.get(reply_parameters.message_id);
    if (reply_parameters && answered === undefined && !reply_parameters.allow_sending_without_reply) {
      throw new Refusal(400, 'Bad Request: message to be replied not found');
    }
    const message = post<Message.TextMessage>(world, state, world.me, {
      ...textOf(content),
      ...(message_thread_id !== undefined && { message_thread_id, is_topic_message: true as const }),
      ...(answered && { reply_to_message: answered as NonNullable<Message['reply_to_message']> }),
    });
    world.onBotEvent({ kind: 'sent', chat: chat_id, message, html: content.text });
    return message;
  },

  editMessageText(world, payload) {
    const { chat_id, message_id, ...content } = read(schemas.editMessageText, payload);
    const state = writableChat(world, chat_id);
    const message = state.messages.get(message_id) as Message.TextMessage | undefined;
    if (message === undefined) throw new Refusal(400, 'Bad Request: message to edit not found');
    if (message.from?.id !== world.me.id) throw new Refusal(400, "Bad Request: message can't be edited");
    const { entities, reply_markup, ...rest } = message;
    const edited = textOf(content);
    if (isDeepStrictEqual({ ...rest, ...edited }, message)) {
      throw new Refusal(400, `Bad Request: message is not modified: ${SAME_CONTENT}`);
    }
    const result = { ...rest, ...edited, edit_date: rest.date } as Message.TextMessage;
    state.messages.set(message_id, { ...rest, ...edited } as Message.TextMessage);
    world.onBotEvent({ kind: 'edited', chat: chat_id, message: result, html: content.text });
    return result;
  },

  answerCallbackQuery(world, payload) {
    const { callback_query_id, ...answer } = read(schemas.answerCallbackQuery, payload);
    const press = world.presses.get(callback_query_id);
    if (press === undefined || press.isAnswered) throw new Refusal(400, `Bad Request: ${OLD_QUERY}`);
    press.isAnswered = true;
    press.answered(answer);
    return true;
  },

  sendChatAction(world, payload) {
    const { chat_id, message_thread_id } = read(schemas.sendChatAction, payload);
    const state = writableChat(world, chat_id);
    if (message_thread_id !== undefined) demandTopic(state, message_thread_id);
    return true;
  },

  setMyCommands(world, payload) {
    world.commands = read(schemas.setMyCommands, payload).commands;
    return true;
  },

  deleteWebhook(world, payload) {
    if (read(schemas.deleteWebhook, payload).drop_pending_updates) world.updates = [];
    return true;
  },
};

const CONFLICT =
  'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running';
const SAME_CONTENT =
  'specified new message content and reply markup are exactly the same as a current content and reply markup of the message';
const OLD_QUERY = 'query is too old and response timeout expired or query ID is invalid';

function read<T>(schema: z.ZodType<T>, payload: unknown): T {
  const result = schema.safeParse(payload);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Refusal(400, `Bad Request: ${issue?.path.join('.')}: ${issue?.message}`);
}

function textOf({ text: raw, parse_mode, reply_markup }: z.infer<z.ZodObject<typeof look>>) {
  const { text, entities } = parse_mode === 'HTML' ? parseHtml(raw) : { text: raw.trim(), entities: [] };
  if (text === '') throw new Refusal(400, 'Bad Request: message text is empty');
  if (text.length > LONGEST_TEXT) throw new Refusal(400, 'Bad Request: message is too long');
  return { text, ...(entities.length > 0 && { entities }), ...(reply_markup && { reply_markup }) };
}

function writableChat(world: World, id: number): FakeChatState {
  const state = world.chats.get(id);
  if (state === undefined) throw new Refusal(400, 'Bad Request: chat not found');
  if (state.isClosed) throw new Refusal(403, 'Forbidden: bot was blocked by the user');
  return state;
}

function demandTopic(state: FakeChatState, topic: number): void {
  if (!state.topics.has(topic)) throw new Refusal(400, 'Bad Request: message thread not found');
}
