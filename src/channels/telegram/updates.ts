import { type Bot, BotError } from 'grammy';
import type { Update } from 'grammy/types';
import type { Clock } from '../../domain/ports.ts';
import { readInput } from '../input.ts';
import type { Logger } from '../logger.ts';
import { TEXTS } from '../texts.ts';
import type { BotContext } from './context.ts';
import { failureFields } from './failure.ts';
import { createSequence } from './sequence.ts';
import type { Inbox } from './stores.ts';

/** What the bot does something with. */
export const HANDLED = [
  'message',
  'edited_message',
  'stopped_message_generation',
  'callback_query',
  'inline_query',
  'poll_answer',
] as const;

export interface UpdatesDeps {
  readonly bot: Bot<BotContext>;
  /** Where updates are kept from their arrival until they are done. */
  readonly inbox: Inbox;
  readonly now: Clock;
  readonly token: string;
  readonly logger: Logger;
}

/** Updates on their way through the bot: one after another within a chat, side by side across chats. */
export interface Updates {
  /** Keeps the updates and hands those that are new to the bot; when this resolves, none can be lost. */
  take(updates: readonly Update[]): Promise<void>;
  /**
   * Takes up what was in hand when the program was killed: an update whose reply may have been sent already is not
   * answered again, its sender is told to ask again if need be. Call it before the first {@link Updates.take}.
   */
  resume(): void;
  /** Resolves when fewer than `count` are in hand. */
  fewerThan(count: number): Promise<void>;
}

export function createUpdates({ bot, inbox, now, token, logger }: UpdatesDeps): Updates {
  const sequence = createSequence();

  async function handle(update: Update): Promise<void> {
    try {
      await bot.handleUpdate(update);
    } catch (error) {
      if (error instanceof BotError) await bot.errorHandler(error);
      else logger.error(failureFields(error, token), 'handling an update failed');
    } finally {
      inbox.finish(update.update_id);
    }
  }

  /** The sender cannot know whether the reply was sent before the program ended, and neither can we. Said twice it does no harm. */
  async function apologise({ update_id, message }: Update): Promise<void> {
    try {
      if (message === undefined) return;
      await bot.api.sendMessage(message.chat.id, TEXTS.interrupted, {
        reply_parameters: { message_id: message.message_id, allow_sending_without_reply: true },
      });
    } catch (error) {
      logger.warn(failureFields(error, token), 'an apology could not be sent');
    } finally {
      inbox.finish(update_id);
    }
  }

  return {
    take(updates) {
      for (const update of inbox.take(updates, now())) sequence.run(turnOf(update), () => handle(update));
      return inbox.kept();
    },
    resume() {
      for (const { update, begun } of inbox.unfinished())
        sequence.run(turnOf(update), () => (begun ? apologise(update) : handle(update)));
    },
    fewerThan: sequence.fewerThan,
  };
}

/** Behind what an update waits: behind what its chat sent before, unless it is to stop that. */
function turnOf(update: Update): number | string | undefined {
  const { message, stopped_message_generation: stopped } = update;
  if (stopped !== undefined) return `stop ${stopped.chat.id}`;
  const input = message?.text === undefined ? undefined : readInput(message.text);
  if (input?.kind === 'command' && input.name === 'huy') return `stop ${message?.chat.id}`;
  return chatOf(update);
}

function chatOf(update: Update): number | undefined {
  const { message, edited_message: edited, callback_query: press, inline_query: typed } = update;
  const chat = message?.chat.id ?? edited?.chat.id ?? press?.message?.chat.id;
  // The chat with a person has the person's number, so that an answer to a poll there waits for what was sent before it.
  return chat ?? press?.from.id ?? typed?.from.id ?? update.poll_answer?.user?.id;
}
