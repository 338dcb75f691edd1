const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** Vietnam is UTC+7 all year. */
const OFFSET_HOURS = 7;

/** The ISO date so many days later, or with a negative count earlier. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);
}

/** When it is `hour` o'clock (0–23) in Vietnam on an ISO date: milliseconds since the epoch. */
export function momentInVietnam(day: string, hour: number): number {
  return Date.parse(day) + (hour - OFFSET_HOURS) * HOUR_MS;
}
