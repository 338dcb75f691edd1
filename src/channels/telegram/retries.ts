import { autoRetry } from '@grammyjs/auto-retry';
import { type ApiCallFn, HttpError, type RawApi, type Transformer } from 'grammy';
import type { Pause } from './pause.ts';

/** Polling and the start wait by themselves; a late sign of typing, or draft, is worth nothing. */
const NOT_RETRIED = new Set(['getUpdates', 'getMe', 'deleteWebhook', 'sendChatAction', 'sendMessageDraft']);

/** Milliseconds to wait before each further attempt when Telegram cannot be reached or fails. */
const OUTAGE_PAUSES = [500, 2_000, 5_000];

/** Longest wait that Telegram may ask for (seconds): a busy group is held back for up to a minute. */
const LONGEST_WAIT = 60;

/**
 * Repeats refused calls: after the time Telegram names when there were too many, and a few times when it could
 * not be reached or failed. A message may thus arrive twice if only the confirmation was lost; better than never.
 */
export function createRetries(pause: Pause): Transformer {
  const afterFlood = autoRetry({
    maxRetryAttempts: 3,
    maxDelaySeconds: LONGEST_WAIT,
    rethrowInternalServerErrors: true,
    rethrowHttpErrors: true,
  });
  return (prev, method, payload, signal) => {
    if (NOT_RETRIED.has(method)) return prev(method, payload, signal);
    return afterFlood(afterOutage(prev, pause), method, payload, signal);
  };
}

function afterOutage(prev: ApiCallFn<RawApi>, pause: Pause): ApiCallFn<RawApi> {
  return async (method, payload, signal) => {
    for (const wait of OUTAGE_PAUSES) {
      try {
        const response = await prev(method, payload, signal);
        if (response.ok || response.error_code < 500) return response;
      } catch (error) {
        if (!(error instanceof HttpError) || signal?.aborted) throw error;
      }
      await pause(wait);
    }
    return prev(method, payload, signal);
  };
}
