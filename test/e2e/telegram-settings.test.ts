import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/adapters/sqlite/database.ts';
import { CONTEST_TEXTS } from '../../src/channels/contest-text.ts';
import { EXAM_TEXTS } from '../../src/channels/exam-text.ts';
import { TEXTS } from '../../src/channels/texts.ts';
import { examItems } from '../support/exam-items.ts';
import { buildAnswer, buildDocument, buildSectionView, citeSection } from '../support/fake-assistant.ts';
import { obligationOf } from '../support/obligations.ts';
import { startBot } from '../support/telegram-bot.ts';

const ONLY_ASKER = '⬜ Chỉ người hỏi thấy câu trả lời';
const ONLY_ASKER_ON = '✅ Chỉ người hỏi thấy câu trả lời';

const plan = buildDocument(
  { number: '213-KH/TU', type: 'Kế hoạch', title: 'Kế hoạch' },
  { 'III.2': 'Báo cáo Ban Thường vụ.', 'III.3': 'Chủ trì quán triệt.' },
);
const long = Array.from({ length: 20 }, (_, i) => `${i + 1}. ${'Chỉ đạo các phong trào. '.repeat(25)}`).join(
  '\n',
);
const sections = [buildSectionView(plan, 'III.2', { text: long }), buildSectionView(plan, 'III.3')];
const answers = (question: string) =>
  buildAnswer({ text: `Đáp: ${question} [1]`, citations: [citeSection(plan, 'III.2')] });

/** A group of Lan, who manages it, and Minh, whose replies are for the asker alone. */
async function quietGroup(bot: 'member' | 'administrator' = 'administrator') {
  const started = await startBot({ answers, sections, obligations: [obligationOf('Báo cáo hằng quý')] });
  const { telegram } = started;
  const group = telegram.group('Tổ Thi đua', { bot });
  const lan = group.member('Lan', 'administrator');
  const minh = group.member('Minh');
  lan.says('/caidat');
  await lan.presses(await group.botSays(), ONLY_ASKER);
  const settings = await group.botEdits();
  const name = `@${telegram.bot.username}`;
  return { ...started, group, lan, minh, settings, name };
}

describe('/caidat', () => {
  test('shows in a private chat what can be set there, and sets it', async () => {
    const { telegram } = await startBot();
    const lan = telegram.privateChat('Lan');
    await telegram.polled();
    expect(lan.menu().map(({ command }) => command)).toContain('caidat');
    lan.says('/caidat');
    const shown = await lan.botSays();
    expect(shown.text).toMatch(/^Cài đặt của cuộc trò chuyện này\./u);
    expect(shown.buttons).toEqual(['⬜ Bảng và mục dài dạng mới (rich)']);
    expect(await lan.presses(shown, '⬜ Bảng và mục dài dạng mới (rich)')).toEqual({ text: TEXTS.done });
    expect((await lan.botEdits()).buttons).toEqual(['✅ Bảng và mục dài dạng mới (rich)']);
  });

  test('is changed in a group by its admins and by those of the bot, and by nobody else', async () => {
    const { telegram } = await startBot({ adminIds: [501] });
    const [minh, hoa] = [telegram.privateChat('Minh').user, telegram.privateChat('Hoa').user];
    expect([minh.id, hoa.id]).toEqual([500, 501]);
    const group = telegram.group('Tổ Thi đua', { bot: 'administrator' });
    group.member('Hoa').says('/duyet');
    await group.botSays();
    group.member('Minh').says('/caidat');
    const shown = await group.botSays();
    expect(await group.member('Minh').presses(shown, ONLY_ASKER)).toEqual({
      text: TEXTS.groupAdminsOnly,
      show_alert: true,
    });
    expect(await group.member('Hoa').presses(shown, ONLY_ASKER)).toEqual({ text: TEXTS.done });
    expect((await group.botEdits()).buttons[0]).toBe(ONLY_ASKER_ON);
    const lan = group.member('Lan', 'creator');
    await lan.presses(shown, ONLY_ASKER_ON);
    expect((await group.botEdits()).buttons[0]).toBe(ONLY_ASKER);
  });

  test('pressed twice sets once, and holds for this group only, also after a restart', async () => {
    const database = openDatabase(':memory:');
    const { telegram, channel } = await startBot({ database });
    const group = telegram.group('Tổ Thi đua', { bot: 'administrator' });
    const lan = group.member('Lan', 'administrator');
    lan.says('/caidat');
    const shown = await group.botSays();
    await Promise.all([lan.presses(shown, ONLY_ASKER), lan.presses(shown, ONLY_ASKER)]);
    expect((await group.botEdits()).buttons[0]).toBe(ONLY_ASKER_ON);
    await channel.stop();
    await startBot({ database }, telegram);
    lan.says('/caidat');
    expect(await group.botSays()).toMatchObject({
      buttons: [ONLY_ASKER_ON, expect.anything()],
      onlyFor: lan.user.id,
    });
    const other = telegram.group('Tổ khác', { bot: 'administrator' });
    other.member('Lan').says('/caidat');
    expect((await other.botSays()).buttons[0]).toBe(ONLY_ASKER);
  });

  test('tells when the bot may not reply to one person yet', async () => {
    expect((await quietGroup('member')).settings.text).toContain(TEXTS.mustBeAdministrator);
    expect((await quietGroup()).settings.text).not.toContain(TEXTS.mustBeAdministrator);
  });
});

describe('where only the asker is to see the answer', () => {
  test('a contest and an exam for the group are announced to everybody, in their topic', async () => {
    const { telegram } = await startBot({ adminIds: [500], items: () => examItems(3) });
    expect(telegram.privateChat('Lan').user.id).toBe(500);
    const group = telegram.group('Tổ Thi đua', { bot: 'administrator' });
    const lan = group.member('Lan', 'administrator');
    lan.says('/caidat');
    await lan.presses(await group.botSays(), ONLY_ASKER);
    await group.botEdits();
    const topic = group.opensTopic();
    lan.says('/thi giao 5 câu 10 phút', { topic });
    const exam = await group.botSays();
    expect(exam.text).toContain(EXAM_TEXTS.announcedTitle);
    expect(exam).toMatchObject({ topic });
    expect(exam.onlyFor).toBeUndefined();
    lan.says('/thidua 3', { topic });
    const contest = await group.botSays();
    expect(contest.text).toContain(CONTEST_TEXTS.beginsTitle);
    expect(contest).toMatchObject({ topic });
    expect(contest.onlyFor).toBeUndefined();
    lan.says('/thidua nhanh', { topic });
    expect(await group.botSays()).toMatchObject({ text: CONTEST_TEXTS.usage, onlyFor: lan.user.id });
  });

  test('the answer, the section it opens and its pages are shown to the asker alone', async () => {
    const { group, minh, name } = await quietGroup();
    const asked = minh.says(`${name} ai báo cáo?`);
    const said = await group.botSays();
    expect(said).toMatchObject({ onlyFor: minh.user.id, repliesTo: asked });
    await minh.presses(said, '📄 mục III.2 – 213-KH/TU');
    const section = await group.botSays();
    expect(section.onlyFor).toBe(minh.user.id);
    await minh.presses(section, 'Trang 2 ▶');
    expect(await group.botEdits()).toMatchObject({
      id: section.id,
      onlyFor: minh.user.id,
      text: expect.stringMatching(/trang 2\//u),
    });
    await minh.presses(said, '👎');
    const why = await group.botSays();
    expect(why.onlyFor).toBe(minh.user.id);
    await minh.presses(why, TEXTS.complaints.incomplete);
    expect((await group.botEdits()).text).toContain('thiếu ý');
  });

  test('an edited question has its answer edited, and a new one where that is gone', async () => {
    const { telegram, group, minh, name } = await quietGroup();
    const asked = minh.says(`${name} một`);
    const said = await group.botSays();
    minh.edits(asked, `${name} hai`);
    expect(await group.botEdits()).toMatchObject({
      id: said.id,
      onlyFor: minh.user.id,
      text: expect.stringMatching(/^Đáp: hai/u),
    });
    telegram.failNext('editEphemeralMessageText', { status: 400 });
    minh.edits(asked, `${name} ba`);
    const again = await group.botSays();
    expect(again).toMatchObject({ onlyFor: minh.user.id, text: expect.stringMatching(/^Đáp: ba/u) });
    minh.edits(asked, `${name} bốn`);
    expect((await group.botEdits()).id).toBe(again.id);
  });

  test('files are handed to who asked for them', async () => {
    const { group, minh } = await quietGroup();
    minh.says('/trachnhiem tất cả');
    const said = await group.botSays();
    await minh.presses(said, 'Word');
    expect(await group.botSendsFile()).toMatchObject({ onlyFor: minh.user.id });
  });

  test('a press on what all see is answered to who pressed, even when it is too old for Telegram', async () => {
    const { telegram } = await startBot({ answers, sections });
    const group = telegram.group('Tổ', { bot: 'administrator' });
    const [lan, minh] = [group.member('Lan', 'administrator'), group.member('Minh')];
    minh.says(`@${telegram.bot.username} ai?`);
    const said = await group.botSays();
    expect(said.onlyFor).toBeUndefined();
    lan.says('/caidat');
    await lan.presses(await group.botSays(), ONLY_ASKER);
    await group.botEdits();
    await minh.presses(said, '📄 mục III.2 – 213-KH/TU');
    expect((await group.botSays()).onlyFor).toBe(minh.user.id);
    telegram.failNext('sendMessage', { status: 400 });
    await minh.presses(said, '📄 mục III.2 – 213-KH/TU');
    expect((await group.botSays()).onlyFor).toBe(minh.user.id);
    const ways = telegram.callsOf('sendMessage').slice(-2);
    expect(ways.map(({ payload }) => payload.ephemeral_message_parameters)).toEqual([
      { receiver_user_id: minh.user.id, callback_query_id: expect.any(String) },
      { receiver_user_id: minh.user.id },
    ]);
  });

  test('all see the answer when Telegram refuses to show it to one', async () => {
    const { telegram, group, minh, name, log } = await quietGroup('member');
    const asked = minh.says(`${name} ai báo cáo?`);
    const said = await group.botSays();
    expect(said).toMatchObject({ onlyFor: undefined, repliesTo: asked });
    minh.edits(asked, `${name} ai chủ trì?`);
    expect(await group.botEdits()).toMatchObject({ id: said.id, onlyFor: undefined });
    expect(
      telegram
        .callsOf('sendMessage')
        .slice(-2)
        .map(({ status }) => status),
    ).toEqual([400, 200]);
    // A press gives the right that the bot lacks.
    await minh.presses(said, '📄 mục III.2 – 213-KH/TU');
    expect((await group.botSays()).onlyFor).toBe(minh.user.id);
    expect(log.entries().filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });

  test('who writes in the name of the group is answered before all', async () => {
    const { telegram, group, lan, name } = await quietGroup();
    lan.sends({
      text: `${name} ai?`,
      entities: [{ type: 'mention', offset: 0, length: name.length }],
      sender_chat: { id: group.id, type: 'supergroup', title: 'Tổ' },
    });
    expect((await group.botSays()).onlyFor).toBeUndefined();
    expect(telegram.calls.at(-1)?.payload).not.toHaveProperty('ephemeral_message_parameters');
  });
});

describe('what is said to the bot alone in a group', () => {
  test('is answered to who said it, whatever the group has set, and never aloud', async () => {
    const { telegram } = await startBot({ answers, sections });
    const group = telegram.group('Tổ');
    const minh = group.member('Minh');
    minh.sends({ text: 'ai báo cáo?', receiver_user: telegram.bot });
    expect(await group.botSays()).toMatchObject({
      onlyFor: minh.user.id,
      text: expect.stringMatching(/^Đáp: ai/u),
    });
    telegram.failNext('sendMessage', { status: 400 }, 2);
    minh.sends({ text: 'ai chủ trì?', receiver_user: telegram.bot });
    minh.says(`@${telegram.bot.username} hỏi tiếp`);
    expect((await group.botSays()).text).toMatch(/^Đáp: hỏi tiếp/u);
    expect(group.unread()).toBe(0);
  });
});
