import type { Transformer } from 'grammy';
import type { Inbox } from './stores.ts';

/** Calls that people see for good; typing and drafts are none, nor is how updates are fetched. */
const SEEN = /^(?:send(?!ChatAction|MessageDraft)|edit|answer|copy|forward|stop|delete(?!Webhook))/u;

/** Whether people see what a method of the Bot API does. */
export function isSeen(method: string): boolean {
  return SEEN.test(method);
}

/** Lets people see nothing before all that was written so far survives a kill: what was noted as sent is not sent again. */
export function createKeptFirst({ kept }: Pick<Inbox, 'kept'>): Transformer {
  return async (prev, method, payload, signal) => {
    if (isSeen(method)) await kept();
    return prev(method, payload, signal);
  };
}
