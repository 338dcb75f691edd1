import { Composer } from 'grammy';
import { TEXTS } from '../../texts.ts';
import type { BotContext } from '../context.ts';
import { conversationOf } from '../conversation-of.ts';
import type { Writings } from '../writings.ts';
import { onCommand } from './command.ts';

/** "/huy" and Telegram's own stop button: the answer under way says by itself that it was stopped. */
export function createStopping(writings: Writings): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.on('stopped_message_generation', (ctx) => {
    const { chat, draft_id } = ctx.stoppedMessageGeneration;
    writings.stopDraft(chat.id, draft_id);
  });
  onCommand(feature, 'huy', async (ctx) => {
    if (!writings.stop(conversationOf(ctx))) await ctx.reply(TEXTS.nothingToStop);
  });
  return feature;
}
