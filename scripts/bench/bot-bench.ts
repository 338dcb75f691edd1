import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { percentile } from '../../src/domain/search/metrics.ts';
import { type BotApi, startBotApi } from './bot-api.ts';

export interface Load {
  readonly chats: number;
  /** For each chat; as many as the bot takes of a person in a minute. */
  readonly questions: number;
}

/** How long people wait for answers, and how many the bot gives. */
export interface LoadResult {
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly longestMs: number;
  readonly perSecond: number;
}

export interface BotResult {
  /** Every chat asks its next question when it got an answer. */
  readonly inTurn: LoadResult;
  /** All questions of all chats arrive in the same moment. */
  readonly together: LoadResult;
}

/** Runs a bot in a process of its own and has many chats ask it at once. @param entry its module */
export async function benchBot(entry: string, questions: readonly string[], load: Load): Promise<BotResult> {
  const data = await mkdtemp(join(tmpdir(), 'bench-bot-'));
  const api = await startBotApi();
  const bot = spawn(process.execPath, ['--import', 'tsx', entry], {
    env: {
      ...process.env,
      TELEGRAM_BOT_TOKEN: api.token,
      TELEGRAM_API_ROOT: api.root,
      ACCESS: 'open',
      DATA_DIR: data,
      LOG_LEVEL: 'error',
      OPENAI_API_KEY: '',
      WEBHOOK_URL: '',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const kill = () => bot.kill('SIGKILL');
  process.once('exit', kill);
  const ended = once(bot, 'exit');
  const died = ended.then(([code]) => Promise.reject(new Error(`${entry} ended with ${code}`)));
  died.catch(() => undefined);
  // Each round has people of its own: a person may ask only so much in a minute.
  const ask = (round: number) => (chat: number, n: number) =>
    timed(api, 1 + round * load.chats + chat, questions[(n * load.chats + chat) % questions.length] ?? '');
  const rounds = async () => {
    await api.polled;
    await inTurn(ask(0), load);
    return { inTurn: await inTurn(ask(1), load), together: await together(ask(2), load) };
  };
  try {
    return await Promise.race([rounds(), died]);
  } finally {
    bot.kill('SIGTERM');
    await ended;
    process.off('exit', kill);
    api.stop();
    await rm(data, { recursive: true });
  }
}

type Ask = (chat: number, n: number) => Promise<number>;

async function timed(api: BotApi, chat: number, question: string): Promise<number> {
  const asked = performance.now();
  await api.ask(chat, question);
  return performance.now() - asked;
}

function inTurn(ask: Ask, { chats, questions }: Load): Promise<LoadResult> {
  return measured(
    Array.from({ length: chats }, async (_, chat) => {
      const waits: number[] = [];
      for (let n = 0; n < questions; n++) waits.push(await ask(chat, n));
      return waits;
    }),
  );
}

function together(ask: Ask, { chats, questions }: Load): Promise<LoadResult> {
  return measured(
    Array.from({ length: chats }, (_, chat) =>
      Promise.all(Array.from({ length: questions }, (_, n) => ask(chat, n))),
    ),
  );
}

async function measured(chats: readonly Promise<number[]>[]): Promise<LoadResult> {
  const started = performance.now();
  const waits = (await Promise.all(chats)).flat();
  const seconds = (performance.now() - started) / 1000;
  return {
    medianMs: percentile(waits, 0.5),
    p95Ms: percentile(waits, 0.95),
    longestMs: Math.max(...waits),
    perSecond: waits.length / seconds,
  };
}
