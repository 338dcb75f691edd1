import type { Clock } from '../../domain/ports.ts';
import { type Reminder, withoutSent } from '../../domain/reminders/reminder.ts';
import type { ReminderStores } from '../../domain/reminders/stores.ts';
import type { Subscription } from '../../domain/reminders/subscription.ts';
import { reminderText } from '../reminder-text.ts';
import type { DueMessage } from './reminding.ts';

/** How long a reminder may be late: longer than any bot is down without anybody noticing. */
const LATEST_MS = 60 * 24 * 60 * 60_000;

/** What falls due, by the register in use at the moment of asking. */
export interface ReminderPlan {
  due(subscriptions: readonly Subscription[], since: { after: number; now: number }): Reminder[];
  next(subscription: Subscription): Reminder | undefined;
}

/** The tasks that fall due, for the chats that want to hear of them. */
export function dueTasks(stores: ReminderStores, plan: ReminderPlan, now: Clock): DueMessage[] {
  const due = plan.due(stores.list(), { after: now() - LATEST_MS, now: now() });
  return withoutSent(due, stores.wasSent).map((reminder) => {
    const keys = reminder.items.flatMap((item) => item.keys);
    return {
      place: reminder.chat,
      text: reminderText(reminder),
      buttons: [],
      note: () => stores.noteSent(keys, now()),
      takeBack: () => stores.takeBack(keys),
      shutOut() {
        for (const { id } of stores.list(reminder.chat)) stores.pause(id, true);
      },
    };
  });
}
