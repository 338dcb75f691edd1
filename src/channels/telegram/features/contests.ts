import { type Api, Composer } from 'grammy';
import type { Access } from '../../../domain/access/access.ts';
import type { Clock } from '../../../domain/ports.ts';
import { fold } from '../../../domain/text/normalise.ts';
import { CONTEST_LENGTHS, drawContest, READY_MS } from '../../../domain/tutor/contest.ts';
import type { ContestStores } from '../../../domain/tutor/contest-stores.ts';
import type { Item } from '../../../domain/tutor/item.ts';
import type { Random } from '../../../domain/tutor/shuffle.ts';
import { CONTEST_TEXTS } from '../../contest-text.ts';
import type { ContestRoom } from '../contest-room.ts';
import type { BotContext } from '../context.ts';
import { personName } from '../person-name.ts';
import { rendered } from '../render/rendered.ts';
import { bold } from '../render/rich-text.ts';
import { sendTo } from '../send.ts';
import { onCommand } from './command.ts';

export interface ContestsDeps {
  /** Sends to the whole group, also where replies are for the asker alone. */
  readonly api: Api;
  readonly stores: ContestStores;
  readonly room: ContestRoom;
  /** The items in use. */
  readonly items: () => readonly Item[];
  readonly random: Random;
  readonly now: Clock;
}

/** "/thidua": begins a round in a group, or ends it. */
export function createContests(deps: ContestsDeps): Composer<BotContext> {
  const { api, stores, room, items, random, now } = deps;
  const feature = new Composer<BotContext>();

  onCommand(feature, 'thidua', async (ctx, argument) => {
    if (ctx.chat.type === 'private') return void (await ctx.reply(CONTEST_TEXTS.groupsOnly));
    const typed = fold(argument).trim();
    if (/^(?:dung|ngung|huy)$/u.test(typed)) {
      const running = stores.inGroup(ctx.chat.id);
      if (running === undefined) return void (await ctx.reply(CONTEST_TEXTS.noneRunning));
      if (running.starter !== ctx.from.id && !(await manages(ctx)))
        return void (await ctx.reply(CONTEST_TEXTS.notYoursToStop));
      return room.stop(running);
    }
    const count = readCount(typed);
    if (count === undefined) return void (await ctx.reply(CONTEST_TEXTS.usage));
    const questions = drawContest(items(), count, random);
    if (questions.length === 0) return void (await ctx.reply(CONTEST_TEXTS.noItems));
    const topic = ctx.msg.is_topic_message ? ctx.msg.message_thread_id : undefined;
    const contest = stores.begin({
      chat: ctx.chat.id,
      ...(topic !== undefined && { topic }),
      starter: ctx.from.id,
      questions,
      restUntil: now() + READY_MS,
    });
    if (contest === undefined) return void (await ctx.reply(CONTEST_TEXTS.running));
    const text = CONTEST_TEXTS.begins(questions.length, personName(ctx.from));
    const announcement = rendered([bold(CONTEST_TEXTS.beginsTitle), { text: `\n${text}` }]);
    await sendTo(api, contest.chat, announcement, { topic });
  });
  return feature;
}

function readCount(typed: string): number | undefined {
  if (typed === '') return CONTEST_LENGTHS.usual;
  const count = Number(/^(\d{1,3})(?: cau)?$/u.exec(typed)?.[1]);
  return count >= CONTEST_LENGTHS.least && count <= CONTEST_LENGTHS.most ? count : undefined;
}

/** Whether the sender manages the bot or the group. */
async function manages(ctx: BotContext): Promise<boolean> {
  // Who writes in the name of the group manages it.
  if (ctx.role === 'admin' || ctx.senderChat?.id === ctx.chatId) return true;
  const { status } = await ctx.getAuthor();
  return status === 'administrator' || status === 'creator';
}

/**
 * Votes in contests. It stands before the gate, since a vote does not tell in which group it was given: whoever may write
 * to the bot in the group of the round may take part in it.
 */
export function createContestVotes(
  room: ContestRoom,
  access: Pick<Access, 'roleOf'>,
  now: Clock,
): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.on('poll_answer', async (ctx, next) => {
    const at = now();
    const {
      poll_id: poll,
      option_ids: [place],
      user,
    } = ctx.pollAnswer;
    const contest = await room.roundOf(poll);
    if (contest === undefined) return next();
    if (user === undefined || place === undefined) return;
    if (access.roleOf({ person: user.id, group: contest.chat }) === undefined) return;
    room.vote(contest, { poll, person: user.id, name: personName(user), place, at });
  });
  return feature;
}
