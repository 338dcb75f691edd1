/** Hours as people type them: "7h", "lúc 7 giờ sáng", "19:00". Reminders come at full hours. */

export type HourProblem =
  | { readonly kind: 'minutes'; readonly hour: number; readonly minutes: number }
  | { readonly kind: 'hour-out-of-range'; readonly hour: number };

/** Reads folded syllables with one space between. */
export const HOUR =
  /(?:^| )(?:(?:vao )?luc |vao )?(\d+) ?(?:h|g|gio)(?: ?(\d{1,2})(?! (?:ngay|tuan))(?: ?(?:p|phut))?)?(?: (sang|trua|chieu|toi))?(?= |$)/u;

/** The text with "7h30" for "7:30", which has the same length, so that offsets stay. */
export function withHourSign(text: string): string {
  return text.replace(/(?<=\d):(?=\d\d(?!\d))/gu, 'h');
}

/** The hour (0 to 23) that a match of {@link HOUR} names, or why it is none. */
export function readHour(match: RegExpExecArray): number | HourProblem {
  const [, digits, minutes, half] = match;
  const said = Number(digits);
  const hour = said >= 1 && said <= 11 && isAfternoon(half, said) ? said + 12 : said;
  if (hour > 23) return { kind: 'hour-out-of-range', hour };
  return Number(minutes ?? 0) === 0 ? hour : { kind: 'minutes', hour, minutes: Number(minutes) };
}

/** "1 giờ trưa" is 13, "11 giờ trưa" 11. */
function isAfternoon(half: string | undefined, hour: number): boolean {
  return half === 'chieu' || half === 'toi' || (half === 'trua' && hour < 10);
}
