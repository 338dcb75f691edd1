import type { ChatMember, User } from 'grammy/types';
import { z } from 'zod';
import { badRequest, knownChat, read, writableChat } from './fake-telegram-fields.ts';
import type { Method } from './fake-telegram-method.ts';
import { dateOf, type FakeChatState, type MemberStatus, type World } from './fake-telegram-world.ts';

const schemas = {
  chat: z.strictObject({ chat_id: z.int() }),
  member: z.strictObject({ chat_id: z.int(), user_id: z.int() }),
};

/** The methods about chats and who is in them. */
export const CHAT_METHODS: Readonly<Record<string, Method>> = {
  getChat(world, payload) {
    const { chat_id } = read(schemas.chat, payload);
    const { chat } = chat_id > 0 ? knownChat(world, chat_id) : writableChat(world, chat_id);
    const full = {
      ...chat,
      accent_color_id: 0,
      max_reaction_count: 11,
      accepted_gift_types: {
        unlimited_gifts: false,
        limited_gifts: false,
        unique_gifts: false,
        premium_subscription: false,
        gifts_from_channels: false,
      },
    };
    return chat.type === 'private' ? full : { ...full, permissions: { can_send_messages: true } };
  },

  getChatMember(world, payload) {
    const { chat_id, user_id } = read(schemas.member, payload);
    const state = writableChat(world, chat_id);
    const user = user_id === world.me.id ? world.me : world.people.get(user_id);
    if (user === undefined) throw badRequest('PARTICIPANT_ID_INVALID');
    return asMember(user, state.members.get(user_id) ?? 'left');
  },

  leaveChat(world, payload) {
    const state = writableChat(world, read(schemas.chat, payload).chat_id);
    if (state.chat.type === 'private') {
      throw badRequest("chat member status can't be changed in private chats");
    }
    changeBotStatus(world, state, 'left', world.me);
    return true;
  },
};

export function isIn(status: MemberStatus | undefined): boolean {
  return status === 'member' || status === 'administrator' || status === 'creator';
}

/** Changes what the bot is in a chat, and tells it. */
export function changeBotStatus(world: World, state: FakeChatState, status: MemberStatus, by: User): void {
  const before = state.members.get(world.me.id) ?? 'left';
  state.members.set(world.me.id, status);
  state.isClosed = !isIn(status);
  world.deliver({
    my_chat_member: {
      chat: state.chat as never,
      from: withoutFlags(by),
      date: dateOf(world.nextId()),
      old_chat_member: asMember(world.me, before),
      new_chat_member: asMember(world.me, status),
    },
  });
}

export function asMember(member: User, status: MemberStatus): ChatMember {
  const user = withoutFlags(member);
  if (status === 'creator') return { status, user, is_anonymous: false };
  if (status === 'kicked') return { status, user, until_date: 0 };
  if (status === 'administrator') {
    const can = Object.fromEntries(ADMINISTRATOR_RIGHTS.map((right) => [`can_${right}`, true]));
    return { status, user, can_be_edited: false, is_anonymous: false, ...can } as unknown as ChatMember;
  }
  return { status, user } as ChatMember;
}

const ADMINISTRATOR_RIGHTS = [
  'manage_chat',
  'delete_messages',
  'manage_video_chats',
  'restrict_members',
  'promote_members',
  'change_info',
  'invite_users',
  'post_stories',
  'edit_stories',
  'delete_stories',
  'pin_messages',
  'manage_topics',
];

/** Only getMe tells what a bot can do. */
function withoutFlags({ id, is_bot, first_name, username }: User): User {
  return { id, is_bot, first_name, ...(username !== undefined && { username }) };
}
