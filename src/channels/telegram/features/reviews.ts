import { Composer } from 'grammy';
import type { Clock } from '../../../domain/ports.ts';
import { momentInVietnam } from '../../../domain/reminders/calendar.ts';
import { dayInVietnam } from '../../../domain/text/dates.ts';
import type { Learning } from '../../../domain/tutor/learning.ts';
import { readReviewCommand } from '../../../domain/tutor/review-command.ts';
import { hourProblemText, LEARNING_TEXTS } from '../../learning-text.ts';
import type { Asking } from '../asking.ts';
import type { BotContext } from '../context.ts';
import { answerPress } from './answer-press.ts';
import { onPrivateCommand } from './private-command.ts';

/** "/on": a review of what is due and new; "/on luc 7h" and "/on tat": the daily reminder of it. */
export function createReviews(learning: Learning, asking: Asking, now: Clock): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const { reminders } = learning;
  const review = (ctx: BotContext, person: number) =>
    asking.goOn(ctx.api, person, person, { kind: 'review', started: now() });

  function remind(person: number, hour: number): void {
    // Where the hour is over for today, the first reminder comes tomorrow.
    const today = dayInVietnam(now());
    reminders.set(person, hour, now() >= momentInVietnam(today, hour) ? today : undefined);
  }

  onPrivateCommand(feature, 'on', async (ctx, argument) => {
    const person = ctx.from.id;
    const command = readReviewCommand(argument);
    switch (command.kind) {
      case 'review':
        return review(ctx, person);
      case 'remind':
        remind(person, command.hour);
        return void (await ctx.reply(LEARNING_TEXTS.reminderSet(command.hour)));
      case 'stop': {
        const text = reminders.get(person) ? LEARNING_TEXTS.reminderEnded : LEARNING_TEXTS.noReminder;
        reminders.set(person, undefined);
        return void (await ctx.reply(text));
      }
      case 'unclear':
        return void (await ctx.reply(LEARNING_TEXTS.reviewUsage));
      default:
        return void (await ctx.reply(hourProblemText(command)));
    }
  });

  feature.on('callback_query:data', async (ctx, next) => {
    const { press } = ctx;
    if (press?.kind !== 'study' || press.what !== 'review') return next();
    await answerPress(ctx);
    await review(ctx, ctx.from.id);
  });
  return feature;
}
