import { Composer } from 'grammy';
import type { Learning } from '../../../domain/tutor/learning.ts';
import type { Answered } from '../../../domain/tutor/tutor.ts';
import { LEARNING_TEXTS } from '../../learning-text.ts';
import { TEXTS } from '../../texts.ts';
import type { Asking } from '../asking.ts';
import type { BotContext } from '../context.ts';
import { renderAnswered } from '../render/item.ts';
import { replaceMessage } from '../send.ts';
import { answerPress, tolerating } from './answer-press.ts';

type Recorded = Extract<Answered, { kind: 'recorded' }>;

/** Answers to questions of lessons and reviews, in polls and by buttons; after each the round goes on. */
export function createAnswers(learning: Learning, asking: Asking): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const { tutor } = learning;

  /** An answered poll shows by itself what was right; it gets a button to read where that stands. */
  async function showSection(ctx: BotContext, { asked, question }: Recorded): Promise<void> {
    if (asked.sentAs === undefined) return;
    const { chat, message } = asked.sentAs;
    const inline_keyboard = asking.sections([question.item.citation]);
    await tolerating(/not found|not modified|can't be/u, () =>
      ctx.api.editMessageReplyMarkup(chat, message, { reply_markup: { inline_keyboard } }),
    );
  }

  feature.on('poll_answer', async (ctx, next) => {
    const { poll_id: poll, user, option_ids: chosen } = ctx.pollAnswer;
    const [option] = chosen;
    if (user === undefined || option === undefined) return next();
    const answered = tutor.answer({ poll }, user.id, option);
    if (answered.kind === 'unknown') return next();
    // A forwarded poll is answered by others too; their answers are theirs alone.
    if (answered.kind === 'not-yours' || answered.kind === 'closed') return;
    if (answered.kind === 'recorded') await showSection(ctx, answered);
    else await ctx.api.sendMessage(user.id, LEARNING_TEXTS.changed);
    await asking.goOn(ctx.api, user.id, user.id, answered.asked.round);
  });

  feature.on('callback_query:data', async (ctx, next) => {
    const { press } = ctx;
    if (press?.kind !== 'answer') return next();
    const person = ctx.from.id;
    const answered = tutor.answer({ id: press.id }, person, press.option);
    switch (answered.kind) {
      case 'not-yours':
        return answerPress(ctx, TEXTS.notYours);
      case 'unknown':
      case 'closed':
        return answerPress(ctx, LEARNING_TEXTS.closed);
      case 'changed':
        await answerPress(ctx, LEARNING_TEXTS.changed);
        await tolerating(/not modified/u, () => ctx.editMessageReplyMarkup());
        break;
      case 'recorded': {
        await answerPress(ctx);
        const { question, chosen } = answered;
        await replaceMessage(
          ctx,
          renderAnswered(question, chosen, asking.sections([question.item.citation])),
        );
      }
    }
    await asking.goOn(ctx.api, person, person, answered.asked.round);
  });
  return feature;
}
