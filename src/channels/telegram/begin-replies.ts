import { Composer } from 'grammy';
import type { BotContext } from './context.ts';
import type { Inbox } from './stores.ts';

/** Calls that people see; typing is none. */
const SEEN = /^(?:send(?!ChatAction)|edit|answer|copy|forward)/u;

/** Notes in the inbox, right before the first call that people see, that a reply to the update is being sent. */
export function createBeginReplies(inbox: Pick<Inbox, 'begin'>): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.use(async (ctx, next) => {
    let begun = false;
    ctx.api.config.use(async (prev, method, payload, signal) => {
      if (!begun && SEEN.test(method)) {
        begun = true;
        await inbox.begin(ctx.update.update_id);
      }
      return prev(method, payload, signal);
    });
    await next();
  });
  return feature;
}
