import { Composer, type Transformer } from 'grammy';
import type { ApiResponse } from 'grammy/types';
import type { BotContext } from './context.ts';
import type { ChatSettingsStore } from './stores.ts';

/** Messages of these methods may be shown to one person only. */
const SENDING: ReadonlySet<string> = new Set(['sendMessage', 'sendRichMessage', 'sendDocument', 'sendPhoto']);

/** What changes a message that only one person sees, by what changes any other. */
const CHANGING: ReadonlyMap<string, string> = new Map([
  ['editMessageText', 'editEphemeralMessageText'],
  ['editMessageReplyMarkup', 'editEphemeralMessageReplyMarkup'],
]);

/** The fields that matter here, of whatever method. */
interface Payload {
  readonly chat_id?: number;
  readonly message_id?: number;
  readonly reply_parameters?: { readonly message_id?: number };
}

/** Who is there, and by what. */
interface Asker {
  readonly chat: number;
  readonly person: number;
  /** Id of the pressed button's query. */
  readonly press?: string | undefined;
  /** The ephemeral_message_id of the message whose button was pressed. */
  readonly pressed?: number | undefined;
  /** The ephemeral_message_id of the person's own message: what answers it must not be seen by others. */
  readonly whisper?: number | undefined;
  /** Whether replies are for the person only. */
  readonly alone: boolean;
}

/**
 * Reads what the chat has set, and in a group that wishes it shows every reply to the asker alone; so also what follows a
 * message that only one person sees. To the features such a message is one as any other: its number is negative.
 */
export function createOnlyAsker(settings: ChatSettingsStore): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.use((ctx, next) => {
    if (ctx.chat === undefined || ctx.from === undefined) return next();
    ctx.settings = settings.get(ctx.chat.id);
    if (ctx.chat.type === 'private') return next();
    const whisper = ctx.message?.ephemeral_message_id;
    const pressed = ctx.callbackQuery?.message?.ephemeral_message_id;
    // Who writes in the name of the group has no account that could be shown anything.
    const isKnown = ctx.msg?.sender_chat === undefined || ctx.callbackQuery !== undefined;
    const isAlone = ctx.settings.onlyAsker || whisper !== undefined || pressed !== undefined;
    const press = ctx.callbackQuery?.id;
    ctx.alone = isKnown && isAlone;
    ctx.api.config.use(
      showOnlyTo({ chat: ctx.chat.id, person: ctx.from.id, press, pressed, whisper, alone: ctx.alone }),
    );
    return next();
  });
  return feature;
}

/** Sends to the person alone as long as Telegram does not refuse it. */
function showOnlyTo({ chat, person, press, pressed, whisper, alone }: Asker): Transformer {
  let ways = alone ? waysTo({ person, press, whisper }) : [TO_ALL];
  return async (prev, method, payload, signal) => {
    const call = (name: string, fields: object) =>
      prev(name as typeof method, fields as typeof payload, signal);
    const { message_id: id, ...fields } = payload as Payload;
    const changing = CHANGING.get(method);
    if (changing !== undefined && id !== undefined && id <= 0)
      return call(changing, {
        ...fields,
        receiver_user_id: person,
        ephemeral_message_id: id === 0 ? pressed : -id,
      });
    if (!SENDING.has(method) || fields.chat_id !== chat) return prev(method, payload, signal);
    // A rich message may be refused for what it is: the plain one that follows is to be tried alone as well.
    if (method === 'sendRichMessage') {
      const [way = TO_ALL] = ways;
      return numbered(await call(method, { ...withoutReplyToEphemeral(fields), ...way }));
    }
    for (;;) {
      const [way = TO_ALL, ...others] = ways;
      const response = await call(method, { ...withoutReplyToEphemeral(fields), ...way });
      if (response.ok || others.length === 0 || !isRefusal(response)) return numbered(response);
      ways = others;
    }
  };
}

const TO_ALL = {};

/** Ways to send, each for when Telegram refuses the one before. What was whispered is never answered aloud. */
function waysTo({ person, press, whisper }: Pick<Asker, 'person' | 'press' | 'whisper'>): object[] {
  const alone = { ephemeral_message_parameters: { receiver_user_id: person } };
  // A person's own such message can be replied to for some seconds only.
  if (whisper !== undefined)
    return [{ ...alone, reply_parameters: { ephemeral_message_id: whisper } }, alone];
  if (press === undefined) return [alone, TO_ALL];
  // An administrator may send without a press, also when that is too old to be answered.
  const answering = { receiver_user_id: person, callback_query_id: press };
  return [{ ephemeral_message_parameters: answering }, alone, TO_ALL];
}

/** A message that only one person sees is not replied to. */
function withoutReplyToEphemeral(payload: Payload): Payload {
  const { reply_parameters: reply, ...rest } = payload;
  return reply === undefined || (reply.message_id ?? 0) > 0 ? payload : rest;
}

/** Not a matter of too many calls or of an outage. */
function isRefusal(response: ApiResponse<unknown>): boolean {
  return (
    !response.ok && response.error_code >= 400 && response.error_code < 500 && response.error_code !== 429
  );
}

/** Gives the message a number by which it can be changed later. */
function numbered<T>(response: ApiResponse<T>): ApiResponse<T> {
  if (!response.ok) return response;
  const { ephemeral_message_id: id } = response.result as { ephemeral_message_id?: number };
  return id === undefined ? response : { ...response, result: { ...response.result, message_id: -id } };
}
