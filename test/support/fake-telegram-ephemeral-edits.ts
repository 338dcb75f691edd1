import type { Message } from 'grammy/types';
import { z } from 'zod';
import { badRequest, keyboard, markupOf, read, writableChat } from './fake-telegram-fields.ts';
import { change, changeContent } from './fake-telegram-messages.ts';
import type { Method } from './fake-telegram-method.ts';
import { content } from './fake-telegram-rich.ts';
import type { World } from './fake-telegram-world.ts';

const target = { chat_id: z.int(), receiver_user_id: z.int(), ephemeral_message_id: z.int() };
type Target = z.infer<z.ZodObject<typeof target>>;

const schemas = {
  text: z.strictObject({ ...target, ...content, reply_markup: keyboard.optional() }),
  markup: z.strictObject({ ...target, reply_markup: keyboard.optional() }),
  deletion: z.strictObject(target),
};

/** The methods that change a message which only one person sees. */
export const EPHEMERAL_METHODS: Readonly<Record<string, Method>> = {
  editEphemeralMessageText(world, payload) {
    const given = read(schemas.text, payload);
    const { state, message } = ephemeralMessage(world, given);
    return changeContent(world, state, message, given);
  },

  editEphemeralMessageReplyMarkup(world, payload) {
    const given = read(schemas.markup, payload);
    const { state, message } = ephemeralMessage(world, given);
    const { reply_markup, ...rest } = message;
    const html = state.htmls.get(-given.ephemeral_message_id) ?? '';
    return change(world, state, message, { ...rest, ...markupOf(given.reply_markup) } as Message, html);
  },

  deleteEphemeralMessage(world, payload) {
    const given = read(schemas.deletion, payload);
    const { state } = ephemeralMessage(world, given);
    state.messages.delete(-given.ephemeral_message_id);
    world.onBotEvent({ kind: 'deleted', chat: given.chat_id, message: -given.ephemeral_message_id });
    return true;
  },
};

function ephemeralMessage(world: World, { chat_id, receiver_user_id, ephemeral_message_id }: Target) {
  const state = writableChat(world, chat_id);
  const message = state.messages.get(-ephemeral_message_id);
  if (message?.receiver_user?.id !== receiver_user_id) throw badRequest('message to edit not found');
  return { state, message: message as Message };
}
