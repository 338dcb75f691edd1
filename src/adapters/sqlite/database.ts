import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance, type StatementSyncInstance } from '@photostructure/sqlite';
import { MIGRATIONS } from './migrations.ts';

/**
 * An open database with its statements. What is written within one turn of the event loop, by however many tasks, is
 * committed together at its end: until then a kill may lose it, see {@link Database.kept}. Reads see it at once.
 */
export interface Database {
  /** Runs a statement. @returns how many rows it changed */
  run(sql: string, ...values: readonly Value[]): number;
  get(sql: string, ...values: readonly Value[]): Row | undefined;
  all(sql: string, ...values: readonly Value[]): Row[];
  /** Runs the work as a whole or not at all; may be nested, then the outermost decides. */
  transact<T>(work: () => T): T;
  /** Resolves when everything written so far survives a kill. Rejects when it could not be kept, and is lost. */
  kept(): Promise<void>;
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
    migrate(db);
    return wrap(db);
  } catch (error) {
    throw new Error(`${file} cannot be used as the database: ${(error as Error).message}`, { cause: error });
  }
}

function migrate(db: DatabaseSyncInstance): void {
  const { user_version: found } = db.prepare('PRAGMA user_version').get() as Row;
  const version = Number(found);
  if (version > MIGRATIONS.length)
    throw new Error(`it was written by a newer version of this program (${version} > ${MIGRATIONS.length})`);
  for (const [i, sql] of MIGRATIONS.entries()) {
    if (i < version) continue;
    db.exec('BEGIN IMMEDIATE');
    try {
      db.exec(`${sql}; PRAGMA user_version = ${i + 1}; COMMIT`);
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK');
      throw error;
    }
  }
}

/** Statements that change nothing. */
const READS = /^\s*(?:SELECT|PRAGMA)/iu;

function wrap(db: DatabaseSyncInstance): Database {
  const statements = new Map<string, { statement: StatementSyncInstance; writes: boolean }>();
  const [save, release, rollBack] = [
    db.prepare('SAVEPOINT work'),
    db.prepare('RELEASE work'),
    db.prepare('ROLLBACK TO work'),
  ];
  let depth = 0;
  let group: { readonly committed: Promise<void>; commit(): void } | undefined;

  const prepared = (sql: string) => {
    let known = statements.get(sql);
    if (known === undefined) {
      known = { statement: db.prepare(sql), writes: !READS.test(sql) };
      statements.set(sql, known);
    }
    if (known.writes) group ??= begin();
    return known.statement;
  };

  /** Opens the transaction for all that is written from now to the end of this turn. */
  function begin() {
    db.exec('BEGIN IMMEDIATE');
    const { promise, resolve, reject } = withResolvers();
    // Whoever depends on it waits for it; others need not.
    promise.catch(() => undefined);
    const timer = setImmediate(commit);
    function commit(): void {
      clearImmediate(timer);
      group = undefined;
      try {
        db.exec('COMMIT');
        resolve();
      } catch (error) {
        // Where the disk is full SQLite may have given the transaction up already.
        if (db.isTransaction) db.exec('ROLLBACK');
        reject(error);
      }
    }
    return { committed: promise, commit };
  }

  return {
    run: (sql, ...values) => Number(prepared(sql).run(...values).changes),
    get: (sql, ...values) => prepared(sql).get(...values) as Row | undefined,
    all: (sql, ...values) => prepared(sql).all(...values) as Row[],
    transact(work) {
      if (depth > 0) return work();
      group ??= begin();
      save.run();
      depth += 1;
      try {
        const result = work();
        release.run();
        return result;
      } catch (error) {
        if (db.isTransaction) {
          rollBack.run();
          release.run();
        }
        throw error;
      } finally {
        depth -= 1;
      }
    },
    kept: () => group?.committed ?? Promise.resolve(),
    copyTo(file) {
      group?.commit();
      db.prepare('VACUUM INTO ?').run(file);
    },
    close() {
      group?.commit();
      if (db.isOpen) db.close();
    },
  };
}

function withResolvers() {
  let resolve: () => void = () => undefined;
  let reject: (reason: unknown) => void = () => undefined;
  const promise = new Promise<void>((done, failed) => {
    resolve = done;
    reject = failed;
  });
  return { promise, resolve, reject };
}
