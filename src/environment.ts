import { existsSync } from 'node:fs';
import { loadEnvFile } from 'node:process';
import { type Config, loadConfig } from './config.ts';

/** Exit codes of every command. */
export const EXIT = { success: 0, failure: 1, misuse: 2 } as const;

/** Reads `.env` where there is one, then the environment; on a mistake says which variable and ends with 2. */
export function configOrExit(): Config {
  if (existsSync('.env')) loadEnvFile('.env');
  const loaded = loadConfig(process.env);
  if (loaded.kind === 'loaded') return loaded.config;
  process.stderr.write(
    `The environment is not valid (see .env.example):\n${loaded.problems.map((line) => `  ${line}\n`).join('')}`,
  );
  process.exit(EXIT.misuse);
}
