import { type Api, Composer, InlineKeyboard } from 'grammy';
import type { Clock } from '../../../domain/ports.ts';
import { drawItems } from '../../../domain/tutor/draw.ts';
import { readExamCommand } from '../../../domain/tutor/exam-command.ts';
import { type Assignment, type ExamStores, isFinished } from '../../../domain/tutor/exam-stores.ts';
import type { Item } from '../../../domain/tutor/item.ts';
import type { Random } from '../../../domain/tutor/shuffle.ts';
import { EXAM_TEXTS } from '../../exam-text.ts';
import { shorten } from '../../shorten.ts';
import { printButton } from '../callback-data.ts';
import type { BotContext } from '../context.ts';
import { examLink } from '../exam-link.ts';
import type { ExamRoom } from '../exam-room.ts';
import { personName } from '../person-name.ts';
import { rendered } from '../render/rendered.ts';
import { bold } from '../render/rich-text.ts';
import { sendTo } from '../send.ts';
import { answerPress } from './answer-press.ts';
import { onCommand } from './command.ts';
import { askIntoPrivate } from './private-command.ts';

/** Exams among which a trainer chooses. */
const ASSIGNMENTS_SHOWN = 10;
const LONGEST_BUTTON = 60;

export interface ExamAssignmentsDeps {
  /** Sends to the whole group, also where replies are for the asker alone. */
  readonly api: Api;
  readonly stores: ExamStores;
  readonly room: ExamRoom;
  /** The items in use. */
  readonly items: () => readonly Item[];
  readonly random: Random;
  readonly now: Clock;
}

/** "/thi giao": a trainer sets an exam for a group; "/thi ketqua": what it came to, as a workbook. */
export function createExamAssignments(deps: ExamAssignmentsDeps): Composer<BotContext> {
  const { api, stores, room, items, random, now } = deps;
  const feature = new Composer<BotContext>();
  const mayAssign = ({ role }: BotContext) => role === 'admin' || role === 'trainer';

  /** Trainers see what they have set themselves, admins everything. */
  const isTheirs = (ctx: BotContext, assignment: Assignment | undefined): assignment is Assignment =>
    assignment !== undefined &&
    (ctx.role === 'admin' || (mayAssign(ctx) && assignment.trainer === ctx.from?.id));

  onCommand(feature, 'thi', async (ctx, argument, next) => {
    const command = readExamCommand(argument);
    if (command.kind === 'results') return results(ctx, command.id);
    if (command.kind !== 'assign' && command.kind !== 'assign-unclear') return next();
    if (!mayAssign(ctx)) return void (await ctx.reply(EXAM_TEXTS.trainersOnly));
    if (command.kind === 'assign-unclear') return void (await ctx.reply(EXAM_TEXTS.assignUsage));
    if (ctx.chat.type === 'private') return void (await ctx.reply(EXAM_TEXTS.assignInGroup));
    const drawn = drawItems(items(), command.count, random);
    if (drawn.length === 0) return void (await ctx.reply(EXAM_TEXTS.noItems));
    if (drawn.length < command.count) await ctx.reply(EXAM_TEXTS.fewerItems(drawn.length));
    const assignment = stores.assign({
      chat: ctx.chat.id,
      group: ctx.chat.title ?? '',
      trainer: ctx.from.id,
      at: now(),
      closesAt: now() + command.openMs,
      minutes: command.minutes,
      items: drawn.map(({ id }) => id),
    });
    const topic = ctx.msg.is_topic_message ? ctx.msg.message_thread_id : undefined;
    await sendTo(
      api,
      assignment.chat,
      rendered(
        [
          bold(EXAM_TEXTS.announcedTitle),
          { text: `\n${EXAM_TEXTS.announced(assignment, personName(ctx.from))}` },
        ],
        [[{ text: EXAM_TEXTS.sitButton, url: examLink(ctx.me.username, assignment.id) }]],
      ),
      { topic },
    );
  });

  async function results(ctx: BotContext, id: number | undefined): Promise<void> {
    if (!mayAssign(ctx)) return void (await ctx.reply(EXAM_TEXTS.resultsForTrainers));
    if (ctx.chat?.type !== 'private' || ctx.from === undefined) {
      return askIntoPrivate(ctx, EXAM_TEXTS.resultsPrivately);
    }
    if (id !== undefined) {
      const assignment = stores.assignment(id);
      if (!isTheirs(ctx, assignment)) return void (await ctx.reply(EXAM_TEXTS.noSuchResults(id)));
      return room.sendResults(assignment, ctx.from.id);
    }
    const known = stores.assignments(ASSIGNMENTS_SHOWN, ctx.role === 'admin' ? undefined : ctx.from.id);
    const [only] = known;
    if (only === undefined) return void (await ctx.reply(EXAM_TEXTS.noAssignments));
    if (known.length === 1) return room.sendResults(only, ctx.from.id);
    const keyboard = new InlineKeyboard();
    for (const assignment of known) {
      const handedIn = stores.sittings(assignment.id).filter(isFinished).length;
      const label = shorten(EXAM_TEXTS.assignmentButton(assignment, handedIn), LONGEST_BUTTON);
      keyboard.text(label, printButton({ kind: 'exam-sheet', id: assignment.id })).row();
    }
    await ctx.reply(EXAM_TEXTS.assignmentsTitle, { reply_markup: keyboard });
  }

  feature.on('callback_query:data', async (ctx, next) => {
    const { press } = ctx;
    if (press?.kind !== 'exam-sheet') return next();
    const assignment = stores.assignment(press.id);
    if (!isTheirs(ctx, assignment)) return answerPress(ctx, EXAM_TEXTS.noSuchResults(press.id));
    await answerPress(ctx);
    await room.sendResults(assignment, ctx.from.id);
  });
  return feature;
}
