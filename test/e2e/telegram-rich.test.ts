import { describe, expect, test } from 'vitest';
import { buildAnswer, buildDocument, buildSectionView, citeSection } from '../support/fake-assistant.ts';
import type { FakeTelegram, PrivateChat } from '../support/fake-telegram.ts';
import { obligationOf } from '../support/obligations.ts';
import { startBot } from '../support/telegram-bot.ts';

const RICH = '⬜ Bảng và mục dài dạng mới (rich)';
const plan = buildDocument(
  { number: '213-KH/TU', type: 'Kế hoạch', title: 'Kế hoạch' },
  { 'III.2': 'Báo cáo Ban Thường vụ.', 'III.3': 'Chủ trì quán triệt.' },
);
const long = Array.from({ length: 20 }, (_, i) => `${i + 1}. ${'Chỉ đạo các phong trào. '.repeat(25)}`);
const next = { key: buildSectionView(plan, 'III.3').key, place: 'mục III.3' };
const sections = [
  buildSectionView(plan, 'III.2', { text: long.join('\n'), next }),
  buildSectionView(plan, 'III.3'),
];
const obligations = [
  obligationOf('Định kỳ hằng quý báo cáo kết quả'),
  obligationOf('Tuần tra ban đêm', { actor: 'Phòng Nội vụ' }),
];
const answers = () => buildAnswer({ citations: [citeSection(plan, 'III.2')] });

async function withRich(): Promise<{ telegram: FakeTelegram; lan: PrivateChat }> {
  const { telegram } = await startBot({ answers, sections, obligations });
  const lan = telegram.privateChat('Lan');
  lan.says('/caidat');
  await lan.presses(await lan.botSays(), RICH);
  await lan.botEdits();
  return { telegram, lan };
}

describe('where rich messages are switched on', () => {
  test('the register is a table with its files below', async () => {
    const { lan } = await withRich();
    lan.says('/trachnhiem tất cả');
    const all = await lan.botSays();
    expect(all.text.split('\n')).toEqual([
      'Nhiệm vụ giao trong các văn bản',
      '2 nhiệm vụ',
      'Cơ quan, đơn vị | Nhiệm vụ | Thời gian | Căn cứ',
      'Công an phường | Định kỳ hằng quý báo cáo kết quả. | Định kỳ hằng quý | mục II Kế hoạch 7-KH/TU',
      'Phòng Nội vụ | Tuần tra ban đêm. | không nêu | mục II Kế hoạch 7-KH/TU',
    ]);
    expect(all.buttons).toEqual(['Excel', 'Word', 'Ảnh']);
    lan.says('/trachnhiem Phòng Nội vụ');
    expect((await lan.botSays()).text).toContain('Nhiệm vụ | Thời gian | Căn cứ\nTuần tra ban đêm.');
    lan.says('/thoihan Phòng Nội vụ');
    const none = await lan.botSays();
    expect(none.blocks).toBeUndefined();
    expect(none.text).toContain('không nêu thời hạn');
  });

  test('a long section is one message, and a short one plain text, also in the place of the other', async () => {
    const { lan } = await withRich();
    lan.says('/muc III.2');
    const whole = await lan.botSays();
    expect(whole.blocks?.[0]).toEqual({ type: 'heading', text: 'Kế hoạch 213-KH/TU, mục III.2', size: 3 });
    expect(whole.text).toContain(long[19]?.trim());
    expect(whole.buttons).toEqual(['mục III.3 ›']);
    await lan.presses(whole, 'mục III.3 ›');
    const short = await lan.botEdits();
    expect(short).toMatchObject({ id: whole.id, html: expect.stringContaining('Chủ trì quán triệt.') });
    expect(short.blocks).toBeUndefined();
  });

  test('plain text comes where Telegram knows no rich messages or refuses one', async () => {
    const { telegram, lan } = await withRich();
    for (const status of [404, 400]) {
      telegram.failNext('sendRichMessage', { status });
      lan.says('/muc III.2');
      const first = await lan.botSays();
      expect(first.html).toMatch(/^<b>Kế hoạch 213-KH\/TU, mục III\.2<\/b>\ntrang 1\/4/u);
      expect(first.buttons).toEqual(['Trang 2 ▶', 'mục III.3 ›']);
      telegram.failNext('editMessageText', { status });
      await lan.presses(first, 'Trang 2 ▶');
      expect((await lan.botEdits()).html).toContain('trang 2/4');
    }
    telegram.failNext('sendRichMessage', { status: 404 });
    lan.says('/trachnhiem tất cả');
    expect((await lan.botSays()).text).toContain('• Tuần tra ban đêm.');
    expect(lan.unread()).toBe(0);
  });

  test('a command that is edited has its table edited', async () => {
    const { lan } = await withRich();
    const asked = lan.says('/trachnhiem tất cả');
    const said = await lan.botSays();
    lan.edits(asked, '/trachnhiem Phòng Nội vụ');
    const edited = await lan.botEdits();
    expect(edited.id).toBe(said.id);
    expect(edited.text).toMatch(/^Nhiệm vụ của Phòng Nội vụ\n1 nhiệm vụ\n/u);
  });

  test('in a group where only the asker is to see them they are shown to the asker, refused or not', async () => {
    const { telegram } = await startBot({ answers, sections, obligations });
    const group = telegram.group('Tổ', { bot: 'administrator' });
    const lan = group.member('Lan', 'administrator');
    lan.says('/caidat');
    const settings = await group.botSays();
    for (const label of settings.buttons) {
      await lan.presses(settings, label);
      await group.botEdits();
    }
    const minh = group.member('Minh');
    minh.says('/muc III.2');
    const whole = await group.botSays();
    expect(whole).toMatchObject({ onlyFor: minh.user.id, blocks: expect.anything() });
    await minh.presses(whole, 'mục III.3 ›');
    expect(await group.botEdits()).toMatchObject({ id: whole.id, onlyFor: minh.user.id });
    telegram.failNext('sendRichMessage', { status: 400 });
    minh.says('/muc III.2');
    const plain = await group.botSays();
    expect(plain).toMatchObject({ onlyFor: minh.user.id, buttons: ['Trang 2 ▶', 'mục III.3 ›'] });
    expect(plain.blocks).toBeUndefined();
  });
});

test('where they are not switched on, nothing is sent in a form that old clients do not show', async () => {
  const { telegram } = await startBot({ answers, sections, obligations });
  const lan = telegram.privateChat('Lan');
  for (const text of ['/muc III.2', '/trachnhiem tất cả', 'ai báo cáo?']) {
    lan.says(text);
    expect((await lan.botSays()).blocks).toBeUndefined();
  }
  expect(telegram.callsOf('sendRichMessage')).toEqual([]);
});
