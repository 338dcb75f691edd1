import { Bot, Composer } from 'grammy';
import type { Access } from '../../domain/access/access.ts';
import type { AccessStores } from '../../domain/access/stores.ts';
import type { SectionView } from '../../domain/answers/assistant.ts';
import type { RegisterExports } from '../../domain/obligations/exports.ts';
import type { Clock } from '../../domain/ports.ts';
import type { ReminderStores } from '../../domain/reminders/stores.ts';
import type { ReplyLog } from '../../domain/talks/replies.ts';
import type { Conversation } from '../conversation.ts';
import type { Logger } from '../logger.ts';
import { TEXTS } from '../texts.ts';
import { createBeginReplies } from './begin-replies.ts';
import { type BotContext, createReading } from './context.ts';
import { createDownload } from './download.ts';
import { failureFields, isOwnFault, isUnwelcome } from './failure.ts';
import { createAdmin } from './features/admin.ts';
import { createAsk } from './features/ask.ts';
import { createDocuments } from './features/documents.ts';
import { createGate } from './features/gate.ts';
import { createInline } from './features/inline.ts';
import { createInviting, createJoining } from './features/invitations.ts';
import { createMembers } from './features/members.ts';
import { createOwnData } from './features/own-data.ts';
import { createRatings } from './features/ratings.ts';
import { createRegister } from './features/register.ts';
import { createReminders } from './features/reminders.ts';
import { createSectionButtons } from './features/section-buttons.ts';
import { createSettings } from './features/settings.ts';
import { createUnhandled } from './features/unhandled.ts';
import type { Housekeeping, IncomingDocuments } from './housekeeping.ts';
import { createOnlyAsker } from './only-asker.ts';
import type { Pause } from './pause.ts';
import { createRateLimit } from './rate-limit.ts';
import type { ReminderPlan } from './reminding.ts';
import { createRetries } from './retries.ts';
import type { AnsweredMessages, ChatSettingsStore, Inbox } from './stores.ts';

const TELEGRAM = 'https://api.telegram.org';
/** Seconds after which a call to Telegram counts as lost; longer than a poll. */
const CALL_TIMEOUT = 60;

export interface BotDeps {
  readonly token: string;
  /** Another Bot API server than Telegram's own, e.g. "http://127.0.0.1:8081". */
  readonly apiRoot?: string | undefined;
  readonly conversation: Conversation;
  /** Every name that a button for a unit may stand for. */
  readonly unitNames: () => readonly string[];
  /** A unit's own name, by whatever people call it. */
  readonly unitName: (typed: string) => string;
  /** Sections that fit a few words. */
  readonly find: (text: string) => Promise<readonly SectionView[]>;
  readonly incoming: IncomingDocuments;
  readonly exports: RegisterExports;
  readonly reminders: ReminderStores;
  readonly reminderPlan: ReminderPlan;
  readonly access: Access;
  readonly audit: AccessStores['audit'];
  readonly replies: ReplyLog;
  readonly answered: AnsweredMessages;
  readonly chatSettings: ChatSettingsStore;
  readonly inbox: Pick<Inbox, 'begin'>;
  readonly housekeeping: Housekeeping;
  readonly logger: Logger;
  readonly now: Clock;
  readonly pause: Pause;
}

/** A bot that knows how to handle each update and whose errors end in the log; it does not fetch updates yet. */
export function createBot(deps: BotDeps): Bot<BotContext> {
  const { token, conversation, access, audit, replies, answered, housekeeping, logger, now } = deps;
  const apiRoot = (deps.apiRoot ?? TELEGRAM).replace(/\/+$/u, '');
  const bot = new Bot<BotContext>(token, {
    client: { timeoutSeconds: CALL_TIMEOUT, apiRoot },
  });
  bot.api.config.use(createRetries(deps.pause));
  // Most messages are questions, and need not pass what commands and buttons do.
  const commands = new Composer<BotContext>();
  commands.filter(
    ({ input, callbackQuery }) => input?.kind === 'command' || callbackQuery !== undefined,
    createInviting(access),
    createMembers(access),
    createAdmin({ replies, audit, housekeeping, now }),
    createOwnData(housekeeping, audit, now),
    createRatings(replies, now),
    createRegister({ conversation, unitNames: deps.unitNames, exports: deps.exports }),
    createReminders({ stores: deps.reminders, plan: deps.reminderPlan, unitName: deps.unitName }),
    createSettings(deps.chatSettings),
    createSectionButtons(conversation),
  );
  bot.use(
    createBeginReplies(deps.inbox),
    createReading(),
    createJoining(access),
    createGate(access, now),
    createOnlyAsker(deps.chatSettings),
    createRateLimit(now),
    createDocuments({
      incoming: deps.incoming,
      audit,
      download: createDownload(token, apiRoot),
      now,
    }),
    createInline(deps.find),
    commands,
    createAsk(conversation, answered, now),
    createUnhandled(),
  );
  bot.catch(async ({ error, ctx }) => {
    const fields = { update: ctx.update.update_id, ...failureFields(error, token) };
    if (isUnwelcome(error)) logger.info(fields, 'the bot may not write to this chat');
    else logger.error(fields, 'handling an update failed');
    if (isOwnFault(error) && ctx.message) await ctx.reply(TEXTS.fault).catch(() => undefined);
  });
  return bot;
}
