import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAccessStores } from '../../src/adapters/sqlite/access-stores.ts';
import { openDatabase } from '../../src/adapters/sqlite/database.ts';
import { backUpDatabase, databaseFile } from '../../src/app.ts';
import { runScript } from '../support/command.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('a backup', () => {
  it('holds what is in the database while it is used, and old copies make room', async () => {
    const dataDir = await temporaryFolder();
    const database = openDatabase(databaseFile(dataDir));
    createAccessStores(database).groups.put({ id: -5, title: 'Tổ', since: 0 });
    await database.kept();
    const start = Date.parse('2026-11-23T01:00:00Z');
    for (let i = 0; i < 16; i += 1) await backUpDatabase(dataDir, start + i * 1_000);
    const copies = await readdir(join(dataDir, 'backups'));
    expect(copies.sort()).toEqual(
      Array.from({ length: 14 }, (_, i) => `app-20261123-0100${String(i + 2).padStart(2, '0')}.db`),
    );
    const copy = openDatabase(join(dataDir, 'backups', copies.at(-1) ?? ''));
    expect(createAccessStores(copy).groups.list()).toHaveLength(1);
    copy.close();
    database.close();
  });

  it('is made by a command, which says where there is nothing to save', async () => {
    const dataDir = await temporaryFolder();
    const nothing = await runScript('backup', [], { DATA_DIR: dataDir });
    expect(nothing).toMatchObject({ code: 1, stderr: expect.stringContaining('không có gì để sao lưu') });
    openDatabase(databaseFile(dataDir)).close();
    const done = await runScript('backup', [], { DATA_DIR: dataDir });
    expect(done).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/backups\/app-\d{8}-\d{6}\.db\n$/u),
    });
  });
});
