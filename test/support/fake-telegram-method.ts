import type { World } from './fake-telegram-world.ts';

/** A file inside a call. */
export interface Upload {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Buffer;
}

export interface MethodCall {
  /** Aborts when the client hangs up. */
  readonly gone: AbortSignal;
  /** By the name after "attach://". */
  readonly uploads: ReadonlyMap<string, Upload>;
}

/** What the server does at a call of one method; returns the `result` or throws a Refusal. */
export type Method = (world: World, payload: unknown, call: MethodCall) => unknown;
