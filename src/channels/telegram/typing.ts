import type { Context } from 'grammy';
import { apiSignal } from './api-signal.ts';

/** Milliseconds; clients show "typing…" for five seconds. */
const EVERY_MS = 4_500;

/**
 * Shows "typing…" until the work is done. The first sign has reached Telegram before this resolves, so it
 * cannot appear after the answer; one that fails or takes too long is of no consequence.
 */
export async function whileTyping<T>(ctx: Context, work: Promise<T>): Promise<T> {
  const message = ctx.msg;
  const topic = message?.is_topic_message ? message.message_thread_id : undefined;
  const show = async () => {
    if (ctx.chatId === undefined) return;
    const other = topic === undefined ? {} : { message_thread_id: topic };
    const late = apiSignal(AbortSignal.timeout(EVERY_MS));
    await ctx.api.sendChatAction(ctx.chatId, 'typing', other, late).catch(() => undefined);
  };
  const first = show();
  const timer = setInterval(show, EVERY_MS);
  try {
    return await work;
  } finally {
    clearInterval(timer);
    await first;
  }
}
