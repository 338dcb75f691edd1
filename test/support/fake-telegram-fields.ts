import type { Message } from 'grammy/types';
import { z } from 'zod';
import { type ParsedText, parseHtml } from './fake-telegram-html.ts';
import { Refusal } from './fake-telegram-refusal.ts';
import type { FakeChatState, World } from './fake-telegram-world.ts';

/** Why a pressed button or an inline query cannot be answered. */
export const OLD_QUERY = 'query is too old and response timeout expired or query ID is invalid';

const LONGEST_TEXT = 4_096;
const LONGEST_CAPTION = 1_024;
const MOST_BUTTONS = 100;
const KINDS_OF_BUTTON = [
  'callback_data',
  'url',
  'switch_inline_query',
  'switch_inline_query_current_chat',
] as const;

const button = z
  .strictObject({
    text: z.string().min(1, 'text buttons are unallowed in the inline keyboard'),
    callback_data: z
      .string()
      .refine((data) => data !== '' && Buffer.byteLength(data) <= 64, 'BUTTON_DATA_INVALID')
      .optional(),
    url: z
      .string()
      .refine((url) => /^(?:https?|tg):\/\//u.test(url) && URL.canParse(url), 'BUTTON_URL_INVALID')
      .optional(),
    switch_inline_query: z.string().max(256).optional(),
    switch_inline_query_current_chat: z.string().max(256).optional(),
    style: z.enum(['danger', 'success', 'primary']).optional(),
  })
  .refine(
    (given) => KINDS_OF_BUTTON.filter((kind) => given[kind] !== undefined).length === 1,
    'exactly one type of button must be used',
  );

export const keyboard = z.strictObject({
  inline_keyboard: z
    .array(z.array(button))
    .refine((rows) => rows.flat().length <= MOST_BUTTONS, 'reply markup is too long'),
});
export type Keyboard = z.infer<typeof keyboard>;

/** Fields that say how a text is shown. */
export const look = {
  parse_mode: z.literal('HTML').optional(),
  link_preview_options: z.strictObject({ is_disabled: z.boolean() }).optional(),
};

/** Fields that say where and how a new message is sent. */
export const delivery = {
  chat_id: z.int(),
  message_thread_id: z.int().optional(),
  disable_notification: z.boolean().optional(),
  protect_content: z.boolean().optional(),
  reply_parameters: z
    .strictObject({
      message_id: z.int().min(1).optional(),
      ephemeral_message_id: z.int().min(1).optional(),
      allow_sending_without_reply: z.boolean().optional(),
    })
    .refine(
      (reply) => (reply.message_id === undefined) !== (reply.ephemeral_message_id === undefined),
      'message identifier is not specified',
    )
    .optional(),
};
export type Delivery = z.infer<z.ZodObject<typeof delivery>>;

/** @throws {Refusal} when a field is unknown, missing or wrong */
export function read<T>(schema: z.ZodType<T>, payload: unknown): T {
  const result = schema.safeParse(payload);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw badRequest(`${issue?.path.join('.')}: ${issue?.message}`);
}

export function badRequest(reason: string): Refusal {
  return new Refusal(400, `Bad Request: ${reason}`);
}

/** The `text` and `entities` of a message. */
export function textOf(raw: string, parseMode: 'HTML' | undefined) {
  const { text, entities } = parsed(raw, parseMode);
  if (text === '') throw badRequest('message text is empty');
  if (text.length > LONGEST_TEXT) throw badRequest('message is too long');
  return { text, ...(entities.length > 0 && { entities }) };
}

/** The `text` and `entities` of a message that may still be empty. */
export function draftTextOf(raw: string, parseMode: 'HTML' | undefined): ParsedText {
  const draft = parsed(raw, parseMode);
  if (draft.text.length > LONGEST_TEXT) throw badRequest('message is too long');
  return draft;
}

/** The `caption` and `caption_entities` of a file, if it has any. */
export function captionOf(raw: string | undefined, parseMode: 'HTML' | undefined) {
  const { text, entities } = parsed(raw ?? '', parseMode);
  if (text.length > LONGEST_CAPTION) throw badRequest('message caption is too long');
  return {
    ...(text !== '' && { caption: text }),
    ...(entities.length > 0 && { caption_entities: entities }),
  };
}

function parsed(raw: string, parseMode: 'HTML' | undefined): ParsedText {
  return parseMode === 'HTML' ? parseHtml(raw) : { text: raw.trim(), entities: [] };
}

/** The `reply_markup` of a message; a keyboard without buttons is none. */
export function markupOf(given: Keyboard | undefined) {
  return given && given.inline_keyboard.flat().length > 0 ? { reply_markup: given as never } : {};
}

/** The fields of a new message that come from where it is sent, after a look whether it can be. */
export function placed(state: FakeChatState, given: Omit<Delivery, 'chat_id'>) {
  const { message_thread_id, reply_parameters, protect_content } = given;
  if (message_thread_id !== undefined) demandTopic(state, message_thread_id);
  const { message_id, ephemeral_message_id } = reply_parameters ?? {};
  const answered = state.messages.get(message_id ?? -(ephemeral_message_id ?? 0));
  if (reply_parameters && answered === undefined && !reply_parameters.allow_sending_without_reply) {
    throw badRequest('message to be replied not found');
  }
  return {
    ...(message_thread_id !== undefined && { message_thread_id, is_topic_message: true as const }),
    ...(answered && { reply_to_message: answered as NonNullable<Message['reply_to_message']> }),
    ...(protect_content && { has_protected_content: true as const }),
  };
}

/** A chat in which the bot takes part, even if it may not write there. */
export function knownChat(world: World, id: number): FakeChatState {
  const state = world.chats.get(id);
  if (state === undefined) throw badRequest('chat not found');
  return state;
}

export function writableChat(world: World, id: number): FakeChatState {
  const state = knownChat(world, id);
  if (!state.isClosed) return state;
  if (state.chat.type === 'private') throw new Refusal(403, 'Forbidden: bot was blocked by the user');
  throw state.members.get(world.me.id) === 'left'
    ? new Refusal(403, `Forbidden: bot is not a member of the ${state.chat.type} chat`)
    : new Refusal(403, `Forbidden: bot was kicked from the ${state.chat.type} chat`);
}

export function demandTopic(state: FakeChatState, topic: number): void {
  if (!state.topics.has(topic)) throw badRequest('message thread not found');
}
