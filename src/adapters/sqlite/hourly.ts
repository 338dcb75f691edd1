const HOUR_MS = 60 * 60_000;

/** Work that is done when it is asked for, but not more than once an hour of the given times (milliseconds since the epoch). */
export function hourly(work: (now: number) => void): (now: number) => void {
  let due = Number.NEGATIVE_INFINITY;
  return (now) => {
    if (now < due) return;
    due = now + HOUR_MS;
    work(now);
  };
}
