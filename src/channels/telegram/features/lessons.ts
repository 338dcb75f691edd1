import { Composer } from 'grammy';
import type { Clock } from '../../../domain/ports.ts';
import { fold } from '../../../domain/text/normalise.ts';
import type { NumberedLesson, Syllabus } from '../../../domain/tutor/syllabus.ts';
import { LEARNING_TEXTS } from '../../learning-text.ts';
import type { Asking } from '../asking.ts';
import type { BotContext } from '../context.ts';
import { renderLesson, renderTopic, renderTopics } from '../render/lesson.ts';
import { rendered } from '../render/rendered.ts';
import { replaceMessage, send } from '../send.ts';
import { answerPress, tolerating } from './answer-press.ts';
import { onPrivateCommand } from './private-command.ts';

/** "/hoc": topics and lessons, "/hoc tiep" the next lesson, "/hoc 5" the fifth; then its checks. */
export function createLessonsFeature(syllabus: Syllabus, asking: Asking, now: Clock): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  const all = (person: number) => syllabus.topics(person).flatMap(({ lessons }) => lessons);
  const topics = (person: number) => renderTopics(syllabus.topics(person), syllabus.current(person));

  async function open(ctx: BotContext, person: number, numbered: NumberedLesson): Promise<void> {
    const { lesson } = numbered;
    syllabus.opened(person, lesson);
    const rows = asking.sections(lesson.sections.map(({ item }) => item.citation));
    await send(ctx, renderLesson(numbered, all(person).length, rows));
  }

  onPrivateCommand(feature, 'hoc', async (ctx, argument) => {
    const person = ctx.from.id;
    const wanted = fold(argument);
    const number = /^(?:bai )?(\d{1,4})$/u.exec(wanted)?.[1];
    if (wanted === '' || all(person).length === 0) return void (await send(ctx, topics(person)));
    if (/^(?:hoc )?tiep(?: tuc)?$/u.test(wanted)) {
      const current = syllabus.current(person);
      if (current === undefined) return void (await send(ctx, rendered([{ text: LEARNING_TEXTS.allDone }])));
      return open(ctx, person, current);
    }
    if (number === undefined) return void (await ctx.reply(LEARNING_TEXTS.lessonsUsage));
    const numbered = syllabus.find(person, Number(number));
    if (numbered === undefined)
      return void (await ctx.reply(LEARNING_TEXTS.noSuchLesson(all(person).length)));
    await open(ctx, person, numbered);
  });

  feature.on('callback_query:data', async (ctx, next) => {
    const { press } = ctx;
    const person = ctx.from.id;
    if (press?.kind === 'study' && press.what === 'topics') {
      await answerPress(ctx);
      return tolerating(/message is not modified/u, () => replaceMessage(ctx, topics(person)));
    }
    if (press?.kind !== 'learn' && press?.kind !== 'check' && press?.kind !== 'topic') return next();
    const numbered = syllabus.find(person, press.key);
    if (numbered === undefined) return answerPress(ctx, LEARNING_TEXTS.lessonGone);
    await answerPress(ctx);
    if (press.kind === 'learn') return open(ctx, person, numbered);
    const { lesson } = numbered;
    if (press.kind === 'check')
      return asking.goOn(ctx.api, person, person, { kind: 'lesson', lesson: lesson.key, started: now() });
    const topic = syllabus.topics(person).find(({ topic: { key } }) => key === lesson.topic.key);
    if (topic !== undefined)
      await tolerating(/message is not modified/u, () => replaceMessage(ctx, renderTopic(topic)));
  });
  return feature;
}
