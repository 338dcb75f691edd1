import { Composer } from 'grammy';
import type { Access } from '../../../domain/access/access.ts';
import type { InvitedRole } from '../../../domain/access/role.ts';
import { fold } from '../../../domain/text/normalise.ts';
import { TEXTS } from '../../texts.ts';
import type { BotContext } from '../context.ts';
import { readExamLink } from '../exam-link.ts';
import { personName } from '../person-name.ts';
import { onCommand } from './command.ts';
import { JOIN_BUTTON } from './inline.ts';

/** What "/moi" makes where nothing else is said. */
const USUAL = { uses: 1, days: 7 } as const;
const MOST = { uses: 1_000, days: 90 } as const;

/** Joining by an invitation link; it stands before the gate, since those who join are no members yet. */
export function createJoining(access: Access): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.chatType('private').command('start', async (ctx, next) => {
    const code = ctx.match.trim();
    if (code === '' || code === JOIN_BUTTON.start_parameter || readExamLink(code) !== undefined)
      return next();
    const joining = access.join(code, { id: ctx.from.id, name: personName(ctx.from) });
    if (joining.kind === 'joined') await ctx.reply(TEXTS.joined(TEXTS.roles[joining.role]));
    else if (joining.kind !== 'known') await ctx.reply(TEXTS.invitationRefused[joining.kind]);
    // The greeting follows for those who may use the bot now.
    return next();
  });
  return feature;
}

/** "/moi staff|trainer [số người] [số ngày]": makes an invitation link. */
export function createInviting(access: Access): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  onCommand(feature, 'moi', async (ctx, argument) => {
    const wanted = readInvitation(argument);
    if (wanted === undefined) return void (await ctx.reply(TEXTS.inviteUsage(MOST.uses, MOST.days)));
    const { code, role, left, expires } = access.invite(ctx.from.id, wanted.role, wanted.uses, wanted.days);
    const link = `https://t.me/${ctx.me.username}?start=${code}`;
    await ctx.reply(TEXTS.invitation(link, TEXTS.roles[role], left, new Date(expires)), {
      link_preview_options: { is_disabled: true },
    });
  });
  return feature;
}

const ROLE_WORDS: Readonly<Record<string, InvitedRole>> = {
  staff: 'staff',
  'can bo': 'staff',
  trainer: 'trainer',
  'huong dan': 'trainer',
  'nguoi huong dan': 'trainer',
};

/** Reads what stands behind "/moi"; undefined where it cannot be read. */
export function readInvitation(
  argument: string,
): { role: InvitedRole; uses: number; days: number } | undefined {
  const match = /^([a-z ]+?)(?: (\d+))?(?: (\d+))?$/.exec(fold(argument).trim());
  const role = match === null ? undefined : ROLE_WORDS[match[1] ?? ''];
  if (match === null || role === undefined) return undefined;
  const [uses, days] = [Number(match[2] ?? USUAL.uses), Number(match[3] ?? USUAL.days)];
  const possible = uses >= 1 && uses <= MOST.uses && days >= 1 && days <= MOST.days;
  return possible ? { role, uses, days } : undefined;
}
