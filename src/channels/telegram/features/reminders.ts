import { Composer, InlineKeyboard } from 'grammy';
import { readReminderCommand } from '../../../domain/reminders/command.ts';
import type { ReminderStores } from '../../../domain/reminders/stores.ts';
import type { Subscription } from '../../../domain/reminders/subscription.ts';
import { reminderProblemText, subscriptionText } from '../../reminder-text.ts';
import { TEXTS } from '../../texts.ts';
import { printButton } from '../callback-data.ts';
import type { BotContext } from '../context.ts';
import { printPlace } from '../reminding.ts';
import type { ReminderPlan } from '../task-reminders.ts';
import { answerPress, notePress, tolerating } from './answer-press.ts';
import { onCommand } from './command.ts';

/** Subscriptions of one chat; more are a mistake. */
const MOST_SUBSCRIPTIONS = 20;

export interface RemindersDeps {
  readonly stores: ReminderStores;
  readonly plan: ReminderPlan;
  /** A unit's own name, by whatever people call it. */
  readonly unitName: (typed: string) => string;
}

/** "/nhac": subscribes a chat to what falls due, lists, pauses and stops. */
export function createReminders({ stores, plan, unitName }: RemindersDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const placeOf = (ctx: BotContext) =>
    printPlace(ctx.chat?.id ?? 0, ctx.msg?.is_topic_message ? ctx.msg.message_thread_id : undefined);

  function listed(place: string): { text: string; keyboard: InlineKeyboard } {
    const subscriptions = stores.list(place);
    const keyboard = new InlineKeyboard();
    for (const { id, paused } of subscriptions) {
      const action = paused ? 'resume' : 'pause';
      keyboard
        .text(TEXTS.reminderActions[action](id), printButton({ kind: 'remind', action, id }))
        .text(TEXTS.reminderActions.stop(id), printButton({ kind: 'remind', action: 'stop', id }))
        .row();
    }
    const lines = subscriptions.map((subscription) =>
      subscriptionText(subscription, plan.next(subscription)),
    );
    const text =
      lines.length === 0
        ? TEXTS.noReminders
        : [TEXTS.remindersTitle, ...lines, '', TEXTS.reminderUsage].join('\n');
    return { text, keyboard };
  }

  function change(place: string, id: number, action: 'pause' | 'resume' | 'stop'): boolean {
    if (!stores.list(place).some((subscription) => subscription.id === id)) return false;
    if (action === 'stop') stores.remove(id);
    else stores.pause(id, action === 'pause');
    return true;
  }

  function subscribe(place: string, wanted: Pick<Subscription, 'unit' | 'daysBefore' | 'hour'>): string {
    const known = stores.list(place);
    if (known.length >= MOST_SUBSCRIPTIONS) return TEXTS.tooManyReminders(MOST_SUBSCRIPTIONS);
    const { daysBefore, hour } = wanted;
    const unit = wanted.unit === undefined ? undefined : unitName(wanted.unit);
    const same = known.find(
      (other) => other.unit === unit && other.daysBefore === daysBefore && other.hour === hour,
    );
    const subscription =
      same ?? stores.add({ chat: place, ...(unit && { unit }), daysBefore, hour, paused: false });
    return `${TEXTS.subscribed}\n${subscriptionText(subscription, plan.next(subscription))}`;
  }

  onCommand(feature, 'nhac', async (ctx, argument) => {
    const command = readReminderCommand(argument);
    const place = placeOf(ctx);
    switch (command.kind) {
      case 'list': {
        const { text, keyboard } = listed(place);
        await ctx.reply(text, { reply_markup: keyboard });
        return;
      }
      case 'subscribe':
        return void (await ctx.reply(subscribe(place, command)));
      case 'stop':
      case 'pause':
      case 'resume': {
        const changed = change(place, command.id, command.kind);
        return void (await ctx.reply(changed ? listed(place).text : TEXTS.noSuchReminder(command.id)));
      }
      default:
        return void (await ctx.reply(reminderProblemText(command)));
    }
  });

  feature.on('callback_query:data', async (ctx, next) => {
    const { press } = ctx;
    if (press?.kind !== 'remind') return next();
    const place = placeOf(ctx);
    if (!change(place, press.id, press.action)) return answerPress(ctx, TEXTS.noSuchReminder(press.id));
    await notePress(ctx, TEXTS.done);
    const { text, keyboard } = listed(place);
    await tolerating(/message is not modified/u, () => ctx.editMessageText(text, { reply_markup: keyboard }));
  });
  return feature;
}
