import { Composer, InlineKeyboard } from 'grammy';
import type { User } from 'grammy/types';
import type { Clock } from '../../../domain/ports.ts';
import { findEdition } from '../../../domain/tutor/edition.ts';
import {
  answer,
  drawPaper,
  EXAM_LENGTHS,
  type ExamMove,
  isOver,
  MS_PER_QUESTION,
  turnTo,
} from '../../../domain/tutor/exam.ts';
import { readExamCommand } from '../../../domain/tutor/exam-command.ts';
import type { ExamStores, FinishedExam } from '../../../domain/tutor/exam-stores.ts';
import type { Item } from '../../../domain/tutor/item.ts';
import type { Random } from '../../../domain/tutor/shuffle.ts';
import { EXAM_TEXTS } from '../../exam-text.ts';
import { printButton } from '../callback-data.ts';
import type { BotContext } from '../context.ts';
import type { ExamRoom } from '../exam-room.ts';
import { personName } from '../person-name.ts';
import { renderExam } from '../render/exam.ts';
import { replaceMessage } from '../send.ts';
import { answerPress, tolerating } from './answer-press.ts';
import { onCommand } from './command.ts';
import { askIntoPrivate } from './private-command.ts';

/** Exams in the list of earlier ones. */
const HISTORY_SHOWN = 10;

export interface ExamsDeps {
  readonly stores: ExamStores;
  readonly room: ExamRoom;
  /** The items in use. */
  readonly items: () => readonly Item[];
  readonly random: Random;
  readonly now: Clock;
}

/** "/thi": an exam in a private chat, question by question in one message, without a word of what is right until the end. */
export function createExams({ stores, room, items, random, now }: ExamsDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const itemOf = (edition: string) => findEdition(items(), edition);

  async function begin(ctx: BotContext & { from: User }, count: number): Promise<void> {
    if (await room.presentRunning(ctx.from.id)) return;
    const questions = drawPaper(items(), count, random);
    if (questions.length === 0) return void (await ctx.reply(EXAM_TEXTS.noItems));
    if (questions.length < count) await ctx.reply(EXAM_TEXTS.fewerItems(questions.length));
    const exam = stores.begin({
      person: ctx.from.id,
      name: personName(ctx.from),
      startedAt: now(),
      deadline: now() + questions.length * MS_PER_QUESTION,
      questions,
      page: 0,
    });
    if (exam !== undefined) await room.present(exam);
  }

  onCommand(feature, 'thi', async (ctx, argument, next) => {
    const command = readExamCommand(argument);
    if (command.kind === 'assign' || command.kind === 'assign-unclear' || command.kind === 'results')
      return next();
    if (command.kind === 'out-of-range') return void (await ctx.reply(EXAM_TEXTS.outOfRange[command.what]));
    if (ctx.chat.type !== 'private') {
      return askIntoPrivate(ctx, EXAM_TEXTS.privateOnly);
    }
    switch (command.kind) {
      case 'choose': {
        const keyboard = new InlineKeyboard();
        for (const count of EXAM_LENGTHS.usual)
          keyboard.text(EXAM_TEXTS.lengthButton(count), printButton({ kind: 'exam-new', count }));
        const text =
          ctx.role === 'staff' ? EXAM_TEXTS.choose : `${EXAM_TEXTS.choose}\n${EXAM_TEXTS.chooseForTrainers}`;
        return void (await ctx.reply(text, { reply_markup: keyboard }));
      }
      case 'sit':
        return begin(ctx, command.count);
      case 'history':
        return void (await ctx.reply(historyText(stores.history(ctx.from.id, HISTORY_SHOWN))));
      case 'unclear':
        return void (await ctx.reply(EXAM_TEXTS.usage));
    }
  });

  feature.on('callback_query:data', async (ctx, next) => {
    const { press } = ctx;
    if (press?.kind === 'exam-new') {
      await answerPress(ctx);
      return begin(ctx, Math.min(press.count, EXAM_LENGTHS.most));
    }
    if (press?.kind !== 'exam-pick' && press?.kind !== 'exam-page' && press?.kind !== 'exam-hand')
      return next();
    const exam = stores.get(press.id);
    if (exam === undefined) return answerPress(ctx, EXAM_TEXTS.over);
    if (exam.person !== ctx.from.id) return answerPress(ctx, EXAM_TEXTS.notYours);
    const move: ExamMove =
      press.kind === 'exam-pick'
        ? answer(exam, press.question, press.place, now())
        : turnTo(exam, press.kind === 'exam-page' ? press.page : exam.page, now());
    if (move.kind === 'over') {
      await answerPress(ctx, EXAM_TEXTS.over);
      return room.close(exam);
    }
    if (move.kind === 'impossible') return answerPress(ctx);
    // Kept first: Telegram may not be reached, and the time may run out meanwhile.
    stores.save(move.exam);
    if (press.kind === 'exam-hand') room.finish(move.exam);
    else if (ctx.msgId !== undefined) stores.shownIn(move.exam.id, ctx.msgId);
    await answerPress(ctx);
    if (press.kind === 'exam-hand') return room.close(move.exam);
    await show(ctx, move.exam.id);
  });

  /** Shows where the exam stands; one that has ended meanwhile is not shown as a question again. */
  async function show(ctx: BotContext, id: number): Promise<void> {
    const exam = stores.get(id);
    if (exam === undefined || isOver(exam, now())) return;
    await tolerating(/message is not modified/u, () => replaceMessage(ctx, renderExam(exam, itemOf, now())));
  }
  return feature;
}

function historyText(exams: readonly FinishedExam[]): string {
  if (exams.length === 0) return EXAM_TEXTS.noHistory;
  return [EXAM_TEXTS.historyTitle, ...exams.map((exam) => EXAM_TEXTS.historyLine(exam))].join('\n');
}
