import type { Access } from '../../domain/access/access.ts';
import type { AccessStores } from '../../domain/access/stores.ts';
import type { Assistant } from '../../domain/answers/assistant.ts';
import type { RegisterExports } from '../../domain/obligations/exports.ts';
import type { Clock } from '../../domain/ports.ts';
import type { ReminderStores } from '../../domain/reminders/stores.ts';
import type { History } from '../../domain/talks/history.ts';
import type { ReplyLog } from '../../domain/talks/replies.ts';
import type { ContestStores } from '../../domain/tutor/contest-stores.ts';
import type { ExamStores } from '../../domain/tutor/exam-stores.ts';
import type { Item } from '../../domain/tutor/item.ts';
import type { Learning } from '../../domain/tutor/learning.ts';
import type { ReportExports } from '../../domain/tutor/report.ts';
import type { Random } from '../../domain/tutor/shuffle.ts';
import type { LearningStores } from '../../domain/tutor/stores.ts';
import type { Channel } from '../channel.ts';
import { createConversation } from '../conversation.ts';
import type { Logger } from '../logger.ts';
import type { ModelUse } from '../model-use.ts';
import { createBot } from './bot.ts';
import { failureFields } from './failure.ts';
import type { PaintProgress } from './features/progress.ts';
import type { Housekeeping, IncomingDocuments } from './housekeeping.ts';
import { setMenu } from './menu.ts';
import { type Pause, pause as realPause } from './pause.ts';
import { poll } from './polling.ts';
import { createReminding } from './reminding.ts';
import type { AnsweredMessages, ChatSettingsStore, Inbox } from './stores.ts';
import { dueStudies } from './study-reminders.ts';
import { dueTasks, type ReminderPlan } from './task-reminders.ts';
import { createTicking } from './ticking.ts';
import { serveWebhook, type Webhook } from './webhook.ts';

export interface TelegramChannelDeps {
  /** From @BotFather. It is never logged. */
  readonly token: string;
  /** Another Bot API server than Telegram's own; a trailing "/" is allowed. */
  readonly apiRoot?: string | undefined;
  /** Where Telegram sends updates; by default they are fetched. */
  readonly webhook?: Webhook | undefined;
  readonly assistant: Assistant;
  readonly access: Access;
  readonly audit: AccessStores['audit'];
  readonly history: History;
  readonly replies: ReplyLog;
  readonly inbox: Inbox;
  readonly answered: AnsweredMessages;
  readonly chatSettings: ChatSettingsStore;
  readonly housekeeping: Housekeeping;
  /** What a chat model used today; absent where there is none. */
  readonly modelUse?: (() => ModelUse) | undefined;
  readonly incoming: IncomingDocuments;
  readonly exports: RegisterExports;
  readonly reminders: ReminderStores;
  readonly reminderPlan: ReminderPlan;
  readonly learning: Learning;
  readonly paintProgress: PaintProgress;
  /** The items in use. */
  readonly items: () => readonly Item[];
  readonly learningStores: LearningStores;
  readonly exams: ExamStores;
  readonly contests: ContestStores;
  /** Draws questions. */
  readonly random: Random;
  readonly reports: ReportExports;
  readonly logger: Logger;
  readonly now: Clock;
  /** Waits between attempts at reaching Telegram; tests pass one that does not wait. */
  readonly pause?: Pause;
}

/**
 * The Telegram bot, over long polling or a webhook. Questions that arrived while it was not running are answered at the start.
 * `start` rejects with a TokenRefusedError when Telegram does not accept the token. `stop` may take as long as the
 * longest reply under way, up to some minutes when Telegram holds a busy group back.
 */
export function createTelegramChannel(deps: TelegramChannelDeps): Channel {
  const { token, webhook, assistant, access, history, replies, inbox, logger, now, pause = realPause } = deps;
  const conversation = createConversation({ assistant, logger, now, history, replies });
  const { bot, rooms } = createBot({
    ...deps,
    conversation,
    unitNames: () => assistant.unitNames(),
    unitName: (typed) => assistant.unitName(typed),
    find: (text) => assistant.find(text),
    keyOf: (citation) => assistant.keyOf(citation),
    pause,
  });
  const { reminders, reminderPlan, learning } = deps;
  const mayLearn = (person: number) => access.roleOf({ person }) !== undefined;
  const reminding = createReminding({
    api: bot.api,
    token,
    sources: [() => dueTasks(reminders, reminderPlan, now), () => dueStudies(learning, mayLearn, now)],
    logger,
  });
  const tickings = [rooms.exams, rooms.contests].map(({ tick }) =>
    createTicking({ tick, token, logger, pause }),
  );
  const stopping = new AbortController();
  let serving: Promise<void> = Promise.resolve();

  async function connected(): Promise<void> {
    reminding.start();
    rooms.contests.resume();
    for (const ticking of tickings) ticking.start();
    try {
      await setMenu(bot.api, access);
    } catch (error) {
      logger.warn(failureFields(error, token), 'the command menu could not be set');
    }
  }

  return {
    name: 'telegram',
    start() {
      const serve = { bot, inbox, now, token, logger, pause, onConnected: connected };
      serving =
        webhook === undefined ? poll(serve, stopping.signal) : serveWebhook(serve, webhook, stopping.signal);
      return serving;
    },
    async stop() {
      stopping.abort();
      await reminding.stop();
      await Promise.all(tickings.map((ticking) => ticking.stop()));
      await rooms.contests.settled();
      await serving.catch(() => undefined);
    },
  };
}
