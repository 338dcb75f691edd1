import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { createApp } from '../../src/app.ts';
import { type Config, loadConfig } from '../../src/config.ts';
import { createMemoryLog, type MemoryLog } from './memory-log.ts';

const CORPUS = new URL('../../corpus', import.meta.url).pathname;

export interface RunningApp {
  readonly config: Config;
  /** Absolute path of its own copy of the project's corpus. */
  readonly corpusDir: string;
  readonly log: MemoryLog;
  /** What a person at the console types and sees. */
  readonly input: PassThrough;
  readonly shown: () => string;
  /** Settles when the conversation has ended. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
  /** Stops it and removes its folders. */
  dispose(): Promise<void>;
}

/** The whole app over a copy of the project's corpus, ready to be talked to; `environment` as in `.env.example`. */
export async function runApp(
  now: number,
  environment: Readonly<Record<string, string>> = {},
): Promise<RunningApp> {
  const root = await mkdtemp(join(tmpdir(), 'tdkt-app-'));
  const corpusDir = join(root, 'corpus');
  await cp(CORPUS, corpusDir, { recursive: true });
  const loaded = loadConfig({ CORPUS_DIR: corpusDir, DATA_DIR: join(root, 'data'), ...environment });
  if (loaded.kind === 'invalid') throw new Error(loaded.problems.join('; '));
  const { config } = loaded;
  const input = new PassThrough();
  const output = new PassThrough({ encoding: 'utf8' });
  const shown: string[] = [];
  output.on('data', (chunk: string) => shown.push(chunk));
  const log = createMemoryLog();
  const app = await createApp(config, log.logger, () => now, { input, output, interactive: false });
  let ended: Promise<void> = Promise.resolve();
  await new Promise<void>((ready, failed) => {
    ended = app.run(undefined, ready);
    ended.catch(failed);
  });
  return {
    config,
    corpusDir,
    log,
    input,
    shown: () => shown.join(''),
    ended,
    stop: () => app.stop(),
    async dispose() {
      await app.stop();
      await rm(root, { recursive: true, force: true });
    },
  };
}
