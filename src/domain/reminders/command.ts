import { HOUR, type HourProblem, readHour, withHourSign } from '../text/hour.ts';
import { clean } from '../text/normalise.ts';
import { type Token, tokenise } from '../text/tokenise.ts';
import { LONGEST_UNIT, MOST_DAYS_BEFORE } from './subscription.ts';

/** What holds where people do not say it. */
export const DEFAULT_DAYS_BEFORE = 3;
export const DEFAULT_HOUR = 8;

/** What somebody wants of the reminders, or why it cannot be told. */
export type ReminderCommand =
  | { readonly kind: 'list' }
  /** `unit` as typed; absent: everybody's tasks. */
  | {
      readonly kind: 'subscribe';
      readonly unit?: string;
      readonly daysBefore: number;
      readonly hour: number;
    }
  /** `id` of the subscription. */
  | { readonly kind: 'stop' | 'pause' | 'resume'; readonly id: number }
  | ReminderProblem;

export type ReminderProblem =
  /** Which subscription is to be stopped, paused or resumed is not said by one number. */
  | { readonly kind: 'missing-id'; readonly action: 'stop' | 'pause' | 'resume' }
  /** Days or an hour, but for whom? */
  | { readonly kind: 'missing-unit' }
  | { readonly kind: 'unit-too-long' }
  | HourProblem
  | { readonly kind: 'days-out-of-range'; readonly days: number }
  /** Words, as typed, that are no name and no days or hour. */
  | { readonly kind: 'unclear'; readonly words: string };

const NUMBERS = ['mot', 'hai', 'ba', 'bon', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi'];

/** All patterns read folded syllables with one space between. */
const ACTIONS: readonly ['stop' | 'pause' | 'resume', RegExp][] = [
  ['pause', /^tam (?:dung|ngung)(?= |$)/u],
  ['resume', /^(?:tiep tuc|mo lai)(?= |$)/u],
  ['stop', /^(?:dung(?! ngay)|ngung|huy|xoa)(?= |$)/u],
];
const ID = /^(?: (?:nhac|so|lich))*(?: (\d{1,9}))$/u;
const LIST = /^(?:(?:xem )?danh sach|xem)?$/u;
const DAYS = new RegExp(
  `(?:^| )(?:(?:truoc|som) )?(\\d+ ?|(?:${NUMBERS.join('|')}) )(ngay|tuan)(?: truoc)?(?= |$)|(?:^| )dung ngay(?: den han)?(?= |$)`,
  'u',
);
const INTRODUCTION = /^(?:nhac )?(?:viec )?(?:cho |cua )?/u;
const ALL = /^(?:tat ca|toan bo)(?: (?:cac |moi )?(?:don vi|co quan|nhiem vu|viec))?$/u;
/** What no name of a unit holds: days or an hour that were not understood. "Điện lực 1" may be a name. */
const NO_NAME = /(?:^|\s)(?:trước|truoc)(?=\s|$)|(?:^|\s)l[uú]c\s+\d/iu;

/**
 * Reads what people type behind /nhac, with or without diacritics: "" lists; "UBND TP", "tất cả trước 7 ngày lúc 7h"
 * subscribe; "dừng 2", "tạm dừng 2", "tiếp tục 2". Never throws.
 */
export function readReminderCommand(typed: string): ReminderCommand {
  const text = withHourSign(clean(typed));
  const tokens = tokenise(text);
  const folded = foldedOf(tokens);
  if (LIST.test(folded)) return { kind: 'list' };
  for (const [action, words] of ACTIONS) {
    const match = words.exec(folded);
    if (match === null) continue;
    const id = Number(ID.exec(folded.slice(match[0].length))?.[1] ?? 0);
    return id > 0 ? { kind: action, id } : { kind: 'missing-id', action };
  }
  return readSubscribe(text, tokens);
}

function readSubscribe(text: string, tokens: readonly Token[]): ReminderCommand {
  const hour = findIn(tokens, HOUR);
  const days = findIn(tokens, DAYS);
  const at = hour === undefined ? DEFAULT_HOUR : readHour(hour.match);
  if (typeof at !== 'number') return at;
  const daysBefore = days === undefined ? DEFAULT_DAYS_BEFORE : daysOf(days.match);
  if (daysBefore > MOST_DAYS_BEFORE) return { kind: 'days-out-of-range', days: daysBefore };
  const options = [hour, days].filter((option) => option !== undefined);
  const [name = [], extra] = runsBeside(options, tokens);
  if (extra !== undefined) return { kind: 'unclear', words: wordsOf(text, extra) };
  return readUnit(text, name, { daysBefore, hour: at });
}

function readUnit(
  text: string,
  tokens: readonly Token[],
  when: { readonly daysBefore: number; readonly hour: number },
): ReminderCommand {
  const introduction = INTRODUCTION.exec(`${foldedOf(tokens)} `)?.[0].trim() ?? '';
  const named = tokens.slice(introduction === '' ? 0 : introduction.split(' ').length);
  if (named.length === 0) return { kind: 'missing-unit' };
  if (ALL.test(foldedOf(named))) return { kind: 'subscribe', ...when };
  const unit = wordsOf(text, named);
  if (NO_NAME.test(unit)) return { kind: 'unclear', words: unit };
  return unit.length > LONGEST_UNIT ? { kind: 'unit-too-long' } : { kind: 'subscribe', unit, ...when };
}

function daysOf([, count, unit]: RegExpExecArray): number {
  if (count === undefined) return 0;
  const word = NUMBERS.indexOf(count.trim());
  const number = word < 0 ? Number(count) : word + 1;
  return unit === 'tuan' ? number * 7 : number;
}

interface Place {
  readonly match: RegExpExecArray;
  readonly start: number;
  readonly end: number;
}

/** The runs of tokens between places, in order; none is empty. */
function runsBeside(places: readonly Place[], tokens: readonly Token[]): Token[][] {
  const edges = [...places].sort((a, b) => a.start - b.start);
  return [...edges, { start: tokens.length }]
    .map(({ start }, i) => tokens.slice(edges[i - 1]?.end ?? 0, start))
    .filter((run) => run.length > 0);
}

/** The first place of a pattern, by tokens (end exclusive). */
function findIn(tokens: readonly Token[], pattern: RegExp): Place | undefined {
  const folded = foldedOf(tokens);
  const match = pattern.exec(folded);
  if (match === null) return undefined;
  const start = countWords(folded.slice(0, match.index));
  return { match, start, end: start + countWords(match[0]) };
}

function countWords(folded: string): number {
  return folded.split(' ').filter((word) => word !== '').length;
}

function foldedOf(tokens: readonly Token[]): string {
  return tokens.map(({ folded }) => folded).join(' ');
}

function wordsOf(text: string, tokens: readonly Token[]): string {
  return text.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0);
}
