import { Composer, InlineKeyboard } from 'grammy';
import type { AccessStores } from '../../../domain/access/stores.ts';
import type { Clock } from '../../../domain/ports.ts';
import { TEXTS } from '../../texts.ts';
import { printButton } from '../callback-data.ts';
import type { BotContext } from '../context.ts';
import { describeRun } from '../describe-run.ts';
import type { IncomingDocuments } from '../housekeeping.ts';
import { showProgress } from '../progress-message.ts';
import { LONGEST_MESSAGE } from '../render/split.ts';
import { answerPress } from './answer-press.ts';

/** Bytes that the Bot API hands out at most; a server of one's own hands out more. */
const LARGEST = 20 * 1024 * 1024;

export interface DocumentsDeps {
  readonly incoming: IncomingDocuments;
  readonly audit: AccessStores['audit'];
  /** Downloads a file by the path that Telegram names. */
  readonly download: (path: string) => Promise<Uint8Array>;
  readonly now: Clock;
}

/** Documents that admins send in private: a preview, then taken in or left by a button. */
export function createDocuments(deps: DocumentsDeps): Composer<BotContext> {
  const { incoming, audit, download, now } = deps;
  const feature = new Composer<BotContext>();

  feature.chatType('private').on('message:document', async (ctx, next) => {
    if (ctx.role !== 'admin') return next();
    const { file_name: name = 'tep', file_size: size = 0 } = ctx.message.document;
    if (size > LARGEST) return void (await ctx.reply(TEXTS.fileTooLarge(LARGEST / 1024 / 1024)));
    const shown = await showProgress(ctx, TEXTS.readingFile(name), now);
    const { file_path: path } = await ctx.getFile();
    if (path === undefined) return shown.end(TEXTS.fileGone);
    const arrived = await incoming.arrive(name, await download(path), shown.onProgress);
    if (arrived.kind === 'refused') return shown.end(TEXTS.fileRefused(name, arrived.reason));
    await shown.end(TEXTS.fileRead(name));
    const keyboard = new InlineKeyboard()
      .text(TEXTS.takeIn, printButton({ kind: 'take', id: arrived.id }))
      .text(TEXTS.leave, printButton({ kind: 'leave', id: arrived.id }));
    await ctx.reply(arrived.text.slice(0, LONGEST_MESSAGE), { reply_markup: keyboard });
  });

  feature.on('callback_query:data', async (ctx, next) => {
    const { press } = ctx;
    if (press?.kind !== 'take' && press?.kind !== 'leave') return next();
    if (ctx.role !== 'admin') return answerPress(ctx, TEXTS.adminsOnly);
    await answerPress(ctx);
    await ctx.editMessageReplyMarkup();
    if (press.kind === 'leave') {
      await incoming.discard(press.id);
      return void (await ctx.reply(TEXTS.left));
    }
    const shown = await showProgress(ctx, TEXTS.indexing, now);
    const taken = await incoming.accept(press.id, shown.onProgress);
    if (taken.kind === 'gone') return shown.end(TEXTS.fileGone);
    audit.add({ at: now(), by: ctx.from.id, act: 'document-added', about: taken.file });
    await shown.end(`${TEXTS.taken(taken.file)}\n${describeRun(taken.run)}`);
  });
  return feature;
}
