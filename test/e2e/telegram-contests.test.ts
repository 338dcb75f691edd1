import { describe, expect, test, vi } from 'vitest';
import { type Database, openDatabase } from '../../src/adapters/sqlite/database.ts';
import { CONTEST_TEXTS } from '../../src/channels/contest-text.ts';
import { TEXTS } from '../../src/channels/texts.ts';
import { GRACE_MS, OPEN_MS, READY_MS, REST_MS } from '../../src/domain/tutor/contest.ts';
import { examItems } from '../support/exam-items.ts';
import {
  type BotPoll,
  type FakeGroup,
  type GroupMember,
  startFakeTelegram,
} from '../support/fake-telegram.ts';
import { type BotOptions, type RunningBot, startBot } from '../support/telegram-bot.ts';

const items = examItems(3);

type Running = RunningBot & { readonly database: Database };

async function start(options: BotOptions = {}, telegram?: RunningBot['telegram']): Promise<Running> {
  const { database = openDatabase(':memory:') } = options;
  return {
    ...(await startBot({ items: () => items, startsAt: 1_000_000, ...options, database }, telegram)),
    database,
  };
}

/** The next question, once the bot knows that it has arrived. */
async function asks({ database }: Running, group: FakeGroup): Promise<BotPoll> {
  const asked = await group.botPolls();
  const known = () => database.all('SELECT questions FROM contest').map(({ questions }) => String(questions));
  await vi.waitFor(() => expect(known().join()).toContain(asked.poll), { interval: 2 });
  return asked;
}

/** Begins a round and waits for its first question. */
async function begins(
  running: Running,
  group: FakeGroup,
  starter: GroupMember,
  typed: string,
): Promise<BotPoll> {
  starter.says(typed);
  await group.botSays();
  running.clock.now += READY_MS;
  return asks(running, group);
}

const right = (poll: BotPoll) => poll.right[0] ?? '';
const wrong = (poll: BotPoll) => poll.options.find((option) => !poll.right.includes(option)) ?? '';

/** The time of the question runs out, and it is counted. */
async function runsOut(
  { telegram, clock }: Running,
  group: FakeGroup,
  poll: BotPoll,
  elapsed = 0,
): Promise<string> {
  await telegram.polled();
  telegram.closesPoll(poll);
  clock.now += OPEN_MS + GRACE_MS + 1 - elapsed;
  return (await group.botSays()).text;
}

describe('a contest', () => {
  test('of five: points for speed, a shared rank, a late answer, one who left; a second one is refused', async () => {
    const running = await start();
    const { telegram, clock } = running;
    const group = telegram.group('Tổ Thi đua');
    const [lan, minh, hoa, binh, tuan] = ['Lan', 'Minh', 'Hoa', 'Bình', 'Tuấn'].map((name) =>
      group.member(name),
    );
    if (!lan || !minh || !hoa || !binh || !tuan) throw new Error('expected five people');
    lan.says('/thidua 3');
    const announced = (await group.botSays()).text;
    expect(announced).toBe(`${CONTEST_TEXTS.beginsTitle}\n${CONTEST_TEXTS.begins(3, 'Lan')}`);
    minh.says('/thidua');
    expect((await group.botSays()).text).toBe(CONTEST_TEXTS.running);
    expect(telegram.callsOf('sendPoll')).toEqual([]);

    clock.now += READY_MS;
    const first = await asks(running, group);
    expect(first.text).toMatch(/^Câu 1\/3\. Theo Kế hoạch 5-KH\/ĐU/u);
    expect(first).toMatchObject({ kind: 'quiz', isAnonymous: false, openPeriod: 30 });
    expect(first.explanation).toMatch(/^Mục /u);
    expect(telegram.callsOf('sendPoll')[0]?.payload).toMatchObject({ protect_content: true });
    lan.votes(first, right(first));
    minh.votes(first, right(first));
    hoa.votes(first, wrong(first));
    await telegram.polled();
    clock.now += 20_000;
    binh.votes(first, right(first));
    expect(await runsOut(running, group, first, 20_000)).toBe(
      'Câu 1: 3/4 người trả lời đúng.\nDẫn đầu: 1. Lan 15 · 1. Minh 15 · 3. Bình 12',
    );

    clock.now += REST_MS;
    const second = await asks(running, group);
    expect(second.text).toMatch(/^Câu 2\/3\./u);
    hoa.votes(second, right(second));
    await telegram.polled();
    clock.now += OPEN_MS + GRACE_MS + 1;
    tuan.votes(second, right(second));
    binh.votes(second, right(second));
    expect((await group.botSays()).text).toBe(
      'Câu 2: 1/1 người trả lời đúng.\nDẫn đầu: 1. Hoa 15 · 1. Lan 15 · 1. Minh 15',
    );
    await telegram.polled();

    clock.now += REST_MS;
    const third = await asks(running, group);
    lan.votes(third, right(third));
    minh.votes(third, right(third));
    tuan.votes(third, wrong(third));
    minh.leaves();
    expect(await runsOut(running, group, third)).toBe('Câu 3: 2/3 người trả lời đúng.');
    clock.now += REST_MS;
    expect((await group.botSays()).text).toBe(
      [
        CONTEST_TEXTS.endTitle,
        '🥇 Lan: 30 điểm, đúng 2 câu',
        '🥇 Minh (đã rời nhóm): 30 điểm, đúng 2 câu',
        '🥉 Hoa: 15 điểm, đúng 1 câu',
        '4. Bình: 12 điểm, đúng 1 câu',
        '5. Tuấn: 0 điểm, đúng 0 câu',
        '',
        CONTEST_TEXTS.counted(3),
      ].join('\n'),
    );
    lan.says('/thidua 3');
    expect((await group.botSays()).text).toContain(CONTEST_TEXTS.beginsTitle);
  });

  test('runs in two groups at once, each with its own scores', async () => {
    const running = await start();
    const { telegram, clock } = running;
    const [one, two] = [telegram.group('Tổ một'), telegram.group('Tổ hai')];
    const [lan, minh] = [one.member('Lan'), two.member('Minh')];
    lan.says('/thidua 3');
    await one.botSays();
    const inTwo = await begins(running, two, minh, '/thidua 4');
    const inOne = await asks(running, one);
    expect([inOne.text, inTwo.text].map((text) => text.slice(0, 8))).toEqual(['Câu 1/3.', 'Câu 1/4.']);
    lan.votes(inOne, right(inOne));
    minh.votes(inTwo, wrong(inTwo));
    await telegram.polled();
    clock.now += OPEN_MS + GRACE_MS + 1;
    expect((await one.botSays()).text).toBe('Câu 1: 1/1 người trả lời đúng.\nDẫn đầu: 1. Lan 15');
    expect((await two.botSays()).text).toBe('Câu 1: 0/1 người trả lời đúng.');
  });

  test('goes on after a restart; a question whose time ran out meanwhile does not count', async () => {
    const telegram = await startFakeTelegram();
    const database = openDatabase(':memory:');
    const first = await start({ database }, telegram);
    const group = telegram.group('Tổ');
    const lan = group.member('Lan');
    const asked = await begins(first, group, lan, '/thidua 3');
    lan.votes(asked, right(asked));
    await telegram.polled();
    await first.channel.stop();
    // Still open: it goes on as if nothing had been.
    const second = await start({ database, startsAt: first.clock.now + 10_000 }, telegram);
    expect(await runsOut(second, group, asked, 10_000)).toContain('Câu 1: 1/1');
    second.clock.now += REST_MS;
    await asks(second, group);
    await second.channel.stop();
    const third = await start({ database, startsAt: second.clock.now + 2 * 60_000 }, telegram);
    expect((await group.botSays()).text).toBe(CONTEST_TEXTS.voided(2));
    const last = await asks(third, group);
    expect(last.text).toMatch(/^Câu 3\/3\./u);
    expect(await runsOut(third, group, last)).toBe('Câu 3: chưa ai trả lời.');
    third.clock.now += REST_MS;
    expect((await group.botSays()).text).toContain(
      `🥇 Lan: 15 điểm, đúng 1 câu\n\n${CONTEST_TEXTS.counted(2)}`,
    );
  });

  test('is closed with a word when the bot was down for long', async () => {
    const telegram = await startFakeTelegram();
    const database = openDatabase(':memory:');
    const first = await start({ database }, telegram);
    const group = telegram.group('Tổ');
    const lan = group.member('Lan');
    await begins(first, group, lan, '/thidua 3');
    await first.channel.stop();
    await start({ database, startsAt: first.clock.now + 60 * 60_000 }, telegram);
    expect((await group.botSays()).text).toBe(
      [CONTEST_TEXTS.interruptedTitle, CONTEST_TEXTS.interrupted, CONTEST_TEXTS.nobody].join('\n'),
    );
    lan.says('/thidua dung');
    expect((await group.botSays()).text).toBe(CONTEST_TEXTS.noneRunning);
  });

  test('is stopped by who began it, by who manages the group or the bot, and by nobody else', async () => {
    const running = await start();
    const { telegram } = running;
    const group = telegram.group('Tổ');
    const [lan, minh, hoa] = [
      group.member('Lan'),
      group.member('Minh'),
      group.member('Hoa', 'administrator'),
    ];
    await begins(running, group, lan, '/thidua');
    minh.says('/thidua dừng');
    expect((await group.botSays()).text).toBe(CONTEST_TEXTS.notYoursToStop);
    hoa.says('/thidua dung');
    expect(await group.botClosesPoll()).toMatchObject({ isClosed: true });
    expect((await group.botSays()).text).toBe(`${CONTEST_TEXTS.stoppedTitle}\n${CONTEST_TEXTS.nobody}`);
    await begins(running, group, lan, '/thidua 5');
    lan.says('/thidua dung');
    expect((await group.botSays()).text).toContain(CONTEST_TEXTS.stoppedTitle);
  });

  test('ends with the reason where the group takes no polls, and silently where the bot was removed', async () => {
    const running = await start();
    const { telegram, clock } = running;
    const group = telegram.group('Tổ');
    group.refusesPolls();
    const lan = group.member('Lan');
    lan.says('/thidua');
    await group.botSays();
    clock.now += READY_MS;
    expect((await group.botSays()).text).toBe(
      [CONTEST_TEXTS.stoppedTitle, CONTEST_TEXTS.notSent, CONTEST_TEXTS.nobody].join('\n'),
    );
    const other = telegram.group('Khối');
    other.member('Minh').says('/thidua');
    await other.botSays();
    other.shutsOut();
    clock.now += READY_MS;
    while (telegram.callsOf('sendPoll').length < 2) await telegram.nextCall('sendPoll');
    await running.channel.stop();
    expect(running.log.entries().filter(({ level }) => Number(level) >= 50)).toEqual([]);
    expect(running.database.all('SELECT * FROM contest')).toEqual([]);
  });

  test('tells at the end, once, what is to be heeded of the documents asked about', async () => {
    const notice = `Bản tóm tắt, cần đối chiếu bản gốc. ${'Chi tiết. '.repeat(40)}`;
    const noticed = items.map((item) => ({ ...item, notices: [notice] }));
    const running = await start({ items: () => noticed });
    const group = running.telegram.group('Tổ');
    let poll = await begins(running, group, group.member('Lan'), '/thidua 3');
    for (let number = 1; number <= 3; number++) {
      await runsOut(running, group, poll);
      running.clock.now += REST_MS;
      if (number < 3) poll = await asks(running, group);
    }
    const end = (await group.botSays()).text;
    expect(end).toContain(CONTEST_TEXTS.endTitle);
    expect(end.split('Lưu ý: Bản tóm tắt, cần đối chiếu bản gốc.')).toHaveLength(2);
    expect(end).toMatch(/ …$/u);
    expect(end.length).toBeLessThan(300);
  });

  test('goes on when Telegram fails for longer than calls are repeated', async () => {
    const running = await start();
    const { telegram } = running;
    const group = telegram.group('Tổ');
    telegram.failNext('sendPoll', { status: 500 }, 4);
    const poll = await begins(running, group, group.member('Lan'), '/thidua 3');
    expect(poll.text).toMatch(/^Câu 1\/3\./u);
    expect(telegram.callsOf('sendPoll').map(({ status }) => status)).toEqual([500, 500, 500, 500, 200]);
  });

  test('takes the answers of all in an approved group, and forgets who has it so', async () => {
    const telegram = await startFakeTelegram();
    const an = telegram.privateChat('An');
    const running = await start({ adminIds: [an.user.id] }, telegram);
    const group = telegram.group('Tổ');
    group.member('An').says('/duyet');
    await group.botSays();
    const [lan, minh] = [group.member('Lan'), group.member('Minh')];
    const poll = await begins(running, group, lan, '/thidua 3');
    lan.votes(poll, right(poll));
    minh.votes(poll, right(poll));
    await telegram.polled();
    lan.says('/xoadulieu');
    await lan.presses(await group.botSays(), TEXTS.eraseButton);
    await group.botEdits();
    expect(await runsOut(running, group, poll)).toBe('Câu 1: 1/1 người trả lời đúng.\nDẫn đầu: 1. Minh 15');
  });

  test('explains itself where it cannot be', async () => {
    const { telegram } = await start({ items: () => [] });
    const lan = telegram.privateChat('Lan');
    lan.says('/thidua');
    expect((await lan.botSays()).text).toBe(CONTEST_TEXTS.groupsOnly);
    const group = telegram.group('Tổ');
    for (const [typed, reply] of [
      ['/thidua 50', CONTEST_TEXTS.usage],
      ['/thidua nhanh', CONTEST_TEXTS.usage],
      ['/thidua 5', CONTEST_TEXTS.noItems],
    ] as const) {
      group.member('Lan').says(typed);
      expect((await group.botSays()).text).toBe(reply);
    }
  });
});
