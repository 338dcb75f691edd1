import { Composer, type Context, GrammyError } from 'grammy';
import type { Conversation, OpenedSection } from '../../conversation.ts';
import { TEXTS } from '../../texts.ts';
import { type ButtonPress, readButton } from '../callback-data.ts';
import { renderSection } from '../render/section.ts';
import { replaceMessage, send } from '../send.ts';

/** The buttons that open a section and turn its pages. Every press is answered exactly once. */
export function createSectionButtons(conversation: Conversation): Composer<Context> {
  const feature = new Composer<Context>();
  feature.on('callback_query:data', async (ctx) => {
    const press: ButtonPress | undefined = readButton(ctx.callbackQuery.data);
    const opened: OpenedSection = press ? conversation.open(press.key) : { kind: 'stale-section' };
    if (press === undefined || opened.kind !== 'section') {
      return answerPress(ctx, opened.kind === 'fault' ? TEXTS.fault : TEXTS.staleSection);
    }
    await answerPress(ctx);
    if (press.kind === 'open') return send(ctx, renderSection(opened.section), ctx.msgId);
    await tolerating(/message is not modified/u, () =>
      replaceMessage(ctx, renderSection(opened.section, press.page)),
    );
  });
  return feature;
}

/** Stops the button's spinner, with an alert if there is something to say. Telegram forgets a press after a while. */
export function answerPress(ctx: Context, alert?: string): Promise<void> {
  const other = alert === undefined ? {} : { text: alert, show_alert: true };
  return tolerating(/query is too old/u, () => ctx.answerCallbackQuery(other));
}

async function tolerating(refusal: RegExp, call: () => Promise<unknown>): Promise<void> {
  try {
    await call();
  } catch (error) {
    if (!(error instanceof GrammyError && refusal.test(error.description))) throw error;
  }
}
