import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

const ROOT = new URL('../..', import.meta.url).pathname;

/** How a command ended. */
export interface Ended {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

export interface Limits {
  /** No file may grow larger, in kilobytes: a write beyond fails half-way, as on a full disk. */
  readonly largestFile?: number;
}

/** Runs a script of the project as a process of its own, with no environment but what is given. */
export async function runScript(
  script: string,
  parameters: readonly string[],
  environment: Readonly<Record<string, string>>,
  { largestFile }: Limits = {},
): Promise<Ended> {
  const limit = largestFile === undefined ? '' : `ulimit -f ${largestFile};`;
  const command = ['-c', `${limit} exec "$0" "$@"`, process.execPath, '--import', 'tsx'];
  const child = spawn('bash', [...command, `scripts/${script}.ts`, ...parameters], {
    cwd: ROOT,
    env: { PATH: process.env.PATH ?? '', EMBEDDER: 'builtin', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close') as Promise<[number | null]>;
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { stdout, stderr, code };
}
