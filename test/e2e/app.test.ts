import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createCollection } from '../../src/app.ts';
import { TEXTS } from '../../src/channels/texts.ts';
import { type FakeTelegram, startFakeTelegram } from '../support/fake-telegram.ts';
import { createMemoryLog } from '../support/memory-log.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';

const NOW = Date.parse('2026-11-22T08:00:00Z');
const ISSUE = 'Cơ quan nào chủ trì quán triệt Chỉ thị 41?';
const HOST = 'mục III.3 – 213-KH/TU';

const NEW_PLAN = `---
number: 77-KH/ĐU
type: Kế hoạch
title: Kế hoạch phòng cháy, chữa cháy
issued: 2026-11-20
text: full
---
## II. TỔ CHỨC THỰC HIỆN

### 1. Công an phường Thanh Bình

Chủ trì tuần tra ban đêm, kiểm tra bình chữa cháy của các hộ kinh doanh.
`;

async function inTelegram(): Promise<{ telegram: FakeTelegram; running: RunningApp }> {
  const telegram = await startFakeTelegram();
  const running = await runApp(NOW, {
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.apiRoot,
    ACCESS: 'open',
    // Admins are not held back when they ask a lot.
    ADMIN_IDS: String(telegram.privateChat('Lan').user.id),
  });
  return { telegram, running };
}

describe('the bot in Telegram', () => {
  let telegram: FakeTelegram;
  let running: RunningApp;
  beforeAll(async () => {
    ({ telegram, running } = await inTelegram());
  });
  afterAll(async () => {
    await running.dispose();
    await telegram.stop();
  });
  const meet = (name: string) => {
    const person = telegram.privateChat(name);
    return {
      person,
      async asks(text: string) {
        person.says(text);
        return person.botSays();
      },
    };
  };

  it('greets who starts it', async () => {
    const { asks } = meet('Lan');
    expect((await asks('/start')).text).toBe(TEXTS.greeting);
  });

  it('answers a question with the section that says it, and opens that section by a button', async () => {
    const { person, asks } = meet('Minh');
    const said = await asks(ISSUE);
    expect(said.text).toMatch(/^Ban Tuyên giáo và Dân vận Thành ủy chủ trì/u);
    expect(said.text).toContain('[1] Kế hoạch 213-KH/TU, mục III.3');
    expect(said.text).toContain('• Kế hoạch 213-KH/TU: Từ 01/7/2025');
    const button = said.buttons.find((label) => label.includes(HOST));
    expect(await person.presses(said, button ?? '')).toEqual({});
    const section = await person.botSays();
    expect(section.text).toContain('Kế hoạch 213-KH/TU, mục III.3');
    expect(section.text).toContain('Chủ trì, phối hợp với cơ quan liên quan tổ chức quán triệt');
  });

  it('opens a section by its address and lists its sources', async () => {
    const { asks } = meet('Hoa');
    expect((await asks('/muc III.2')).text).toMatch(/^Kế hoạch 213-KH\/TU, mục III\.2/u);
    expect((await asks('/muc Điều 99')).text).toContain('chỉ có 96 điều');
    const sources = (await asks('/vanban')).text;
    for (const number of ['213-KH/TU', '41-CT/TW', '06/2022/QH15']) expect(sources).toContain(number);
  });

  it('leads from a section to its neighbours and from a clause to its article, in the same message', async () => {
    const { person, asks } = meet('Huệ');
    const plan = await asks('/muc III.3');
    expect(plan.buttons).toEqual(['‹ mục III.2', 'mục III.4 ›']);
    await person.presses(plan, 'mục III.4 ›');
    const next = await person.botEdits();
    expect(next.id).toBe(plan.id);
    expect(next.text).toMatch(/^Kế hoạch 213-KH\/TU, mục III\.4/u);
    await person.presses(next, 'phần nơi nhận ›');
    const last = await person.botEdits();
    expect(last.buttons).toEqual(['‹ mục III.4']);
    const clause = await asks('/muc khoản 2 Điều 5 luật');
    expect(clause.buttons).toEqual(['‹ khoản 1 Điều 5', 'khoản 3 Điều 5 ›', 'Toàn văn Điều 5']);
    await person.presses(clause, 'Toàn văn Điều 5');
    const whole = await person.botEdits();
    expect(whole.buttons).toEqual(['‹ Điều 4', 'Điều 6 ›']);
    expect(whole.text).toMatch(/^Luật 06\/2022\/QH15, Điều 5\n/u);
  });

  it('understands a question without diacritics, and a follow-up', async () => {
    const { asks } = meet('Tuấn');
    expect((await asks('ban tuyen giao va dan van thanh uy lam gi')).text).toContain('mục III.3');
    expect((await asks('còn Mặt trận thì sao?')).text).toContain('mục III.4');
  });

  it('says that a deadline is not stated, and declines what no document speaks of', async () => {
    const notStated = await meet('Nga').asks('Hạn chót nộp báo cáo theo Kế hoạch 213?');
    expect(notStated.text).toContain('không nêu thời hạn');
    const declined = await meet('Dũng').asks('Giá vàng hôm nay bao nhiêu?');
    expect(declined.text).toContain('không tìm thấy');
    expect(declined.buttons).toEqual(['👍', '👎']);
  });

  it('answers in a group when it is mentioned', async () => {
    const group = telegram.group('Tổ Thi đua');
    const asked = group.member('Lan').says(`@${telegram.bot.username} ${ISSUE}`);
    const said = await group.botSays();
    expect(said.repliesTo).toBe(asked);
    expect(said.text).toContain('mục III.3');
  });

  it('logs neither the token nor what people ask', () => {
    expect(running.log.text()).not.toContain(telegram.token);
    expect(running.log.text()).not.toContain('quán triệt');
  });
});

describe('a document that is added while the bot runs', () => {
  it('is answered from once it is indexed, and no question fails meanwhile', async () => {
    const { telegram, running } = await inTelegram();
    onTestFinished(async () => {
      await running.dispose();
      await telegram.stop();
    });
    const lan = telegram.privateChat('Lan');
    const asks = async (text: string) => {
      lan.says(text);
      return lan.botSays();
    };
    const question = 'Ai chủ trì tuần tra ban đêm, kiểm tra bình chữa cháy?';
    const before = await asks(ISSUE);
    expect((await asks(question)).text).not.toContain('77-KH/ĐU');

    await writeFile(join(running.corpusDir, 'moi.md'), NEW_PLAN);
    const other = await createCollection(running.config, createMemoryLog().logger, () => NOW + 60_000);
    const indexing = other.reindex();
    const said: string[] = [];
    await expect
      .poll(
        async () => {
          const { text } = await asks(question);
          said.push(text);
          return text;
        },
        { timeout: 15_000, interval: 100 },
      )
      .toContain('[1] Kế hoạch 77-KH/ĐU, mục II.1');
    expect(await indexing).toMatchObject({ kind: 'written', documents: 4 });
    expect(said).not.toContain(TEXTS.fault);
    expect(said.at(-1)).toMatch(/^Công an phường Thanh Bình chủ trì tuần tra ban đêm/u);

    // A button of a message sent before still opens its section.
    const button = before.buttons.find((label) => label.includes(HOST));
    expect(await lan.presses(before, button ?? '')).toEqual({});
    const opened = await lan.botSays();
    expect(opened.text).toContain('Kế hoạch 213-KH/TU, mục III.3');
    await lan.presses(opened, '‹ mục III.2');
    expect((await lan.botEdits()).text).toContain('Kế hoạch 213-KH/TU, mục III.2');
    expect(running.log.entries().filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });
});

describe('the bot', () => {
  it('ends when it is stopped', async () => {
    const { telegram, running } = await inTelegram();
    onTestFinished(async () => {
      await running.dispose();
      await telegram.stop();
    });
    await telegram.polled();
    await running.stop();
    await expect(running.ended).resolves.toBeUndefined();
  });
});

describe('the console', () => {
  it('answers what is piped in as one conversation, and ends with the input', async () => {
    const running = await runApp(NOW);
    onTestFinished(() => running.dispose());
    running.input.end(`${ISSUE}\n/muc III.2\nUBND thành phố có nhiệm vụ gì?\nHọ phải báo cáo ai?\n`);
    await running.ended;
    const shown = running.shown();
    expect(shown).toMatch(/^Ban Tuyên giáo và Dân vận Thành ủy chủ trì/u);
    expect(shown).toContain('[1] Kế hoạch 213-KH/TU, mục III.3:');
    expect(shown).toContain('Kế hoạch 213-KH/TU, mục III.2\n');
    expect(shown).toMatch(/báo cáo Ban\s+Thường\s+vụ\s+Thành\s+ủy/u);
    expect(shown).not.toContain(TEXTS.fault);
  });

  it('ends when it is stopped while it waits', async () => {
    const running = await runApp(NOW);
    onTestFinished(() => running.dispose());
    await running.stop();
    await expect(running.ended).resolves.toBeUndefined();
    expect(running.shown()).toBe('');
  });
});
