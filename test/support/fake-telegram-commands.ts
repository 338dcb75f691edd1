import type { BotCommand, BotCommandScope } from 'grammy/types';
import { z } from 'zod';
import { badRequest, knownChat, read } from './fake-telegram-fields.ts';
import type { Method } from './fake-telegram-method.ts';
import type { FakeChatState, World } from './fake-telegram-world.ts';

const chat_id = z.int();
const scope = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('default') }),
    z.strictObject({ type: z.literal('all_private_chats') }),
    z.strictObject({ type: z.literal('all_group_chats') }),
    z.strictObject({ type: z.literal('all_chat_administrators') }),
    z.strictObject({ type: z.literal('chat'), chat_id }),
    z.strictObject({ type: z.literal('chat_administrators'), chat_id }),
    z.strictObject({ type: z.literal('chat_member'), chat_id, user_id: z.int() }),
  ])
  .default({ type: 'default' });
const language_code = z
  .string()
  .regex(/^(?:[a-z]{2})?$/u, 'LANG_CODE_INVALID')
  .default('');

const commands = z
  .array(
    z.strictObject({
      command: z.string().regex(/^[a-z0-9_]{1,32}$/u, 'BOT_COMMAND_INVALID'),
      description: z.string().min(1).max(256, 'BOT_COMMAND_DESCRIPTION_INVALID'),
      is_ephemeral: z.boolean().optional(),
    }),
  )
  .max(100, 'BOT_COMMANDS_TOO_MUCH');

const schemas = {
  setMyCommands: z.strictObject({ commands, scope, language_code }),
  ofScope: z.strictObject({ scope, language_code }),
};

/** The methods for the menu of commands. */
export const COMMAND_METHODS: Readonly<Record<string, Method>> = {
  setMyCommands(world, payload) {
    const given = read(schemas.setMyCommands, payload);
    demandScope(world, given.scope);
    world.commands.set(keyOf(given.scope, given.language_code), given.commands as BotCommand[]);
    return true;
  },

  getMyCommands(world, payload) {
    const given = read(schemas.ofScope, payload);
    demandScope(world, given.scope);
    return commandsOf(world, given.scope, given.language_code);
  },

  deleteMyCommands(world, payload) {
    const given = read(schemas.ofScope, payload);
    demandScope(world, given.scope);
    world.commands.delete(keyOf(given.scope, given.language_code));
    return true;
  },
};

export function commandsOf(world: World, scope: BotCommandScope, language = ''): readonly BotCommand[] {
  return world.commands.get(keyOf(scope, language)) ?? [];
}

/** The menu that a person sees in a chat: that of the narrowest scope for which there is one. */
export function menuOf(world: World, { chat, members }: FakeChatState, user: number): readonly BotCommand[] {
  const chat_id = chat.id;
  const isAdministrator = /^(?:administrator|creator)$/u.test(members.get(user) ?? '');
  const ofGroup: BotCommandScope[] = [
    { type: 'chat_member', chat_id, user_id: user },
    ...(isAdministrator ? [{ type: 'chat_administrators', chat_id } as const] : []),
    { type: 'chat', chat_id },
    ...(isAdministrator ? [{ type: 'all_chat_administrators' } as const] : []),
    { type: 'all_group_chats' },
    { type: 'default' },
  ];
  const ofPrivate: BotCommandScope[] = [
    { type: 'chat', chat_id },
    { type: 'all_private_chats' },
    { type: 'default' },
  ];
  const narrowing = chat.type === 'private' ? ofPrivate : ofGroup;
  return narrowing.map((scope) => commandsOf(world, scope)).find((menu) => menu.length > 0) ?? [];
}

function keyOf(scope: BotCommandScope, language: string): string {
  const { type, chat_id, user_id } = { chat_id: '', user_id: '', ...scope };
  return [type, chat_id, user_id, language].join(' ');
}

function demandScope(world: World, scope: BotCommandScope): void {
  if (!('chat_id' in scope)) return;
  const { chat } = knownChat(world, Number(scope.chat_id));
  if (chat.type === 'private' && scope.type !== 'chat') throw badRequest("chat can't be a private chat");
}
