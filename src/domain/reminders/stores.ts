import type { Subscription } from './subscription.ts';

/** Where subscriptions are kept, and what was sent. */
export interface ReminderStores {
  /** @returns it with its number, which is never given again */
  add(subscription: Omit<Subscription, 'id'>): Subscription;
  /** Of a chat, or of all. */
  list(chat?: string): Subscription[];
  pause(id: number, paused: boolean): void;
  remove(id: number): void;
  wasSent(key: string): boolean;
  /** Notes that reminders are being sent: before they are, so that none is sent twice. */
  noteSent(keys: readonly string[], at: number): void;
  /** Takes the note back: it was not sent after all. */
  takeBack(keys: readonly string[]): void;
}
