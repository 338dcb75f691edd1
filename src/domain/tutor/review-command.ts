import { HOUR, type HourProblem, readHour, withHourSign } from '../text/hour.ts';
import { clean } from '../text/normalise.ts';
import { syllables } from '../text/tokenise.ts';

/** What somebody wants of the review. */
export type ReviewCommand =
  | { readonly kind: 'review' }
  /** To be reminded every day at this hour. */
  | { readonly kind: 'remind'; readonly hour: number }
  | { readonly kind: 'stop' }
  | HourProblem
  | { readonly kind: 'unclear' };

/** All patterns read folded syllables with one space between. */
const STOP = /^(?:tat|dung|ngung|huy|thoi)(?: nhac)?$/u;
const INTRODUCTION = /^(?:nhac )?(?:toi )?(?:(?:hang|moi) ngay )?/u;

/** Reads what people type behind /on, with or without diacritics: "", "lúc 7h", "7 giờ tối", "tắt". Never throws. */
export function readReviewCommand(typed: string): ReviewCommand {
  const folded = syllables(withHourSign(clean(typed))).join(' ');
  if (folded === '') return { kind: 'review' };
  if (STOP.test(folded)) return { kind: 'stop' };
  const said = folded.replace(INTRODUCTION, '');
  const match = HOUR.exec(/^(?:luc )?\d+$/u.test(said) ? `${said} h` : said);
  if (match === null || match.index > 0 || match[0].length < said.length) return { kind: 'unclear' };
  const hour = readHour(match);
  return typeof hour === 'number' ? { kind: 'remind', hour } : hour;
}
