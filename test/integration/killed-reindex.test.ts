import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createCollection } from '../../src/app.ts';
import { runApp } from '../support/running-app.ts';

const LOOP = new URL('../support/reindex-loop.ts', import.meta.url).pathname;
const MOMENTS = 24;
/** A round of re-indexing takes about so many milliseconds: kills fall into every part of it. */
const ROUND_MS = 400;

/** A moment in each of so many equal parts of a round, somewhere in it: repeatable (a linear congruential generator). */
function* moments(seed: number): Generator<number> {
  let state = seed;
  for (let part = 0; part < MOMENTS; part += 1) {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    yield ((part + state / 2 ** 32) / MOMENTS) * ROUND_MS;
  }
}

it('answers every question from a whole generation while re-indexing is killed in each part of its round', async () => {
  const app = await runApp(Date.now());
  try {
    const { config, log } = app;
    const collection = await createCollection(config, log.logger, Date.now);
    await collection.open();
    // A process takes longer to start than it lives: the next one starts meanwhile.
    const start = () => {
      const child = fork(LOOP, [config.corpusDir, config.dataDir], {
        execArgv: ['--import', 'tsx'],
        stdio: 'ignore',
      });
      return { child, ready: once(child, 'message'), gone: once(child, 'exit') };
    };
    let asked = 0;
    let following = start();
    for (const moment of moments(7)) {
      const { child, ready, gone } = following;
      await ready;
      following = start();
      child.send('go');
      const until = performance.now() + moment;
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
    following.child.kill('SIGKILL');
    await following.gone;
    expect(asked).toBeGreaterThan(MOMENTS);
    expect(await collection.reindex({ force: true })).toMatchObject({ kind: 'written' });
    const left = await readdir(join(config.dataDir, 'index'));
    expect(left.filter((name) => /^\d{14}-/.test(name)).length).toBeLessThanOrEqual(2);
    expect(left.filter((name) => name.startsWith('.building'))).toEqual([]);
  } finally {
    await app.dispose();
  }
}, 170_000);
