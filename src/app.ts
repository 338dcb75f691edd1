import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { readAnswerability } from './adapters/builtin/answerability.ts';
import { createBuiltinEmbedder } from './adapters/builtin/embedder.ts';
import { createBuiltinReranker } from './adapters/builtin/reranker.ts';
import { createGenerations, type OpenGeneration } from './adapters/generations.ts';
import { createItemExports } from './adapters/items/exports.ts';
import { createReader } from './adapters/readers/reader.ts';
import { createRegisterExports } from './adapters/register/exports.ts';
import { createReportExports } from './adapters/report/exports.ts';
import { createAccessStores } from './adapters/sqlite/access-stores.ts';
import { createAnsweredMessages } from './adapters/sqlite/answered-messages.ts';
import { backUp } from './adapters/sqlite/backup.ts';
import { createChatSettings } from './adapters/sqlite/chat-settings.ts';
import { createContestStores } from './adapters/sqlite/contest-stores.ts';
import { type Database, openDatabase } from './adapters/sqlite/database.ts';
import { createExamStores } from './adapters/sqlite/exam-stores.ts';
import { createStoredHistory, type StoredHistory } from './adapters/sqlite/history.ts';
import { createInbox } from './adapters/sqlite/inbox.ts';
import { createLearningStores } from './adapters/sqlite/learning-stores.ts';
import { createReminderStores } from './adapters/sqlite/reminder-stores.ts';
import { createReplyLog } from './adapters/sqlite/reply-log.ts';
import { composeChat } from './app/compose-chat.ts';
import type { Channel } from './channels/channel.ts';
import { createConsoleChannel } from './channels/console.ts';
import { HISTORY_LIMITS } from './channels/conversation.ts';
import type { ModelUse } from './channels/model-use.ts';
import { createPractice } from './channels/practice.ts';
import type { Housekeeping } from './channels/telegram/housekeeping.ts';
import type { ReminderPlan } from './channels/telegram/task-reminders.ts';
import type { Config } from './config.ts';
import { createAccess } from './domain/access/access.ts';
import type { Assistant } from './domain/answers/assistant.ts';
import { createAssistant } from './domain/answers/create-assistant.ts';
import type { Library, LibraryModels } from './domain/answers/library.ts';
import type { RegisterExports } from './domain/obligations/exports.ts';
import type { Clock, OnProgress } from './domain/ports.ts';
import { dueReminders, nextReminder } from './domain/reminders/due.ts';
import type { SearchIndexes, SearchModels } from './domain/search/candidates.ts';
import { indexTexts } from './domain/search/indexing.ts';
import type { IndexedText } from './domain/search/keyword-builder.ts';
import type { Item } from './domain/tutor/item.ts';
import type { ItemExports } from './domain/tutor/item-columns.ts';
import { createLearning, type Learning } from './domain/tutor/learning.ts';
import { rememberLessons } from './domain/tutor/lessons.ts';
import { type QuestionBank, rememberBanks } from './domain/tutor/question-bank.ts';
import type { LearningStores } from './domain/tutor/stores.ts';
import { createIncoming, describeOutcome } from './incoming.ts';
import { createIntake, type Intake } from './intake.ts';
import { type ReindexOptions, type ReindexOutcome, reindex } from './reindex.ts';

/** The indexed corpus, as scripts and the bot use it. */
export interface Collection {
  readonly assistant: Assistant;
  /** The library in use; there is one once {@link open} has resolved. */
  library(): Library;
  /** Opens the index in use; builds one where there is none, or only a damaged one. */
  open(onProgress?: OnProgress): Promise<void>;
  /** Brings the index up to the corpus and takes it into use. */
  reindex(options?: Omit<ReindexOptions, 'now'>): Promise<ReindexOutcome>;
  /** Takes documents into the corpus folder and out of it. */
  readonly intake: Intake;
  /** Writes obligations as files that people forward. */
  readonly exports: RegisterExports;
  /** What can be asked of the documents in use, with the notices that apply today: the same array all day. */
  items(): readonly Item[];
  /** The same, with what was made but could not be proven. */
  questionBank(): QuestionBank;
  /** Writes items as files that trainers forward. */
  readonly itemExports: ItemExports;
  /** What the chat model used today; absent where there is none. */
  readonly modelUse?: () => ModelUse;
  /** Where people and what is used are kept; opened when it is first asked for, one connection for all. */
  database(): Database;
  /** Takes a generation into use that another process has written. @returns whether there was one */
  refresh(): Promise<boolean>;
}

/** Joins the parts that answer questions; needs no Telegram token. */
export async function createCollection(config: Config, logger: Logger, now: Clock): Promise<Collection> {
  const models = await createModels(config);
  const generations = createGenerations(join(config.dataDir, 'index'), models);
  const reader = createReader();
  let database: Database | undefined;
  const openOnce = () => {
    database ??= openDatabase(databaseFile(config.dataDir));
    return database;
  };
  const chat = config.chat && (await composeChat(config.chat, openOnce(), logger, now));
  let current: OpenGeneration | undefined;

  const library = (): Library => {
    if (current === undefined) throw new Error('the collection has not been opened');
    return current.library;
  };

  async function use(): Promise<boolean> {
    const loaded = await generations.load();
    if (loaded.kind === 'damaged') logger.warn({ reason: loaded.reason }, 'the index cannot be used');
    if (loaded.kind !== 'loaded') return false;
    current = loaded;
    return true;
  }

  async function update(options: Omit<ReindexOptions, 'now'> = {}): Promise<ReindexOutcome> {
    const { corpusDir, dataDir } = config;
    const take = (generation: OpenGeneration) => {
      current = generation;
    };
    return reindex(
      { corpusDir, dataDir, generations, reader, embedder: models.embedder, take },
      { ...options, now: now() },
    );
  }

  const questionBank = rememberBanks(library, now);

  return {
    assistant: createAssistant(library, now, chat && { model: chat.answers }),
    database: openOnce,
    ...(chat && { modelUse: chat.use }),
    library,
    async open(onProgress) {
      if (await use()) return;
      const outcome = await update(onProgress ? { onProgress } : {});
      if (outcome.kind === 'busy' && !(await use())) {
        throw new Error(
          `another process (${outcome.pid}) is building the index; try again when it has finished`,
        );
      }
    },
    reindex: update,
    intake: createIntake({
      corpusDir: config.corpusDir,
      dataDir: config.dataDir,
      reader,
      documents: () => library().documents,
    }),
    exports: createRegisterExports(),
    items: () => questionBank().items,
    questionBank,
    itemExports: createItemExports(),
    async refresh() {
      const id = await generations.currentId();
      return id !== undefined && id !== current?.id ? use() : false;
    },
  };
}

/** What the search has learnt. The client of a hosted API is loaded only where it is wanted: it takes a second. */
export async function createModels({ embedder }: Config): Promise<LibraryModels> {
  const builtin = await createBuiltinEmbedder();
  const { vectorOf, topics } = builtin;
  const answerability = await readAnswerability();
  if (embedder.kind === 'builtin')
    return { embedder: builtin, vectorOf, topics, answerability, reranker: await createBuiltinReranker() };
  const { createOpenAiEmbedder } = await import('./adapters/embedder/openai.ts');
  return { embedder: createOpenAiEmbedder(embedder), vectorOf, topics, answerability };
}

/** Indexes texts that are no documents, in memory: for measuring the search on a benchmark. */
export async function createSearchIndexes(
  models: SearchModels,
  texts: readonly IndexedText[],
  onProgress: OnProgress,
): Promise<SearchIndexes> {
  const { embedder } = models;
  const { keywords, vectors, pieceStarts } = await indexTexts(texts, embedder, onProgress);
  const { buildVectorIndex } = await import('./adapters/hnsw.ts');
  const index = await buildVectorIndex(vectors, embedder, { onProgress });
  return { ...models, keywords, pieceStarts, vectors: index };
}

/** How often a running bot looks for a generation that `npm run reindex` has written. */
const REFRESH_MS = 2_000;

export interface AppStreams {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** Whether a person types at the input. */
  readonly interactive: boolean;
}

/** The bot: the collection behind the channel that the configuration names. */
export interface App {
  /**
   * Indexes what changed, then serves until the conversation ends or {@link stop} is called.
   * @param onReady called between the two
   */
  run(onProgress?: OnProgress, onReady?: () => void): Promise<void>;
  stop(): Promise<void>;
}

export async function createApp(
  config: Config,
  logger: Logger,
  now: Clock,
  streams: AppStreams,
): Promise<App> {
  const collection = await createCollection(config, logger, now);
  const channel = await createChannel(config, collection, logger, now, streams);

  async function prepare(onProgress?: OnProgress): Promise<void> {
    let outcome: ReindexOutcome;
    try {
      outcome = await collection.reindex(onProgress ? { onProgress } : {});
    } catch (error) {
      if (!(await collection.refresh())) throw error;
      logger.error({ err: error }, 'the index is not up to date with the corpus: indexing failed');
      return;
    }
    if (outcome.kind === 'busy') return collection.open();
    for (const { path, outcome: file } of outcome.files) {
      if (file.kind === 'left-out')
        logger.warn({ file: path, reason: file.reason }, 'a corpus file is left out');
      if (file.kind === 'superseded') logger.warn({ file: path, by: file.by }, 'a corpus file is superseded');
    }
    if (outcome.glossaryProblem) logger.warn({ reason: outcome.glossaryProblem }, 'the glossary is left out');
  }

  /** Makes the tutor's questions before anybody waits for them: it takes a second or two. */
  function warmUp(): void {
    if (config.telegram !== undefined) collection.items();
  }

  return {
    async run(onProgress, onReady) {
      await prepare(onProgress);
      warmUp();
      onReady?.();
      const timer = setInterval(() => {
        collection
          .refresh()
          .then((changed) => changed && warmUp())
          .catch((error: unknown) => logger.error({ err: error }, 'refreshing the index failed'));
      }, REFRESH_MS);
      try {
        await channel.start();
      } finally {
        clearInterval(timer);
      }
    },
    stop: () => channel.stop(),
  };
}

/**
 * The tutor for whoever sits at the terminal; what is learnt is kept where the bot keeps it. Ends with the input or when
 * the person leaves.
 * @param onReady called when the index is open
 */
export async function practise(
  config: Config,
  logger: Logger,
  now: Clock,
  streams: AppStreams,
  progress: { readonly onProgress?: OnProgress; readonly onReady?: () => void } = {},
): Promise<void> {
  const collection = await createCollection(config, logger, now);
  await collection.open(progress.onProgress);
  progress.onReady?.();
  const database = collection.database();
  try {
    const learning = createCollectionLearning(collection, createLearningStores(database), now);
    await createPractice({ learning, now, ...streams }).start();
  } finally {
    database.close();
  }
}

/** Telegram's library and the database are opened only where there is a token. */
async function createChannel(
  config: Config,
  collection: Collection,
  logger: Logger,
  now: Clock,
  streams: AppStreams,
): Promise<Channel> {
  const { telegram, dataDir } = config;
  const { assistant } = collection;
  if (telegram === undefined) return createConsoleChannel({ assistant, logger, now, ...streams });
  const { createTelegramChannel } = await import('./channels/telegram/channel.ts');
  const database = collection.database();
  const stores = createAccessStores(database);
  const { adminIds, open } = telegram;
  if (adminIds.length === 0 && !open)
    logger.warn(
      {},
      'nobody may use the bot: set ADMIN_IDS (the bot tells strangers their id), or ACCESS=open',
    );
  const history = createStoredHistory(database, HISTORY_LIMITS);
  const replies = createReplyLog(database);
  const learningStores = createLearningStores(database);
  const exams = createExamStores(database);
  const contests = createContestStores(database);
  const newCode = () => randomBytes(12).toString('base64url');
  const channel = createTelegramChannel({
    ...telegram,
    assistant,
    access: createAccess({ stores, adminIds, open, now, newCode }),
    audit: stores.audit,
    history,
    replies,
    inbox: createInbox(database),
    answered: createAnsweredMessages(database),
    chatSettings: createChatSettings(database),
    exports: collection.exports,
    incoming: createIncoming({
      dataDir,
      intake: collection.intake,
      reindex: (onProgress) => collection.reindex({ onProgress }),
    }),
    reminders: createReminderStores(database),
    reminderPlan: createReminderPlan(collection, now),
    learning: createCollectionLearning(collection, learningStores, now),
    paintProgress: async (progress) =>
      (await import('./adapters/progress-picture.ts')).progressPicture(progress),
    learningStores,
    items: () => collection.items(),
    exams,
    contests,
    random: Math.random,
    reports: createReportExports(),
    ...(collection.modelUse && { modelUse: collection.modelUse }),
    housekeeping: createHousekeeping(
      collection,
      { database, history, forgetful: [replies, learningStores, exams, contests] },
      dataDir,
      now,
    ),
    logger,
    now,
  });
  return {
    ...channel,
    async stop() {
      await channel.stop();
      database.close();
    },
  };
}

/** What falls due by the register in use. */
function createReminderPlan({ library }: Collection, now: Clock): ReminderPlan {
  return {
    due: (subscriptions, since) =>
      dueReminders(subscriptions, library().obligations, library().glossary, since),
    next: (subscription) => nextReminder(subscription, library().obligations, library().glossary, now()),
  };
}

/** What is taught of the library in use. */
function createCollectionLearning(collection: Collection, stores: LearningStores, now: Clock): Learning {
  const { items, library } = collection;
  const lessons = rememberLessons(() => ({ ...library(), items: items() }));
  return createLearning({ items, lessons, stores, now, random: Math.random });
}

/** Copies the database, also while a bot uses it. @returns the path of the copy */
export async function backUpDatabase(dataDir: string, now: number): Promise<string> {
  const database = openDatabase(databaseFile(dataDir));
  try {
    return await backUp(database, dataDir, now);
  } finally {
    database.close();
  }
}

/** Where people, conversations and what was answered are kept. */
export function databaseFile(dataDir: string): string {
  return join(dataDir, 'app.db');
}

function createHousekeeping(
  collection: Collection,
  kept: {
    readonly database: Database;
    readonly history: StoredHistory;
    /** What else holds something on people. */
    readonly forgetful: readonly { forgetPerson(person: number): number }[];
  },
  dataDir: string,
  now: Clock,
): Housekeeping {
  const { database, history, forgetful } = kept;
  return {
    reindex: async (onProgress) => describeOutcome(await collection.reindex({ onProgress })),
    backup: () => backUp(database, dataDir, now()),
    forgetPerson: (person) =>
      forgetful.reduce(
        (count, store) => count + store.forgetPerson(person),
        history.forgetEnding(`:${person}`),
      ),
  };
}
