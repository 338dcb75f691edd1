import { printDate } from '../text/dates.ts';
import type { Timing } from './deadline.ts';

/** A timing for people: the words of the document, and the day they mean where they name none. */
export function describeTiming(timing: Timing): string {
  if (timing.kind === 'not-stated') return 'không nêu';
  // "trước ngày 15/12" of a task that is said to be done every year.
  if (timing.kind === 'recurring' && timing.day !== undefined)
    return /năm(?:\s|$)/iu.test(timing.phrase) ? timing.phrase : `${timing.phrase} hằng năm`;
  const day = timing.kind === 'date' ? (timing.by ?? timing.from) : undefined;
  const spelled = day === undefined || /ngày|\d\/\d+\/\d{4}/iu.test(timing.phrase);
  return spelled ? timing.phrase : `${timing.phrase} (${printDate(day)})`;
}
