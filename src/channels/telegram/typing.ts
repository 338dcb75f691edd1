import type { Context } from 'grammy';
import { apiSignal } from './api-signal.ts';

/** Milliseconds; clients show "typing…" for five seconds. */
const EVERY_MS = 4_500;
/** Most answers are there sooner, and need no sign. */
const PATIENCE_MS = 300;

/**
 * Shows "typing…" while the work takes longer than people wait without wondering. A sign has reached Telegram before this
 * resolves, so it cannot appear after the answer; one that fails or takes too long is of no consequence.
 */
export async function whileTyping<T>(ctx: Context, work: Promise<T>): Promise<T> {
  const message = ctx.msg;
  const topic = message?.is_topic_message ? message.message_thread_id : undefined;
  let last: Promise<unknown> = Promise.resolve();
  const show = () => {
    if (ctx.chatId === undefined) return;
    const other = topic === undefined ? {} : { message_thread_id: topic };
    const late = apiSignal(AbortSignal.timeout(EVERY_MS));
    last = ctx.api.sendChatAction(ctx.chatId, 'typing', other, late).catch(() => undefined);
  };
  let timer = setTimeout(function again() {
    show();
    timer = setTimeout(again, EVERY_MS);
  }, PATIENCE_MS);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
    await last;
  }
}
