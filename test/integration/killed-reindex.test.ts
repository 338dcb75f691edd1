import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createCollection } from '../../src/app.ts';
import { runApp } from '../support/running-app.ts';

const LOOP = new URL('../support/reindex-loop.ts', import.meta.url).pathname;
const MOMENTS = 50;
/** A round of re-indexing takes about so many milliseconds: kills fall into every part of it. */
const ROUND_MS = 400;

/** Repeatable moments (a linear congruential generator). */
function* moments(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    yield (state / 2 ** 32) * ROUND_MS;
  }
}

it('answers every question from a whole generation while re-indexing is killed at 50 moments', async () => {
  const app = await runApp(Date.now());
  try {
    const { config, log } = app;
    const collection = await createCollection(config, log.logger, Date.now);
    await collection.open();
    const times = moments(7);
    let asked = 0;
    for (let kill = 0; kill < MOMENTS; kill += 1) {
      const child = fork(LOOP, [config.corpusDir, config.dataDir], {
        execArgv: ['--import', 'tsx'],
        stdio: 'ignore',
      });
      const gone = once(child, 'exit');
      await once(child, 'message');
      const until = performance.now() + (times.next().value as number);
      while (performance.now() < until) {
        await collection.refresh();
        const answer = await collection.assistant.ask('Cơ quan nào chủ trì quán triệt Chỉ thị 41?', []);
        expect(answer.citations[0]?.locator).toBe('III.3');
        asked += 1;
        await pause(5);
      }
      child.kill('SIGKILL');
      await gone;
      const fresh = await createCollection(config, log.logger, Date.now);
      expect(await fresh.refresh()).toBe(true);
      expect(fresh.library().passages).toHaveLength(collection.library().passages.length);
    }
    expect(asked).toBeGreaterThan(MOMENTS);
    expect(await collection.reindex({ force: true })).toMatchObject({ kind: 'written' });
    const left = await readdir(join(config.dataDir, 'index'));
    expect(left.filter((name) => /^\d{14}-/.test(name)).length).toBeLessThanOrEqual(2);
    expect(left.filter((name) => name.startsWith('.building'))).toEqual([]);
  } finally {
    await app.dispose();
  }
}, 170_000);
