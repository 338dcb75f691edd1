import type { BotCommand, BotCommandScope, Chat, User, UserFromGetMe } from 'grammy/types';
import { commandsOf } from './fake-telegram-commands.ts';
import {
  createGroup,
  createPrivateChat,
  type FakeChat,
  type FakeGroup,
  type PrivateChat,
} from './fake-telegram-groups.ts';
import { createPatience } from './fake-telegram-patience.ts';
import { closePoll } from './fake-telegram-polls.ts';
import { asSeen, asSeenFile, asSeenPoll, type BotPoll } from './fake-telegram-seen.ts';
import { type ApiCall, type Failure, listen } from './fake-telegram-server.ts';
import {
  type BotEvent,
  createWorld,
  type EventKind,
  type FakeChatState,
  type NewUpdate,
} from './fake-telegram-world.ts';

export type { FakeChat, FakeGroup, GroupMember, PrivateChat } from './fake-telegram-groups.ts';
export type { FileOptions, Person, SayOptions } from './fake-telegram-people.ts';
export type { BotFile, BotMessage, BotPoll } from './fake-telegram-seen.ts';

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
  /** The next `times` calls of the method fail; the method "download" is the download of a file. */
  failNext(method: string, failure: Failure, times?: number): void;
  /** The same name is the same person, here and in groups. */
  privateChat(name: string): PrivateChat;
  /** @param options by default the bot is a member */
  group(title: string, options?: { bot: 'member' | 'administrator' | 'left' }): FakeGroup;
  /** The commands set for exactly this scope; by default for the default scope. */
  commands(scope?: BotCommandScope, language?: string): readonly BotCommand[];
  /** Hands the bot an update of any kind. */
  delivers(update: NewUpdate): void;
  /** What happens during `act` reaches the bot in reverse order. */
  deliversInReverse(act: () => void): void;
  /**
   * Hands the bot once more, with the same ids, what it has got before: the last `count` updates, by default all.
   * So it happens when a bot dies before it confirms, or answers a push too late.
   */
  redelivers(count?: number): void;
  /** Inline queries and presses that were not answered cannot be answered any more. */
  expiresQueries(): void;
  /** The time of a poll is over. */
  closesPoll(poll: Pick<BotPoll, 'poll'>): void;
  /** Updates that the bot has not confirmed. */
  unconfirmed(): number;
  stop(): Promise<void>;
}

export interface FakeTelegramOptions {
  readonly token?: string;
  /** A port to listen on; by default any free one. */
  readonly port?: number;
}

/** Starts a strict Bot API server of its own, with the people who talk to the bot. */
export async function startFakeTelegram(options: FakeTelegramOptions = {}): Promise<FakeTelegram> {
  const token = options.token ?? '110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw';
  const calls: ApiCall[] = [];
  const failures: { method: string; failure: Failure }[] = [];
  const callWaiters: { method: string; resolve: (call: ApiCall) => void }[] = [];
  const unread: BotEvent[] = [];
  const eventWaiters: { chat: number; kind: EventKind; resolve: (event: never) => void }[] = [];
  const people = new Map<string, User>();
  const patiently = createPatience(() =>
    calls
      .slice(-8)
      .map(({ method, status, description }) => [method, status, description].join(' '))
      .join('\n'),
  );

  const world = createWorld(createMe(token), (event) => {
    const i = eventWaiters.findIndex(({ chat, kind }) => chat === event.chat && kind === event.kind);
    if (i < 0) unread.push(event);
    else eventWaiters.splice(i, 1)[0]?.resolve(event as never);
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

  function nextEvent<K extends EventKind>(chat: number, kind: K): Promise<BotEvent<K>> {
    const i = unread.findIndex((event) => event.chat === chat && event.kind === kind);
    const taken = i < 0 ? undefined : unread.splice(i, 1)[0];
    if (taken !== undefined) return Promise.resolve(taken as never);
    return patiently<BotEvent<K>>(`a message ${kind} by the bot`, (resolve) => {
      eventWaiters.push({ chat, kind, resolve });
    });
  }

  function createChat(chat: Chat): { state: FakeChatState; face: FakeChat } {
    const state: FakeChatState = world.chats.get(chat.id) ?? {
      chat,
      messages: new Map(),
      htmls: new Map(),
      drafts: new Map(),
      topics: new Set(),
      members: new Map(),
      isClosed: false,
      refusesPolls: false,
    };
    world.chats.set(chat.id, state);
    const face: FakeChat = {
      id: chat.id,
      botSays: () => nextEvent(chat.id, 'sent').then(asSeen),
      botEdits: () => nextEvent(chat.id, 'edited').then(asSeen),
      botSendsFile: () => nextEvent(chat.id, 'file').then(asSeenFile),
      botPolls: () => nextEvent(chat.id, 'poll').then(asSeenPoll),
      botClosesPoll: () => nextEvent(chat.id, 'closed').then(asSeenPoll),
      botDrafts: () => nextEvent(chat.id, 'drafted').then(({ shown }) => shown),
      botDeletes: () => nextEvent(chat.id, 'deleted').then(({ message }) => message),
      botReacts: () => nextEvent(chat.id, 'reacted').then(({ message, emoji }) => ({ message, emoji })),
      unread: () =>
        unread.filter((event) => event.chat === chat.id && /^(?:sent|file|poll)$/u.test(event.kind)).length,
      shutsOut: () => {
        state.isClosed = true;
      },
      refusesPolls: () => {
        state.refusesPolls = true;
      },
    };
    return { state, face };
  }

  function userNamed(name: string): User {
    const known = people.get(name);
    if (known) return known;
    const user: User = { id: 500 + people.size, is_bot: false, first_name: name };
    people.set(name, user);
    world.people.set(user.id, user);
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
      if (state.members.size === 0) {
        state.members.set(user.id, 'member').set(world.me.id, 'member');
      }
      return createPrivateChat({ world, state, face, patiently }, user);
    },
    group(title, { bot } = { bot: 'member' }) {
      const { state, face } = createChat({ id: -1_000 - world.chats.size, type: 'supergroup', title });
      state.members.set(world.me.id, bot);
      state.isClosed = bot === 'left';
      return createGroup({ world, state, face, patiently, userNamed });
    },
    commands: (scope = { type: 'default' }, language) => commandsOf(world, scope, language),
    delivers: (update) => world.deliver(update),
    deliversInReverse: (act) => world.deliverInReverse(act),
    redelivers(count = world.handedOut.size) {
      const all = [...world.handedOut.values()];
      world.again.push(...all.slice(Math.max(0, all.length - count)));
      world.wake();
    },
    expiresQueries() {
      for (const query of [...world.presses.values(), ...world.inlineQueries.values()]) {
        if (query.state === 'open') query.expired();
        query.state = 'expired';
      }
    },
    closesPoll: ({ poll }) => closePoll(world, poll),
    unconfirmed: () => world.updates.length,
    async stop() {
      world.webhook?.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function createMe(token: string): UserFromGetMe {
  return {
    id: Number(token.split(':')[0]),
    is_bot: true,
    first_name: 'Trợ lý Thi đua',
    username: 'tro_ly_thi_dua_bot',
    can_join_groups: true,
    can_read_all_group_messages: true,
    supports_inline_queries: true,
    can_connect_to_business: false,
    has_main_web_app: false,
  } as UserFromGetMe;
}
