import type { Context } from 'grammy';
import type { Role } from '../../domain/access/role.ts';

/** An update with what its sender may do; behind the gate the role is always known. */
export interface BotContext extends Context {
  role?: Role;
}

/** Who is there: in a group also which. Undefined for an update that nobody sent. */
export function visitorOf(ctx: Context): { person: number; group?: number } | undefined {
  const person = ctx.from?.id;
  if (person === undefined) return undefined;
  const chat = ctx.chat;
  return chat === undefined || chat.type === 'private' ? { person } : { person, group: chat.id };
}
