import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/adapters/sqlite/database.ts';
import { createLearningStores } from '../../src/adapters/sqlite/learning-stores.ts';
import { CLASS_TEXTS } from '../../src/channels/class-text.ts';
import { TEXTS } from '../../src/channels/texts.ts';
import { newCard } from '../../src/domain/tutor/schedule.ts';
import { EXAM_DOCUMENT, examItems } from '../support/exam-items.ts';
import { buildSectionView } from '../support/fake-assistant.ts';
import { startFakeTelegram } from '../support/fake-telegram.ts';
import { readSheet } from '../support/office.ts';
import { startBot } from '../support/telegram-bot.ts';

const START = Date.parse('2026-11-23T02:00:00Z'); // 09:00 in Vietnam
const items = examItems(2, ['I', 'II']);
const sections = EXAM_DOCUMENT.sections.map(({ locator }) => buildSectionView(EXAM_DOCUMENT, locator));

/** A bot that An manages; Hoa is a trainer, Lan and Minh are staff. */
async function startClass() {
  const telegram = await startFakeTelegram();
  const database = openDatabase(':memory:');
  const an = telegram.privateChat('An');
  const running = await startBot(
    { items: () => items, sections, database, adminIds: [an.user.id], startsAt: START },
    telegram,
  );
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
  await join('Minh', 'staff');
  return { ...running, database, an, hoa, lan };
}

describe('the class', () => {
  test('is shown to a trainer, with weak sections to open and a workbook; whoever deletes his data vanishes', async () => {
    const { database, hoa, lan } = await startClass();
    hoa.says('/lop');
    expect((await hoa.botSays()).text).toBe(CLASS_TEXTS.nobody);
    const { cards } = createLearningStores(database);
    for (const [locator, rating] of [
      ['I.1', 'good'],
      ['I.2', 'again'],
      ['I.2', 'again'],
      ['I.2', 'good'],
    ] as const) {
      const card = { ...newCard(START), state: 'review' as const, due: START - 1, stability: 25 };
      const review = { rating, at: START - 1, before: 'new' as const, stability: 25, tookMs: 9 };
      cards.put(lan.user.id, `muc-${locator}`, card, review);
    }
    hoa.says('/lop');
    const seen = await hoa.botSays();
    expect(seen.text).toBe(
      [
        'Lớp học: 1 người',
        'Cả lớp đã học 50% số câu, nắm vững 50%; 2 lượt ôn đến hạn.',
        'Chưa bắt đầu (2): Hoa, Minh.',
        '',
        'Người học',
        '• Lan – 23/11/2026',
        '   đã học 2 câu, nắm vững 2, đến hạn ôn 2',
        '',
        'Theo chủ đề',
        '• Phần I: đã học 100%, nắm vững 100%, đến hạn ôn 2 lượt',
        '',
        'Câu hay sai nhất',
        '1. Theo Kế hoạch 5-KH/ĐU, ai chủ trì việc ở mục I.2?',
        '   đúng 1/3 lượt (33%)',
        '',
        'Mục còn yếu (bấm để mở)',
        '• mục I.2 – 5-KH/ĐU: đúng 1/3 lượt (33%)',
      ].join('\n'),
    );
    expect(seen.buttons).toEqual(['📄 mục I.2 – 5-KH/ĐU', CLASS_TEXTS.file]);
    await hoa.presses(seen, seen.buttons[0] ?? '');
    expect((await hoa.botSays()).text).toContain('Đơn vị I-2 chủ trì việc I-2.');
    await hoa.presses(seen, CLASS_TEXTS.file);
    const file = await hoa.botSendsFile();
    expect(file.name).toBe('lop-hoc.xlsx');
    const rowsOf = async (sheet: number) => (await readSheet(file.bytes, sheet)).slice(3);
    expect(await rowsOf(1)).toEqual([
      ['Lan', '23/11/2026', '0', '2', '2', '2', '4', '2', '0.5', '0', ''],
      ['Hoa', 'chưa bắt đầu', '0', '0', '0', '0', '0', '0', '', '0', ''],
      ['Minh', 'chưa bắt đầu', '0', '0', '0', '0', '0', '0', '', '0', ''],
    ]);
    expect((await rowsOf(2)).map((row) => row.slice(0, 6))).toEqual([
      ['Phần I', 'Cả lớp', '2', '2', '2', '2'],
      ['Phần I', 'Lan', '2', '2', '2', '2'],
      ['Phần II', 'Cả lớp', '2', '0', '0', '0'],
      ['Phần II', 'Lan', '2', '0', '0', '0'],
    ]);
    expect((await rowsOf(4)).map((row) => row.slice(0, 4))).toEqual([
      ['Kế hoạch 5-KH/ĐU', 'mục I.2', '3', '1'],
    ]);

    lan.says('/xoadulieu');
    await lan.presses(await lan.botSays(), TEXTS.eraseButton);
    await lan.botEdits();
    hoa.says('/lop');
    expect((await hoa.botSays()).text).toBe(CLASS_TEXTS.nobody);
  });

  test('is for trainers and admins, in private; others do not see it', async () => {
    const { telegram, an, hoa, lan } = await startClass();
    lan.says('/lop');
    expect((await lan.botSays()).text).toBe(TEXTS.unknownCommand);
    telegram.delivers({
      callback_query: { id: '9', from: lan.user, chat_instance: '1', data: 'class-sheet' },
    });
    expect((await telegram.nextCall('answerCallbackQuery')).payload).toMatchObject({
      text: TEXTS.trainersOnly,
    });
    an.says('/lop');
    expect((await an.botSays()).text).toBe(CLASS_TEXTS.nobody);
    const group = telegram.group('Tổ');
    group.member('Hoa').says('/lop');
    expect((await group.botSays()).text).toBe(CLASS_TEXTS.privateOnly);
    hoa.says('/help');
    expect((await hoa.botSays()).text).toContain(TEXTS.helpForTrainers);
    lan.says('/help');
    expect((await lan.botSays()).text).not.toContain('/lop');
  });

  test('has its place in the menu of trainers', async () => {
    const { telegram, database, an, hoa, lan, channel } = await startClass();
    await channel.stop();
    await startBot({ items: () => items, database, adminIds: [an.user.id], startsAt: START }, telegram);
    await telegram.polled();
    const names = (person: typeof lan) => person.menu().map(({ command }) => command);
    expect(names(hoa)).toContain('lop');
    expect(names(hoa)).not.toContain('moi');
    expect(names(lan)).not.toContain('lop');
  });
});
