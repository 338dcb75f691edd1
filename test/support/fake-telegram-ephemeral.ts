import { z } from 'zod';
import { badRequest, type Delivery } from './fake-telegram-fields.ts';
import type { FakeChatState, World } from './fake-telegram-world.ts';

export const ephemeral = z.strictObject({
  receiver_user_id: z.int(),
  callback_query_id: z.string().optional(),
  replace_callback_query_message: z.boolean().optional(),
});

/**
 * The receiver of a message that only one person sees. A bot that is no administrator may send one only as an answer
 * to a pressed button, or to what the person said to the bot only; and that is not answered in any other way.
 */
export function receiverOf(
  world: World,
  state: FakeChatState,
  given: z.infer<typeof ephemeral> | undefined,
  reply?: Delivery['reply_parameters'],
) {
  const whisper =
    reply?.ephemeral_message_id === undefined ? undefined : state.messages.get(-reply.ephemeral_message_id);
  const isWhisper = whisper !== undefined && whisper.from?.id === given?.receiver_user_id;
  if (reply?.ephemeral_message_id !== undefined && !isWhisper)
    throw badRequest('message to be replied not found');
  if (given === undefined) return {};
  const { receiver_user_id, callback_query_id, replace_callback_query_message } = given;
  const user = world.people.get(receiver_user_id);
  const press = callback_query_id === undefined ? undefined : world.presses.get(callback_query_id);
  const isAnswer = press?.from.id === receiver_user_id && press.state !== 'expired';
  if (callback_query_id !== undefined && !isAnswer) throw badRequest('QUERY_ID_INVALID');
  if (replace_callback_query_message && !isAnswer) throw badRequest('QUERY_ID_INVALID');
  const isAdministrator = state.members.get(world.me.id) === 'administrator';
  if (state.chat.type === 'private' || !(isAdministrator || isAnswer || isWhisper))
    throw badRequest('BOT_NOT_ADMIN');
  if (user === undefined || !state.members.has(user.id)) throw badRequest('USER_NOT_PARTICIPANT');
  return { receiver_user: user };
}
