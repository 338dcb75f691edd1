import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from './database.ts';

/** So many copies are kept; older ones are removed. */
const KEPT = 14;
const COPY = /^app-\d{8}-\d{6}\.db$/u;

/**
 * Copies the database, while it is in use, to `backups/app-YYYYMMDD-HHMMSS.db` (UTC) in the data folder.
 * @returns the path of the copy
 */
export async function backUp(database: Database, dataDir: string, now: number): Promise<string> {
  const folder = join(dataDir, 'backups');
  mkdirSync(folder, { recursive: true });
  const stamp = new Date(now)
    .toISOString()
    .replace(/[-:]|\..*$/gu, '')
    .replace('T', '-');
  const file = join(folder, `app-${stamp}.db`);
  const unfinished = `${file}.tmp`;
  rmSync(unfinished, { force: true });
  database.copyTo(unfinished);
  renameSync(unfinished, file);
  const copies = readdirSync(folder).filter((name) => COPY.test(name));
  for (const old of copies.sort().slice(0, -KEPT)) rmSync(join(folder, old));
  return file;
}
