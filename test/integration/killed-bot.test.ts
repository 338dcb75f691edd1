import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { TEXTS } from '../../src/channels/texts.ts';
import { startFakeTelegram } from '../support/fake-telegram.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const PROCESS = new URL('../support/bot-process.ts', import.meta.url).pathname;
const CHATS = 10;
const KILLS = 7;
/** 12 May 2026, 8 o'clock in Vietnam: three days before the task is due. */
const NOW = Date.parse('2026-05-12T01:00:00Z');

it('loses no question, answers none twice and doubles no reminder, killed again and again with updates repeated', async () => {
  const telegram = await startFakeTelegram();
  const database = join(await temporaryFolder(), 'app.db');
  const start = async (): Promise<ChildProcess> => {
    const child = fork(PROCESS, [telegram.token, telegram.apiRoot, database, String(NOW)], {
      execArgv: ['--import', 'tsx'],
      stdio: 'ignore',
    });
    await once(child, 'message');
    return child;
  };
  const chats = Array.from({ length: CHATS }, (_, i) => telegram.privateChat(`Người ${i}`));
  let seed = 11;
  const random = () => {
    seed = (seed * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return seed / 2 ** 32;
  };
  const asked: string[][] = chats.map(() => []);
  try {
    for (const [i, chat] of chats.entries()) if (i < 3) chat.says('/nhac tất cả trước 3 ngày lúc 8h');
    for (let kill = 0; kill < KILLS; kill += 1) {
      const child = await start();
      for (const [i, chat] of chats.entries()) {
        const question = `câu ${i}-${kill}`;
        asked[i]?.push(question);
        chat.says(question);
      }
      await pause(random() * 120);
      child.kill('SIGKILL');
      await once(child, 'exit');
      telegram.redelivers();
    }
    const last = await start();
    for (let quiet = 0; quiet < 3; ) {
      const before = telegram.calls.length;
      await pause(300);
      quiet = telegram.calls.length === before ? quiet + 1 : 0;
    }
    last.kill('SIGTERM');
    await once(last, 'exit');

    let answered = 0;
    for (const [i, chat] of chats.entries()) {
      const said: string[] = [];
      while (chat.unread() > 0) said.push((await chat.botSays()).text);
      const answers = said.filter((text) => text.startsWith('Đáp: ')).map((text) => text.slice(5));
      const sorry = said.filter((text) => text === TEXTS.interrupted).length;
      answered += answers.length;
      expect(new Set(answers).size).toBe(answers.length);
      const missing = (asked[i] ?? []).filter((question) => !answers.includes(question));
      expect(missing.length).toBeLessThanOrEqual(sorry);
      expect(answers).toEqual((asked[i] ?? []).filter((question) => answers.includes(question)));
      expect(said.filter((text) => text.startsWith('Nhắc việc')).length).toBeLessThanOrEqual(1);
    }
    expect(answered).toBeGreaterThan((CHATS * KILLS) / 2);
  } finally {
    await telegram.stop();
  }
}, 120_000);
