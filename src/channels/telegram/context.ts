import { Composer, type Context } from 'grammy';
import type { Role } from '../../domain/access/role.ts';
import { type Input, readInput } from '../input.ts';
import { addressedText } from './addressed.ts';
import { type ButtonPress, readButton } from './callback-data.ts';
import type { ChatSettings } from './stores.ts';

/** An update with what is known of it. */
export interface BotContext extends Context {
  /** What its sender may do; always known behind the gate. */
  role?: Role;
  /** The words of a message, new or edited, that are meant for the bot. */
  said?: string;
  /** What they amount to. */
  input?: Input;
  /** What a pressed button asks for; absent where its data is none of ours. */
  press?: ButtonPress;
  /** What the chat has set; known behind the gate, where there is a chat. */
  settings?: ChatSettings;
  /** Replies in this group are shown to the asker only. */
  alone?: boolean;
}

/** Reads once what every feature wants to know. */
export function createReading(): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.use((ctx, next) => {
    const message = ctx.message ?? ctx.editedMessage;
    const said = message && addressedText(message, ctx.me);
    if (said !== undefined) {
      ctx.said = said;
      ctx.input = readInput(said);
    }
    const data = ctx.callbackQuery?.data;
    const press = data === undefined ? undefined : readButton(data);
    if (press !== undefined) ctx.press = press;
    return next();
  });
  return feature;
}

/** Who is there: in a group also which, save for an answer to a poll, which does not tell. Undefined for an update that nobody sent. */
export function visitorOf(ctx: Context): { person: number; group?: number } | undefined {
  // The chat with a person has the person's number.
  const person = ctx.from?.id ?? ctx.pollAnswer?.user?.id ?? ctx.stoppedMessageGeneration?.chat.id;
  if (person === undefined) return undefined;
  const chat = ctx.chat;
  return chat === undefined || chat.type === 'private' ? { person } : { person, group: chat.id };
}
