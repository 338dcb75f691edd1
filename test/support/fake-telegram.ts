import type {
  Chat,
  InlineKeyboardButton,
  Message,
  MessageEntity,
  Update,
  User,
  UserFromGetMe,
} from 'grammy/types';
import { detectEntities } from './fake-telegram-html.ts';
import { type ApiCall, type Failure, listen } from './fake-telegram-server.ts';
import {
  type BotEvent,
  createWorld,
  type FakeChatState,
  type PressAnswer,
  post,
} from './fake-telegram-world.ts';

/** A message of the bot as a person sees it. */
export interface BotMessage {
  readonly id: number;
  /** Without tags. */
  readonly text: string;
  /** As the bot sent it. */
  readonly html: string;
  readonly entities: readonly MessageEntity[];
  /** The labels of the buttons, row by row. */
  readonly buttons: readonly string[];
  /** Id of the message it replies to. */
  readonly repliesTo: number | undefined;
  readonly topic: number | undefined;
}

export interface SayOptions {
  /** Id of the message replied to. */
  readonly replyTo?: number;
  readonly topic?: number;
  /** Words of the text that mention a user who has no user name, as picked from the list of members. */
  readonly mention?: { readonly words: string; readonly user: User };
}

/** A person in one chat. Each action returns the id of the message, at once; the bot gets it by polling. */
export interface Person {
  readonly user: User;
  says(text: string, options?: SayOptions): number;
  /** Sends something other than text, e.g. `{ sticker }`, `{ photo, caption }`. */
  sends(content: Partial<Message>): number;
  /** Presses a button and waits for the bot to answer the press. Labels are compared as a whole. */
  presses(message: Pick<BotMessage, 'id'>, label: string): Promise<PressAnswer>;
}

export interface FakeChat {
  readonly id: number;
  /** The next message of the bot in this chat that was not taken yet. */
  botSays(): Promise<BotMessage>;
  /** The next edit by the bot in this chat that was not taken yet. */
  botEdits(): Promise<BotMessage>;
  /** How many messages of the bot were not taken yet. */
  unread(): number;
  /** The person blocks the bot, or the group removes it. */
  shutsOut(): void;
}

export interface FakeGroup extends FakeChat {
  member(name: string): Person;
  /** Opens a topic and returns its id. */
  opensTopic(): number;
}

export interface FakeTelegram {
  readonly apiRoot: string;
  readonly token: string;
  readonly bot: UserFromGetMe;
  /** Every finished call, in order. */
  readonly calls: readonly ApiCall[];
  callsOf(method: string): ApiCall[];
  /** Resolves at the next call of the method that is finished from now on. */
  nextCall(method: string): Promise<ApiCall>;
  /** Resolves when the bot waits for updates: everything delivered before is in its hands. */
  polled(): Promise<void>;
  /** The next `times` calls of the method fail. */
  failNext(method: string, failure: Failure, times?: number): void;
  /** The same name is the same person, here and in groups. */
  privateChat(name: string): FakeChat & Person;
  group(title: string): FakeGroup;
  /** Hands the bot an update of any kind. */
  delivers(update: Omit<Update, 'update_id'>): void;
  /** Updates that the bot has not confirmed. */
  unconfirmed(): number;
  stop(): Promise<void>;
}

export interface FakeTelegramOptions {
  readonly token?: string;
  /** A port to listen on; by default any free one. */
  readonly port?: number;
}

const PATIENCE_MS = 5_000;

/** Starts a strict Bot API server of its own, with the people who talk to the bot. */
export async function startFakeTelegram(options: FakeTelegramOptions = {}): Promise<FakeTelegram> {
  const token = options.token ?? '110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw';
  const calls: ApiCall[] = [];
  const failures: { method: string; failure: Failure }[] = [];
  const callWaiters: { method: string; resolve: (call: ApiCall) => void }[] = [];
  const unread: BotEvent[] = [];
  const eventWaiters: { chat: number; kind: BotEvent['kind']; resolve: (event: BotEvent) => void }[] = [];
  const people = new Map<string, User>();

  const world = createWorld(createMe(token), (event) => {
    const i = eventWaiters.findIndex(({ chat, kind }) => chat === event.chat && kind === event.kind);
    if (i < 0) unread.push(event);
    else eventWaiters.splice(i, 1)[0]?.resolve(event);
  });
  const { server, port } = await listen(
    {
      token,
      world,
      onCall(call) {
        calls.push(call);
        const i = callWaiters.findIndex(({ method }) => method === call.method);
        if (i >= 0) callWaiters.splice(i, 1)[0]?.resolve(call);
      },
      takeFailure(method) {
        const i = failures.findIndex((ordered) => ordered.method === method);
        return i < 0 ? undefined : failures.splice(i, 1)[0]?.failure;
      },
    },
    options.port ?? 0,
  );

  function patiently<T>(what: string, wait: (resolve: (value: T) => void) => void): Promise<T> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        const last = calls
          .slice(-8)
          .map(({ method, status, description }) => [method, status, description].join(' '));
        reject(new Error(`waited in vain for ${what}; last calls:\n${last.join('\n')}`));
      }, PATIENCE_MS);
      wait((value) => {
        clearTimeout(timer);
        resolve(value);
      });
    });
  }

  function nextEvent(chat: number, kind: BotEvent['kind']): Promise<BotMessage> {
    const i = unread.findIndex((event) => event.chat === chat && event.kind === kind);
    const taken = i < 0 ? undefined : unread.splice(i, 1)[0];
    if (taken !== undefined) return Promise.resolve(asSeen(taken));
    const next = patiently<BotEvent>(`a message ${kind} by the bot`, (resolve) => {
      eventWaiters.push({ chat, kind, resolve });
    });
    return next.then(asSeen);
  }

  function createChat(chat: Chat): { state: FakeChatState; face: FakeChat } {
    const known = world.chats.get(chat.id);
    const state: FakeChatState = known ?? { chat, messages: new Map(), topics: new Set(), isClosed: false };
    world.chats.set(chat.id, state);
    const face: FakeChat = {
      id: chat.id,
      botSays: () => nextEvent(chat.id, 'sent'),
      botEdits: () => nextEvent(chat.id, 'edited'),
      unread: () => unread.filter((event) => event.chat === chat.id && event.kind === 'sent').length,
      shutsOut: () => {
        state.isClosed = true;
      },
    };
    return { state, face };
  }

  function createPerson(state: FakeChatState, user: User): Person {
    function sends(content: Partial<Message>): number {
      const message = post<Message>(
        world,
        state,
        user,
        content as Omit<Message, 'message_id' | 'date' | 'chat'>,
      );
      world.deliver({ message } as Omit<Update, 'update_id'>);
      return message.message_id;
    }
    return {
      user,
      sends,
      says(text, { replyTo, topic, mention } = {}) {
        const answered = replyTo === undefined ? undefined : state.messages.get(replyTo);
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
        return sends({
          text,
          ...(entities.length > 0 && { entities }),
          ...(answered && { reply_to_message: answered as NonNullable<Message['reply_to_message']> }),
          ...(topic !== undefined && { message_thread_id: topic, is_topic_message: true as const }),
        });
      },
      presses({ id }, label) {
        const message = state.messages.get(id) as Message.TextMessage;
        const button = message.reply_markup?.inline_keyboard.flat().find(({ text }) => text === label);
        if (button === undefined)
          throw new Error(`expected a button "${label}", got ${labels(message).join(' | ')}`);
        const data = (button as InlineKeyboardButton.CallbackButton).callback_data;
        const query = String(world.nextId());
        return patiently<PressAnswer>('an answer to a pressed button', (answered) => {
          world.presses.set(query, { answered, isAnswered: false });
          world.deliver({ callback_query: { id: query, from: user, message, chat_instance: '1', data } });
        });
      },
    };
  }

  function userNamed(name: string): User {
    const known = people.get(name);
    if (known) return known;
    const user: User = { id: 500 + people.size, is_bot: false, first_name: name };
    people.set(name, user);
    return user;
  }

  return {
    apiRoot: `http://127.0.0.1:${port}`,
    token,
    bot: world.me,
    calls,
    callsOf: (method) => calls.filter((call) => call.method === method),
    nextCall: (method) =>
      patiently(`a call of ${method}`, (resolve) => {
        callWaiters.push({ method, resolve });
      }),
    polled: () =>
      patiently<void>('the bot to wait for updates', (resolve) => {
        if (world.endPoll) resolve();
        else world.pollWatchers.push(resolve);
      }),
    failNext(method, failure, times = 1) {
      for (let i = 0; i < times; i++) failures.push({ method, failure });
    },
    privateChat(name) {
      const user = userNamed(name);
      const { state, face } = createChat({ id: user.id, type: 'private', first_name: name });
      return { ...face, ...createPerson(state, user) };
    },
    group(title) {
      const { state, face } = createChat({ id: -1_000 - world.chats.size, type: 'supergroup', title });
      return {
        ...face,
        member: (name) => createPerson(state, userNamed(name)),
        opensTopic() {
          const id = world.nextId();
          state.topics.add(id);
          return id;
        },
      };
    },
    delivers: (update) => world.deliver(update),
    unconfirmed: () => world.updates.length,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function asSeen({ message, html }: BotEvent): BotMessage {
  return {
    id: message.message_id,
    text: message.text,
    html,
    entities: message.entities ?? [],
    buttons: labels(message),
    repliesTo: message.reply_to_message?.message_id,
    topic: message.message_thread_id,
  };
}

function labels(message: Message): string[] {
  return (message.reply_markup?.inline_keyboard ?? []).flat().map(({ text }) => text);
}

function createMe(token: string): UserFromGetMe {
  return {
    id: Number(token.split(':')[0]),
    is_bot: true,
    first_name: 'Trợ lý Thi đua',
    username: 'tro_ly_thi_dua_bot',
    can_join_groups: true,
    can_read_all_group_messages: true,
    supports_inline_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
  } as UserFromGetMe;
}
