import { Composer, InlineKeyboard } from 'grammy';
import { TEXTS } from '../../texts.ts';
import { printButton } from '../callback-data.ts';
import type { BotContext } from '../context.ts';
import type { ChatSettings, ChatSettingsStore } from '../stores.ts';
import { answerPress, notePress, tolerating } from './answer-press.ts';
import { onCommand } from './command.ts';

/** "/caidat": what a chat can set, with a button for each. In a group its admins and those of the bot may change it. */
export function createSettings(settings: ChatSettingsStore): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  onCommand(feature, 'caidat', async (ctx) => {
    const { text, keyboard } = await shown(ctx, settings.get(ctx.chat.id));
    await ctx.reply(text, { reply_markup: keyboard });
  });

  feature.on('callback_query:data', async (ctx, next) => {
    const { press, chat } = ctx;
    if (press?.kind !== 'set' || chat === undefined) return next();
    if (!(await mayChange(ctx))) return answerPress(ctx, TEXTS.groupAdminsOnly);
    const changed = { ...settings.get(chat.id), [press.setting]: press.on };
    settings.put(chat.id, changed);
    await notePress(ctx, TEXTS.done);
    const { text, keyboard } = await shown(ctx, changed);
    await tolerating(/message is not modified/u, () => ctx.editMessageText(text, { reply_markup: keyboard }));
  });
  return feature;
}

async function mayChange(ctx: BotContext): Promise<boolean> {
  if (ctx.chat?.type === 'private' || ctx.role === 'admin') return true;
  const { status } = await ctx.getAuthor();
  return status === 'administrator' || status === 'creator';
}

async function shown(
  ctx: BotContext,
  settings: ChatSettings,
): Promise<{ text: string; keyboard: InlineKeyboard }> {
  const isPrivate = ctx.chat?.type === 'private';
  const keyboard = new InlineKeyboard();
  for (const setting of isPrivate ? (['rich'] as const) : (['onlyAsker', 'rich'] as const)) {
    const on = settings[setting];
    const data = printButton({ kind: 'set', setting, on: !on });
    keyboard.text(TEXTS.toggle(TEXTS.settings[setting], on), data).row();
  }
  const isIdle = !isPrivate && settings.onlyAsker && !(await isAdministrator(ctx));
  const lines = [
    isPrivate ? TEXTS.settingsHere : TEXTS.settingsOfGroup,
    ...(isPrivate ? [] : [TEXTS.aboutOnlyAsker]),
    TEXTS.aboutRich,
    ...(isIdle ? [TEXTS.mustBeAdministrator] : []),
  ];
  return { text: lines.join('\n\n'), keyboard };
}

/** Telegram lets a bot write to one person of a group only if it is an administrator there. */
async function isAdministrator(ctx: BotContext): Promise<boolean> {
  return (await ctx.getChatMember(ctx.me.id)).status === 'administrator';
}
