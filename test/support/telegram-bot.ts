import { setTimeout } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { progressPicture } from '../../src/adapters/progress-picture.ts';
import { createRegisterExports } from '../../src/adapters/register/exports.ts';
import { createReportExports } from '../../src/adapters/report/exports.ts';
import { createAccessStores } from '../../src/adapters/sqlite/access-stores.ts';
import { createAnsweredMessages } from '../../src/adapters/sqlite/answered-messages.ts';
import { createChatSettings } from '../../src/adapters/sqlite/chat-settings.ts';
import { createContestStores } from '../../src/adapters/sqlite/contest-stores.ts';
import { type Database, openDatabase } from '../../src/adapters/sqlite/database.ts';
import { createExamStores } from '../../src/adapters/sqlite/exam-stores.ts';
import { createStoredHistory } from '../../src/adapters/sqlite/history.ts';
import { createInbox } from '../../src/adapters/sqlite/inbox.ts';
import { createLearningStores } from '../../src/adapters/sqlite/learning-stores.ts';
import { createReminderStores } from '../../src/adapters/sqlite/reminder-stores.ts';
import { createReplyLog } from '../../src/adapters/sqlite/reply-log.ts';
import type { Channel } from '../../src/channels/channel.ts';
import { HISTORY_LIMITS } from '../../src/channels/conversation.ts';
import { createTelegramChannel, type TelegramChannelDeps } from '../../src/channels/telegram/channel.ts';
import type { IndexRun } from '../../src/channels/telegram/housekeeping.ts';
import { createAccess } from '../../src/domain/access/access.ts';
import { dueReminders, nextReminder } from '../../src/domain/reminders/due.ts';
import { createGlossary } from '../../src/domain/text/glossary.ts';
import { createRandom } from '../../src/domain/training/random.ts';
import type { Item } from '../../src/domain/tutor/item.ts';
import { createLearning } from '../../src/domain/tutor/learning.ts';
import { createLessons } from '../../src/domain/tutor/lessons.ts';
import { createFakeAssistant, type FakeAssistant, type FakeAssistantParts } from './fake-assistant.ts';
import { type FakeTelegram, startFakeTelegram } from './fake-telegram.ts';
import { STUDY_PLAN } from './items.ts';
import { createMemoryLog, type MemoryLog } from './memory-log.ts';

export interface RunningBot {
  readonly telegram: FakeTelegram;
  readonly assistant: FakeAssistant;
  readonly channel: Channel;
  readonly log: MemoryLog;
  readonly clock: { now: number };
  /** Settles when the channel has ended. */
  readonly ended: Promise<void>;
}

export interface BotOptions extends FakeAssistantParts {
  /** Those who manage the bot. By default there are none, and everybody may ask. */
  readonly adminIds?: readonly number[];
  /** What an index run comes to. */
  readonly indexRun?: IndexRun;
  /** Kept from an earlier bot; by default a new one. */
  readonly database?: Database;
  /** By default updates are fetched. */
  readonly webhook?: TelegramChannelDeps['webhook'];
  /** What is asked, and taught of {@link STUDY_PLAN}; changes as the test changes it. By default nothing. */
  readonly items?: () => readonly Item[];
  /** What the clock shows at the start, in milliseconds since the epoch. */
  readonly startsAt?: number;
}

/** Starts the bot against a Telegram of its own; both end with the test. Waits between attempts are cut short. */
export async function startBot(options: BotOptions = {}, given?: FakeTelegram): Promise<RunningBot> {
  const telegram = given ?? (await startFakeTelegram());
  const assistant = createFakeAssistant(options);
  const log = createMemoryLog();
  const clock = { now: options.startsAt ?? 0 };
  const channel = createTelegramChannel({
    token: telegram.token,
    apiRoot: telegram.apiRoot,
    webhook: options.webhook,
    assistant,
    logger: log.logger,
    now: () => clock.now,
    pause: (ms, signal) =>
      setTimeout(Math.min(ms / 40, 25), undefined, signal ? { signal } : {}).catch(() => undefined),
    ...botStores(options, () => clock.now),
  });
  const ended = channel.start();
  ended.catch(() => undefined);
  onTestFinished(async () => {
    await channel.stop();
    await telegram.stop();
  });
  return { telegram, assistant, channel, log, clock, ended };
}

const noGlossary = createGlossary({});

type Kept = Exclude<
  keyof TelegramChannelDeps,
  'token' | 'apiRoot' | 'webhook' | 'assistant' | 'logger' | 'now' | 'pause'
>;

/** What the bot keeps, in a database in memory. */
export function botStores(
  {
    adminIds = [],
    obligations = [],
    indexRun = { kind: 'unchanged' },
    database = openDatabase(':memory:'),
    items = () => [],
  }: BotOptions = {},
  now: () => number = () => 0,
): Pick<TelegramChannelDeps, Kept> {
  const stores = createAccessStores(database);
  const history = createStoredHistory(database, HISTORY_LIMITS);
  const replies = createReplyLog(database);
  const learning = createLearningStores(database);
  const lessons = () => createLessons({ documents: [STUDY_PLAN], items: items(), obligations: [] });
  const exams = createExamStores(database);
  const contests = createContestStores(database);
  let codes = 0;
  return {
    access: createAccess({
      stores,
      adminIds,
      open: adminIds.length === 0,
      now,
      newCode: () => `ma-moi-${++codes}`,
    }),
    audit: stores.audit,
    history,
    replies,
    inbox: createInbox(database),
    answered: createAnsweredMessages(database),
    chatSettings: createChatSettings(database),
    exports: createRegisterExports(),
    incoming: {
      arrive: async (name) => {
        if (name.endsWith('.exe')) return { kind: 'refused', reason: 'không đọc được loại tệp này.' };
        return { kind: 'understood', id: 1, text: `Kế hoạch 9-KH/TU\n  từ ${name}` };
      },
      accept: async (id) =>
        id === 1 ? { kind: 'taken', file: 'ke-hoach-9.pdf', run: indexRun } : { kind: 'gone' },
      discard: async () => undefined,
    },
    reminders: createReminderStores(database),
    reminderPlan: {
      due: (subscriptions, since) => dueReminders(subscriptions, obligations, noGlossary, since),
      next: (subscription) => nextReminder(subscription, obligations, noGlossary, now()),
    },
    learning: createLearning({ items, lessons, stores: learning, now, random: () => 0 }),
    paintProgress: progressPicture,
    housekeeping: {
      reindex: async () => indexRun,
      backup: async () => 'backups/app.db',
      forgetPerson: (person) =>
        history.forgetEnding(`:${person}`) +
        replies.forgetPerson(person) +
        learning.forgetPerson(person) +
        exams.forgetPerson(person) +
        contests.forgetPerson(person),
    },
    items,
    learningStores: learning,
    exams,
    contests,
    random: createRandom(7),
    reports: createReportExports(),
  };
}
