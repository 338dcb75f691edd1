import { type Api, GrammyError } from 'grammy';
import type { InputRichMessageWithoutUpload } from 'grammy/types';
import type { BotContext } from './context.ts';
import type { Rendered } from './render/rendered.ts';

const LOOK = { parse_mode: 'HTML', link_preview_options: { is_disabled: true } } as const;

/**
 * Sends a reply to where the update came from, in its topic; in a group as a reply to `answered`, so that
 * the asker is told.
 * @returns the id of the first message
 */
export async function send(ctx: BotContext, reply: Rendered, answered?: number): Promise<number> {
  const isReply = answered !== undefined && ctx.chat?.type !== 'private';
  const replying = isReply && {
    reply_parameters: { message_id: answered, allow_sending_without_reply: true },
  };
  const rich = await inRichForm(ctx, reply, (message, buttons) =>
    ctx.replyWithRichMessage(message, { ...replying, ...buttons }),
  );
  if (rich !== undefined) return rich.message_id;
  const { parts, buttons } = reply;
  let first = 0;
  for (const [i, part] of parts.entries()) {
    const { message_id } = await ctx.reply(part, {
      ...LOOK,
      ...(i === 0 && replying),
      ...(i === parts.length - 1 && keyboard(buttons)),
    });
    if (i === 0) first = message_id;
  }
  return first;
}

/**
 * Sends a text to a chat from where no update came.
 * @returns the id of the first message
 */
export async function sendTo(
  api: Api,
  chat: number,
  { parts, buttons }: Rendered,
  how: {
    readonly topic?: number | undefined;
    /** It cannot be forwarded. */
    readonly isProtected?: boolean;
  } = {},
): Promise<number> {
  let first = 0;
  for (const [i, part] of parts.entries()) {
    const { message_id } = await api.sendMessage(chat, part, {
      ...LOOK,
      ...(how.topic !== undefined && { message_thread_id: how.topic }),
      ...(how.isProtected && { protect_content: true }),
      ...(i === parts.length - 1 && keyboard(buttons)),
    });
    if (i === 0) first = message_id;
  }
  return first;
}

/** Replaces the message a pressed button belongs to. */
export async function replaceMessage(ctx: BotContext, reply: Rendered): Promise<void> {
  if (ctx.msgId !== undefined) await replace(ctx, ctx.msgId, reply);
}

/**
 * Replaces an earlier message of the bot in this chat; of a long reply the first part.
 * @returns whether the message is still there to be replaced
 */
export async function edit(ctx: BotContext, message: number, reply: Rendered): Promise<boolean> {
  try {
    await replace(ctx, message, reply);
    return true;
  } catch (error) {
    if (error instanceof GrammyError && error.error_code === 400) return isUnchanged(error);
    throw error;
  }
}

async function replace(ctx: BotContext, id: number, reply: Rendered): Promise<void> {
  const { chatId } = ctx;
  if (chatId === undefined) return;
  const rich = await inRichForm(ctx, reply, (message, buttons) =>
    ctx.api.editMessageText(chatId, id, message, buttons),
  );
  if (rich !== undefined) return;
  const {
    parts: [text = ''],
    buttons,
  } = reply;
  await ctx.api.editMessageText(chatId, id, text, { ...LOOK, ...keyboard(buttons) });
}

/** Makes a call with the rich form where the chat wants it. @returns undefined where there is none, or it is refused */
async function inRichForm<T>(
  ctx: BotContext,
  { rich }: Rendered,
  call: (message: InputRichMessageWithoutUpload, buttons: ReturnType<typeof keyboard>) => Promise<T>,
): Promise<T | undefined> {
  if (rich === undefined || !ctx.settings?.rich) return undefined;
  try {
    // "213-KH/TU" is no link and "/muc" no command in the text of a document.
    return await call({ blocks: [...rich.blocks], skip_entity_detection: true }, keyboard(rich.buttons));
  } catch (error) {
    const isRefused = error instanceof GrammyError && [400, 404].includes(error.error_code);
    if (isRefused && !isUnchanged(error)) return undefined;
    throw error;
  }
}

function isUnchanged({ description }: GrammyError): boolean {
  return /message is not modified/u.test(description);
}

function keyboard(buttons: Rendered['buttons']) {
  return buttons.length > 0 ? { reply_markup: { inline_keyboard: buttons.map((row) => [...row]) } } : {};
}
