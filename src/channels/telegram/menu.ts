import type { Api } from 'grammy';
import type { Role } from '../../domain/access/role.ts';
import { COMMANDS } from '../commands.ts';

/** Sets the command menu: for everybody in private, shorter in groups, and all of it for each admin. */
export async function setMenu(api: Api, admins: readonly number[]): Promise<void> {
  const menu = (role: Role, inGroups: boolean) =>
    COMMANDS.filter(({ roles, inGroups: shown }) => roles.includes(role) && (shown || !inGroups)).map(
      ({ command, description }) => ({ command, description }),
    );
  await api.setMyCommands(menu('staff', false));
  await api.setMyCommands(menu('staff', true), { scope: { type: 'all_group_chats' } });
  for (const id of admins) {
    // An admin who never wrote to the bot has no chat with it yet.
    await api
      .setMyCommands(menu('admin', false), { scope: { type: 'chat', chat_id: id } })
      .catch(() => undefined);
  }
}
