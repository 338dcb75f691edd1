import type { Obligation } from '../obligations/obligation.ts';
import { timingPhrases, withoutDocumentDates } from '../obligations/timing.ts';
import { fold } from '../text/normalise.ts';
import { addDays } from './calendar.ts';

/** A stretch of the calendar at whose end a recurring task falls due. Weeks end on Sunday. */
export type Period = 'week' | 'month' | 'quarter' | 'half-year' | 'year';

/** Folded words of how often. */
const PERIODS: readonly [Period, RegExp][] = [
  ['half-year', /(?:^| )0?6 thang$|(?:^| )0?6 thang (?:mot|1) lan$/u],
  ['week', /(?:hang|moi|dinh ky) tuan$/u],
  ['month', /(?:hang|moi|dinh ky) thang$/u],
  ['quarter', /(?:hang|moi|dinh ky) quy$/u],
  ['year', /(?:hang|moi|dinh ky) nam$/u],
];

/**
 * Words that place a task inside its period, or say that it recurs there: "hằng năm … trước ngày 15/12", "tuần đầu hằng
 * tháng", "mỗi năm 2 lần". The end of the period would then be too late, and to say that no day is named would be wrong.
 */
const PLACED =
  /(?:ngày|mùng|mồng)\s+\d|\d\/\d|(?:tháng|quý)\s+(?:\d|[IVX]+(?!\p{L})|giêng|chạp)|(?:đầu|giữa|dịp)\s+(?:mỗi\s+|hằng\s+|hàng\s+)?(?:tuần|tháng|quý|năm)|(?:ngày|tuần|tháng)\s+(?:đầu|giữa|thứ)|thứ\s+(?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|năm học|(?:\d{2,}|[2-9]|hai|ba|bốn|nhiều)\s+lần/iu;

/** The calendar period in which a task recurs; undefined where the document gives no clear one, or places the task inside it. */
export function periodOf({ timing, citation }: Obligation): Period | undefined {
  if (timing.kind !== 'recurring' || timing.day !== undefined) return undefined;
  const phrase = fold(timing.phrase).replace(/\s+/gu, ' ');
  const period = PERIODS.find(([, words]) => words.test(phrase))?.[0];
  const around = withoutDocumentDates(citation.quote).replace(timing.phrase, ' ');
  const placed = timingPhrases(around).some(
    (other) => other.kind === 'date' || (other.kind === 'period' && /ngày|tuần/iu.test(other.phrase)),
  );
  return placed || PLACED.test(around) ? undefined : period;
}

const MONTHS = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;

/** The last day of the calendar period that a day lies in; ISO dates. */
export function endOfPeriod(period: Period, day: string): string {
  const date = new Date(day);
  if (period === 'week') return addDays(day, (7 - date.getUTCDay()) % 7);
  const length = MONTHS[period];
  const months = (Math.floor(date.getUTCMonth() / length) + 1) * length;
  return new Date(Date.UTC(date.getUTCFullYear(), months, 0)).toISOString().slice(0, 10);
}
