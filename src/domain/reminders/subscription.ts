import { z } from 'zod';

export const MOST_DAYS_BEFORE = 60;
/** UTF-16 code units. */
export const LONGEST_UNIT = 200;

/** A subscription as it is stored; unknown fields are dropped. */
export const subscriptionSchema = z.object({
  /** Unique over all chats, and never used again: people stop a subscription by it. */
  id: z.int().positive(),
  /** Where the reminders go; opaque here. */
  chat: z.string().min(1),
  /** Whose tasks, as people name the unit; absent (stored also as null): everybody's. */
  unit: z
    .string()
    .trim()
    .min(1)
    .max(LONGEST_UNIT)
    .nullish()
    .transform((unit) => unit ?? undefined),
  daysBefore: z.int().min(0).max(MOST_DAYS_BEFORE),
  /** O'clock in Vietnam. */
  hour: z.int().min(0).max(23),
  paused: z.boolean(),
});

/** The wish of a chat to be reminded of what falls due. */
export interface Subscription extends Readonly<Omit<z.output<typeof subscriptionSchema>, 'unit'>> {
  readonly unit?: string;
}

/** Reads a stored subscription. @throws ZodError when it is none */
export function readSubscription(stored: unknown): Subscription {
  const { unit, ...rest } = subscriptionSchema.parse(stored);
  return unit === undefined ? rest : { ...rest, unit };
}
