import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/adapters/sqlite/database.ts';
import { TEXTS } from '../../src/channels/texts.ts';
import { buildAnswer, buildDocument, citeSection } from '../support/fake-assistant.ts';
import { startFakeTelegram } from '../support/fake-telegram.ts';
import { startBot } from '../support/telegram-bot.ts';

const plan = buildDocument(
  { number: '213-KH/TU', type: 'Kế hoạch', title: 'Kế hoạch' },
  { 'III.1': 'Báo cáo kết quả.' },
);
const answers = (question: string) =>
  question.includes('vàng')
    ? buildAnswer({ kind: 'not-found', text: 'Tôi không tìm thấy.' })
    : buildAnswer({ text: `Đáp: ${question} [1]`, citations: [citeSection(plan, 'III.1')] });

async function startAdministered() {
  const telegram = await startFakeTelegram();
  const an = telegram.privateChat('An');
  const database = openDatabase(':memory:');
  const running = await startBot({ answers, adminIds: [an.user.id], database }, telegram);
  return { ...running, an, database };
}

describe('an answer', () => {
  test('is rated by one tap; a bad one is asked why, and stands before the admin', async () => {
    const { an } = await startAdministered();
    an.says('báo cáo ai?');
    const answer = await an.botSays();
    expect(await an.presses(answer, '👍')).toMatchObject({ text: TEXTS.thanks });
    an.says('/chuatraloi');
    expect((await an.botSays()).text).toBe(TEXTS.nothingOpen);
    expect(await an.presses(answer, '👎')).toMatchObject({ text: TEXTS.sorry });
    const why = await an.botSays();
    expect(why).toMatchObject({ text: TEXTS.whyBad, buttons: Object.values(TEXTS.complaints) });
    await an.presses(why, 'Thiếu ý');
    expect((await an.botEdits()).text).toBe('Đã ghi nhận: thiếu ý. Quản trị viên sẽ xem lại câu này.');
    an.says('/chuatraloi');
    const open = await an.botSays();
    expect(open.text).toBe(
      [
        TEXTS.openTitle,
        '',
        '1. báo cáo ai?',
        '   đã trả lời; đã dẫn: 213-KH/TU, mục III.1',
        '   👍 0  👎 1 (Thiếu ý)',
      ].join('\n'),
    );
    await an.presses(open, '✔ Xong câu 1');
    expect((await an.botEdits()).text).toBe(TEXTS.nothingOpen);
  });

  test('that was none stands before the admin by itself, with suggestions', async () => {
    const { an } = await startAdministered();
    an.says('giá vàng hôm nay?');
    await an.botSays();
    an.says('/gopy');
    expect((await an.botSays()).text).toBe(TEXTS.suggestUsage);
    an.says('/gopy Bổ sung Nghị định 152.');
    expect((await an.botSays()).text).toBe(TEXTS.suggested);
    an.says('/chuatraloi');
    const open = (await an.botSays()).text;
    expect(open).toContain('1. giá vàng hôm nay?\n   không tìm thấy');
    expect(open).toContain('• Bổ sung Nghị định 152.');
    an.says('/thongke');
    expect((await an.botSays()).text).toBe(
      TEXTS.statistics(30, {
        replies: { answered: 0, 'not-stated': 0, 'not-found': 1 },
        people: 1,
        good: 0,
        bad: 0,
      }),
    );
  });

  test('can still be rated after a restart', async () => {
    const { telegram, channel, an, database } = await startAdministered();
    an.says('báo cáo ai?');
    const answer = await an.botSays();
    await channel.stop();
    await startBot({ answers, adminIds: [an.user.id], database }, telegram);
    expect(await an.presses(answer, '👎')).toMatchObject({ text: TEXTS.sorry });
  });

  test('remembers the conversation over a restart', async () => {
    const { telegram, channel, an, database } = await startAdministered();
    an.says('báo cáo ai?');
    await an.botSays();
    await channel.stop();
    const again = await startBot({ answers, adminIds: [an.user.id], database }, telegram);
    an.says('khi nào?');
    await an.botSays();
    expect(again.assistant.asked).toEqual([{ question: 'khi nào?', history: ['báo cáo ai?'] }]);
  });
});

describe('an edited question', () => {
  test('has its answer edited, in private and in groups', async () => {
    const { telegram } = await startBot({ answers });
    const lan = telegram.privateChat('Lan');
    const question = lan.says('bao cao ai');
    const answer = await lan.botSays();
    lan.edits(question, 'báo cáo ai?');
    expect(await lan.botEdits()).toMatchObject({
      id: answer.id,
      text: expect.stringContaining('Đáp: báo cáo ai?'),
    });
    const group = telegram.group('Tổ');
    const minh = group.member('Minh');
    const first = minh.says(`@${telegram.bot.username} ai?`);
    await group.botSays();
    minh.edits(first, `@${telegram.bot.username} ai chủ trì?`);
    expect((await group.botEdits()).text).toContain('Đáp: ai chủ trì?');
    minh.edits(first, 'thôi');
    await telegram.polled();
    expect(group.unread()).toBe(0);
  });

  test('that becomes a command is told of none that there is, and has the help of its role', async () => {
    const telegram = await startFakeTelegram();
    const an = telegram.privateChat('An');
    await startBot({ answers, adminIds: [an.user.id] }, telegram);
    const question = an.says('ai báo cáo?');
    const answer = await an.botSays();
    an.edits(question, '/thi');
    an.edits(question, '/help');
    expect(await an.botEdits()).toMatchObject({
      id: answer.id,
      text: expect.stringContaining(TEXTS.helpForAdmins),
    });
    const command = an.says('/caidat');
    await an.botSays();
    an.edits(command, '/khongco');
    an.edits(command, '/thi');
    await telegram.polled();
    expect(an.unread()).toBe(0);
  });

  test('whose answer would be the same changes nothing', async () => {
    const { telegram, log } = await startBot({
      answers: () => buildAnswer({ kind: 'not-found', text: 'Không.' }),
    });
    const lan = telegram.privateChat('Lan');
    const question = lan.says('một');
    await lan.botSays();
    lan.edits(question, 'hai');
    await telegram.nextCall('editMessageText');
    await telegram.polled();
    expect(log.entries().filter(({ level }) => Number(level) > 30)).toEqual([]);
  });
});

describe('what is kept on a person', () => {
  test('is deleted when he wants it, after asking', async () => {
    const { an, database } = await startAdministered();
    an.says('giá vàng?');
    await an.botSays();
    an.says('/xoadulieu');
    const question = await an.botSays();
    expect(question.text).toBe(TEXTS.eraseQuestion);
    await an.presses(question, TEXTS.eraseButton);
    expect((await an.botEdits()).text).toBe(TEXTS.erased(2));
    expect(database.get('SELECT count(*) AS n FROM reply')).toEqual({ n: 0 });
    expect(database.get('SELECT count(*) AS n FROM turn')).toEqual({ n: 0 });
  });
});

describe('an admin', () => {
  test('has the index and the database looked after by command', async () => {
    const telegram = await startFakeTelegram();
    const an = telegram.privateChat('An');
    await startBot(
      {
        adminIds: [an.user.id],
        indexRun: {
          kind: 'written',
          documents: 3,
          passages: 90,
          leftOut: [{ file: 'hong.pdf', reason: 'tệp hỏng' }],
        },
      },
      telegram,
    );
    an.says('/taive');
    expect((await an.botSays()).text).toBe(TEXTS.indexing);
    expect((await an.botEdits()).text).toBe(
      `${TEXTS.indexed(3, 90)}\n${TEXTS.leftOut}\n• hong.pdf: tệp hỏng`,
    );
    an.says('/saoluu');
    expect((await an.botSays()).text).toBe(TEXTS.backedUp('backups/app.db'));
  });
});

describe('somebody who sends too much', () => {
  test('is held back and told so once a minute', async () => {
    const database = openDatabase(':memory:');
    const { telegram, assistant, clock } = await startBot({ answers, database });
    const lan = telegram.privateChat('Lan');
    for (let i = 0; i < 23; i += 1) lan.says(`câu ${i}`);
    for (let i = 0; i < 20; i += 1) await lan.botSays();
    expect((await lan.botSays()).text).toBe(TEXTS.tooMany);
    const done = () => database.get("SELECT count(*) AS n FROM inbox WHERE state = 'done'")?.n;
    await expect.poll(done).toBe(23);
    expect(lan.unread()).toBe(0);
    expect(assistant.asked).toHaveLength(20);
    clock.now += 60_000;
    lan.says('câu nữa');
    expect((await lan.botSays()).text).toContain('Đáp: câu nữa');
  });
});
