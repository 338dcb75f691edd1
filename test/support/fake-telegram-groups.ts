import type { User } from 'grammy/types';
import { asMember, changeBotStatus, isIn } from './fake-telegram-chats.ts';
import { stopDraft } from './fake-telegram-drafts.ts';
import type { Patiently } from './fake-telegram-patience.ts';
import { createPerson, type Person } from './fake-telegram-people.ts';
import type { BotFile, BotMessage, BotPoll, BotReaction } from './fake-telegram-seen.ts';
import {
  type Draft,
  dateOf,
  type FakeChatState,
  type NewUpdate,
  post,
  type World,
} from './fake-telegram-world.ts';

export interface FakeChat {
  readonly id: number;
  /** The next message of the bot in this chat that was not taken yet. */
  botSays(): Promise<BotMessage>;
  /** The next edit by the bot in this chat that was not taken yet. */
  botEdits(): Promise<BotMessage>;
  /** The next document or photo of the bot in this chat that was not taken yet. */
  botSendsFile(): Promise<BotFile>;
  /** The next poll of the bot in this chat that was not taken yet. */
  botPolls(): Promise<BotPoll>;
  /** The next poll in this chat that the bot or its time ends, as it stands then. */
  botClosesPoll(): Promise<BotPoll>;
  /** The id of the next message that the bot deletes. */
  botDeletes(): Promise<number>;
  botReacts(): Promise<BotReaction>;
  /** The next state of a message that the bot is still writing. */
  botDrafts(): Promise<Draft>;
  /** How many messages, polls and files of the bot were not taken yet. */
  unread(): number;
  /** The person blocks the bot, or the group removes it, without an update. */
  shutsOut(): void;
  /** Polls of the bot are refused here from now on. */
  refusesPolls(): void;
}

export interface PrivateChat extends FakeChat, Person {
  /** Blocks the bot, which is told so. Starting it again ends that. */
  blocks(): void;
  /** Stops a draft of the bot. */
  stops(draft: number): void;
}

export interface GroupMember extends Person {
  /** Leaves the group. */
  leaves(): void;
  /** Comes back to the group. */
  joins(): void;
}

export interface FakeGroup extends FakeChat {
  /** @param as stays as it was if not given; at first "member" */
  member(name: string, as?: 'member' | 'administrator' | 'creator'): GroupMember;
  /** Opens a topic and returns its id. */
  opensTopic(): number;
  /** Adds the bot, or changes what it may do in the group. */
  botJoins(how: { addedBy: string; as?: 'member' | 'administrator' }): void;
  botLeaves(how: { removedBy: string }): void;
}

interface GroupDeps {
  readonly world: World;
  readonly state: FakeChatState;
  readonly face: FakeChat;
  readonly patiently: Patiently;
  readonly userNamed: (name: string) => User;
}

export function createGroup({ world, state, face, patiently, userNamed }: GroupDeps): FakeGroup {
  const { members, chat } = state;

  function announce(from: User, content: object): void {
    const message = post(world, state, from, content as never);
    if (isIn(members.get(world.me.id))) world.deliver({ message } as NewUpdate);
  }

  function changeStatus(user: User, status: 'member' | 'left'): void {
    const before = members.get(user.id) ?? 'left';
    members.set(user.id, status);
    if (members.get(world.me.id) === 'administrator') {
      world.deliver({
        chat_member: {
          chat: chat as never,
          from: user,
          date: dateOf(world.nextId()),
          old_chat_member: asMember(user, before),
          new_chat_member: asMember(user, status),
        },
      });
    }
    announce(user, status === 'left' ? { left_chat_member: user } : { new_chat_members: [user] });
  }

  return {
    ...face,
    member(name, as) {
      const user = userNamed(name);
      members.set(user.id, as ?? members.get(user.id) ?? 'member');
      return {
        ...createPerson(world, state, user, patiently),
        leaves: () => changeStatus(user, 'left'),
        joins: () => changeStatus(user, 'member'),
      };
    },
    opensTopic() {
      const id = world.nextId();
      state.topics.add(id);
      return id;
    },
    botJoins({ addedBy, as = 'member' }) {
      const by = userNamed(addedBy);
      const wasIn = isIn(members.get(world.me.id));
      changeBotStatus(world, state, as, by);
      if (!wasIn) announce(by, { new_chat_members: [world.me] });
    },
    botLeaves({ removedBy }) {
      changeBotStatus(world, state, 'kicked', userNamed(removedBy));
    },
  };
}

export function createPrivateChat(
  { world, state, face, patiently }: Omit<GroupDeps, 'userNamed'>,
  user: User,
) {
  const person = createPerson(world, state, user, patiently);
  return {
    ...face,
    ...person,
    stops: (draft: number) => stopDraft(world, state, draft),
    blocks: () => changeBotStatus(world, state, 'kicked', user),
    starts(payload?: string) {
      if (state.isClosed) changeBotStatus(world, state, 'member', user);
      return person.starts(payload);
    },
  } satisfies PrivateChat;
}
