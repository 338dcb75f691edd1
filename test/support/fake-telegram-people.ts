import type { BotCommand, CallbackQuery, InlineKeyboardButton, Message, User } from 'grammy/types';
import { menuOf } from './fake-telegram-commands.ts';
import { asDocument, storeFile } from './fake-telegram-file-store.ts';
import { detectEntities } from './fake-telegram-html.ts';
import type { InlineAnswer } from './fake-telegram-inline.ts';
import type { Patiently } from './fake-telegram-patience.ts';
import { vote } from './fake-telegram-polls.ts';
import { mimeOf } from './fake-telegram-request.ts';
import type { BotMessage, BotPoll } from './fake-telegram-seen.ts';
import {
  dateOf,
  type FakeChatState,
  type NewUpdate,
  type PressAnswer,
  post,
  type World,
} from './fake-telegram-world.ts';

export interface SayOptions {
  /** Id of the message replied to. */
  readonly replyTo?: number;
  readonly topic?: number;
  /** Words of the text that mention a user who has no user name, as picked from the list of members. */
  readonly mention?: { readonly words: string; readonly user: User };
}

export interface FileOptions {
  readonly caption?: string;
  /** By default, what the name tells. */
  readonly mime?: string;
  /** Id of the message replied to. */
  readonly replyTo?: number;
  readonly topic?: number;
}

/** A person in one chat. Each action returns the id of the message, at once; the bot gets it by polling. */
export interface Person {
  readonly user: User;
  says(text: string, options?: SayOptions): number;
  /** Sends something other than text, e.g. `{ sticker }`, `{ photo, caption }`. */
  sends(content: Partial<Message>): number;
  sendsFile(name: string, bytes: Uint8Array, options?: FileOptions): number;
  /** Changes the text of an own message. */
  edits(message: number, text: string): void;
  /** Opens the bot, by a deep link if there is a payload; in a group by a link that adds the bot to it. */
  starts(payload?: string): number;
  /**
   * Presses a button and waits for the bot to answer the press. Labels are compared as a whole. Rejects when the
   * press expires.
   */
  presses(message: Pick<BotMessage, 'id'>, label: string): Promise<PressAnswer>;
  /** Chooses options of a poll, named by their texts; none takes the vote back. */
  votes(poll: BotPoll, ...options: string[]): void;
  /** Types "@bot text" and waits for the results. Rejects when the query expires. */
  inlineQuery(text: string, offset?: string): Promise<InlineAnswer>;
  /** Sends a result of an inline query to this chat. */
  chooses(answer: InlineAnswer, result: string): number;
  /** The commands offered to this person in this chat. */
  menu(): readonly BotCommand[];
}

export function createPerson(world: World, state: FakeChatState, user: User, patiently: Patiently): Person {
  const isPrivate = state.chat.type === 'private';

  function sends(content: Partial<Message>): number {
    const message = post<Message>(
      world,
      state,
      user,
      content as Omit<Message, 'message_id' | 'date' | 'chat'>,
    );
    if (isPrivate || isBotHere()) world.deliver({ message } as NewUpdate);
    return message.message_id;
  }

  function isBotHere(): boolean {
    return !/^(?:left|kicked)$/u.test(state.members.get(world.me.id) ?? 'left');
  }

  function says(text: string, { mention, ...where }: SayOptions = {}): number {
    const entities = mention
      ? [
          {
            type: 'text_mention' as const,
            offset: text.indexOf(mention.words),
            length: mention.words.length,
            user: mention.user,
          },
        ]
      : detectEntities(text);
    return sends({ text, ...(entities.length > 0 && { entities }), ...placeOf(where) });
  }

  function placeOf({ replyTo, topic }: Pick<SayOptions, 'replyTo' | 'topic'>): Partial<Message> {
    const answered = replyTo === undefined ? undefined : state.messages.get(replyTo);
    return {
      ...(answered && { reply_to_message: answered as NonNullable<Message['reply_to_message']> }),
      ...(topic !== undefined && { message_thread_id: topic, is_topic_message: true as const }),
    };
  }

  function untilExpiry<T>(
    what: string,
    ask: (answered: (answer: T) => void, expired: () => void) => void,
  ): Promise<T> {
    const answer = patiently<{ answer: T } | undefined>(what, (end) => {
      ask(
        (answer) => end({ answer }),
        () => end(undefined),
      );
    }).then((end) => {
      if (end === undefined) throw new Error(`${what} came too late`);
      return end.answer;
    });
    // A test need not look at what it has let expire.
    answer.catch(() => undefined);
    return answer;
  }

  return {
    user,
    sends,
    says,
    sendsFile(name, bytes, { caption, mime = mimeOf(name), ...where } = {}) {
      const file = storeFile(world, 'document', { name, mime, bytes: Buffer.from(bytes) });
      const caption_entities = detectEntities(caption ?? '');
      return sends({
        document: asDocument(file),
        ...(caption !== undefined && { caption }),
        ...(caption_entities.length > 0 && { caption_entities }),
        ...placeOf(where),
      } as Partial<Message>);
    },
    edits(id, text) {
      const message = state.messages.get(id);
      if (message?.from?.id !== user.id || !('text' in message)) {
        throw new Error(`expected a text of ${user.first_name}, got message ${id}`);
      }
      const { entities: before, ...rest } = message;
      const entities = detectEntities(text);
      const edited = {
        ...rest,
        text,
        ...(entities.length > 0 && { entities }),
        edit_date: dateOf(world.nextId()),
      };
      state.messages.set(id, edited as Message);
      if (isPrivate || isBotHere()) world.deliver({ edited_message: edited } as NewUpdate);
    },
    starts(payload) {
      if (payload !== undefined && !/^[\w-]{1,64}$/u.test(payload)) {
        throw new Error(`expected 1-64 characters of A-Z, a-z, 0-9, _ and -, got "${payload}"`);
      }
      const command = isPrivate ? '/start' : `/start@${world.me.username}`;
      return says(payload === undefined ? command : `${command} ${payload}`);
    },
    presses({ id }, label) {
      const message = state.messages.get(id);
      const buttons = message?.reply_markup?.inline_keyboard.flat() ?? [];
      const button = buttons.find(({ text }) => text === label);
      if (button === undefined) {
        throw new Error(`expected a button "${label}", got ${buttons.map(({ text }) => text).join(' | ')}`);
      }
      const { callback_data: data } = button as InlineKeyboardButton.CallbackButton;
      if (data === undefined)
        throw new Error(`expected "${label}" to call the bot, got ${Object.keys(button)}`);
      if (message?.receiver_user && message.receiver_user.id !== user.id) {
        throw new Error(`expected a message that ${user.first_name} can see`);
      }
      const query = String(world.nextId());
      const inline = [...world.inlineMessages].find(
        ([, place]) => place.chat === state.chat.id && place.message === id,
      );
      return untilExpiry<PressAnswer>('an answer to a pressed button', (answered, expired) => {
        world.presses.set(query, { from: user, answered, expired, state: 'open' });
        const pressed = inline ? { inline_message_id: inline[0] } : { message };
        world.deliver({
          callback_query: { id: query, from: user, ...pressed, chat_instance: '1', data } as CallbackQuery,
        });
      });
    },
    votes(poll, ...options) {
      const chosen = options.map((text) => poll.options.indexOf(text));
      if (chosen.includes(-1)) {
        throw new Error(`expected one of "${poll.options.join('", "')}", got "${options.join('", "')}"`);
      }
      vote(world, user, poll.poll, chosen);
    },
    inlineQuery(query, offset = '') {
      const id = String(world.nextId());
      return untilExpiry<InlineAnswer>('an answer to an inline query', (answered, expired) => {
        world.inlineQueries.set(id, { from: user, query, answered, expired, state: 'open' });
        const chat_type = isPrivate ? 'sender' : state.chat.type;
        world.deliver({ inline_query: { id, from: user, query, offset, chat_type } });
      });
    },
    chooses(answer, result) {
      const chosen = answer.results.find(({ id }) => id === result);
      if (chosen === undefined) {
        throw new Error(`expected one of ${answer.results.map(({ id }) => id).join(', ')}, got ${result}`);
      }
      const { text, entities, keyboard } = chosen;
      const hasButtons = keyboard.length > 0;
      const message = sends({
        text,
        ...(entities.length > 0 && { entities: [...entities] }),
        via_bot: world.me,
        ...(hasButtons && { reply_markup: { inline_keyboard: keyboard } }),
      });
      const inline_message_id = `inline-${message}`;
      if (hasButtons) world.inlineMessages.set(inline_message_id, { chat: state.chat.id, message });
      world.deliver({
        chosen_inline_result: {
          result_id: result,
          from: user,
          query: answer.query,
          ...(hasButtons && { inline_message_id }),
        },
      });
      return message;
    },
    menu: () => menuOf(world, state, user.id),
  };
}
