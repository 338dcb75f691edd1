import { clean, fold } from '../text/normalise.ts';
import { EXAM_LENGTHS } from './exam.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const UNITS: Readonly<Record<string, number>> = { phut: MINUTE_MS, gio: HOUR_MS, ngay: 24 * HOUR_MS };

/** Minutes to sit an exam that a trainer sets. */
export const ASSIGNED_MINUTES = { least: 5, most: 180 } as const;
/** How long such an exam is open. */
export const ASSIGNED_OPEN_MS = {
  usual: UNITS.ngay ?? 0,
  least: 10 * MINUTE_MS,
  most: 30 * 24 * HOUR_MS,
} as const;

/** What somebody wants of the exams, or why it cannot be. */
export type ExamCommand =
  | { readonly kind: 'choose' | 'history' }
  | { readonly kind: 'sit'; readonly count: number }
  /** For a group; `openMs`: how long it may be begun. */
  | { readonly kind: 'assign'; readonly count: number; readonly minutes: number; readonly openMs: number }
  /** Of one exam, or a choice among those that were set. */
  | { readonly kind: 'results'; readonly id?: number }
  | { readonly kind: 'assign-unclear' }
  | { readonly kind: 'unclear' }
  | { readonly kind: 'out-of-range'; readonly what: 'count' | 'minutes' | 'open' };

const SIT = /^(\d{1,4})(?: cau)?$/u;
const HISTORY = /^lich ?su$/u;
const RESULTS = /^ket ?qua(?: (?:bai )?(?:so )?(\d{1,9}))?$/u;
const ASSIGN = /^giao (\d{1,4}) cau (\d{1,4}) ?(?:phut|p)(?: (?:han|trong|mo) (\d{1,4}) ?(phut|gio|ngay))?$/u;

/** Reads what people type behind /thi, with or without diacritics. Never throws. */
export function readExamCommand(typed: string): ExamCommand {
  const text = fold(clean(typed))
    .replace(/[\s,.;:–-]+/gu, ' ')
    .trim();
  if (text === '') return { kind: 'choose' };
  if (HISTORY.test(text)) return { kind: 'history' };
  const sit = SIT.exec(text);
  if (sit !== null) {
    const count = Number(sit[1]);
    return isLength(count) ? { kind: 'sit', count } : { kind: 'out-of-range', what: 'count' };
  }
  const results = RESULTS.exec(text);
  if (results !== null)
    return { kind: 'results', ...(results[1] !== undefined && { id: Number(results[1]) }) };
  if (!/^giao(?: |$)/u.test(text)) return { kind: 'unclear' };
  const assign = ASSIGN.exec(text);
  return assign === null ? { kind: 'assign-unclear' } : readAssignment(assign);
}

function readAssignment([, questions, time, open, unit]: RegExpExecArray): ExamCommand {
  const [count, minutes] = [Number(questions), Number(time)];
  const openMs = open === undefined ? ASSIGNED_OPEN_MS.usual : Number(open) * (UNITS[unit ?? ''] ?? 0);
  if (!isLength(count)) return { kind: 'out-of-range', what: 'count' };
  if (minutes < ASSIGNED_MINUTES.least || minutes > ASSIGNED_MINUTES.most)
    return { kind: 'out-of-range', what: 'minutes' };
  if (openMs < ASSIGNED_OPEN_MS.least || openMs > ASSIGNED_OPEN_MS.most)
    return { kind: 'out-of-range', what: 'open' };
  return { kind: 'assign', count, minutes, openMs };
}

function isLength(count: number): boolean {
  return count >= EXAM_LENGTHS.least && count <= EXAM_LENGTHS.most;
}
