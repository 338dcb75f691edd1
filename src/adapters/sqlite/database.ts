import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance, type StatementSyncInstance } from '@photostructure/sqlite';
import { MIGRATIONS } from './migrations.ts';

/** An open database with its statements; everything in it is synchronous. */
export interface Database {
  /** Runs a statement. @returns how many rows it changed */
  run(sql: string, ...values: readonly Value[]): number;
  get(sql: string, ...values: readonly Value[]): Row | undefined;
  all(sql: string, ...values: readonly Value[]): Row[];
  /** Runs the work as a whole or not at all; may be nested, then the outermost decides. */
  transact<T>(work: () => T): T;
  /** Writes a consistent copy of the database into a new file. @throws Error when the file exists */
  copyTo(file: string): void;
  /** Safe to call more than once. */
  close(): void;
}

export type Value = string | number | null;
export type Row = Readonly<Record<string, unknown>>;

/** Milliseconds to wait for another process that writes. */
const BUSY_MS = 5_000;

/**
 * Opens `app.db`, creates it where there is none, and brings it up to the newest migration.
 * @param file `:memory:` for tests
 * @throws Error that names the file, when it cannot be opened, is damaged, or is from a newer version of the program
 */
export function openDatabase(file: string): Database {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
  try {
    const db = new DatabaseSync(file);
    db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;
      PRAGMA busy_timeout = ${BUSY_MS}`);
    const database = wrap(db);
    migrate(database);
    return database;
  } catch (error) {
    throw new Error(`${file} cannot be used as the database: ${(error as Error).message}`, { cause: error });
  }
}

function migrate(database: Database): void {
  const version = Number(database.get('PRAGMA user_version')?.user_version);
  if (version > MIGRATIONS.length)
    throw new Error(`it was written by a newer version of this program (${version} > ${MIGRATIONS.length})`);
  for (const [i, sql] of MIGRATIONS.entries()) {
    if (i < version) continue;
    database.transact(() => {
      for (const statement of sql.split(';').filter((part) => part.trim() !== '')) database.run(statement);
      database.run(`PRAGMA user_version = ${i + 1}`);
    });
  }
}

function wrap(db: DatabaseSyncInstance): Database {
  const statements = new Map<string, StatementSyncInstance>();
  let depth = 0;

  const prepared = (sql: string) => {
    const known = statements.get(sql) ?? db.prepare(sql);
    statements.set(sql, known);
    return known;
  };

  return {
    run: (sql, ...values) => Number(prepared(sql).run(...values).changes),
    get: (sql, ...values) => prepared(sql).get(...values) as Row | undefined,
    all: (sql, ...values) => prepared(sql).all(...values) as Row[],
    transact(work) {
      if (depth > 0) return work();
      db.exec('BEGIN IMMEDIATE');
      depth += 1;
      try {
        const result = work();
        db.exec('COMMIT');
        return result;
      } catch (error) {
        db.exec('ROLLBACK');
        throw error;
      } finally {
        depth -= 1;
      }
    },
    copyTo(file) {
      prepared('VACUUM INTO ?').run(file);
    },
    close() {
      if (db.isOpen) db.close();
    },
  };
}
