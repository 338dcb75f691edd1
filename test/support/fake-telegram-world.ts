import type {
  BotCommand,
  Chat,
  ChatMember,
  Message,
  ReactionTypeEmoji,
  Update,
  User,
  UserFromGetMe,
} from 'grammy/types';
import type { StoredFile } from './fake-telegram-file-store.ts';
import type { InlineQueryState } from './fake-telegram-inline.ts';
import type { Webhook } from './fake-telegram-webhook.ts';

/** A message of the bot, as it stands after the event. */
export interface Shown {
  readonly message: Message;
  /** The text or caption as the bot sent it, with its tags. */
  readonly html: string;
  readonly isSilent?: boolean;
}

/** Part of a message that the bot is still writing. */
export interface Draft {
  readonly draft: number;
  /** Without tags; empty while the bot is "thinking". */
  readonly text: string;
  /** As the bot sent it. */
  readonly html: string;
  /** Whether the person may stop it. */
  readonly canStop: boolean;
}

interface BotEvents {
  sent: Shown;
  edited: Shown;
  file: Shown & { readonly file: StoredFile };
  poll: Shown;
  /** A poll at which nobody can vote any more. */
  closed: Shown;
  drafted: { readonly shown: Draft };
  deleted: { readonly message: number };
  reacted: { readonly message: number; readonly emoji: ReactionTypeEmoji['emoji'] | undefined };
}

export type EventKind = keyof BotEvents;
/** What happened in a chat by the bot's doing. */
export type BotEvent<K extends EventKind = EventKind> = {
  [Kind in K]: { readonly kind: Kind; readonly chat: number } & BotEvents[Kind];
}[K];

export interface PressAnswer {
  readonly text?: string | undefined;
  readonly show_alert?: boolean | undefined;
  readonly url?: string | undefined;
}

/** Something a person waits for the bot to answer, once. */
export interface OpenQuery<T> {
  readonly from: User;
  readonly answered: (answer: T) => void;
  readonly expired: () => void;
  state: 'open' | 'answered' | 'expired';
}

/** Where a poll stands and who chose what, by user id. */
export interface PollState {
  readonly chat: number;
  readonly message: number;
  readonly votes: Map<number, readonly number[]>;
}

export type NewUpdate = Omit<Update, 'update_id'>;

/** Everything the fake server knows. Methods read and change it; the client looks at it. */
export interface World {
  readonly me: UserFromGetMe;
  readonly chats: Map<number, FakeChatState>;
  readonly people: Map<number, User>;
  readonly presses: Map<string, OpenQuery<PressAnswer>>;
  readonly inlineQueries: Map<string, InlineQueryState>;
  /** Where a message sent in inline mode stands, by its inline_message_id. */
  readonly inlineMessages: Map<string, { readonly chat: number; readonly message: number }>;
  /** By poll id. */
  readonly polls: Map<string, PollState>;
  readonly files: Map<string, StoredFile>;
  /** By scope and language. */
  readonly commands: Map<string, readonly BotCommand[]>;
  /** Not yet confirmed by the bot. */
  updates: Update[];
  /** To be handed out once more, whatever the bot has confirmed. */
  again: Update[];
  /** By id, in the order in which the bot first got them. */
  readonly handedOut: Map<number, Update>;
  allowedUpdates: readonly string[];
  webhook: Webhook | undefined;
  /** Ends the request for updates that is being held open, if any. */
  endPoll: ((reason: PollEnd) => void) | undefined;
  /** Called once each when a request for updates begins to wait. */
  readonly pollWatchers: (() => void)[];
  readonly onBotEvent: (event: BotEvent) => void;
  deliver(update: NewUpdate): void;
  /** Delivers what happens during `act` in reverse order. */
  deliverInReverse(act: () => void): void;
  /** Tells whoever waits for updates that there are some. */
  wake(): void;
  nextId(): number;
}

export type PollEnd = 'update' | 'conflict' | 'webhook';
export type MemberStatus = ChatMember['status'];

export interface FakeChatState {
  readonly chat: Chat;
  /** By message_id; messages that only one person sees, by their negative ephemeral_message_id. */
  readonly messages: Map<number, Message>;
  /** Streamed to the person and not yet sent for good, by draft id. */
  readonly drafts: Map<number, Draft>;
  /** What the bot sent as the text or caption of a message, with its tags. */
  readonly htmls: Map<number, string>;
  readonly topics: Set<number>;
  readonly members: Map<number, MemberStatus>;
  /** The person has blocked the bot, or the group has removed it. */
  isClosed: boolean;
  /** Polls of the bot are not allowed here. */
  refusesPolls: boolean;
}

/** Kinds of updates that a bot gets only when it asks for them by name. */
const ON_REQUEST = ['chat_member', 'message_reaction', 'message_reaction_count'];

export function createWorld(me: UserFromGetMe, onBotEvent: (event: BotEvent) => void): World {
  let lastUpdate = 1_000;
  let lastId = 0;
  let held: NewUpdate[] | undefined;

  function numbered(updates: readonly NewUpdate[]): Update[] {
    return updates.map((update) => {
      lastUpdate += 1;
      return { update_id: lastUpdate, ...update };
    });
  }

  function hand(updates: readonly Update[]): void {
    world.updates.push(...updates);
    if (updates.length > 0) world.wake();
  }

  const world: World = {
    me,
    chats: new Map(),
    people: new Map(),
    presses: new Map(),
    inlineQueries: new Map(),
    inlineMessages: new Map(),
    polls: new Map(),
    files: new Map(),
    commands: new Map(),
    updates: [],
    again: [],
    handedOut: new Map(),
    allowedUpdates: [],
    webhook: undefined,
    endPoll: undefined,
    pollWatchers: [],
    onBotEvent,
    deliver(update) {
      const [kind = ''] = Object.keys(update);
      const { allowedUpdates: allowed } = world;
      if (allowed.length > 0 ? !allowed.includes(kind) : ON_REQUEST.includes(kind)) return;
      if (held) held.push(update);
      else hand(numbered([update]));
    },
    deliverInReverse(act) {
      held = [];
      try {
        act();
      } finally {
        const updates = held;
        held = undefined;
        // A request for updates always answers with rising ids; only pushes can overtake each other.
        hand(world.webhook ? numbered(updates).reverse() : numbered(updates.reverse()));
      }
    },
    wake() {
      world.endPoll?.('update');
      world.webhook?.wake();
    },
    nextId() {
      lastId += 1;
      return lastId;
    },
  };
  return world;
}

/** Adds a message to a chat, numbered and dated by the fake. */
export function post<M extends Message>(
  world: World,
  state: FakeChatState,
  from: User,
  content: Omit<M, 'message_id' | 'date' | 'chat' | 'from'>,
): M {
  const id = world.nextId();
  const number =
    'receiver_user' in content ? { message_id: 0, ephemeral_message_id: id } : { message_id: id };
  const message = { ...number, date: dateOf(id), chat: state.chat, from, ...content } as unknown as M;
  state.messages.set(numberOf(message), message);
  return message;
}

/** What a message is called in these tests: its id, negative if only one person sees it. */
export function numberOf({ message_id, ephemeral_message_id }: Message): number {
  return ephemeral_message_id === undefined ? message_id : -ephemeral_message_id;
}

/** Time as the fake counts it: one second an event. */
export function dateOf(id: number): number {
  return 1_764_000_000 + id;
}
