import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/adapters/sqlite/database.ts';
import { TEXTS } from '../../src/channels/texts.ts';
import { buildAnswer } from '../support/fake-assistant.ts';
import { startFakeTelegram } from '../support/fake-telegram.ts';
import { obligationOf } from '../support/obligations.ts';
import { startBot } from '../support/telegram-bot.ts';

const UBND = 'Ủy ban nhân dân thành phố';
const obligations = [
  obligationOf('Báo cáo kết quả trước ngày 15/5/2026.', { actor: UBND }),
  obligationOf('Tuyên truyền rộng rãi.', { actor: UBND }),
  obligationOf('Tham gia giám sát.', { actor: 'Mặt trận' }),
];
const VIETNAM = 7 * 60 * 60_000;
const at = (day: string, hour: number) => Date.parse(`${day}T00:00:00Z`) + hour * 60 * 60_000 - VIETNAM;

describe('the tasks of a unit', () => {
  test('are shown for the unit that is tapped, and handed over as Excel, Word and pictures', async () => {
    const { telegram } = await startBot({ obligations });
    const lan = telegram.privateChat('Lan');
    lan.says('/trachnhiem');
    const choice = await lan.botSays();
    expect(choice).toMatchObject({
      text: TEXTS.chooseUnit(false),
      buttons: [UBND, 'Mặt trận', TEXTS.allUnits],
    });
    await lan.presses(choice, UBND);
    const shown = await lan.botSays();
    expect(shown.text).toContain(`Nhiệm vụ của ${UBND}: 2 nhiệm vụ`);
    expect(shown.text).toContain('• Báo cáo kết quả trước ngày 15/5/2026.\n   ⏱ trước ngày 15/5/2026');
    expect(shown.buttons).toEqual(['Excel', 'Word', 'Ảnh']);
    await lan.presses(shown, 'Excel');
    const sheet = await lan.botSendsFile();
    expect(sheet.name).toBe('nhiem-vu-cua-uy-ban-nhan-dan-thanh-pho.xlsx');
    const zip = await JSZip.loadAsync(sheet.bytes);
    expect(Object.keys(zip.files)).toContain('xl/workbook.xml');
    await lan.presses(shown, 'Word');
    expect((await lan.botSendsFile()).name).toMatch(/\.docx$/u);
    await lan.presses(shown, 'Ảnh');
    const picture = await lan.botSendsFile();
    expect(picture.name).toMatch(/\.png$/u);
    expect([...picture.bytes.subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
  });

  test('with a time alone are shown by /thoihan, and it is said where there are none', async () => {
    const { telegram } = await startBot({ obligations });
    const lan = telegram.privateChat('Lan');
    lan.says(`/thoihan ${UBND}`);
    const dated = (await lan.botSays()).text;
    expect(dated).toContain('1 nhiệm vụ có nêu thời gian');
    expect(dated).not.toContain('Tuyên truyền');
    lan.says('/thoihan Mặt trận');
    expect(await lan.botSays()).toMatchObject({ text: TEXTS.noDated('Mặt trận'), buttons: [] });
    lan.says('/trachnhiem Sở Nội vụ');
    expect((await lan.botSays()).text).toBe(TEXTS.noTasks('Sở Nội vụ'));
  });

  test('of the section that an answer cites are one tap away', async () => {
    const [first] = obligations;
    if (first === undefined) throw new Error('no obligation');
    const { telegram } = await startBot({
      obligations,
      answers: () => buildAnswer({ citations: [first.citation] }),
    });
    const lan = telegram.privateChat('Lan');
    lan.says('ai báo cáo?');
    await lan.presses(await lan.botSays(), TEXTS.whoWhatWhen);
    expect((await lan.botSays()).text).toContain('• Báo cáo kết quả trước ngày 15/5/2026.');
  });
});

describe('reminders', () => {
  test('come once at their hour, however often the bot is started again', async () => {
    const telegram = await startFakeTelegram();
    const database = openDatabase(':memory:');
    const options = { obligations, database };
    const lan = telegram.privateChat('Lan');
    const first = await startBot(options, telegram);
    first.clock.now = at('2026-05-01', 9);
    lan.says(`/nhac ${UBND} trước 3 ngày lúc 8h`);
    expect((await lan.botSays()).text).toBe(
      `${TEXTS.subscribed}\n1. ${UBND}: trước 3 ngày, lúc 8 giờ. Lần nhắc tới: 12/5/2026, 1 nhiệm vụ.`,
    );
    await first.channel.stop();
    await startBot({ ...options, startsAt: at('2026-05-12', 7) }, telegram).then(({ channel }) =>
      channel.stop(),
    );
    expect(lan.unread()).toBe(0);
    for (const hour of [8, 9]) {
      const { channel } = await startBot({ ...options, startsAt: at('2026-05-12', hour) }, telegram);
      await telegram.polled();
      await channel.stop();
    }
    const reminder = (await lan.botSays()).text;
    expect(reminder).toContain(`Nhắc việc: 1 nhiệm vụ\n\n${UBND}: Báo cáo kết quả`);
    expect(reminder).toContain('Thời hạn: trước ngày 15/5/2026.');
    expect(lan.unread()).toBe(0);
  });

  test('are listed, paused, resumed and stopped where they were set, and nowhere else', async () => {
    const { telegram } = await startBot({ obligations });
    const lan = telegram.privateChat('Lan');
    lan.says('/nhac');
    expect((await lan.botSays()).text).toBe(TEXTS.noReminders);
    lan.says('/nhac tat ca');
    await lan.botSays();
    lan.says('/nhac tat ca');
    await lan.botSays();
    lan.says('/nhac');
    const list = await lan.botSays();
    expect(list.buttons).toEqual(['⏸ Tạm dừng 1', '❌ Dừng 1']);
    await lan.presses(list, '⏸ Tạm dừng 1');
    expect(await lan.botEdits()).toMatchObject({
      text: expect.stringContaining('Đang tạm dừng.'),
      buttons: ['▶ Tiếp tục 1', '❌ Dừng 1'],
    });
    const minh = telegram.privateChat('Minh');
    minh.says('/nhac dừng 1');
    expect((await minh.botSays()).text).toBe(TEXTS.noSuchReminder(1));
    await lan.presses(list, '❌ Dừng 1');
    expect((await lan.botEdits()).text).toBe(TEXTS.noReminders);
  });

  test('come every year where the document names a day of every year', async () => {
    const telegram = await startFakeTelegram();
    const database = openDatabase(':memory:');
    const options = { obligations: [obligationOf('Báo cáo kết quả trước ngày 15/12 hằng năm')], database };
    const lan = telegram.privateChat('Lan');
    const first = await startBot({ ...options, startsAt: at('2026-05-12', 7) }, telegram);
    lan.says('/nhac tất cả trước 3 ngày lúc 8h');
    expect((await lan.botSays()).text).toContain('Lần nhắc tới: 12/12/2026, 1 nhiệm vụ.');
    await first.channel.stop();
    for (const day of ['2026-12-12', '2027-12-12']) {
      const { channel } = await startBot({ ...options, startsAt: at(day, 8) }, telegram);
      expect((await lan.botSays()).text).toContain('Thời hạn: trước ngày 15/12 hằng năm.');
      await channel.stop();
    }
  });

  test('explain what cannot be', async () => {
    const { telegram } = await startBot({ obligations });
    const lan = telegram.privateChat('Lan');
    lan.says('/nhac UBND lúc 7h30');
    expect((await lan.botSays()).text).toContain('Chỉ nhắc được vào giờ chẵn');
  });

  test('pause for whoever has blocked the bot', async () => {
    const telegram = await startFakeTelegram();
    const database = openDatabase(':memory:');
    const lan = telegram.privateChat('Lan');
    const first = await startBot({ obligations, database }, telegram);
    lan.says('/nhac tất cả trước 3 ngày lúc 8h');
    await lan.botSays();
    await first.channel.stop();
    lan.shutsOut();
    const { channel } = await startBot({ obligations, database, startsAt: at('2026-05-12', 8) }, telegram);
    await telegram.polled();
    await channel.stop();
    expect(database.get('SELECT paused FROM subscription')).toEqual({ paused: 1 });
  });
});
