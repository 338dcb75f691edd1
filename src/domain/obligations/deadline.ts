import { isoDate, readWrittenDate } from '../text/dates.ts';
import { startsWithAction } from './actions.ts';
import { type TimingPhrase, timingPhrases, withoutDocumentDates } from './timing.ts';
import { readYearlyDay } from './yearly.ts';

/** When a task is to be done. `phrase` is verbatim; a date is given as far as the text states a whole one. */
export type Timing =
  /** `by`: the last day, or with "trước" the day before which; `from`: the first day. ISO dates. */
  | { readonly kind: 'date'; readonly phrase: string; readonly by?: string; readonly from?: string }
  /** `day`: of every year, the day before or by which it is due; month and day, "12-15". */
  | { readonly kind: 'recurring'; readonly phrase: string; readonly day?: string }
  | { readonly kind: 'period' | 'continuous'; readonly phrase: string }
  | { readonly kind: 'not-stated' };

/** A date is a limit only behind one of these; alone it belongs to an event or a document. */
const BY = /^(?:chậm nhất|trước|đến|đến hết|hết|trong|cuối)\s/iu;
const FIRM = /^(?:chậm nhất|trước)\s/iu;
const FROM = /^(?:từ|kể từ|sau)\s/iu;
const BEFORE = /^trước\s/iu;
/** A period is a limit only behind one of these: "nhiệm kỳ 5 năm" is none. */
const LIMITS = /^(?:chậm nhất|trong thời hạn|trong vòng|trong|trước|sau|không quá)\s/iu;
/** Words right before "định kỳ" or "hằng quý" that say what is done so often. */
const DONE_SO_OFTEN = /(?:báo cáo|sơ kết|tổng kết|kiểm tra|giám sát|họp|đánh giá|thực hiện|tổ chức)\s$/iu;
const YEARLY = /năm$/iu;
/** What takes effect on a date is not due on it. */
const EFFECT = /hiệu lực(?: thi hành)?\s+$/iu;

/** The timing that a task states, of several the firmest: a date, a period, how often, without end. */
export function readTiming(task: string): Timing {
  const text = withoutDocumentDates(task);
  const stated = timingPhrases(text).filter((found) => {
    const at = text.indexOf(found.phrase);
    return isTiming(found, text.slice(0, at), text.slice(at + found.phrase.length));
  });
  const everyYear = stated.some(({ kind, phrase }) => kind === 'recurring' && YEARLY.test(phrase));
  const yearly = readYearlyDay(text, { everyYear, bare: false });
  if (yearly !== undefined) return { kind: 'recurring', ...yearly };
  const found = stated.find(({ phrase }) => FIRM.test(phrase)) ?? stated[0];
  return found === undefined ? { kind: 'not-stated' } : timingOf(found);
}

/** The timing that the last column of a table states: there a bare date is a limit. */
export function readTimingCell(cell: string): Timing {
  const yearly = readYearlyDay(cell, { everyYear: false, bare: true });
  if (yearly !== undefined) return { kind: 'recurring', ...yearly };
  const [found] = timingPhrases(cell);
  if (found === undefined) return { kind: 'not-stated' };
  return found.kind === 'date' && !FROM.test(found.phrase)
    ? { kind: 'date', phrase: found.phrase, ...dated('by', found.phrase) }
    : timingOf(found);
}

function isTiming({ kind, phrase }: TimingPhrase, before: string, after: string): boolean {
  if (kind === 'date') return (BY.test(phrase) || FROM.test(phrase)) && !EFFECT.test(before);
  if (kind === 'period') return LIMITS.test(phrase);
  return startsWithAction(after.replace(/^,?\s+/u, '')) || DONE_SO_OFTEN.test(before);
}

function timingOf({ kind, phrase }: TimingPhrase): Timing {
  if (kind !== 'date') return { kind, phrase };
  return FROM.test(phrase)
    ? { kind, phrase, ...dated('from', phrase) }
    : { kind, phrase, ...dated('by', phrase) };
}

const MONTH = /tháng\s+(\d{1,2})(?:\/|\s+năm\s+)(\d{4})|(?:^|\s)(\d{1,2})\/(\d{4})/iu;
const QUARTER = /quý\s+(IV|III|II|I)(?:\/|\s+năm\s+)(\d{4})/iu;
const YEAR = /năm\s+(\d{4})/iu;
const QUARTERS = ['I', 'II', 'III', 'IV'];

/** The day that a phrase names; of a month, quarter or year the last one (`by`), or the first (`from`, or behind "trước"). */
function dated(edge: 'by' | 'from', phrase: string): { by?: string; from?: string } {
  const day = readWrittenDate(phrase) ?? edgeOfSpan(BEFORE.test(phrase) ? 'from' : edge, phrase);
  return day === undefined ? {} : { [edge]: day };
}

function edgeOfSpan(edge: 'by' | 'from', phrase: string): string | undefined {
  if (/ngày\s+\d/iu.test(phrase)) return undefined;
  const quarter = QUARTER.exec(phrase);
  if (quarter !== null) {
    const index = QUARTERS.indexOf((quarter[1] as string).toUpperCase());
    return spanEdge(edge, Number(quarter[2]), index * 3 + 1, index * 3 + 3);
  }
  const month = MONTH.exec(phrase);
  if (month !== null) {
    const number = Number(month[1] ?? month[3]);
    return spanEdge(edge, Number(month[2] ?? month[4]), number, number);
  }
  const year = YEAR.exec(phrase)?.[1];
  return year === undefined ? undefined : spanEdge(edge, Number(year), 1, 12);
}

function spanEdge(
  edge: 'by' | 'from',
  year: number,
  firstMonth: number,
  lastMonth: number,
): string | undefined {
  if (edge === 'from') return isoDate(year, firstMonth, 1);
  return [31, 30, 29, 28].map((day) => isoDate(year, lastMonth, day)).find((day) => day !== undefined);
}
