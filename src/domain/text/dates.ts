/** Dates as Vietnamese documents write them. */

/** Printed documents have "02.năm" for "02 năm". */
const WRITTEN = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})[\s.]+năm\s+(\d{4})/iu;
const NUMERIC = /(?:^|[^\d/])(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)/u;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/u;

/** "…, ngày 15 tháng 4 năm 2025", "15/4/2025" → "2025-04-15": the first; undefined when there is no date or no such day. */
export function readWrittenDate(text: string): string | undefined {
  const found = [WRITTEN.exec(text), NUMERIC.exec(text)].filter((match) => match !== null);
  const [match] = found.sort((a, b) => a.index - b.index);
  return match === undefined ? undefined : isoDate(Number(match[3]), Number(match[2]), Number(match[1]));
}

/** The ISO form of a calendar day, or undefined when the calendar has no such day. */
export function isoDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10);
}

/**
 * "2025-07-01" → "01/7/2025", as official documents write it: days in two digits, of the months only the first two
 * (Decree 30/2020/NĐ-CP, appendix I). Anything else is returned as it is.
 */
export function printDate(iso: string): string {
  const match = ISO.exec(iso);
  if (match === null) return iso;
  const [, year, month = '', day = ''] = match;
  return `${day}/${Number(month) <= 2 ? month : Number(month)}/${year}`;
}

/** The day in Vietnam (UTC+7, no daylight saving) at `now` (milliseconds since the epoch), as an ISO date. */
export function dayInVietnam(now: number): string {
  return new Date(now + 7 * 3_600_000).toISOString().slice(0, 10);
}
