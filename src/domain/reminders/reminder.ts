import type { Occasion } from './occurrences.ts';
import type { Subscription } from './subscription.ts';

/** One message to a chat: all it is to be reminded of at a moment. */
export interface Reminder {
  readonly chat: string;
  /** When it is due to be sent: milliseconds since the epoch. */
  readonly moment: number;
  /** By the day of the task; never empty. */
  readonly items: readonly ReminderItem[];
}

export interface ReminderItem {
  readonly occasion: Occasion;
  /** What to remember as sent: a key of each subscription that asked for it. */
  readonly keys: readonly string[];
}

/** An occasion of which a subscription reminds at `moment` (milliseconds since the epoch). */
export interface Due {
  readonly subscription: Subscription;
  readonly occasion: Occasion;
  readonly moment: number;
}

/** Gathers what one chat is to hear at one moment into one message, each task once; earliest first. */
export function gatherReminders(found: readonly Due[]): Reminder[] {
  const messages = new Map<string, Due[]>();
  for (const due of found) {
    const message = JSON.stringify([due.moment, due.subscription.chat]);
    const gathered = messages.get(message);
    if (gathered === undefined) messages.set(message, [due]);
    else gathered.push(due);
  }
  return [...messages.values()]
    .flatMap((dues) => {
      const [first] = dues;
      return first === undefined
        ? []
        : [{ chat: first.subscription.chat, moment: first.moment, items: itemsOf(dues) }];
    })
    .sort((a, b) => a.moment - b.moment);
}

function itemsOf(dues: readonly Due[]): ReminderItem[] {
  const items = new Map<string, { occasion: Occasion; keys: Set<string> }>();
  for (const { subscription, occasion } of dues) {
    const identity = identityOf(occasion);
    const item = items.get(identity) ?? { occasion, keys: new Set() };
    items.set(identity, { ...item, keys: item.keys.add(JSON.stringify([subscription.id, identity])) });
  }
  return [...items.values()]
    .map(({ occasion, keys }) => ({ occasion, keys: [...keys] }))
    .sort((a, b) => (a.occasion.day < b.occasion.day ? -1 : a.occasion.day > b.occasion.day ? 1 : 0));
}

/** The task by its text, place and actors, and the day: the same after another indexing as long as these are. */
function identityOf({ obligation: { actors, citation }, day }: Occasion): string {
  return JSON.stringify([citation.document, citation.locator, citation.quote, actors, day]);
}

/** The reminders without the items that the chat was sent before, for whichever of its subscriptions. */
export function withoutSent(reminders: readonly Reminder[], isSent: (key: string) => boolean): Reminder[] {
  return reminders
    .map((reminder) => ({ ...reminder, items: reminder.items.filter(({ keys }) => !keys.some(isSent)) }))
    .filter(({ items }) => items.length > 0);
}
