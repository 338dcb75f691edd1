/** How long people wait, in milliseconds. */
export interface Patience {
  /** Until the first proven statement, from the question on. */
  readonly first: number;
  /** Of it, for what a follow-up means. */
  readonly rewriting: number;
  /** Until the whole answer. */
  readonly whole: number;
}

/** The reason of a signal when nobody waits any longer. */
export class OutOfTime extends Error {}

/** A wait that ends by itself, or with the signal of the person. */
export interface Wait {
  readonly signal: AbortSignal;
  /** Waits on for so long, from now. */
  extend(ms: number): void;
  /** Ends the timer. */
  end(): void;
}

export function wait(ms: number, person: AbortSignal): Wait {
  const late = new AbortController();
  const abort = () => late.abort(new OutOfTime('nobody waits any longer'));
  let timer = setTimeout(abort, Math.max(0, ms));
  return {
    signal: AbortSignal.any([late.signal, person]),
    extend(more) {
      clearTimeout(timer);
      timer = setTimeout(abort, more);
    },
    end: () => clearTimeout(timer),
  };
}
