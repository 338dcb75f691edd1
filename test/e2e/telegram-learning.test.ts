import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/adapters/sqlite/database.ts';
import { createLearningStores } from '../../src/adapters/sqlite/learning-stores.ts';
import { LEARNING_TEXTS } from '../../src/channels/learning-text.ts';
import { TEXTS } from '../../src/channels/texts.ts';
import type { Item } from '../../src/domain/tutor/item.ts';
import { type FakeTelegram, type PrivateChat, startFakeTelegram } from '../support/fake-telegram.ts';
import { buildItem, STUDY_ITEMS } from '../support/items.ts';
import { type BotOptions, startBot } from '../support/telegram-bot.ts';

const MORNING = Date.parse('2026-03-02T08:00:00+07:00');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const SECTION_BUTTON = /^📄 mục II\.\d – 7-KH\/TU$/u;

const start = (more: BotOptions = {}, telegram?: FakeTelegram) =>
  startBot({ items: () => STUDY_ITEMS, startsAt: MORNING, ...more }, telegram);

/** Answers the next poll of the chat right, or wrong. */
async function answers(person: PrivateChat, right = true): Promise<string> {
  const poll = await person.botPolls();
  const option = poll.options.find((text) => poll.right.includes(text) === right);
  if (option === undefined) throw new Error('expected a poll that is a quiz');
  person.votes(poll, option);
  return poll.text;
}

describe('lessons', () => {
  test('are listed by topic, opened, checked by two questions, and gone on with', async () => {
    const { telegram } = await start();
    const lan = telegram.privateChat('Lan');
    lan.says('/hoc');
    const overview = await lan.botSays();
    expect(overview.text).toBe(
      [
        'Chương trình có 3 bài, mỗi bài khoảng 5 phút.',
        '• Nhiệm vụ (Kế hoạch 7-KH/TU): 0/3',
        'Bài tiếp theo – bài 1: Tuyên truyền',
      ].join('\n\n'),
    );
    await lan.presses(overview, '▶ Học bài 1');
    const lesson = await lan.botSays();
    expect(lesson.text).toContain('Bài 1/3. Tuyên truyền\nKế hoạch 7-KH/TU, mục II.1');
    expect(lesson.text).toContain('Ban Tuyên giáo chủ trì tuyên truyền Kế hoạch.');
    expect(lesson.html).toContain('<blockquote expandable>');
    expect(lesson.text).toContain('Đáp án: A – Kế hoạch 7-KH/TU, mục II.1.');
    expect(lesson.buttons).toEqual([LEARNING_TEXTS.check(2), expect.stringMatching(SECTION_BUTTON)]);
    await lan.presses(lesson, LEARNING_TEXTS.check(2));
    const first = await answers(lan);
    const second = await answers(lan, false);
    expect(first).toMatch(/^Câu 1\. /u);
    expect(second).toMatch(/^Câu 2\. /u);
    const end = await lan.botSays();
    expect(end.text).toBe(`Đã xong bài 1: đúng 1/2 câu.\n\n${LEARNING_TEXTS.comesBack}`);
    expect(end.buttons).toEqual([
      LEARNING_TEXTS.readAgain,
      '▶ Học bài 2',
      expect.stringMatching(SECTION_BUTTON),
    ]);
    lan.says('/hoc tiếp');
    expect((await lan.botSays()).text).toContain('Bài 2/3. Kiểm tra');
    lan.says('/hoc 3');
    expect((await lan.botSays()).text).toContain('Bài 3/3. Báo cáo');
    lan.says('/hoc');
    expect((await lan.botSays()).text).toContain('Anh/chị đã học 1/3 bài.');
  });

  test('are listed within their topic, in the message that lists the topics', async () => {
    const { telegram } = await start();
    const lan = telegram.privateChat('Lan');
    lan.says('/hoc');
    const overview = await lan.botSays();
    await lan.presses(overview, overview.buttons[1] ?? '');
    const listed = await lan.botEdits();
    expect(listed.buttons).toEqual([
      '1. Tuyên truyền',
      '2. Kiểm tra',
      '3. Báo cáo',
      LEARNING_TEXTS.allTopics,
    ]);
    await lan.presses(listed, LEARNING_TEXTS.allTopics);
    expect((await lan.botEdits()).text).toBe(overview.text);
  });

  test('that do not exist are said not to, and so is how to ask', async () => {
    const { telegram } = await start();
    const lan = telegram.privateChat('Lan');
    lan.says('/hoc 9');
    expect((await lan.botSays()).text).toBe(LEARNING_TEXTS.noSuchLesson(3));
    lan.says('/hoc gì đó');
    expect((await lan.botSays()).text).toBe(LEARNING_TEXTS.lessonsUsage);
    const empty = await start({ items: () => [] });
    const minh = empty.telegram.privateChat('Minh');
    minh.says('/hoc tiếp');
    expect((await minh.botSays()).text).toBe(LEARNING_TEXTS.noLessons);
  });

  test('are for private chats; a group is told so in one line', async () => {
    const { telegram } = await start();
    const group = telegram.group('Tổ');
    for (const command of ['/hoc', '/on', '/tiendo']) {
      group.member('Lan').says(command);
      expect((await group.botSays()).text).toBe(
        LEARNING_TEXTS.inPrivate(`https://t.me/${telegram.bot.username}`),
      );
    }
  });
});

describe('a review', () => {
  const items = STUDY_ITEMS.slice(0, 3);

  test('asks what is new, tells how it went and what to read again', async () => {
    const { telegram, clock } = await start({ items: () => items });
    const lan = telegram.privateChat('Lan');
    lan.says('/on');
    const poll = await lan.botPolls();
    expect(poll).toMatchObject({
      kind: 'quiz',
      isAnonymous: false,
      right: ['Ban Tuyên giáo'],
      explanation: 'Kế hoạch 7-KH/TU, mục II.1.',
    });
    expect(poll.options).not.toEqual(items[0]?.options);
    lan.votes(poll, 'Ban Tuyên giáo');
    const answered = await lan.botEdits();
    expect([answered.id, answered.buttons]).toEqual([poll.id, [expect.stringMatching(SECTION_BUTTON)]]);
    await answers(lan, false);
    await answers(lan);
    const end = await lan.botSays();
    expect(end.text).toContain('Đã xong lượt ôn: đúng 2/3 câu.\n\nNên xem lại:\n• mục II.1 Kế hoạch 7-KH/TU');
    expect(end.text).toContain('Câu tiếp theo đến hạn lúc 8 giờ 01. Học bài mới: /hoc tiếp');
    expect(end.buttons).toEqual([expect.stringMatching(SECTION_BUTTON)]);
    clock.now += 1_000;
    lan.says('/on');
    expect((await lan.botSays()).text).toContain(LEARNING_TEXTS.nothingWaits);
  });

  test('asks again after a minute what was wrong, and after days what was right', async () => {
    const { telegram, clock } = await start({ items: () => items.slice(0, 2) });
    const lan = telegram.privateChat('Lan');
    lan.says('/on');
    const right = await answers(lan);
    const wrong = await answers(lan, false);
    await lan.botSays();
    clock.now += 2 * 60_000;
    lan.says('/on');
    expect((await answers(lan)).replace(/^Câu \d+\. /u, '')).toBe(wrong.replace(/^Câu \d+\. /u, ''));
    await lan.botSays();
    clock.now += DAY;
    lan.says('/on');
    const asked = [await answers(lan), await answers(lan)].map((text) => text.replace(/^Câu \d+\. /u, ''));
    expect(asked.sort()).toEqual([right, wrong].map((text) => text.replace(/^Câu \d+\. /u, '')).sort());
    expect((await lan.botSays()).text).toContain('đúng 2/2');
  });

  test('goes on after a restart: a late answer to an old poll counts, once', async () => {
    const telegram = await startFakeTelegram();
    const database = openDatabase(':memory:');
    const first = await start({ items: () => items, database }, telegram);
    const lan = telegram.privateChat('Lan');
    lan.says('/on');
    const poll = await lan.botPolls();
    await first.channel.stop();
    await start({ items: () => items, database, startsAt: MORNING + 5 * HOUR }, telegram);
    lan.votes(poll, 'Ban Tuyên giáo');
    await answers(lan);
    await answers(lan);
    expect((await lan.botSays()).text).toContain('đúng 3/3');
    telegram.redelivers();
    await telegram.polled();
    const stores = createLearningStores(database);
    const reviews = stores.cards.reviews(lan.user.id, 0);
    expect(reviews.map(({ item, rating }) => [item, rating])).toEqual([
      ['a1', 'hard'],
      ['a2', 'good'],
      ['a3', 'good'],
    ]);
  });

  test('is one person’s: whoever else answers a forwarded poll or presses a button changes nothing', async () => {
    const database = openDatabase(':memory:');
    const { telegram } = await start({ items: () => items, database });
    const [lan, minh] = [telegram.privateChat('Lan'), telegram.privateChat('Minh')];
    lan.says('/on');
    const poll = await lan.botPolls();
    minh.votes(poll, 'Văn phòng');
    lan.refusesPolls();
    lan.votes(poll, 'Ban Tuyên giáo');
    const question = await lan.botSays();
    expect(question.keyboard[0]?.[0]).toMatchObject({ text: 'A', callback_data: 'answer 2 0' });
    telegram.delivers({
      callback_query: {
        id: '77',
        from: minh.user,
        chat_instance: '1',
        message: {
          message_id: question.id,
          date: 1,
          chat: { id: minh.id, type: 'private', first_name: 'Minh' },
          text: 'x',
        },
        data: 'answer 2 0',
      } as never,
    });
    const refused = await telegram.nextCall('answerCallbackQuery');
    expect(refused.payload).toMatchObject({ text: TEXTS.notYours });
    const stores = createLearningStores(database);
    expect(stores.cards.reviews(minh.user.id, 0)).toEqual([]);
    expect(stores.cards.reviews(lan.user.id, 0).map(({ rating }) => rating)).toEqual(['good']);
  });

  test('is for members of a closed bot, whose answers to polls are let through', async () => {
    const telegram = await startFakeTelegram();
    const lan = telegram.privateChat('Lan');
    await start({ items: () => items.slice(0, 1), adminIds: [lan.user.id] }, telegram);
    lan.says('/on');
    const poll = await lan.botPolls();
    telegram.privateChat('Minh').votes(poll, 'Văn phòng');
    lan.votes(poll, 'Ban Tuyên giáo');
    expect((await lan.botSays()).text).toContain('đúng 1/1');
    expect(telegram.callsOf('getUpdates').at(-1)?.payload.allowed_updates).toContain('poll_answer');
  });

  test('asks by buttons where polls are refused or an option does not fit, also over a restart', async () => {
    const telegram = await startFakeTelegram();
    const database = openDatabase(':memory:');
    const long = buildItem('z1', 'II.2', {
      options: ['Ban Tuyên giáo', 'Ủ'.repeat(101)],
      notices: ['Bản tóm tắt.'],
    });
    const asked: readonly Item[] = [items[0] as Item, long];
    const first = await start({ items: () => asked, database }, telegram);
    const lan = telegram.privateChat('Lan');
    lan.refusesPolls();
    lan.says('/on');
    const question = await lan.botSays();
    expect(question.text).toMatch(/^Câu 1\. Câu a1: cơ quan nào chủ trì\?\n\nA\. .+\nB\. .+\nC\. .+\nD\. /u);
    await first.channel.stop();
    await start({ items: () => asked, database }, telegram);
    const wrong = question.text.includes('A. Ban Tuyên giáo') ? 'B' : 'A';
    await lan.presses(question, wrong);
    const shown = await lan.botEdits();
    expect(shown.text).toMatch(/✅ [A-D]\. Ban Tuyên giáo/u);
    expect(shown.text).toContain(`❌ ${wrong}. `);
    expect(shown.text).toMatch(/❌ Chưa đúng\. Đáp án: [A-D]\. Kế hoạch 7-KH\/TU, mục II\.1\./u);
    expect(shown.buttons).toEqual([expect.stringMatching(SECTION_BUTTON)]);
    const second = await lan.botSays();
    expect(second.text).toContain('Câu 2. ');
    const letter = /([A-D])\. Ban Tuyên giáo/u.exec(second.text)?.[1] ?? '';
    await lan.presses(second, letter);
    expect((await lan.botEdits()).text).toMatch(/✅ Đúng\..*Bản tóm tắt\./su);
    expect((await lan.botSays()).text).toContain('đúng 1/2');
  });

  test('takes a question back when it is begun anew, so that no answer counts twice', async () => {
    const { telegram } = await start({ items: () => items });
    const lan = telegram.privateChat('Lan');
    lan.says('/on');
    const old = await lan.botPolls();
    lan.says('/on');
    expect(await lan.botDeletes()).toBe(old.id);
    const poll = await lan.botPolls();
    expect(poll.text).toBe(old.text);
    lan.refusesPolls();
    lan.says('/on');
    expect(await lan.botDeletes()).toBe(poll.id);
    const question = await lan.botSays();
    lan.says('/on');
    expect(await lan.botDeletes()).toBe(question.id);
    const next = await lan.botSays();
    expect(next.text).toBe(question.text);
    telegram.failNext('deleteMessage', { status: 400 });
    lan.says('/on');
    expect(await lan.botEdits()).toMatchObject({
      id: next.id,
      text: LEARNING_TEXTS.takenBack,
      buttons: [],
    });
  });

  test('tells that a question does not count whose section has changed meanwhile, and asks it no more', async () => {
    let current = items.slice(0, 2);
    const database = openDatabase(':memory:');
    const { telegram, clock } = await start({ items: () => current, database });
    const lan = telegram.privateChat('Lan');
    lan.says('/on');
    await answers(lan);
    const poll = await lan.botPolls();
    current = items.slice(2);
    lan.votes(poll, poll.right[0] ?? '');
    expect((await lan.botSays()).text).toBe(LEARNING_TEXTS.changed);
    expect(await answers(lan)).toContain('Câu a3');
    expect((await lan.botSays()).text).toContain('đúng 2/2');
    clock.now += 3 * DAY;
    lan.says('/on');
    expect(await answers(lan)).toContain('Câu a3');
    const stores = createLearningStores(database);
    expect([...stores.cards.of(lan.user.id).keys()].sort()).toEqual(['a1', 'a3']);
  });

  test('is forgotten with all that was learnt by /xoadulieu', async () => {
    const { telegram } = await start({ items: () => items.slice(0, 1) });
    const lan = telegram.privateChat('Lan');
    lan.says('/on');
    await answers(lan);
    await lan.botSays();
    lan.says('/xoadulieu');
    await lan.presses(await lan.botSays(), TEXTS.eraseButton);
    await lan.botEdits();
    lan.says('/tiendo');
    expect((await lan.botSendsFile()).text).toContain(LEARNING_TEXTS.notStarted);
  });
});

describe('the daily reminder to review', () => {
  const at = (time: string) => Date.parse(`2026-03-${time}:00+07:00`);
  const items = STUDY_ITEMS.slice(0, 2);

  test('comes once at its hour, however often the bot is started, and only when something is due', async () => {
    const telegram = await startFakeTelegram();
    const options = { items: () => items, database: openDatabase(':memory:') };
    const lan = telegram.privateChat('Lan');
    const look = async (startsAt: number) => {
      const { channel } = await start({ ...options, startsAt }, telegram);
      await telegram.nextCall('setMyCommands');
      await channel.stop();
    };
    const first = await start({ ...options, startsAt: at('02T09:00') }, telegram);
    lan.says('/on lúc 7h');
    expect((await lan.botSays()).text).toBe(LEARNING_TEXTS.reminderSet(7));
    await first.channel.stop();
    for (const time of ['02T10:00', '03T07:00', '03T08:00']) await look(at(time));
    expect(lan.unread()).toBe(0);
    const second = await start({ ...options, startsAt: at('03T09:00') }, telegram);
    lan.says('/on');
    await answers(lan);
    await answers(lan, false);
    await lan.botSays();
    await second.channel.stop();
    for (const time of ['03T23:00', '04T06:59', '04T07:00', '04T07:05', '04T20:00']) await look(at(time));
    const reminder = await lan.botSays();
    expect(reminder.text).toBe(LEARNING_TEXTS.reminder(2, 1));
    expect(reminder.buttons).toEqual([LEARNING_TEXTS.reviewNow]);
    expect(lan.unread()).toBe(0);
    const third = await start({ ...options, startsAt: at('04T21:00') }, telegram);
    await lan.presses(reminder, LEARNING_TEXTS.reviewNow);
    await lan.botPolls();
    lan.says('/on tắt');
    expect((await lan.botSays()).text).toBe(LEARNING_TEXTS.reminderEnded);
    await third.channel.stop();
    await look(at('05T07:00'));
    expect(lan.unread()).toBe(0);
  });

  test('is refused at half hours, and its words are told where they are not understood', async () => {
    const { telegram } = await start();
    const lan = telegram.privateChat('Lan');
    lan.says('/on luc 7h30');
    expect((await lan.botSays()).text).toContain('Chỉ nhắc được vào giờ chẵn');
    lan.says('/on điều 5');
    expect((await lan.botSays()).text).toBe(LEARNING_TEXTS.reviewUsage);
    lan.says('/on tắt');
    expect((await lan.botSays()).text).toBe(LEARNING_TEXTS.noReminder);
  });
});

describe('progress', () => {
  test('is a picture with a few lines', async () => {
    const { telegram } = await start({ items: () => STUDY_ITEMS.slice(0, 3) });
    const lan = telegram.privateChat('Lan');
    lan.says('/on');
    await answers(lan);
    await answers(lan);
    await lan.botPolls();
    lan.says('/tiendo');
    const picture = await lan.botSendsFile();
    expect(picture.kind).toBe('photo');
    expect(picture.text).toBe(
      [
        'Tiến độ học tập',
        '• Bài đã học: 0/1',
        '• Câu hỏi: 0 đã thuộc, 2 đang học, 1 chưa học',
        '• Lúc này không có câu nào đến hạn ôn',
        '• Học liên tục: 1 ngày',
      ].join('\n'),
    );
  });

  test('is not told where there is nothing to learn', async () => {
    const { telegram } = await start({ items: () => [] });
    const lan = telegram.privateChat('Lan');
    lan.says('/tiendo');
    expect((await lan.botSays()).text).toBe(LEARNING_TEXTS.noLessons);
  });
});
