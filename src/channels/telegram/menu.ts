import type { Api } from 'grammy';
import type { Access } from '../../domain/access/access.ts';
import type { Role } from '../../domain/access/role.ts';
import { COMMANDS } from '../commands.ts';

/** Sets the command menu: for everybody in private, shorter in groups, and longer for each trainer and admin. */
export async function setMenu(api: Api, access: Pick<Access, 'admins' | 'members'>): Promise<void> {
  const menu = (role: Role, inGroups: boolean) =>
    COMMANDS.filter(({ roles, inGroups: shown }) => roles.includes(role) && (shown || !inGroups)).map(
      ({ command, description }) => ({ command, description }),
    );
  await api.setMyCommands(menu('staff', false));
  await api.setMyCommands(menu('staff', true), { scope: { type: 'all_group_chats' } });
  const people: (readonly [id: number, role: Role])[] = [
    ...access.members().map(({ id, role }) => [id, role] as const),
    ...access.admins.map((id) => [id, 'admin'] as const),
  ];
  for (const [id, role] of people) {
    if (role === 'staff') continue;
    // Who never wrote to the bot has no chat with it yet.
    await api
      .setMyCommands(menu(role, false), { scope: { type: 'chat', chat_id: id } })
      .catch(() => undefined);
  }
}
