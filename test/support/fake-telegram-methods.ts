import { CHAT_METHODS } from './fake-telegram-chats.ts';
import { COMMAND_METHODS } from './fake-telegram-commands.ts';
import { DRAFT_METHODS } from './fake-telegram-drafts.ts';
import { EPHEMERAL_METHODS } from './fake-telegram-ephemeral-edits.ts';
import { FILE_METHODS } from './fake-telegram-files.ts';
import { INLINE_METHODS } from './fake-telegram-inline.ts';
import { MESSAGE_METHODS } from './fake-telegram-messages.ts';
import type { Method } from './fake-telegram-method.ts';
import { POLL_METHODS } from './fake-telegram-polls.ts';
import { RICH_METHODS } from './fake-telegram-rich.ts';
import { UPDATE_METHODS } from './fake-telegram-updates.ts';

/** One handler a method; a method that is not here is unknown to the server. */
export const METHODS: Readonly<Record<string, Method>> = {
  getMe: (world) => world.me,
  ...UPDATE_METHODS,
  ...MESSAGE_METHODS,
  ...CHAT_METHODS,
  ...COMMAND_METHODS,
  ...FILE_METHODS,
  ...INLINE_METHODS,
  ...DRAFT_METHODS,
  ...EPHEMERAL_METHODS,
  ...RICH_METHODS,
  ...POLL_METHODS,
};
