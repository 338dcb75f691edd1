import { Composer, GrammyError, InlineKeyboard } from 'grammy';
import type { Clock } from '../../../domain/ports.ts';
import { layOut } from '../../../domain/tutor/exam.ts';
import type { Assignment, ExamStores } from '../../../domain/tutor/exam-stores.ts';
import type { Item } from '../../../domain/tutor/item.ts';
import type { Random } from '../../../domain/tutor/shuffle.ts';
import { EXAM_TEXTS } from '../../exam-text.ts';
import { printButton } from '../callback-data.ts';
import type { BotContext } from '../context.ts';
import { readExamLink } from '../exam-link.ts';
import type { ExamRoom } from '../exam-room.ts';
import { personName } from '../person-name.ts';
import { answerPress } from './answer-press.ts';

const MINUTE_MS = 60_000;

export interface ExamSittingsDeps {
  readonly stores: ExamStores;
  readonly room: ExamRoom;
  /** The items in use. */
  readonly items: () => readonly Item[];
  readonly random: Random;
  readonly now: Clock;
}

/** The link under an exam that a trainer has set: candidates come to the private chat, read the terms and begin. */
export function createExamSittings({
  stores,
  room,
  items,
  random,
  now,
}: ExamSittingsDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  /** Why the person cannot sit the exam, in words; undefined where nothing stands against it. */
  async function hindrance(ctx: BotContext, assignment: Assignment | undefined): Promise<string | undefined> {
    if (assignment === undefined || ctx.from === undefined) return EXAM_TEXTS.noSuchAssignment;
    if (stores.hasSat(assignment.id, ctx.from.id)) return EXAM_TEXTS.alreadySat;
    if (now() >= assignment.closesAt) return EXAM_TEXTS.closedAssignment(assignment.closesAt);
    if (!(await isMember(ctx, assignment.chat, ctx.from.id))) return EXAM_TEXTS.notInGroup(assignment.group);
    return itemsOf(assignment).length === 0 ? EXAM_TEXTS.withdrawnAssignment : undefined;
  }

  function itemsOf(assignment: Assignment): Item[] {
    const wanted = new Set(assignment.items);
    return items().filter(({ id }) => wanted.has(id));
  }

  /** Whoever begins late has no longer than the exam is open. */
  const timeFor = ({ minutes, closesAt }: Assignment) => Math.min(minutes * MINUTE_MS, closesAt - now());

  feature.chatType('private').command('start', async (ctx, next) => {
    const id = readExamLink(ctx.match.trim());
    if (id === undefined) return next();
    if (await room.presentRunning(ctx.from.id)) return;
    const assignment = stores.assignment(id);
    const problem = await hindrance(ctx, assignment);
    if (problem !== undefined || assignment === undefined)
      return void (await ctx.reply(problem ?? EXAM_TEXTS.noSuchAssignment));
    const keyboard = new InlineKeyboard().text(EXAM_TEXTS.startButton, printButton({ kind: 'exam-sit', id }));
    await ctx.reply(EXAM_TEXTS.introduction(assignment, timeFor(assignment)), { reply_markup: keyboard });
  });

  feature.on('callback_query:data', async (ctx, next) => {
    const { press } = ctx;
    if (press?.kind !== 'exam-sit') return next();
    await answerPress(ctx);
    if (await room.presentRunning(ctx.from.id)) return;
    const assignment = stores.assignment(press.id);
    const problem = await hindrance(ctx, assignment);
    if (problem !== undefined || assignment === undefined)
      return void (await ctx.reply(problem ?? EXAM_TEXTS.noSuchAssignment));
    const exam = stores.begin({
      person: ctx.from.id,
      name: personName(ctx.from),
      assignment: assignment.id,
      startedAt: now(),
      deadline: now() + timeFor(assignment),
      questions: layOut(itemsOf(assignment), random),
      page: 0,
    });
    if (exam !== undefined) await room.present(exam);
  });
  return feature;
}

/** Whether the person is in the group. Telegram need not tell a bot that does not manage it; then the gate must do. */
async function isMember(ctx: BotContext, group: number, person: number): Promise<boolean> {
  try {
    const { status } = await ctx.api.getChatMember(group, person);
    return status !== 'left' && status !== 'kicked';
  } catch (error) {
    if (error instanceof GrammyError) return true;
    throw error;
  }
}
