import { describe, expect, test } from 'vitest';
import { TEXTS } from '../../src/channels/texts.ts';
import { buildDocument, buildSectionView } from '../support/fake-assistant.ts';
import { startFakeTelegram } from '../support/fake-telegram.ts';
import { type BotOptions, startBot } from '../support/telegram-bot.ts';

async function startClosed(options: BotOptions = {}) {
  const telegram = await startFakeTelegram();
  const an = telegram.privateChat('An');
  const running = await startBot({ adminIds: [an.user.id], ...options }, telegram);
  return { ...running, an };
}

const indexRun = { kind: 'written', documents: 4, passages: 120, leftOut: [] } as const;

describe('a document that an admin sends', () => {
  test('is shown as it was understood, and taken in by a button', async () => {
    const { an } = await startClosed({ indexRun });
    an.sendsFile('ke-hoach-9.pdf', Buffer.from('%PDF-1.7'), { mime: 'application/pdf' });
    expect((await an.botSays()).text).toBe(TEXTS.readingFile('ke-hoach-9.pdf'));
    expect((await an.botEdits()).text).toBe(TEXTS.fileRead('ke-hoach-9.pdf'));
    const preview = await an.botSays();
    expect(preview).toMatchObject({
      text: 'Kế hoạch 9-KH/TU\n  từ ke-hoach-9.pdf',
      buttons: [TEXTS.takeIn, TEXTS.leave],
    });
    await an.presses(preview, TEXTS.takeIn);
    expect((await an.botEdits()).buttons).toEqual([]);
    expect((await an.botSays()).text).toBe(TEXTS.indexing);
    expect((await an.botEdits()).text).toBe(`${TEXTS.taken('ke-hoach-9.pdf')}\n${TEXTS.indexed(4, 120)}`);
    an.says('/nhatky');
    expect((await an.botSays()).text).toContain('nạp văn bản (ke-hoach-9.pdf)');
  });

  test('is left by another, and refused with a reason where it cannot be read', async () => {
    const { an } = await startClosed();
    an.sendsFile('a.pdf', Buffer.from('%PDF-1.7'));
    await an.botSays();
    await an.botEdits();
    await an.presses(await an.botSays(), TEXTS.leave);
    expect((await an.botSays()).text).toBe(TEXTS.left);
    await an.botEdits();
    an.sendsFile('virus.exe', Buffer.from('MZ'));
    await an.botSays();
    expect((await an.botEdits()).text).toBe(TEXTS.fileRefused('virus.exe', 'không đọc được loại tệp này.'));
  });

  test('beyond what Telegram hands out is explained with another way', async () => {
    const { an } = await startClosed();
    an.sends({
      document: { file_id: 'f', file_unique_id: 'u', file_name: 'to.pdf', file_size: 30 * 1024 * 1024 },
    });
    expect((await an.botSays()).text).toBe(TEXTS.fileTooLarge(20));
  });

  test('is not read from anybody else', async () => {
    const { telegram } = await startBot();
    const lan = telegram.privateChat('Lan');
    lan.sendsFile('a.pdf', Buffer.from('%PDF-1.7'));
    expect((await lan.botSays()).text).toBe(TEXTS.nothingToRead);
  });
});

describe('in any chat', () => {
  const plan = buildDocument(
    { number: '213-KH/TU', type: 'Kế hoạch', title: 'Kế hoạch' },
    { 'III.1': 'Báo cáo kết quả <thực hiện>.' },
  );
  const sections = [buildSectionView(plan, 'III.1', { notices: ['Đã hết hiệu lực.'] })];

  test('a member inserts a section as a quotation with its source', async () => {
    const { telegram } = await startBot({ sections });
    const lan = telegram.privateChat('Lan');
    const answer = await lan.inlineQuery('Báo cáo');
    expect(answer).toMatchObject({ isPersonal: true });
    expect(answer.results).toHaveLength(1);
    expect(answer.results[0]).toMatchObject({
      title: 'Kế hoạch 213-KH/TU, mục III.1',
      text: 'Kế hoạch 213-KH/TU, mục III.1\nBáo cáo kết quả <thực hiện>.\n⚠️ Đã hết hiệu lực.',
    });
    expect((await lan.inlineQuery('B')).results).toEqual([]);
  });

  test('a stranger is shown the way to the bot instead', async () => {
    const { telegram } = await startClosed({ sections });
    const answer = await telegram.privateChat('Lan').inlineQuery('Báo cáo');
    expect(answer.results).toEqual([]);
    expect(answer.button).toMatchObject({ text: TEXTS.joinToInsert });
    const lan = telegram.privateChat('Lan');
    lan.starts('xin-quyen');
    expect((await lan.botSays()).text).toBe(TEXTS.strangers(lan.user.id));
  });
});
