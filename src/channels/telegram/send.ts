import type { Context } from 'grammy';
import type { Rendered } from './render/rendered.ts';

const LOOK = { parse_mode: 'HTML', link_preview_options: { is_disabled: true } } as const;

/**
 * Sends a reply to where the update came from, in its topic; in a group as a reply to `answered`, so that
 * the asker is told.
 * @returns the id of the first message
 */
export async function send(ctx: Context, { parts, buttons }: Rendered, answered?: number): Promise<number> {
  let first = 0;
  for (const [i, part] of parts.entries()) {
    const isReply = i === 0 && answered !== undefined && ctx.chat?.type !== 'private';
    const { message_id } = await ctx.reply(part, {
      ...LOOK,
      ...(isReply && { reply_parameters: { message_id: answered, allow_sending_without_reply: true } }),
      ...(i === parts.length - 1 && keyboard(buttons)),
    });
    if (i === 0) first = message_id;
  }
  return first;
}

/** Replaces the message a pressed button belongs to. */
export async function replaceMessage(ctx: Context, { parts: [text = ''], buttons }: Rendered): Promise<void> {
  await ctx.editMessageText(text, { ...LOOK, ...keyboard(buttons) });
}

/** Replaces an earlier message of the bot in this chat; of a long reply the first part. */
export async function edit(
  ctx: Context,
  message: number,
  { parts: [text = ''], buttons }: Rendered,
): Promise<void> {
  if (ctx.chatId === undefined) return;
  await ctx.api.editMessageText(ctx.chatId, message, text, { ...LOOK, ...keyboard(buttons) });
}

function keyboard(buttons: Rendered['buttons']) {
  return buttons.length > 0 && { reply_markup: { inline_keyboard: buttons.map((row) => [...row]) } };
}
