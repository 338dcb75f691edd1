import type { Clock } from '../../domain/ports.ts';
import { TEXTS } from '../texts.ts';
import type { BotContext } from './context.ts';
import { rendered } from './render/rendered.ts';
import { edit, send } from './send.ts';

/** Milliseconds from one showing to the next: Telegram takes about one edit a second in a group. */
const EVERY_MS = { draft: 500, edit: 1_200 } as const;
/** UTF-16 units of a partial answer; the whole one is split, this one is not. */
const LONGEST = 3_500;

/** Shows an answer while it is being written: as a draft with a stop button in a private chat, by edits in a group. */
export interface PartialAnswer {
  /** Shows the answer so far, unless it was shown a moment ago. A showing that fails is of no consequence. */
  show(text: string): void;
  /** Waits for what is under way. @returns the message that is to become the answer, where there is one */
  end(): Promise<number | undefined>;
}

/** @param question the message that is answered; in a private chat its number names the draft as well */
export function createPartialAnswer(ctx: BotContext, question: number, now: Clock): PartialAnswer {
  let last: Promise<unknown> = Promise.resolve();
  let shownAt = Number.NEGATIVE_INFINITY;
  let message: number | undefined;
  const isPrivate = ctx.chat?.type === 'private';

  async function draft(text: string): Promise<void> {
    if (ctx.chatId !== undefined)
      await ctx.api.sendMessageDraft(ctx.chatId, question, text, { can_stop: true });
  }

  async function inGroup(text: string): Promise<void> {
    const reply = rendered([{ text }]);
    if (message === undefined) message = await send(ctx, reply, question);
    else await edit(ctx, message, reply);
  }

  return {
    show(text) {
      if (now() - shownAt < (isPrivate ? EVERY_MS.draft : EVERY_MS.edit)) return;
      shownAt = now();
      const partial = `${text.replace(/^- /gmu, '• ').slice(0, LONGEST)}\n${TEXTS.writing}`;
      last = last.then(() => (isPrivate ? draft(partial) : inGroup(partial))).catch(() => undefined);
    },
    async end() {
      await last;
      return message;
    },
  };
}
