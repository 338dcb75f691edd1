import { type Context, GrammyError } from 'grammy';

/** Stops a button's spinner, with an alert if there is something to say. Telegram forgets a press after a while. */
export function answerPress(ctx: Context, alert?: string): Promise<void> {
  return tolerating(/query is too old/u, () =>
    ctx.answerCallbackQuery(alert === undefined ? {} : { text: alert, show_alert: true }),
  );
}

/** As {@link answerPress}, with a few words that vanish by themselves. */
export function notePress(ctx: Context, text: string): Promise<void> {
  return tolerating(/query is too old/u, () => ctx.answerCallbackQuery({ text }));
}

/** Makes a call that Telegram may refuse in these words without harm. */
export async function tolerating(refusal: RegExp, call: () => Promise<unknown>): Promise<void> {
  try {
    await call();
  } catch (error) {
    if (!(error instanceof GrammyError && refusal.test(error.description))) throw error;
  }
}
