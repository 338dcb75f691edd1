import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { TEXTS } from '../../src/channels/texts.ts';
import { buildAnswer, buildDocument, buildSectionView, citeSection } from '../support/fake-assistant.ts';
import { startBot } from '../support/telegram-bot.ts';

const plan = buildDocument(
  { number: '213-KH/TU', type: 'Kế hoạch', title: 'Kế hoạch thực hiện Chỉ thị 41', issued: '2025-04-15' },
  {
    'III.1': 'Báo cáo kết quả thực hiện về Thường trực Thành ủy, UBND thành phố.',
    'III.3': 'Chủ trì, phối hợp tổ chức quán triệt Chỉ thị số 41-CT/TW.',
  },
);
const answer = buildAnswer({
  text: 'Ban Tuyên giáo và Dân vận Thành ủy chủ trì quán triệt. [1]',
  citations: [citeSection(plan, 'III.3')],
  notices: ['Từ 01/7/2025 Đảng bộ thành phố đã kết thúc hoạt động.'],
});

describe('in a private chat', () => {
  test('a question is answered with its citation, its notice and a button', async () => {
    const { telegram } = await startBot({ answers: () => answer });
    const lan = telegram.privateChat('Lan');
    lan.says('Cơ quan nào chủ trì quán triệt Chỉ thị 41?');
    expect(await lan.botSays()).toMatchObject({
      text: [
        'Ban Tuyên giáo và Dân vận Thành ủy chủ trì quán triệt. [1]',
        '',
        'Căn cứ',
        '[1] Kế hoạch 213-KH/TU, mục III.3',
        'Chủ trì, phối hợp tổ chức quán triệt Chỉ thị số 41-CT/TW.',
        '',
        '⚠️ Lưu ý: Từ 01/7/2025 Đảng bộ thành phố đã kết thúc hoạt động.',
      ].join('\n'),
      buttons: ['📄 mục III.3 – 213-KH/TU', '👍', '👎'],
      repliesTo: undefined,
    });
    const said = telegram.calls.map(({ method }) => method).filter((method) => method.startsWith('send'));
    expect(said).toEqual(['sendMessage']);
    expect(telegram.callsOf('sendMessage')[0]?.payload).toMatchObject({
      link_preview_options: { is_disabled: true },
    });
  });

  test('an answer that takes its time comes after a sign of typing', async () => {
    const { telegram } = await startBot({
      answers: async () => {
        await setTimeout(400);
        return answer;
      },
    });
    const lan = telegram.privateChat('Lan');
    lan.says('Ai chủ trì?');
    await lan.botSays();
    const said = telegram.calls.map(({ method }) => method).filter((method) => method.startsWith('send'));
    expect(said).toEqual(['sendChatAction', 'sendMessage']);
  });

  test('the command menu is set and old updates are kept at the start', async () => {
    const { telegram } = await startBot();
    await telegram.polled();
    expect(telegram.callsOf('deleteWebhook')[0]?.payload).toEqual({ drop_pending_updates: false });
    const names = telegram.commands().map(({ command }) => command);
    expect(names).toEqual(expect.arrayContaining(['hoi', 'trachnhiem', 'muc', 'vanban', 'help']));
    expect(names).not.toContain('moi');
  });

  test('commands are obeyed', async () => {
    const sections = [buildSectionView(plan, 'III.1')];
    const sources = [{ metadata: plan.metadata, notices: [], passages: 2 }];
    const { telegram, assistant } = await startBot({ sections, sources });
    const lan = telegram.privateChat('Lan');
    const replyTo = async (text: string) => {
      lan.says(text);
      return (await lan.botSays()).text;
    };
    expect(await replyTo('/start')).toBe(TEXTS.greeting);
    expect(await replyTo('/help')).toBe(`${TEXTS.help}\n${TEXTS.helpInTelegram}`);
    expect(await replyTo('/vanban')).toContain('1. Kế hoạch 213-KH/TU (ban hành 15/4/2025, toàn văn)');
    expect(await replyTo('/muc III.1')).toContain('Báo cáo kết quả thực hiện');
    expect(await replyTo('/muc III.7')).toBe('Không có mục III.7.');
    expect(await replyTo('/muc')).toBe(TEXTS.sectionUsage);
    expect(await replyTo('/xoa')).toBe(TEXTS.forgotten);
    expect(await replyTo('/khongco')).toBe(TEXTS.unknownCommand);
    expect(await replyTo('/moi staff')).toBe(TEXTS.unknownCommand);
    expect(assistant.asked).toEqual([]);
  });

  test('a follow-up is asked with the question before it, and each person has a conversation of their own', async () => {
    const { telegram, assistant } = await startBot();
    const lan = telegram.privateChat('Lan');
    const minh = telegram.privateChat('Minh');
    for (const [person, text] of [
      [lan, 'UBND báo cáo ai?'],
      [minh, 'Ai chủ trì?'],
      [lan, 'Còn Mặt trận?'],
    ] as const) {
      person.says(text);
      await person.botSays();
    }
    expect(assistant.asked.map(({ history }) => history)).toEqual([[], [], ['UBND báo cáo ai?']]);
  });

  test('the same text twice gets two answers, in order', async () => {
    const { telegram, assistant } = await startBot({
      answers: (question, history) => buildAnswer({ text: `${question} ${history.length}` }),
    });
    const lan = telegram.privateChat('Lan');
    lan.says('Ai?');
    lan.says('Ai?');
    expect([(await lan.botSays()).text, (await lan.botSays()).text]).toEqual(['Ai? 0', 'Ai? 1']);
    expect(assistant.asked).toHaveLength(2);
  });

  test('characters of HTML are shown as they are', async () => {
    const { telegram } = await startBot({
      answers: (question) => buildAnswer({ text: `<b>${question}</b> & "hết" &lt;` }),
    });
    const lan = telegram.privateChat('Lan');
    lan.says('1 < 2 && <script>alert(1)</script> ?');
    const said = await lan.botSays();
    expect(said.text).toBe('<b>1 < 2 && <script>alert(1)</script> ?</b> & "hết" &lt;');
    expect(said.entities).toEqual([]);
  });

  test('messages without a question get a hint, service messages and edits get nothing', async () => {
    const { telegram, assistant } = await startBot();
    const lan = telegram.privateChat('Lan');
    lan.says('👍');
    expect((await lan.botSays()).text).toBe(TEXTS.nothingToRead);
    lan.sends({ sticker: { file_id: 's' } as never });
    expect((await lan.botSays()).text).toBe(TEXTS.nothingToRead);
    for (let i = 0; i < 3; i++) lan.sends({ photo: [{ file_id: 'p' } as never], media_group_id: 'album' });
    expect((await lan.botSays()).text).toBe(TEXTS.nothingToRead);
    lan.sends({ pinned_message: { message_id: 1 } as never });
    lan.says('a'.repeat(4_001));
    expect((await lan.botSays()).text).toBe(TEXTS.tooLong);
    expect(assistant.asked).toEqual([]);
    lan.sends({ photo: [{ file_id: 'p' } as never], caption: 'Đây là gì?' });
    await lan.botSays();
    expect(assistant.asked.map(({ question }) => question)).toEqual(['Đây là gì?']);
    expect(lan.unread()).toBe(0);
  });

  test('a long answer comes in several messages, with every citation and the buttons at the end', async () => {
    const texts = Object.fromEntries(
      Array.from({ length: 12 }, (_, i) => [
        `III.${i + 1}`,
        `Nhiệm vụ ${i + 1}: ${'chỉ đạo, kiểm tra, đôn đốc '.repeat(30).trim()}.`,
      ]),
    );
    const document = buildDocument({ number: '5-KH/TU', type: 'Kế hoạch', title: 'Kế hoạch' }, texts);
    const citations = Object.keys(texts).map((locator) => citeSection(document, locator));
    const text = citations.map((citation, i) => `- ${citation.quote} [${i + 1}]`).join('\n');
    const { telegram } = await startBot({ answers: () => buildAnswer({ text, citations }) });
    const lan = telegram.privateChat('Lan');
    lan.says('Những nhiệm vụ nào?');
    const parts = [await lan.botSays()];
    while (parts.at(-1)?.buttons.length === 0) parts.push(await lan.botSays());
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.at(-1)?.buttons).toHaveLength(5 + 2);
    const whole = parts.map((part) => part.text).join('\n');
    for (const [i, citation] of citations.entries()) {
      expect(whole).toContain(`• ${citation.quote} [${i + 1}]`);
      expect(whole).toContain(`[${i + 1}] Kế hoạch 5-KH/TU, ${citation.place}\n${citation.quote}`);
    }
    for (const part of parts) expect(part.text).toMatch(/^(?:•|Căn cứ|\[\d+\] Kế hoạch)/u);
    expect(lan.unread()).toBe(0);
  });

  test('a fault of the assistant gives one apology and leaves the question out of the log', async () => {
    const { telegram, log } = await startBot({
      answers: () => {
        throw new Error('index is gone');
      },
    });
    const lan = telegram.privateChat('Lan');
    lan.says('chuyện riêng');
    expect((await lan.botSays()).text).toBe(TEXTS.fault);
    expect(log.text()).toContain('index is gone');
    expect(log.text()).not.toContain('chuyện riêng');
  });

  test('a fault in showing an answer gives an apology too', async () => {
    const bad = buildSectionView(plan, 'III.1', { key: 'not a key of ours' });
    const { telegram, log } = await startBot({ sections: [bad, bad] });
    const lan = telegram.privateChat('Lan');
    lan.says('/muc III.1');
    expect((await lan.botSays()).text).toBe(TEXTS.fault);
    expect(log.entries().at(-1)).toMatchObject({
      msg: 'handling an update failed',
      failure: 'fault',
      error: 'RangeError',
    });
  });
});
