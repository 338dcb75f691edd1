import { isoDate } from '../text/dates.ts';

/** A day of every year. */
export interface YearlyDay {
  /** Verbatim. */
  readonly phrase: string;
  /** Month and day: "12-15". */
  readonly day: string;
}

const LIMIT = String.raw`(?:chậm nhất(?:\s+là)?|trước|đến hết|hết|vào)\s+`;
const DAY = String.raw`(?<![\d/.-])(?:ngày\s+(?<day>\d{1,2})\s+tháng\s+(?<month>\d{1,2})|(?:ngày\s+)?(?<dd>\d{1,2})/(?<mm>\d{1,2}))(?![\d/-])`;
const EVERY_YEAR = String.raw`(?:hằng|hàng|mỗi)\s+năm(?![\p{L}\d])`;

const DAYS = new RegExp(`(?<limit>${LIMIT})?${DAY}`, 'giu');
const BEHIND = new RegExp(String.raw`^\s*,?\s*(?:của\s+)?${EVERY_YEAR}`, 'iu');
const AHEAD = new RegExp(String.raw`${EVERY_YEAR}[\s,(]*$`, 'iu');
/** The year in the number of a document: "06/2022/QH15", "152/2025/NĐ-CP". */
const NUMBERS = /\d+\/\d{4}\/[\p{L}\d-]+/gu;
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/u;

/** How much beside the day tells that it is one of every year. */
export interface Told {
  /** The text says elsewhere that the task is done every year. */
  readonly everyYear: boolean;
  /** A day without "trước" or the like is a limit as well: in the column for it. */
  readonly bare: boolean;
}

/**
 * The one day of every year by which a text wants something done: "trước ngày 15/12 hằng năm", "Hằng năm, báo cáo trước ngày
 * 15/12". Undefined where it names several days or none, does not say every year, or names a year: then it may hold in
 * some years only.
 */
export function readYearlyDay(text: string, { everyYear, bare }: Told): YearlyDay | undefined {
  const [only, ...others] = [...text.matchAll(DAYS)];
  if (only?.groups === undefined || others.length > 0 || YEAR.test(text.replace(NUMBERS, '')))
    return undefined;
  const { limit, day, month, dd, mm } = only.groups;
  // A leap year has every day that a calendar can have.
  const leap = isoDate(2028, Number(month ?? mm), Number(day ?? dd));
  if (leap === undefined || (limit === undefined && !bare)) return undefined;
  const [found] = only;
  const ahead = AHEAD.exec(text.slice(0, only.index))?.[0] ?? '';
  const behind = BEHIND.exec(text.slice(only.index + found.length))?.[0] ?? '';
  if (ahead === '' && behind === '' && !everyYear) return undefined;
  return { phrase: `${behind === '' ? ahead : ''}${found}${behind}`, day: leap.slice(5) };
}
