import { Composer } from 'grammy';
import type { Conversation } from '../../conversation.ts';
import { TEXTS } from '../../texts.ts';
import { readButton } from '../callback-data.ts';
import type { BotContext } from '../context.ts';
import { unitKey } from '../render/buttons.ts';
import { renderReply } from '../render/reply.ts';
import { send } from '../send.ts';
import { answerPress } from './answer-press.ts';

/** The buttons that choose whose tasks are shown. */
export function createRegister(
  conversation: Conversation,
  actors: () => readonly string[],
): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.on('callback_query:data', async (ctx, next) => {
    const press = readButton(ctx.callbackQuery.data);
    if (press?.kind !== 'unit') return next();
    const unit =
      press.key === unitKey(TEXTS.allUnits) ? 'tất cả' : actors().find((name) => unitKey(name) === press.key);
    if (unit === undefined) return answerPress(ctx, TEXTS.staleUnit);
    await answerPress(ctx);
    const command = press.dated ? '/thoihan' : '/trachnhiem';
    await send(ctx, renderReply(await conversation.reply('register', `${command} ${unit}`)), ctx.msgId);
  });
  return feature;
}
