import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../src/adapters/sqlite/database.ts';
import { createModelUse } from '../../../src/adapters/sqlite/model-use.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('the log of what a chat model uses', () => {
  it('has nothing for a day on which nobody asked', () => {
    const log = createModelUse(openDatabase(':memory:'));
    log.add('2026-11-29', { input: 1, output: 2 });
    expect(log.on('2026-11-30')).toEqual({ requests: 0, input: 0, output: 0 });
  });

  it('adds up requests and tokens by days', () => {
    const log = createModelUse(openDatabase(':memory:'));
    log.add('2026-11-29', { input: 4_000, output: 300 });
    log.add('2026-11-30', { input: 7, output: 0 });
    log.add('2026-11-29', { input: 2_500, output: 41 });
    expect(log.on('2026-11-29')).toEqual({ requests: 2, input: 6_500, output: 341 });
    expect(log.on('2026-11-30')).toEqual({ requests: 1, input: 7, output: 0 });
  });

  it('adds up over restarts and processes', async () => {
    const file = join(await temporaryFolder(), 'app.db');
    const [first, second] = [openDatabase(file), openDatabase(file)];
    createModelUse(first).add('2026-11-29', { input: 1, output: 10 });
    await first.kept();
    createModelUse(second).add('2026-11-29', { input: 2, output: 20 });
    await second.kept();
    expect(createModelUse(first).on('2026-11-29')).toEqual({ requests: 2, input: 3, output: 30 });
    first.close();
    second.close();
    const later = openDatabase(file);
    const log = createModelUse(later);
    log.add('2026-11-29', { input: 3, output: 30 });
    expect(log.on('2026-11-29')).toEqual({ requests: 3, input: 6, output: 60 });
    later.close();
  });
});
