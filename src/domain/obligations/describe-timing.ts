import { printDate } from '../text/dates.ts';
import type { Timing } from './deadline.ts';

/** A timing for people: the words of the document, and the day they mean where they name none. */
export function describeTiming(timing: Timing): string {
  if (timing.kind === 'not-stated') return 'không nêu';
  const day = timing.kind === 'date' ? (timing.by ?? timing.from) : undefined;
  const spelled = day === undefined || /ngày|\d\/\d+\/\d{4}/iu.test(timing.phrase);
  return spelled ? timing.phrase : `${timing.phrase} (${printDate(day)})`;
}
