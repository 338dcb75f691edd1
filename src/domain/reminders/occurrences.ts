import type { Obligation } from '../obligations/obligation.ts';
import { addDays } from './calendar.ts';
import { endOfPeriod, type Period, periodOf } from './period.ts';

/** One time at which a task falls due. */
export interface Occasion {
  readonly obligation: Obligation;
  /**
   * ISO date. Of a dated task the day that the document names (`by` of its Timing): behind "trước" the task is to be done
   * before that day begins, else by the end of it. Of a recurring task the last day of the period.
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
 * no day: "định kỳ", "thường xuyên", a period after an event, a day without its year, not stated.
 */
export function* occasionsFrom(obligation: Obligation, from: string): Generator<Occasion, void> {
  const { timing } = obligation;
  if (timing.kind === 'date' && timing.by !== undefined && timing.by >= from)
    yield { obligation, day: timing.by };
  const period = periodOf(obligation);
  if (period === undefined) return;
  for (let day = endOfPeriod(period, from); ; day = endOfPeriod(period, addDays(day, 1)))
    yield { obligation, day, periodEnd: period };
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
  return periodEnd === undefined && timing.kind === 'date' && /^trước\s/iu.test(timing.phrase);
}
