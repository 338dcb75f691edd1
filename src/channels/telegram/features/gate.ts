import { Composer } from 'grammy';
import type { Access } from '../../../domain/access/access.ts';
import type { Clock } from '../../../domain/ports.ts';
import { setNewest } from '../../../domain/talks/newest.ts';
import { TEXTS } from '../../texts.ts';
import { type BotContext, visitorOf } from '../context.ts';
import { answerPress } from './answer-press.ts';
import { JOIN_BUTTON } from './inline.ts';

/** Strangers are told once in so long, in each chat. */
const AGAIN_MS = 60 * 60_000;
const MOST_TOLD = 10_000;

/** Lets through what members, approved groups and admins send; tells others, once an hour, how to join. */
export function createGate(access: Access, now: Clock): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const told = new Map<number, number>();

  function isToldAgain(chat: number): boolean {
    const last = told.get(chat);
    if (last !== undefined && now() - last < AGAIN_MS) return false;
    setNewest(told, chat, now(), MOST_TOLD);
    return true;
  }

  feature.use(async (ctx, next) => {
    const visitor = visitorOf(ctx);
    const role = visitor && access.roleOf(visitor);
    if (role !== undefined) {
      ctx.role = role;
      return next();
    }
    if (visitor === undefined) return;
    if (ctx.callbackQuery) return answerPress(ctx, TEXTS.membersOnly);
    if (ctx.inlineQuery)
      return void (await ctx.answerInlineQuery([], {
        cache_time: 0,
        is_personal: true,
        button: JOIN_BUTTON,
      }));
    if (ctx.said === undefined || ctx.chat === undefined || !isToldAgain(ctx.chat.id)) return;
    await ctx.reply(
      visitor.group === undefined ? TEXTS.strangers(visitor.person) : TEXTS.strangeGroup(visitor.group),
    );
  });
  return feature;
}
