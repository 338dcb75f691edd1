import { Composer } from 'grammy';
import type { BotContext } from './context.ts';
import { isSeen } from './kept-first.ts';
import type { Inbox } from './stores.ts';

/** Notes in the inbox, right before the first call that people see, that a reply to the update is being sent. */
export function createBeginReplies(inbox: Pick<Inbox, 'begin'>): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.use(async (ctx, next) => {
    let begun = false;
    ctx.api.config.use((prev, method, payload, signal) => {
      if (!begun && isSeen(method)) {
        begun = true;
        inbox.begin(ctx.update.update_id);
      }
      return prev(method, payload, signal);
    });
    await next();
  });
  return feature;
}
