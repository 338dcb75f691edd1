import { Composer, InputFile } from 'grammy';
import type { Learning } from '../../../domain/tutor/learning.ts';
import type { Progress } from '../../../domain/tutor/progress.ts';
import { LEARNING_TEXTS, progressText } from '../../learning-text.ts';
import type { BotContext } from '../context.ts';
import { onPrivateCommand } from './private-command.ts';

/** Paints how far somebody is. @returns a PNG */
export type PaintProgress = (progress: Progress) => Promise<Uint8Array>;

/** "/tiendo": how far one is, in a few lines and a picture. */
export function createProgress(learning: Learning, paint: PaintProgress): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  onPrivateCommand(feature, 'tiendo', async (ctx) => {
    const progress = learning.progress(ctx.from.id);
    const text = progressText(progress);
    if (progress.topics.length === 0) return void (await ctx.reply(LEARNING_TEXTS.noLessons));
    await ctx.replyWithPhoto(new InputFile(await paint(progress), 'tien-do.png'), { caption: text });
  });
  return feature;
}
