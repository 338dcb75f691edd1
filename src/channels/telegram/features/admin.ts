import { Composer, InlineKeyboard } from 'grammy';
import type { Role } from '../../../domain/access/role.ts';
import type { AccessStores } from '../../../domain/access/stores.ts';
import type { Clock } from '../../../domain/ports.ts';
import type { OpenReply, ReplyLog } from '../../../domain/talks/replies.ts';
import type { ModelUse } from '../../model-use.ts';
import { shorten } from '../../shorten.ts';
import { TEXTS } from '../../texts.ts';
import { printButton } from '../callback-data.ts';
import type { BotContext } from '../context.ts';
import { describeRun } from '../describe-run.ts';
import type { Housekeeping } from '../housekeeping.ts';
import { showProgress } from '../progress-message.ts';
import { answerPress, notePress, tolerating } from './answer-press.ts';
import { onCommand } from './command.ts';

const DAY_MS = 24 * 60 * 60_000;
const STATISTICS_DAYS = 30;
const OPEN_SHOWN = 10;
const AUDIT_SHOWN = 20;
const SUGGESTIONS_SHOWN = 5;

export interface AdminDeps {
  readonly replies: ReplyLog;
  readonly audit: AccessStores['audit'];
  readonly housekeeping: Housekeeping;
  /** What a chat model used today; absent where there is none. */
  readonly modelUse: (() => ModelUse) | undefined;
  readonly now: Clock;
}

/** What admins do by command: statistics, open questions, the index, the database, the audit log. */
export function createAdmin({
  replies,
  audit,
  housekeeping,
  modelUse,
  now,
}: AdminDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  onCommand(feature, 'thongke', async (ctx) => {
    const statistics = replies.statistics(now() - STATISTICS_DAYS * DAY_MS);
    const lines = [
      TEXTS.statistics(STATISTICS_DAYS, statistics),
      ...(modelUse === undefined ? [] : [TEXTS.modelUse(modelUse())]),
    ];
    await ctx.reply(lines.join('\n'));
  });

  onCommand(feature, 'chuatraloi', async (ctx) => {
    const open = replies.open(OPEN_SHOWN);
    const suggestions = replies.suggestions(SUGGESTIONS_SHOWN);
    if (open.length === 0 && suggestions.length === 0) return void (await ctx.reply(TEXTS.nothingOpen));
    const said = suggestions.map(({ text }) => `• ${shorten(text, 200)}`);
    const blocks = [
      ...(open.length === 0 ? [] : [TEXTS.openTitle, ...open.map(describeOpen)]),
      ...(said.length === 0 ? [] : [[TEXTS.suggestionsTitle, ...said].join('\n')]),
    ];
    await ctx.reply(blocks.join('\n\n').slice(0, 4_000), { reply_markup: openButtons(open) });
  });

  feature.on('callback_query:data', async (ctx, next) => {
    const { press } = ctx;
    if (press?.kind !== 'done') return next();
    if (ctx.role !== 'admin') return answerPress(ctx, TEXTS.adminsOnly);
    replies.close(press.id, now());
    await notePress(ctx, TEXTS.done);
    const left = replies.open(OPEN_SHOWN);
    await tolerating(/message is not modified/u, () =>
      ctx.editMessageText(
        left.length === 0 ? TEXTS.nothingOpen : [TEXTS.openTitle, ...left.map(describeOpen)].join('\n\n'),
        { reply_markup: openButtons(left) },
      ),
    );
  });

  onCommand(feature, 'taive', async (ctx) => {
    const shown = await showProgress(ctx, TEXTS.indexing, now);
    const run = await housekeeping.reindex(shown.onProgress);
    audit.add({ at: now(), by: ctx.from.id, act: 'reindexed', about: run.kind });
    await shown.end(describeRun(run));
  });

  onCommand(feature, 'saoluu', async (ctx) => {
    const file = await housekeeping.backup();
    audit.add({ at: now(), by: ctx.from.id, act: 'backed-up', about: file });
    await ctx.reply(TEXTS.backedUp(file));
  });

  onCommand(feature, 'nhatky', async (ctx) => {
    const entries = audit.last(AUDIT_SHOWN);
    const lines = entries.map(
      ({ at, by, act, about }) =>
        `• ${TEXTS.moment(new Date(at))} – ${by}: ${TEXTS.acts[act]} (${withRoles(about)})`,
    );
    await ctx.reply(lines.length === 0 ? TEXTS.noAudit : [TEXTS.auditTitle, ...lines].join('\n'));
  });
  return feature;
}

/** A question with what was found for it and what people said. */
function describeOpen({ question, kind, places, good, bad, complaints }: OpenReply, index: number): string {
  const reasons = complaints.map((complaint) => TEXTS.complaints[complaint]).join(', ');
  return [
    `${index + 1}. ${shorten(question, 200)}`,
    `   ${TEXTS.kinds[kind]}${places.length > 0 ? `; đã dẫn: ${shorten(places.join('; '), 150)}` : ''}`,
    ...(good + bad > 0 ? [`   👍 ${good}  👎 ${bad}${reasons === '' ? '' : ` (${reasons})`}`] : []),
  ].join('\n');
}

function openButtons(open: readonly OpenReply[]): InlineKeyboard {
  const keyboard = new InlineKeyboard();
  for (const [i, { id }] of open.entries()) {
    keyboard.text(TEXTS.setAside(i + 1), printButton({ kind: 'done', id }));
    if (i % 5 === 4) keyboard.row();
  }
  return keyboard;
}

/** Roles are kept by their codes. */
function withRoles(about: string): string {
  return about.replace(/\b(?:admin|trainer|staff)\b/gu, (code) => TEXTS.roles[code as Role]);
}
