import { setTimeout } from 'node:timers/promises';

/** Waits `ms` milliseconds, or less when `signal` aborts; never rejects. */
export type Pause = (ms: number, signal?: AbortSignal) => Promise<void>;

export const pause: Pause = async (ms, signal) => {
  await setTimeout(ms, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
};
