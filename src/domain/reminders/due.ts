import type { Obligation } from '../obligations/obligation.ts';
import { actsForUnit } from '../obligations/register.ts';
import { dayInVietnam } from '../text/dates.ts';
import type { Glossary } from '../text/glossary.ts';
import { addDays, momentInVietnam } from './calendar.ts';
import { isBeforeDay, type Occasion, occasionsFrom, occasionsWithin } from './occurrences.ts';
import { gatherReminders, type Reminder } from './reminder.ts';
import { MOST_DAYS_BEFORE, type Subscription } from './subscription.ts';

/** Milliseconds since the epoch; `after` is exclusive, `now` inclusive. */
export interface Since {
  readonly after: number;
  readonly now: number;
}

/**
 * The reminders whose moment has come since `after`, earliest first; also late ones, as long as the day of the task is
 * not past in Vietnam. Windows that follow one another give every reminder once. With an `after` long past, what is known
 * to have been sent is to be taken out (`withoutSent`); tasks of a document that was taken in late are then not missed.
 */
export function dueReminders(
  subscriptions: readonly Subscription[],
  obligations: readonly Obligation[],
  glossary: Glossary,
  { after, now }: Since,
): Reminder[] {
  const today = dayInVietnam(now);
  const days = { from: today, to: addDays(today, MOST_DAYS_BEFORE + 1) };
  const near = obligations.flatMap((obligation) => occasionsWithin(obligation, days));
  const ofUnit = new Map<string | undefined, Occasion[]>();
  const found = subscriptions.flatMap((subscription) => {
    if (subscription.paused) return [];
    const { unit } = subscription;
    const occasions = ofUnit.get(unit) ?? near.filter(concerns(unit, glossary));
    ofUnit.set(unit, occasions);
    return occasions
      .map((occasion) => ({ subscription, occasion, moment: reminderMoment(subscription, occasion) }))
      .filter(({ moment }) => moment > after && moment <= now);
  });
  return gatherReminders(found);
}

/**
 * The next reminder of a subscription after `now` (milliseconds since the epoch), as the register stands; undefined
 * while it is paused, and where none of the unit's tasks has a day to come.
 */
export function nextReminder(
  subscription: Subscription,
  obligations: readonly Obligation[],
  glossary: Glossary,
  now: number,
): Reminder | undefined {
  if (subscription.paused) return undefined;
  const concerned = concerns(subscription.unit, glossary);
  const coming = obligations
    .filter((obligation) => concerned({ obligation }))
    .flatMap((obligation) => {
      for (const occasion of occasionsFrom(obligation, dayInVietnam(now))) {
        const moment = reminderMoment(subscription, occasion);
        if (moment > now) return [{ subscription, occasion, moment }];
      }
      return [];
    });
  return gatherReminders(coming)[0];
}

/**
 * When a subscription reminds of an occasion (milliseconds since the epoch). On the day itself it would be too late for
 * what is due "trước ngày …": that comes a day before at the latest.
 */
export function reminderMoment({ daysBefore, hour }: Subscription, occasion: Occasion): number {
  const lead = isBeforeDay(occasion) ? Math.max(daysBefore, 1) : daysBefore;
  return momentInVietnam(addDays(occasion.day, -lead), hour);
}

function concerns(
  unit: string | undefined,
  glossary: Glossary,
): (task: Pick<Occasion, 'obligation'>) => boolean {
  if (unit === undefined) return () => true;
  const acts = actsForUnit(unit, glossary);
  return ({ obligation }) => acts(obligation);
}
