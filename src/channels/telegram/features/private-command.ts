import { type Composer, type Filter, InlineKeyboard } from 'grammy';
import { EXAM_TEXTS } from '../../exam-text.ts';
import { LEARNING_TEXTS } from '../../learning-text.ts';
import type { BotContext } from '../context.ts';
import { onCommand } from './command.ts';

/** Handles a command in private chats; in a group it says in one line where the command is answered. */
export function onPrivateCommand(
  feature: Composer<BotContext>,
  name: string,
  handle: (ctx: Filter<BotContext, 'message'>, argument: string) => Promise<void>,
): void {
  onCommand(feature, name, async (ctx, argument) => {
    if (ctx.chat.type === 'private') return handle(ctx, argument);
    await ctx.reply(LEARNING_TEXTS.inPrivate(`https://t.me/${ctx.me.username}`), {
      link_preview_options: { is_disabled: true },
      reply_parameters: { message_id: ctx.message.message_id, allow_sending_without_reply: true },
    });
  });
}

/** Says that something is for the private chat, with a button that opens it. */
export async function askIntoPrivate(ctx: BotContext, text: string): Promise<void> {
  const link = new InlineKeyboard().url(EXAM_TEXTS.openPrivate, `https://t.me/${ctx.me.username}`);
  await ctx.reply(text, { reply_markup: link });
}
