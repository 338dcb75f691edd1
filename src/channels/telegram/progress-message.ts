import type { Clock, Progress } from '../../domain/ports.ts';
import { TEXTS } from '../texts.ts';
import type { BotContext } from './context.ts';

/** Telegram takes about one edit a second. */
const EDIT_EVERY_MS = 2_000;

/** A message that tells how far work has come, and in the end what it came to. */
export interface ProgressMessage {
  onProgress(progress: Progress): void;
  /** Replaces the message for good. */
  end(text: string): Promise<void>;
}

export async function showProgress(ctx: BotContext, first: string, now: Clock): Promise<ProgressMessage> {
  const message = await ctx.reply(first);
  let edited = now();
  let last: Promise<unknown> = Promise.resolve();
  const edit = (text: string) => ctx.api.editMessageText(message.chat.id, message.message_id, text);
  return {
    onProgress({ done, total }) {
      if (now() - edited < EDIT_EVERY_MS) return;
      edited = now();
      last = edit(TEXTS.progress(first, done, total)).catch(() => undefined);
    },
    async end(text) {
      await last;
      await edit(text);
    },
  };
}
