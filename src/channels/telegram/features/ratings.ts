import { Composer, InlineKeyboard } from 'grammy';
import type { Clock } from '../../../domain/ports.ts';
import { COMPLAINTS, type ReplyLog } from '../../../domain/talks/replies.ts';
import { TEXTS } from '../../texts.ts';
import { printButton } from '../callback-data.ts';
import type { BotContext } from '../context.ts';
import { answerPress, notePress } from './answer-press.ts';
import { onCommand } from './command.ts';

/** 👍 and 👎 under answers, why not, and "/gopy". */
export function createRatings(replies: ReplyLog, now: Clock): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  feature.on('callback_query:data', async (ctx, next) => {
    const { press } = ctx;
    if (press?.kind === 'rate') {
      const isKept = replies.rate(press.id, ctx.from.id, press.good, now());
      if (!isKept) return answerPress(ctx, TEXTS.tooOldToRate);
      await notePress(ctx, press.good ? TEXTS.thanks : TEXTS.sorry);
      if (press.good) return;
      const keyboard = new InlineKeyboard();
      for (const [reason, complaint] of COMPLAINTS.entries())
        keyboard.text(TEXTS.complaints[complaint], printButton({ kind: 'why', id: press.id, reason })).row();
      const answered = ctx.msgId;
      await ctx.reply(TEXTS.whyBad, {
        reply_markup: keyboard,
        ...(answered && { reply_parameters: { message_id: answered, allow_sending_without_reply: true } }),
      });
      return;
    }
    if (press?.kind !== 'why') return next();
    const reason = COMPLAINTS[press.reason];
    if (reason === undefined || !replies.complain(press.id, ctx.from.id, reason))
      return answerPress(ctx, TEXTS.tooOldToRate);
    await notePress(ctx, TEXTS.thanks);
    await ctx.editMessageText(TEXTS.complained(TEXTS.complaints[reason]));
  });

  onCommand(feature, 'gopy', async (ctx, argument) => {
    if (argument === '') return void (await ctx.reply(TEXTS.suggestUsage));
    replies.suggest(ctx.from.id, argument, now());
    await ctx.reply(TEXTS.suggested);
  });
  return feature;
}
