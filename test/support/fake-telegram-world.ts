import type { BotCommand, Chat, Message, Update, User, UserFromGetMe } from 'grammy/types';

/** What happened in a chat by the bot's doing. */
export interface BotEvent {
  readonly kind: 'sent' | 'edited';
  readonly chat: number;
  /** As it stands after the event. */
  readonly message: Message.TextMessage;
  /** The text as the bot sent it, with its tags. */
  readonly html: string;
}

export interface PressAnswer {
  readonly text?: string | undefined;
  readonly show_alert?: boolean | undefined;
}

interface Press {
  readonly answered: (answer: PressAnswer) => void;
  isAnswered: boolean;
}

/** Everything the fake server knows. Methods read and change it; the client looks at it. */
export interface World {
  readonly me: UserFromGetMe;
  readonly chats: Map<number, FakeChatState>;
  readonly presses: Map<string, Press>;
  /** Not yet confirmed by the bot. */
  updates: Update[];
  allowedUpdates: readonly string[];
  commands: readonly BotCommand[];
  /** Ends the request for updates that is being held open, if any. */
  endPoll: ((reason: 'update' | 'conflict') => void) | undefined;
  /** Called once each when a request for updates begins to wait. */
  readonly pollWatchers: (() => void)[];
  readonly onBotEvent: (event: BotEvent) => void;
  deliver(update: Omit<Update, 'update_id'>): void;
  nextId(): number;
}

export interface FakeChatState {
  readonly chat: Chat;
  readonly messages: Map<number, Message>;
  readonly topics: Set<number>;
  /** The person has blocked the bot, or the group has removed it. */
  isClosed: boolean;
}

export function createWorld(me: UserFromGetMe, onBotEvent: (event: BotEvent) => void): World {
  let lastUpdate = 1_000;
  let lastId = 0;
  const world: World = {
    me,
    chats: new Map(),
    presses: new Map(),
    updates: [],
    allowedUpdates: [],
    commands: [],
    endPoll: undefined,
    pollWatchers: [],
    onBotEvent,
    deliver(update) {
      const [kind = ''] = Object.keys(update);
      if (world.allowedUpdates.length > 0 && !world.allowedUpdates.includes(kind)) return;
      lastUpdate += 1;
      world.updates.push({ update_id: lastUpdate, ...update });
      world.endPoll?.('update');
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
  const message_id = world.nextId();
  const message = { message_id, date: 1_764_000_000 + message_id, chat: state.chat, from, ...content };
  state.messages.set(message_id, message as unknown as M);
  return message as unknown as M;
}
