import { Composer, InlineKeyboard } from 'grammy';
import type { AccessStores } from '../../../domain/access/stores.ts';
import type { Clock } from '../../../domain/ports.ts';
import { TEXTS } from '../../texts.ts';
import { printButton } from '../callback-data.ts';
import type { BotContext } from '../context.ts';
import type { Housekeeping } from '../housekeeping.ts';
import { answerPress } from './answer-press.ts';
import { onCommand } from './command.ts';

/** "/xoadulieu": forgets, after asking, what is kept on a person. */
export function createOwnData(
  housekeeping: Housekeeping,
  audit: AccessStores['audit'],
  now: Clock,
): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  onCommand(feature, 'xoadulieu', async (ctx) => {
    const keyboard = new InlineKeyboard().text(
      TEXTS.eraseButton,
      printButton({ kind: 'erase', id: ctx.from.id }),
    );
    await ctx.reply(TEXTS.eraseQuestion, { reply_markup: keyboard });
  });
  feature.on('callback_query:data', async (ctx, next) => {
    const { press } = ctx;
    if (press?.kind !== 'erase') return next();
    // In a group others see the button as well.
    if (press.id !== ctx.from.id) return answerPress(ctx, TEXTS.notYours);
    const erased = housekeeping.forgetPerson(ctx.from.id);
    audit.add({ at: now(), by: ctx.from.id, act: 'data-deleted', about: String(erased) });
    await answerPress(ctx);
    await ctx.editMessageText(TEXTS.erased(erased));
  });
  return feature;
}
