import { Composer } from 'grammy';
import type { Clock } from '../../domain/ports.ts';
import { setNewest } from '../../domain/talks/newest.ts';
import { TEXTS } from '../texts.ts';
import type { BotContext } from './context.ts';
import { answerPress } from './features/answer-press.ts';

/** Messages and presses that one person, and one group, may send in a minute; who sits an exam is in a hurry. */
const LIMITS = { person: 20, exam: 60, group: 60 } as const;
const WINDOW_MS = 60_000;
const MOST_KEYS = 10_000;

/** Holds back whoever sends too much; says so once in a minute. Admins are not held back. */
export function createRateLimit(now: Clock): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const windows = new Map<string, { since: number; count: number }>();

  function countOf(key: string): number {
    const known = windows.get(key);
    const current =
      known === undefined || now() - known.since >= WINDOW_MS ? { since: now(), count: 0 } : known;
    current.count += 1;
    setNewest(windows, key, current, MOST_KEYS);
    return current.count;
  }

  feature.use(async (ctx, next) => {
    const isForBot = ctx.callbackQuery !== undefined || ctx.said !== undefined;
    if (!isForBot || ctx.role === 'admin' || ctx.from === undefined) return next();
    const limit = ctx.press?.kind.startsWith('exam-') ? 'exam' : 'person';
    const counts = [[countOf(`${limit} ${ctx.from.id}`), LIMITS[limit]]];
    if (ctx.chat !== undefined && ctx.chat.type !== 'private')
      counts.push([countOf(`group ${ctx.chat.id}`), LIMITS.group]);
    const over = counts.find(([count = 0, most = 0]) => count > most);
    if (over === undefined) return next();
    const [count = 0, most = 0] = over;
    if (ctx.callbackQuery) await answerPress(ctx, TEXTS.tooManyPresses);
    else if (count === most + 1 && ctx.message) await ctx.reply(TEXTS.tooMany);
  });
  return feature;
}
