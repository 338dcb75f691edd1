import { Bot, Composer } from 'grammy';
import type { Access } from '../../domain/access/access.ts';
import type { AccessStores } from '../../domain/access/stores.ts';
import type { SectionView } from '../../domain/answers/assistant.ts';
import type { VerifiedCitation } from '../../domain/documents/citation.ts';
import type { RegisterExports } from '../../domain/obligations/exports.ts';
import type { Clock } from '../../domain/ports.ts';
import type { ReminderStores } from '../../domain/reminders/stores.ts';
import type { ReplyLog } from '../../domain/talks/replies.ts';
import type { ContestStores } from '../../domain/tutor/contest-stores.ts';
import type { ExamStores } from '../../domain/tutor/exam-stores.ts';
import type { Item } from '../../domain/tutor/item.ts';
import type { Learning } from '../../domain/tutor/learning.ts';
import type { ReportExports } from '../../domain/tutor/report.ts';
import type { Random } from '../../domain/tutor/shuffle.ts';
import type { LearningStores } from '../../domain/tutor/stores.ts';
import type { Conversation } from '../conversation.ts';
import type { Logger } from '../logger.ts';
import type { ModelUse } from '../model-use.ts';
import { TEXTS } from '../texts.ts';
import { createAsking } from './asking.ts';
import { createBeginReplies } from './begin-replies.ts';
import { type ContestRoom, createContestRoom } from './contest-room.ts';
import { type BotContext, createReading } from './context.ts';
import { createDownload } from './download.ts';
import { createExamRoom, type ExamRoom } from './exam-room.ts';
import { failureFields, isOwnFault, isUnwelcome } from './failure.ts';
import { createAdmin } from './features/admin.ts';
import { createAnswers } from './features/answers.ts';
import { createAsk } from './features/ask.ts';
import { createClass } from './features/class.ts';
import { createContests, createContestVotes } from './features/contests.ts';
import { createDocuments } from './features/documents.ts';
import { createExamAssignments } from './features/exam-assignments.ts';
import { createExamSittings } from './features/exam-sittings.ts';
import { createExams } from './features/exams.ts';
import { createGate } from './features/gate.ts';
import { createInline } from './features/inline.ts';
import { createInviting, createJoining } from './features/invitations.ts';
import { createLessonsFeature } from './features/lessons.ts';
import { createMembers } from './features/members.ts';
import { createOwnData } from './features/own-data.ts';
import { createProgress, type PaintProgress } from './features/progress.ts';
import { createRatings } from './features/ratings.ts';
import { createRegister } from './features/register.ts';
import { createReminders } from './features/reminders.ts';
import { createReviews } from './features/reviews.ts';
import { createSectionButtons } from './features/section-buttons.ts';
import { createSettings } from './features/settings.ts';
import { createStopping } from './features/stopping.ts';
import { createUnhandled } from './features/unhandled.ts';
import type { Housekeeping, IncomingDocuments } from './housekeeping.ts';
import { createKeptFirst } from './kept-first.ts';
import { createOnlyAsker } from './only-asker.ts';
import type { Pause } from './pause.ts';
import { createRateLimit } from './rate-limit.ts';
import { createRetries } from './retries.ts';
import type { AnsweredMessages, ChatSettingsStore, Inbox } from './stores.ts';
import type { ReminderPlan } from './task-reminders.ts';
import { createWritings } from './writings.ts';

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
  /** The key of a cited section, for a button. */
  readonly keyOf: (citation: VerifiedCitation) => string;
  readonly learning: Learning;
  readonly paintProgress: PaintProgress;
  readonly incoming: IncomingDocuments;
  readonly exports: RegisterExports;
  readonly reminders: ReminderStores;
  readonly reminderPlan: ReminderPlan;
  /** The items in use. */
  readonly items: () => readonly Item[];
  readonly learningStores: Pick<LearningStores, 'cards' | 'lessons' | 'learners'>;
  readonly exams: ExamStores;
  readonly contests: ContestStores;
  readonly random: Random;
  /** Writes tables for trainers. */
  readonly reports: ReportExports;
  readonly access: Access;
  readonly audit: AccessStores['audit'];
  readonly replies: ReplyLog;
  readonly answered: AnsweredMessages;
  readonly chatSettings: ChatSettingsStore;
  readonly inbox: Pick<Inbox, 'begin' | 'kept'>;
  readonly housekeeping: Housekeeping;
  /** What a chat model used today; absent where there is none. */
  readonly modelUse?: (() => ModelUse) | undefined;
  readonly logger: Logger;
  readonly now: Clock;
  readonly pause: Pause;
}

/** What goes on in the bot's chats by itself, as its features begin it; nothing does before it is looked after. */
export interface Rooms {
  readonly exams: ExamRoom;
  readonly contests: ContestRoom;
}

/** A bot that knows how to handle each update and whose errors end in the log; it does not fetch updates yet. */
export function createBot(deps: BotDeps): { bot: Bot<BotContext>; rooms: Rooms } {
  const { token, conversation, access, audit, replies, answered, housekeeping, logger, now } = deps;
  const apiRoot = (deps.apiRoot ?? TELEGRAM).replace(/\/+$/u, '');
  const bot = new Bot<BotContext>(token, {
    client: { timeoutSeconds: CALL_TIMEOUT, apiRoot },
  });
  bot.api.config.use(createRetries(deps.pause), createKeptFirst(deps.inbox));
  const { learning, items, exams, contests, random } = deps;
  const mayTrain = (person: number) => {
    const role = access.roleOf({ person });
    return role === 'admin' || role === 'trainer';
  };
  const rooms: Rooms = {
    exams: createExamRoom({ ...deps, api: bot.api, stores: exams, mayTrain }),
    contests: createContestRoom({ ...deps, api: bot.api, stores: contests }),
  };
  const writings = createWritings();
  const asking = createAsking({ learning, keyOf: deps.keyOf });
  // Most messages are questions, and need not pass what commands and buttons do.
  const commands = new Composer<BotContext>();
  commands.filter(
    ({ input, callbackQuery, stoppedMessageGeneration: stopped }) =>
      input?.kind === 'command' || callbackQuery !== undefined || stopped !== undefined,
    createStopping(writings),
    createInviting(access),
    createMembers(access),
    createAdmin({ replies, audit, housekeeping, modelUse: deps.modelUse, now }),
    createOwnData(housekeeping, audit, now),
    createRatings(replies, now),
    createRegister({ conversation, unitNames: deps.unitNames, exports: deps.exports }),
    createReminders({ stores: deps.reminders, plan: deps.reminderPlan, unitName: deps.unitName }),
    createSettings(deps.chatSettings),
    createLessonsFeature(learning.syllabus, asking, now),
    createReviews(learning, asking, now),
    createProgress(learning, deps.paintProgress),
    createExamAssignments({ api: bot.api, stores: exams, room: rooms.exams, items, random, now }),
    createExamSittings({ stores: exams, room: rooms.exams, items, random, now }),
    createExams({ stores: exams, room: rooms.exams, items, random, now }),
    createContests({ api: bot.api, stores: contests, room: rooms.contests, items, random, now }),
    createClass({ ...deps, learning: deps.learningStores, members: () => access.members() }),
    createSectionButtons(conversation),
  );
  bot.use(
    createBeginReplies(deps.inbox),
    createReading(),
    createJoining(access),
    createContestVotes(rooms.contests, access, now),
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
    createAnswers(learning, asking),
    commands,
    createAsk(conversation, answered, writings, now),
    createUnhandled(),
  );
  bot.catch(async ({ error, ctx }) => {
    const fields = { update: ctx.update.update_id, ...failureFields(error, token) };
    if (isUnwelcome(error)) logger.info(fields, 'the bot may not write to this chat');
    else logger.error(fields, 'handling an update failed');
    if (isOwnFault(error) && ctx.message) await ctx.reply(TEXTS.fault).catch(() => undefined);
  });
  return { bot, rooms };
}
