import { Composer, InputFile, InputMediaBuilder } from 'grammy';
import type { RegisterExports, RegisterSheet } from '../../../domain/obligations/exports.ts';
import { fold } from '../../../domain/text/normalise.ts';
import type { Conversation } from '../../conversation.ts';
import { TEXTS } from '../../texts.ts';
import type { BotContext } from '../context.ts';
import { unitKey } from '../render/buttons.ts';
import { renderReply } from '../render/reply.ts';
import { send } from '../send.ts';
import { answerPress } from './answer-press.ts';

/** Pictures of one album. */
const MOST_PICTURES = 10;

export interface RegisterDeps {
  readonly conversation: Conversation;
  /** Every name that a button may stand for. */
  readonly unitNames: () => readonly string[];
  readonly exports: RegisterExports;
}

/** The buttons that choose whose tasks are shown, and those that hand them over as a file. */
export function createRegister({ conversation, unitNames, exports }: RegisterDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.on('callback_query:data', async (ctx, next) => {
    const { press } = ctx;
    if (press?.kind !== 'unit' && press?.kind !== 'file') return next();
    const everybody = press.key === unitKey(TEXTS.allUnits);
    const unit = unitNames().find((name) => unitKey(name) === press.key);
    if (!everybody && unit === undefined) return answerPress(ctx, TEXTS.staleUnit);
    await answerPress(ctx);
    const reply = conversation.register(everybody ? undefined : unit, press.dated);
    if (press.kind === 'unit') return void (await send(ctx, renderReply(reply), ctx.msgId));
    await sendFile(ctx, press.format, reply.sheet);
  });

  async function sendFile(ctx: BotContext, format: 'x' | 'w' | 'p', sheet: RegisterSheet): Promise<void> {
    await ctx.replyWithChatAction(format === 'p' ? 'upload_photo' : 'upload_document').catch(() => undefined);
    const name = fileName(sheet);
    if (format === 'x')
      return void (await ctx.replyWithDocument(new InputFile(await exports.xlsx(sheet), `${name}.xlsx`)));
    if (format === 'w')
      return void (await ctx.replyWithDocument(new InputFile(await exports.docx(sheet), `${name}.docx`)));
    const pictures = await exports.png(sheet);
    const [only, ...others] = pictures;
    // Telegram shrinks tall photos; a table must stay sharp, so pictures go as documents.
    if (only !== undefined && others.length === 0)
      return void (await ctx.replyWithDocument(new InputFile(only, `${name}.png`)));
    // An album cannot be shown to one person only.
    if (ctx.alone) {
      for (const [i, bytes] of pictures.entries())
        await ctx.replyWithDocument(new InputFile(bytes, `${name}-${i + 1}.png`));
      return;
    }
    for (let from = 0; from < pictures.length; from += MOST_PICTURES) {
      const album = pictures
        .slice(from, from + MOST_PICTURES)
        .map((bytes, i) => InputMediaBuilder.document(new InputFile(bytes, `${name}-${from + i + 1}.png`)));
      await ctx.replyWithMediaGroup(album);
    }
  }
  return feature;
}

/** "nhiem-vu-cua-uy-ban-nhan-dan-thanh-pho": what every phone can show and store. */
function fileName({ title }: RegisterSheet): string {
  return fold(title)
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .slice(0, 60);
}
