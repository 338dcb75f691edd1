import { Composer } from 'grammy';
import type { Conversation } from '../../conversation.ts';
import { tasksText } from '../../register-text.ts';
import { TEXTS } from '../../texts.ts';
import type { BotContext } from '../context.ts';
import { rendered } from '../render/rendered.ts';
import { renderSection } from '../render/section.ts';
import { replaceMessage, send } from '../send.ts';
import { answerPress, tolerating } from './answer-press.ts';

/** The buttons that open a section, turn its pages and tell what it obliges whom to. Every press is answered exactly once. */
export function createSectionButtons(conversation: Conversation): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.on('callback_query:data', async (ctx, next) => {
    const { press } = ctx;
    if (press?.kind === 'who') {
      const tasks = conversation.tasksIn(press.key);
      if (tasks.length === 0) return answerPress(ctx, TEXTS.staleSection);
      await answerPress(ctx);
      return void (await send(ctx, rendered([{ text: tasksText(tasks) }]), ctx.msgId));
    }
    if (press?.kind !== 'open' && press?.kind !== 'turn') return next();
    const opened = conversation.open(press.key);
    if (opened.kind !== 'section')
      return answerPress(ctx, opened.kind === 'fault' ? TEXTS.fault : TEXTS.staleSection);
    await answerPress(ctx);
    if (press.kind === 'open') return void (await send(ctx, renderSection(opened.section), ctx.msgId));
    await tolerating(/message is not modified/u, () =>
      replaceMessage(ctx, renderSection(opened.section, press.page)),
    );
  });
  return feature;
}
