import { describe, expect, test } from 'vitest';
import { TEXTS } from '../../src/channels/texts.ts';
import { buildAnswer, buildDocument, buildSectionView, citeSection } from '../support/fake-assistant.ts';
import { startBot } from '../support/telegram-bot.ts';

const plan = buildDocument(
  { number: '213-KH/TU', type: 'Kế hoạch', title: 'Kế hoạch thực hiện Chỉ thị 41' },
  { 'III.2': 'Báo cáo Ban Thường vụ.', 'III.3': 'Chủ trì quán triệt.' },
);
const long = Array.from(
  { length: 20 },
  (_, i) => `${i + 1}. ${'Chỉ đạo các phong trào thi đua. '.repeat(20).trim()}`,
);
const answer = buildAnswer({
  text: 'Hai việc. [1][2]',
  citations: [citeSection(plan, 'III.2'), citeSection(plan, 'III.3')],
});

function sections() {
  return [
    buildSectionView(plan, 'III.2', { headings: ['III- TỔ CHỨC THỰC HIỆN'] }),
    buildSectionView(plan, 'III.3', { text: long.join('\n') }),
  ];
}

describe('section buttons', () => {
  test('open the section in a new message', async () => {
    const { telegram } = await startBot({ answers: () => answer, sections: sections() });
    const lan = telegram.privateChat('Lan');
    lan.says('Việc gì?');
    const said = await lan.botSays();
    expect(await lan.presses(said, '📄 mục III.2 – 213-KH/TU')).toEqual({});
    expect((await lan.botSays()).html).toBe(
      '<b>Kế hoạch 213-KH/TU, mục III.2</b>\n<i>III- TỔ CHỨC THỰC HIỆN</i>\n\nBáo cáo Ban Thường vụ.',
    );
  });

  test('turn the pages of a long section in the same message', async () => {
    const { telegram } = await startBot({ sections: sections() });
    const lan = telegram.privateChat('Lan');
    lan.says('/muc III.3');
    const first = await lan.botSays();
    expect(first.buttons).toEqual(['Trang 2 ▶']);
    await lan.presses(first, 'Trang 2 ▶');
    const second = await lan.botEdits();
    expect(second.id).toBe(first.id);
    expect(second.text).toMatch(/trang 2\/4/u);
    await lan.presses(second, 'Trang 3 ▶');
    await lan.presses(await lan.botEdits(), 'Trang 4 ▶');
    const last = await lan.botEdits();
    expect(last.buttons).toEqual(['◀ Trang 3']);
    expect(last.text).toContain(long[19]);
    await lan.presses(last, '◀ Trang 3');
    expect((await lan.botEdits()).text).toMatch(/trang 3\/4/u);
    expect(lan.unread()).toBe(0);
  });

  test('pressed twice in a row do no harm', async () => {
    const { telegram, log } = await startBot({ sections: sections() });
    const lan = telegram.privateChat('Lan');
    lan.says('/muc III.3');
    const first = await lan.botSays();
    const presses = [lan.presses(first, 'Trang 2 ▶'), lan.presses(first, 'Trang 2 ▶')];
    expect(await Promise.all(presses)).toEqual([{}, {}]);
    await lan.botEdits();
    lan.says('/help');
    await lan.botSays();
    expect(telegram.callsOf('editMessageText').map(({ status }) => status)).toEqual([200, 400]);
    expect(telegram.callsOf('answerCallbackQuery').map(({ status }) => status)).toEqual([200, 200]);
    expect(log.entries().filter(({ level }) => level === 50)).toEqual([]);
  });

  test('of a section that is gone after re-indexing say so', async () => {
    const known = sections();
    const { telegram } = await startBot({ answers: () => answer, sections: known });
    const lan = telegram.privateChat('Lan');
    lan.says('Việc gì?');
    const said = await lan.botSays();
    known.length = 0;
    expect(await lan.presses(said, '📄 mục III.2 – 213-KH/TU')).toEqual({
      text: TEXTS.staleSection,
      show_alert: true,
    });
    expect(lan.unread()).toBe(0);
  });

  test('lead to the next section in the same message after a restart, or say that it is gone', async () => {
    const [second, third] = sections();
    if (second === undefined || third === undefined) throw new Error('expected two sections');
    const known = [{ ...second, next: { key: third.key, place: third.place } }, third];
    const before = await startBot({ sections: known });
    const lan = before.telegram.privateChat('Lan');
    lan.says('/muc III.2');
    const said = await lan.botSays();
    await before.channel.stop();
    await startBot({ sections: known }, before.telegram);
    expect(await lan.presses(said, 'mục III.3 ›')).toEqual({});
    const next = await lan.botEdits();
    expect(next).toMatchObject({ id: said.id, text: expect.stringMatching(/mục III\.3\ntrang 1\/4/u) });
    known.length = 0;
    expect(await lan.presses(next, 'Trang 2 ▶')).toEqual({ text: TEXTS.staleSection, show_alert: true });
  });

  test('that this bot never made are answered once', async () => {
    const { telegram } = await startBot({ sections: sections() });
    const lan = telegram.privateChat('Lan');
    lan.says('/muc III.3');
    await lan.botSays();
    const from = lan.user;
    telegram.delivers({ callback_query: { id: 'odd', from, chat_instance: '1', data: 'drop table' } });
    expect(await telegram.nextCall('answerCallbackQuery')).toMatchObject({
      payload: { callback_query_id: 'odd', show_alert: true },
    });
    telegram.delivers({ callback_query: { id: 'game', from, chat_instance: '1', game_short_name: 'x' } });
    expect(await telegram.nextCall('answerCallbackQuery')).toMatchObject({
      payload: { callback_query_id: 'game' },
    });
    lan.says('/help');
    await lan.botSays();
    expect(telegram.callsOf('answerCallbackQuery')).toHaveLength(2);
  });

  test('in a group reply to the message they belong to, in its topic', async () => {
    const { telegram } = await startBot({ answers: () => answer, sections: sections() });
    const group = telegram.group('Diễn đàn');
    const topic = group.opensTopic();
    group.member('Lan').says(`@${telegram.bot.username} việc gì?`, { topic });
    const said = await group.botSays();
    await group.member('Minh').presses(said, '📄 mục III.2 – 213-KH/TU');
    expect(await group.botSays()).toMatchObject({ topic, repliesTo: said.id });
  });

  test('choose among sections of several documents', async () => {
    const law = buildDocument(
      { number: '06/2022/QH15', type: 'Luật', title: 'Luật' },
      { 'III.2': 'Xét tặng hằng năm.' },
    );
    const { telegram } = await startBot({ sections: [...sections(), buildSectionView(law, 'III.2')] });
    const lan = telegram.privateChat('Lan');
    lan.says('/muc III.2');
    const said = await lan.botSays();
    expect(said.text).toContain('• Luật 06/2022/QH15, mục III.2');
    await lan.presses(said, '📄 mục III.2 – 06/2022/QH15');
    expect((await lan.botSays()).text).toContain('Xét tặng hằng năm.');
  });
});
