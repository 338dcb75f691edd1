import { type Api, GrammyError } from 'grammy';
import type { Clock } from '../../domain/ports.ts';
import { type Reminder, withoutSent } from '../../domain/reminders/reminder.ts';
import type { ReminderStores } from '../../domain/reminders/stores.ts';
import type { Subscription } from '../../domain/reminders/subscription.ts';
import type { Logger } from '../logger.ts';
import { reminderText } from '../reminder-text.ts';
import { failureFields, isUnwelcome } from './failure.ts';
import { plainText } from './render/rich-text.ts';
import { split } from './render/split.ts';

/** How often is looked for what is due. */
const EVERY_MS = 60_000;
/** How long a reminder may be late: longer than any bot is down without anybody noticing. */
const LATEST_MS = 60 * 24 * 60 * 60_000;

/** What falls due, by the register in use at the moment of asking. */
export interface ReminderPlan {
  due(subscriptions: readonly Subscription[], since: { after: number; now: number }): Reminder[];
  next(subscription: Subscription): Reminder | undefined;
}

export interface RemindingDeps {
  readonly api: Api;
  readonly token: string;
  readonly stores: ReminderStores;
  readonly plan: ReminderPlan;
  readonly logger: Logger;
  readonly now: Clock;
}

/** Sends what is due, now and every minute until it is stopped. Nothing is sent twice, whenever the program ends. */
export function createReminding(deps: RemindingDeps): { start(): void; stop(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let working: Promise<void> = Promise.resolve();
  const look = () => {
    working = working.then(() => remind(deps));
  };
  return {
    start() {
      look();
      timer = setInterval(look, EVERY_MS);
    },
    async stop() {
      clearInterval(timer);
      await working;
    },
  };
}

/** Sends what is due and was not sent. Never rejects. */
async function remind(deps: RemindingDeps): Promise<void> {
  const { stores, plan, logger, now, token } = deps;
  try {
    const due = plan.due(stores.list(), { after: now() - LATEST_MS, now: now() });
    for (const reminder of withoutSent(due, stores.wasSent)) await deliver(reminder, deps);
  } catch (error) {
    logger.error(failureFields(error, token), 'looking for reminders failed');
  }
}

async function deliver(
  reminder: Reminder,
  { api, token, stores, logger, now }: RemindingDeps,
): Promise<void> {
  const keys = reminder.items.flatMap((item) => item.keys);
  await stores.noteSent(keys, now());
  const { chat, topic } = readPlace(reminder.chat);
  try {
    for (const part of split([{ text: reminderText(reminder) }]))
      await api.sendMessage(chat, plainText(part), topic === undefined ? {} : { message_thread_id: topic });
  } catch (error) {
    logger.warn(failureFields(error, token), 'a reminder could not be sent');
    if (isUnwelcome(error)) {
      for (const { id } of stores.list(reminder.chat)) stores.pause(id, true);
    } else if (!(error instanceof GrammyError)) stores.takeBack(keys);
  }
}

/** Where reminders go: a chat, in a forum a topic of it. */
export function printPlace(chat: number, topic: number | undefined): string {
  return topic === undefined ? String(chat) : `${chat}/${topic}`;
}

function readPlace(place: string): { chat: number; topic?: number } {
  const [chat, topic] = place.split('/').map(Number);
  return { chat: chat ?? Number.NaN, ...(topic !== undefined && { topic }) };
}
