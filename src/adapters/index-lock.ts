import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

export type Locked<T> =
  | { readonly kind: 'done'; readonly value: T }
  /** The lock is held by another process, or by this one already. */
  | { readonly kind: 'busy'; readonly pid: number };

/** Locks that this process holds: any other lock with its number was left by a dead process of that number. */
const held = new Set<string>();

/** Runs `work` while nothing else runs under the same lock file. A lock left by a dead process is taken over. */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<Locked<T>> {
  if (held.has(path)) return { kind: 'busy', pid: process.pid };
  held.add(path);
  try {
    const owner = await take(path);
    return owner === undefined
      ? { kind: 'done', value: await runUnder(path, work) }
      : { kind: 'busy', pid: owner };
  } finally {
    held.delete(path);
  }
}

/** @returns the living process that has the lock, or undefined once it is ours. */
async function take(path: string): Promise<number | undefined> {
  await mkdir(dirname(path), { recursive: true });
  for (let attempt = 0; ; attempt += 1) {
    try {
      await writeFile(path, String(process.pid), { flag: 'wx' });
      return undefined;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const pid = Number(await readFile(path, 'utf8').catch(() => ''));
      if (attempt > 1 || (Number.isInteger(pid) && pid > 0 && pid !== process.pid && isAlive(pid)))
        return pid;
      await rm(path, { force: true });
    }
  }
}

async function runUnder<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
