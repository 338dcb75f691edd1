import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/adapters/sqlite/database.ts';
import { EXAM_TEXTS } from '../../src/channels/exam-text.ts';
import { TEXTS } from '../../src/channels/texts.ts';
import { EXAM_DOCUMENT, examItems } from '../support/exam-items.ts';
import { buildSectionView } from '../support/fake-assistant.ts';
import { type BotMessage, type PrivateChat, startFakeTelegram } from '../support/fake-telegram.ts';
import { readSheet } from '../support/office.ts';
import { type BotOptions, startBot } from '../support/telegram-bot.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const START = Date.parse('2026-11-23T02:00:00Z'); // 09:00 in Vietnam

const items = examItems(3);
const sections = EXAM_DOCUMENT.sections.map(({ locator }) => buildSectionView(EXAM_DOCUMENT, locator));

function start(options: BotOptions = {}, telegram?: Awaited<ReturnType<typeof startFakeTelegram>>) {
  return startBot({ items: () => items, sections, startsAt: START, ...options }, telegram);
}

/** The letter of the right option of the question that is shown, or of a wrong one. */
function letterOf({ text }: BotMessage, isRight = true): string {
  const line = text
    .split('\n')
    .find((row) => /^[A-D]\. /u.test(row) && row.includes(isRight ? ' đúng ' : ' sai '));
  return line?.[0] ?? '';
}

/** Answers every question that is still open, the first `right` of them rightly. */
async function answers(
  person: PrivateChat,
  shown: BotMessage,
  count: number,
  right: number,
): Promise<BotMessage> {
  let page = shown;
  for (let i = 0; i < count; i++) {
    await person.presses(page, letterOf(page, i < right));
    page = await person.botEdits();
  }
  return page;
}

describe('an exam', () => {
  test('is chosen, answered in one message without a word of what is right, handed in and explained', async () => {
    const { telegram, clock } = await start();
    const lan = telegram.privateChat('Lan');
    lan.says('/thi');
    const choice = await lan.botSays();
    expect(choice).toMatchObject({ text: EXAM_TEXTS.choose, buttons: ['10 câu', '20 câu', '30 câu'] });
    await lan.presses(choice, '10 câu');
    const first = await lan.botSays();
    expect(first.text).toMatch(
      /^Câu 1\/10 · còn 10 phút \(đến 09:10\)\n\nTheo Kế hoạch 5-KH\/ĐU, ai chủ trì/u,
    );
    expect(first.text).toMatch(/\n\nA\. .+\nB\. .+\nC\. .+\nD\. .+\n\nĐã trả lời 0\/10 câu\.$/u);
    expect(first.buttons).toEqual(['A', 'B', 'C', 'D', EXAM_TEXTS.skip, EXAM_TEXTS.toOverview]);
    await lan.presses(first, EXAM_TEXTS.skip);
    const second = await lan.botEdits();
    expect(second.id).toBe(first.id);
    expect(second.text).toMatch(/^Câu 2\/10/u);
    clock.now += 3.5 * MINUTE;
    const last = await answers(lan, second, 7, 7);
    expect(last.text).toMatch(/^Câu 9\/10 · còn 7 phút/u);
    await lan.presses(last, letterOf(last, false));
    const tenth = await lan.botEdits();
    await lan.presses(tenth, EXAM_TEXTS.toOverview);
    const overview = await lan.botEdits();
    expect(overview.text).toContain(EXAM_TEXTS.stillOpen([0, 9]));
    expect(overview.buttons).toEqual([EXAM_TEXTS.handIn, EXAM_TEXTS.goOn(0)]);
    await lan.presses(overview, EXAM_TEXTS.goOn(0));
    const back = await lan.botEdits();
    expect(back.text).toMatch(/^Câu 1\/10/u);
    await lan.presses(back, letterOf(back));
    const again = await lan.botEdits();
    expect(again.text).toMatch(/^Câu 10\/10/u);
    await lan.presses(again, EXAM_TEXTS.previous);
    const ninth = await lan.botEdits();
    expect(ninth.text).toMatch(/Đã chọn: [A-D] · Đã trả lời 9\/10 câu\.$/u);
    expect(ninth.buttons.filter((label) => label.startsWith('✔'))).toHaveLength(1);
    await lan.presses(ninth, EXAM_TEXTS.toOverview);
    await lan.presses(await lan.botEdits(), EXAM_TEXTS.handIn);
    expect(await lan.botEdits()).toMatchObject({ id: first.id, text: EXAM_TEXTS.handedIn, buttons: [] });
    const result = await lan.botSays();
    expect(result.text).toMatch(
      /^Kết quả bài thi\nĐúng 8\/10 câu \(80%\), làm trong 4 phút\.\n\nTheo chủ đề\n• Phần /u,
    );
    expect(result.text).toContain('Câu sai hoặc bỏ trống (2)\n\n1. Theo Kế hoạch 5-KH/ĐU, ai chủ trì');
    expect(result.text).toMatch(
      /Anh\/chị chọn: sai .+\nĐáp án: đúng .+\nMục .+ Kế hoạch 5-KH\/ĐU giao việc này\./u,
    );
    expect(result.text).toContain(EXAM_TEXTS.yourAnswer(undefined));
    expect(result.buttons).toHaveLength(2);
    await lan.presses(result, result.buttons[0] ?? '');
    expect((await lan.botSays()).text).toMatch(/^Kế hoạch 5-KH\/ĐU, mục [IV]+\.\d+\n\nĐơn vị/u);
    expect(() => lan.presses(first, 'A')).toThrow(/expected a button/u);
    lan.says('/thi lichsu');
    expect((await lan.botSays()).text).toMatch(
      /^Các lần thi của anh\/chị:\n• 23\/11\/2026 09:0\d – 8\/10 câu đúng \(80%\), 4 phút\n {3}Cần xem thêm: Phần/u,
    );
  });

  test('ends by itself when its time is up, and what was answered counts', async () => {
    const { telegram, clock } = await start();
    const lan = telegram.privateChat('Lan');
    lan.says('/thi 10');
    const shown = await lan.botSays();
    await answers(lan, shown, 4, 3);
    clock.now += 10 * MINUTE;
    expect(await lan.botEdits()).toMatchObject({ text: EXAM_TEXTS.timeIsUp, buttons: [] });
    const result = (await lan.botSays()).text;
    expect(result).toContain('Đúng 3/10 câu (30%), làm trong 10 phút.');
    expect(result).toContain(EXAM_TEXTS.timedOut(START + 10 * MINUTE));
    expect(result).toContain('Câu sai hoặc bỏ trống (7)');
    await telegram.polled();
    expect(lan.unread()).toBe(0);
  });

  test('goes on after a restart, and is closed at its deadline although the bot was down', async () => {
    const telegram = await startFakeTelegram();
    const database = openDatabase(':memory:');
    const first = await start({ database }, telegram);
    const lan = telegram.privateChat('Lan');
    lan.says('/thi 10');
    const begun = await answers(lan, await lan.botSays(), 2, 2);
    await first.channel.stop();
    const second = await start({ database, startsAt: START + 5 * MINUTE }, telegram);
    await lan.presses(begun, letterOf(begun));
    const third = await lan.botEdits();
    expect(third.text).toMatch(/^Câu 4\/10 · còn 5 phút \(đến 09:10\)/u);
    expect(third.text).toContain('Đã trả lời 3/10 câu.');
    await second.channel.stop();
    const late = await start({ database, startsAt: START + DAY }, telegram);
    const result = (await lan.botSays()).text;
    expect(result).toContain('Đúng 3/10 câu (30%), làm trong 10 phút.');
    await late.channel.stop();
    await start({ database, startsAt: START + DAY }, telegram);
    await telegram.polled();
    expect(lan.unread()).toBe(0);
  });

  test('loses no result while Telegram cannot be reached, and sends none to who has blocked the bot', async () => {
    const { telegram, clock } = await start();
    const [lan, minh] = [telegram.privateChat('Lan'), telegram.privateChat('Minh')];
    for (const person of [lan, minh]) {
      person.says('/thi 5');
      await person.botSays();
    }
    minh.shutsOut();
    telegram.failNext('sendMessage', 'lost-request', 4);
    clock.now += 5 * MINUTE;
    expect((await lan.botSays()).text).toContain('Đúng 0/5 câu (0%)');
    await telegram.polled();
    expect([lan.unread(), minh.unread()]).toEqual([0, 0]);
  });

  test('has its result sent later where Telegram fails for longer than calls are repeated', async () => {
    const { telegram, clock } = await start();
    const lan = telegram.privateChat('Lan');
    lan.says('/thi 5');
    await lan.botSays();
    telegram.failNext('sendMessage', { status: 502 }, 4);
    clock.now += 5 * MINUTE;
    expect((await lan.botSays()).text).toContain(EXAM_TEXTS.resultTitle);
    await telegram.polled();
    expect(lan.unread()).toBe(0);
  });

  test('tells at the end, once and shortened, what is to be heeded of the documents asked about', async () => {
    const notice = `Bản tóm tắt, cần đối chiếu bản gốc. ${'Chi tiết. '.repeat(40)}`;
    const noticed = items.map((item) => ({ ...item, notices: [notice] }));
    const { telegram } = await start({ items: () => noticed });
    const lan = telegram.privateChat('Lan');
    lan.says('/thi 5');
    await lan.presses(await answers(lan, await lan.botSays(), 5, 5), EXAM_TEXTS.handIn);
    const result = (await lan.botSays()).text;
    expect(result).toContain(EXAM_TEXTS.allRight);
    expect(result.split('Lưu ý: Bản tóm tắt, cần đối chiếu bản gốc.')).toHaveLength(2);
    expect(result).toMatch(/ …$/u);
  });

  test('is kept as pressed where the press cannot be answered', async () => {
    const { telegram } = await start();
    const lan = telegram.privateChat('Lan');
    lan.says('/thi 5');
    const overview = await answers(lan, await lan.botSays(), 5, 5);
    telegram.failNext('answerCallbackQuery', { status: 500 }, 4);
    lan.presses(overview, EXAM_TEXTS.handIn).catch(() => undefined);
    expect((await lan.botEdits()).text).toBe(EXAM_TEXTS.handedIn);
    expect((await lan.botSays()).text).toContain('Đúng 5/5 câu (100%)');
  });

  test('is not shown as a question again where the time runs out during a press', async () => {
    const { telegram, clock } = await start();
    const lan = telegram.privateChat('Lan');
    lan.says('/thi 5');
    const shown = await lan.botSays();
    telegram.failNext('answerCallbackQuery', { status: 500 }, 3);
    const pressed = lan.presses(shown, letterOf(shown));
    await telegram.nextCall('answerCallbackQuery');
    clock.now += 5 * MINUTE;
    expect((await lan.botEdits()).text).toBe(EXAM_TEXTS.timeIsUp);
    expect((await lan.botSays()).text).toContain('Đúng 1/5 câu (20%)');
    await pressed;
    await telegram.polled();
    expect(telegram.callsOf('editMessageText')).toHaveLength(1);
  });

  test('is one at a time, and nobody else can answer it', async () => {
    const { telegram } = await start();
    const lan = telegram.privateChat('Lan');
    lan.says('/thi 5');
    const shown = await lan.botSays();
    lan.says('/thi 10');
    expect((await lan.botSays()).text).toBe(EXAM_TEXTS.underWay);
    const same = await lan.botSays();
    expect(same.text).toBe(shown.text);
    await lan.presses(same, 'A');
    expect((await lan.botEdits()).id).toBe(same.id);
    const minh = telegram.privateChat('Minh');
    telegram.delivers({
      callback_query: {
        id: '9',
        from: minh.user,
        chat_instance: '1',
        data: 'exam-pick 1 0 0',
      },
    });
    const { payload } = await telegram.nextCall('answerCallbackQuery');
    expect(payload).toMatchObject({ text: EXAM_TEXTS.notYours, show_alert: true });
  });

  test('does not count a question whose section has changed meanwhile', async () => {
    const telegram = await startFakeTelegram();
    const database = openDatabase(':memory:');
    const first = await start({ database }, telegram);
    const lan = telegram.privateChat('Lan');
    lan.says('/thi 12');
    await answers(lan, await lan.botSays(), 1, 1);
    await first.channel.stop();
    await start({ database, items: () => items.slice(3), startsAt: START + 12 * MINUTE }, telegram);
    expect(await lan.botEdits()).toMatchObject({ text: EXAM_TEXTS.timeIsUp });
    const result = (await lan.botSays()).text;
    expect(result).toContain('/9 câu');
    expect(result).toContain(EXAM_TEXTS.notCounted(3));
    expect(result).not.toContain('Phần I:');
  });

  test('may be answered as fast as people tap', async () => {
    const { telegram } = await start({ items: () => examItems(8) });
    const lan = telegram.privateChat('Lan');
    lan.says('/thi 30');
    const overview = await answers(lan, await lan.botSays(), 30, 30);
    await lan.presses(overview, EXAM_TEXTS.handIn);
    await lan.botEdits();
    const result = (await lan.botSays()).text;
    expect(result).toContain('Đúng 30/30 câu (100%), làm trong 0 giây.');
    expect(result).toContain(EXAM_TEXTS.allRight);
  });

  test('is refused with the reason where it cannot be', async () => {
    const { telegram } = await start({ items: () => items.slice(0, 6) });
    const lan = telegram.privateChat('Lan');
    const said: [typed: string, reply: string][] = [
      ['/thi 3', EXAM_TEXTS.outOfRange.count],
      ['/thi nhanh', EXAM_TEXTS.usage],
      ['/thi lichsu', EXAM_TEXTS.noHistory],
      ['/thi lịch sử', EXAM_TEXTS.noHistory],
      ['/thi ketqua', EXAM_TEXTS.resultsForTrainers],
      ['/thi kết quả', EXAM_TEXTS.resultsForTrainers],
      ['/thi giao 20 câu 30 phút', EXAM_TEXTS.trainersOnly],
      ['/thi 10', EXAM_TEXTS.fewerItems(6)],
    ];
    for (const [typed, reply] of said) {
      lan.says(typed);
      expect((await lan.botSays()).text).toBe(reply);
    }
    expect((await lan.botSays()).text).toMatch(/^Câu 1\/6 · còn 6 phút/u);
    const group = telegram.group('Tổ');
    group.member('Lan').says('/thi');
    expect(await group.botSays()).toMatchObject({
      text: EXAM_TEXTS.privateOnly,
      buttons: [EXAM_TEXTS.openPrivate],
    });
    const empty = await start({ items: () => [] });
    const minh = empty.telegram.privateChat('Minh');
    minh.says('/thi 10');
    expect((await minh.botSays()).text).toBe(EXAM_TEXTS.noItems);
  });

  test('vanishes with everything that is kept on the person', async () => {
    const { telegram } = await start();
    const lan = telegram.privateChat('Lan');
    lan.says('/thi 5');
    const shown = await lan.botSays();
    lan.says('/xoadulieu');
    await lan.presses(await lan.botSays(), TEXTS.eraseButton);
    await lan.botEdits();
    expect((await lan.presses(shown, 'A')).text).toBe(EXAM_TEXTS.over);
    lan.says('/thi lichsu');
    expect((await lan.botSays()).text).toBe(EXAM_TEXTS.noHistory);
  });
});

describe('an exam that a trainer sets', () => {
  /** A bot that An manages; Hoa is a trainer, the others are staff. */
  async function startClass() {
    const telegram = await startFakeTelegram();
    const an = telegram.privateChat('An');
    const running = await start({ adminIds: [an.user.id] }, telegram);
    const join = async (name: string, role: string) => {
      an.says(`/moi ${role}`);
      const person = telegram.privateChat(name);
      person.starts(/\?start=(\S+)$/u.exec((await an.botSays()).text)?.[1]);
      await person.botSays();
      await person.botSays();
      return person;
    };
    const hoa = await join('Hoa', 'trainer');
    const lan = await join('Lan', 'staff');
    const minh = await join('Minh', 'staff');
    const group = telegram.group('Tổ Thi đua');
    group.member('An').says('/duyet');
    await group.botSays();
    for (const name of ['Lan', 'Minh']) group.member(name);
    return { ...running, an, hoa, lan, minh, group };
  }

  /** Follows the link under an announcement. */
  const opens = (person: PrivateChat, { keyboard }: BotMessage) => {
    const [[button] = []] = keyboard;
    const url = button && 'url' in button ? button.url : '';
    person.starts(new URL(url).searchParams.get('start') ?? undefined);
  };

  test('has the same questions for all, is announced to the group, and its results are a workbook', async () => {
    const { telegram, clock, an, hoa, lan, minh, group } = await startClass();
    group.member('Lan').says('/thi giao 5 câu 10 phút');
    expect((await group.botSays()).text).toBe(EXAM_TEXTS.trainersOnly);
    hoa.says('/thi giao 5 câu 10 phút');
    expect((await hoa.botSays()).text).toBe(EXAM_TEXTS.assignInGroup);
    group.member('Hoa').says('/thi giao');
    expect((await group.botSays()).text).toBe(EXAM_TEXTS.assignUsage);
    group.member('Hoa').says('/thi giao 5 câu 10 phút');
    const announced = await group.botSays();
    expect(announced.text).toContain('5 câu, 10 phút làm bài, mở đến 24/11/2026 09:00.\nNgười giao: Hoa.');
    expect(announced.buttons).toEqual([EXAM_TEXTS.sitButton]);

    const prompts: string[][] = [];
    for (const [person, right] of [
      [lan, 4],
      [minh, 2],
    ] as const) {
      opens(person, announced);
      const introduction = await person.botSays();
      expect(introduction.text).toContain('Bài thi của Tổ Thi đua: 5 câu, 10 phút.');
      await person.presses(introduction, EXAM_TEXTS.startButton);
      let shown = await person.botSays();
      expect(shown.isProtected).toBe(true);
      const asked: string[] = [];
      for (let i = 0; i < 5; i++) {
        asked.push(shown.text.split('\n')[2] ?? '');
        await person.presses(shown, letterOf(shown, i < right));
        shown = await person.botEdits();
      }
      expect(shown.text).toContain(EXAM_TEXTS.allAnswered(5));
      if (person === lan) {
        clock.now += 2 * MINUTE;
        await person.presses(shown, EXAM_TEXTS.handIn);
        await person.botEdits();
        expect((await person.botSays()).text).toContain('Đúng 4/5 câu (80%)');
        opens(person, announced);
        expect((await person.botSays()).text).toBe(EXAM_TEXTS.alreadySat);
      }
      prompts.push(asked);
    }
    expect([...(prompts[0] ?? [])].sort()).toEqual([...(prompts[1] ?? [])].sort());
    expect(prompts[0]).not.toEqual(prompts[1]);

    hoa.says('/thi ketqua');
    const early = await hoa.botSendsFile();
    expect(early.text).toContain('1 bài đã nộp, 1 người đang làm.\nBài còn mở đến 24/11/2026 09:00.');
    expect(
      (await readSheet(early.bytes, 1)).slice(3).map(([rank, name, , , , , , note]) => [rank, name, note]),
    ).toEqual([
      ['1', 'Lan', ''],
      ['', 'Minh', 'Đang làm bài'],
    ]);

    clock.now += DAY;
    expect((await minh.botEdits()).text).toBe(EXAM_TEXTS.timeIsUp);
    expect((await minh.botSays()).text).toContain('Đúng 2/5 câu (40%)');
    const file = await hoa.botSendsFile();
    expect(file.name).toBe('ket-qua-bai-thi-1.xlsx');
    expect(file.text).toContain('2 bài đã nộp.\nBài đã đóng lúc 24/11/2026 09:00.');
    const [title, note, , ...rows] = await readSheet(file.bytes, 1);
    expect(title?.[0]).toBe('Kết quả bài thi số 1');
    expect(note?.[0]).toContain('Tổ Thi đua, 5 câu, 10 phút');
    expect(rows.map((row) => row.slice(0, 4))).toEqual([
      ['1', 'Lan', '4', '5'],
      ['2', 'Minh', '2', '5'],
    ]);
    expect(rows.map((row) => row.at(-1))).toEqual(['', 'Hết giờ, tự động nộp']);
    const topics = (await readSheet(file.bytes, 2)).slice(3);
    expect(topics.reduce((sum, row) => sum + Number(row[1]), 0)).toBe(10);
    const questions = (await readSheet(file.bytes, 3)).slice(3);
    expect(questions).toHaveLength(5);
    expect(questions.reduce((sum, row) => sum + Number(row[4]), 0)).toBe(6);

    opens(minh, announced);
    expect((await minh.botSays()).text).toBe(EXAM_TEXTS.alreadySat);
    an.says('/thi ketqua 1');
    expect((await an.botSendsFile()).name).toBe(file.name);
    await telegram.polled();
    expect(hoa.unread()).toBe(0);
  });

  test('has its results sent to nobody who is no trainer any more; admins can still have them', async () => {
    const { clock, an, hoa, group } = await startClass();
    group.member('Hoa').says('/thi giao 5 câu 10 phút');
    await group.botSays();
    an.says('/thanhvien');
    await an.presses(await an.botSays(), 'Hoa → cán bộ');
    await an.botEdits();
    clock.now += DAY;
    group.member('An').says('/thi giao 5 câu 10 phút hạn 1 giờ');
    await group.botSays();
    clock.now += DAY;
    expect((await an.botSays()).text).toContain('Bài thi số 2');
    expect(hoa.unread()).toBe(0);
    an.says('/thi ketqua 1');
    expect((await an.botSendsFile()).name).toBe('ket-qua-bai-thi-1.xlsx');
  });

  test('is for the members of its group, while it is open, and its results for whoever has set it', async () => {
    const { telegram, clock, an, hoa, lan, group } = await startClass();
    group.member('Hoa').says('/thi giao 10 câu 30 phút hạn 1 giờ');
    const announced = await group.botSays();
    const stranger = telegram.privateChat('Tý');
    opens(stranger, announced);
    expect((await stranger.botSays()).text).toBe(TEXTS.strangers(stranger.user.id));
    group.member('Lan').leaves();
    opens(lan, announced);
    expect((await lan.botSays()).text).toBe(EXAM_TEXTS.notInGroup('Tổ Thi đua'));
    group.member('Lan').joins();
    clock.now += 50 * MINUTE;
    opens(lan, announced);
    const introduction = await lan.botSays();
    expect(introduction.text).toContain('10 câu, 10 phút.');
    clock.now += 10 * MINUTE;
    await lan.presses(introduction, EXAM_TEXTS.startButton);
    expect((await lan.botSays()).text).toBe(EXAM_TEXTS.closedAssignment(START + 60 * MINUTE));
    expect((await hoa.botSays()).text).toContain('đã đóng, không có ai làm');
    lan.starts('thi_99');
    expect((await lan.botSays()).text).toBe(EXAM_TEXTS.noSuchAssignment);
    an.says('/thi giao 5 câu 5 phút');
    expect((await an.botSays()).text).toBe(EXAM_TEXTS.assignInGroup);
    group.member('An').says('/thi giao 5 câu 5 phút');
    await group.botSays();
    hoa.says('/thi ketqua 2');
    expect((await hoa.botSays()).text).toBe(EXAM_TEXTS.noSuchResults(2));
    group.member('Hoa').says('/thi ketqua');
    expect((await group.botSays()).text).toBe(EXAM_TEXTS.resultsPrivately);
    an.says('/thi ketqua');
    const list = await an.botSays();
    expect(list.buttons).toEqual([
      'Số 2 – 23/11/2026 – 0 bài – Tổ Thi đua',
      'Số 1 – 23/11/2026 – 0 bài – Tổ Thi đua',
    ]);
    await an.presses(list, list.buttons[0] ?? '');
    expect((await an.botSendsFile()).name).toBe('ket-qua-bai-thi-2.xlsx');
  });
});
