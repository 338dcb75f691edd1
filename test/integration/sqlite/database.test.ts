import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../src/adapters/sqlite/database.ts';
import { MIGRATIONS } from '../../../src/adapters/sqlite/migrations.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const put = 'INSERT INTO approved_group VALUES (?, ?, 0)';
const count = (database: ReturnType<typeof openDatabase>) =>
  Number(database.get('SELECT count(*) AS n FROM approved_group')?.n);

describe('the database', () => {
  it('is made where there is none, with its folder, and keeps what is written', async () => {
    const file = join(await temporaryFolder(), 'data', 'app.db');
    const first = openDatabase(file);
    first.run(put, -5, 'Tổ Thi đua');
    first.close();
    const second = openDatabase(file);
    expect(second.get('SELECT title FROM approved_group')).toEqual({ title: 'Tổ Thi đua' });
    expect(second.get('PRAGMA user_version')).toEqual({ user_version: MIGRATIONS.length });
    second.close();
  });

  it('does work as a whole or not at all', () => {
    const database = openDatabase(':memory:');
    const failing = () =>
      database.transact(() => {
        database.run(put, -1, 'a');
        database.transact(() => database.run(put, -2, 'b'));
        throw new Error('dừng');
      });
    expect(failing).toThrow('dừng');
    expect(count(database)).toBe(0);
    database.transact(() => database.run(put, -1, 'a'));
    expect(count(database)).toBe(1);
  });

  it('commits what many tasks write in one turn together, and tells when it is kept', async () => {
    const file = join(await temporaryFolder(), 'app.db');
    const [database, other] = [openDatabase(file), openDatabase(file)];
    database.run(put, -1, 'a');
    const failing = () =>
      database.transact(() => {
        database.run(put, -2, 'b');
        throw new Error('dừng');
      });
    expect(failing).toThrow('dừng');
    database.run(put, -3, 'c');
    expect([count(database), count(other)]).toEqual([2, 0]);
    await database.kept();
    expect(count(other)).toBe(2);
    database.run(put, -4, 'd');
    database.close();
    expect(count(other)).toBe(3);
    other.close();
  });

  it('tells when what was written could not be kept, and takes more afterwards', async () => {
    const database = openDatabase(':memory:');
    database.run(put, -1, 'a');
    database.run('PRAGMA defer_foreign_keys = ON');
    database.run('INSERT INTO rating (reply, person, good, at) VALUES (9, 1, 1, 0)');
    await expect(database.kept()).rejects.toThrow(/FOREIGN KEY/u);
    expect(count(database)).toBe(0);
    database.run(put, -2, 'b');
    await database.kept();
    expect(count(database)).toBe(1);
  });

  it('is copied while it is in use, never over a file that is there', async () => {
    const folder = await temporaryFolder();
    const database = openDatabase(join(folder, 'app.db'));
    database.run(put, -5, 'Tổ');
    database.copyTo(join(folder, 'copy.db'));
    database.run(put, -6, 'Khối');
    const copy = openDatabase(join(folder, 'copy.db'));
    expect(count(copy)).toBe(1);
    expect(() => database.copyTo(join(folder, 'copy.db'))).toThrow();
    copy.close();
    database.close();
  });

  it('that is damaged, or of a newer program, is refused by name and left as it is', async () => {
    const folder = await temporaryFolder();
    const damaged = join(folder, 'hong.db');
    await writeFile(damaged, 'không phải cơ sở dữ liệu, chỉ là chữ');
    expect(() => openDatabase(damaged)).toThrow(damaged);
    expect(await readFile(damaged, 'utf8')).toContain('chỉ là chữ');
    const newer = join(folder, 'moi.db');
    const database = openDatabase(newer);
    database.run(`PRAGMA user_version = ${MIGRATIONS.length + 1}`);
    database.close();
    expect(() => openDatabase(newer)).toThrow(/newer version/u);
  });
});
