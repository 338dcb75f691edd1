import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

export type Locked<T> =
  | { readonly kind: 'done'; readonly value: T }
  /** Another process holds the lock. */
  | { readonly kind: 'busy'; readonly pid: number };

/** Runs `work` while no other process runs under the same lock file. A lock left by a dead process is taken over. */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<Locked<T>> {
  await mkdir(dirname(path), { recursive: true });
  for (let attempt = 0; ; attempt += 1) {
    try {
      const file = await open(path, 'wx');
      await file.writeFile(String(process.pid));
      await file.close();
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const pid = Number(await readFile(path, 'utf8').catch(() => ''));
      if (attempt > 1 || (Number.isInteger(pid) && pid > 0 && pid !== process.pid && isAlive(pid))) {
        return { kind: 'busy', pid };
      }
      await rm(path, { force: true });
    }
  }
  try {
    return { kind: 'done', value: await work() };
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
