import { Composer, InlineKeyboard } from 'grammy';
import type { Access } from '../../../domain/access/access.ts';
import { TEXTS } from '../../texts.ts';
import { printButton } from '../callback-data.ts';
import type { BotContext } from '../context.ts';
import { answerPress, notePress, tolerating } from './answer-press.ts';
import { onCommand } from './command.ts';

/** Members on one message: each has two buttons, and Telegram takes a hundred. */
const MOST_LISTED = 40;

/** "/thanhvien" lists members and groups with buttons to change and remove them; "/duyet" approves a group. */
export function createMembers(access: Access): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  function listed(): { text: string; keyboard: InlineKeyboard } {
    const members = access.members();
    const groups = access.groups();
    const keyboard = new InlineKeyboard();
    for (const { id, name, role } of members.slice(0, MOST_LISTED)) {
      const other = role === 'staff' ? 'trainer' : 'staff';
      keyboard
        .text(TEXTS.changeRole(name, TEXTS.roles[other]), printButton({ kind: 'role', id, role: other }))
        .text(TEXTS.removeMember, printButton({ kind: 'drop', id }))
        .row();
    }
    for (const { id, title } of groups)
      keyboard.text(TEXTS.closeGroup(title), printButton({ kind: 'drop', id })).row();
    const lines = [
      TEXTS.membersTitle(members.length, access.admins.length),
      ...members.map(({ name, role, id }) => `• ${name} – ${TEXTS.roles[role]} (${id})`),
      ...(groups.length === 0
        ? []
        : [TEXTS.groupsTitle, ...groups.map(({ title, id }) => `• ${title} (${id})`)]),
    ];
    return { text: lines.join('\n').slice(0, 4_000), keyboard };
  }

  onCommand(feature, 'thanhvien', async (ctx) => {
    const { text, keyboard } = listed();
    await ctx.reply(text, { reply_markup: keyboard });
  });

  onCommand(feature, 'duyet', async (ctx) => {
    if (ctx.chat.type === 'private') return void (await ctx.reply(TEXTS.approveInGroup));
    access.approveGroup(ctx.from.id, { id: ctx.chat.id, title: ctx.chat.title ?? '' });
    await ctx.reply(TEXTS.groupApproved);
  });

  feature.on('callback_query:data', async (ctx, next) => {
    const { press } = ctx;
    if (press?.kind !== 'role' && press?.kind !== 'drop') return next();
    if (ctx.role !== 'admin') return answerPress(ctx, TEXTS.adminsOnly);
    if (press.kind === 'role') access.changeRole(ctx.from.id, press.id, press.role);
    else if (!access.closeGroup(ctx.from.id, press.id)) access.remove(ctx.from.id, press.id);
    await notePress(ctx, TEXTS.done);
    const { text, keyboard } = listed();
    await tolerating(/message is not modified/u, () => ctx.editMessageText(text, { reply_markup: keyboard }));
  });
  return feature;
}
