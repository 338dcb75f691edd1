import type { Obligation } from '../obligations/obligation.ts';
import { isoDate } from '../text/dates.ts';
import { addDays } from './calendar.ts';
import { endOfPeriod, type Period, periodOf } from './period.ts';

/** The last of an ISO date. */
const LAST_YEAR = 9_999;

/** One time at which a task falls due. */
export interface Occasion {
  readonly obligation: Obligation;
  /**
   * ISO date. Of a dated task the day that the document names (`by` of its Timing): behind "trước" the task is to be done
   * before that day begins, else by the end of it. Of a recurring task its day of the year, or the last day of the period.
   */
  readonly day: string;
  /** Set where the document says only how often, and names no day: `day` is then the end of this period. */
  readonly periodEnd?: Period;
}

/** ISO dates, the second exclusive. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/**
 * The occasions of a task on `from` (ISO date) and later, in order; without end for a recurring task. None for what has
 * no day: "định kỳ", "thường xuyên", a period after an event, a day without its year that is not said to be one of every year, not stated.
 */
export function* occasionsFrom(obligation: Obligation, from: string): Generator<Occasion, void> {
  const { timing } = obligation;
  if (timing.kind === 'date' && timing.by !== undefined && timing.by >= from)
    yield { obligation, day: timing.by };
  if (timing.kind === 'recurring' && timing.day !== undefined) {
    for (const day of yearly(timing.day, from)) yield { obligation, day };
    return;
  }
  const period = periodOf(obligation);
  if (period === undefined) return;
  for (let day = endOfPeriod(period, from); ; day = endOfPeriod(period, addDays(day, 1)))
    yield { obligation, day, periodEnd: period };
}

/** The days of that month and day ("12-15") from `from` (ISO date) on; of 29 February those that there are. */
function* yearly(monthDay: string, from: string): Generator<string, void> {
  const [month, day] = monthDay.split('-').map(Number);
  for (let year = Number(from.slice(0, 4)); year <= LAST_YEAR; year += 1) {
    const found = isoDate(year, month ?? 0, day ?? 0);
    if (found !== undefined && found >= from) yield found;
  }
}

/** The occasions of a task on these days, in order. */
export function occasionsWithin(obligation: Obligation, { from, to }: Days): Occasion[] {
  const found: Occasion[] = [];
  for (const occasion of occasionsFrom(obligation, from)) {
    if (occasion.day >= to) break;
    found.push(occasion);
  }
  return found;
}

/** Whether the task must be done before the day of its occasion begins. */
export function isBeforeDay({ obligation: { timing }, periodEnd }: Occasion): boolean {
  if (periodEnd !== undefined || timing.kind === 'not-stated') return false;
  return /(?:^|[\s(])trước\s/iu.test(timing.phrase);
}
