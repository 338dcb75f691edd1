import { describe, expect, test } from 'vitest';
import { TEXTS } from '../../src/channels/texts.ts';
import { buildAnswer } from '../support/fake-assistant.ts';
import { startFakeTelegram } from '../support/fake-telegram.ts';
import { type BotOptions, startBot } from '../support/telegram-bot.ts';

const answers = (question: string) => buildAnswer({ text: `Đáp: ${question}` });

/** A bot that An manages and nobody else may use. */
async function startClosed(options: BotOptions = {}) {
  const telegram = await startFakeTelegram();
  const an = telegram.privateChat('An');
  const running = await startBot({ answers, adminIds: [an.user.id], ...options }, telegram);
  return { ...running, an };
}

describe('a stranger', () => {
  test('is told once an hour how to join, with his id, and asks nothing', async () => {
    const { telegram, assistant, clock } = await startClosed();
    const lan = telegram.privateChat('Lan');
    lan.says('ai chủ trì?');
    expect((await lan.botSays()).text).toBe(TEXTS.strangers(lan.user.id));
    lan.says('alo?');
    await telegram.polled();
    expect(lan.unread()).toBe(0);
    clock.now += 60 * 60_000;
    lan.says('alo?');
    expect((await lan.botSays()).text).toBe(TEXTS.strangers(lan.user.id));
    expect(assistant.asked).toEqual([]);
  });

  test('joins by a link that an admin made, and is greeted', async () => {
    const { telegram, an } = await startClosed();
    an.says('/moi cán bộ');
    const invitation = (await an.botSays()).text;
    const code = /\?start=(\S+)$/u.exec(invitation)?.[1];
    expect(invitation).toMatch(/^Liên kết mời cán bộ, 1 lượt, dùng đến 08\/01\/1970 08:00:/u);
    const lan = telegram.privateChat('Lan');
    lan.starts(code);
    expect((await lan.botSays()).text).toBe(TEXTS.joined('cán bộ'));
    expect((await lan.botSays()).text).toBe(TEXTS.greeting);
    lan.says('ai chủ trì?');
    expect((await lan.botSays()).text).toBe('Đáp: ai chủ trì?');
    const minh = telegram.privateChat('Minh');
    minh.starts(code);
    expect((await minh.botSays()).text).toBe(TEXTS.invitationRefused['used-up']);
  });

  test('with a made-up link stays a stranger', async () => {
    const { telegram } = await startClosed();
    const lan = telegram.privateChat('Lan');
    lan.starts('khong-co');
    expect((await lan.botSays()).text).toBe(TEXTS.invitationRefused.unknown);
    expect((await lan.botSays()).text).toBe(TEXTS.strangers(lan.user.id));
  });
});

describe('an invitation', () => {
  test.each(['', 'admin', 'cán bộ 0', 'cán bộ 5 400'])(
    'that cannot be is explained: /moi %s',
    async (argument) => {
      const { an } = await startClosed();
      an.says(`/moi ${argument}`);
      expect((await an.botSays()).text).toBe(TEXTS.inviteUsage(1_000, 90));
    },
  );

  test('is for admins to make', async () => {
    const { telegram, an } = await startClosed();
    an.says('/moi staff 2');
    const code = /\?start=(\S+)$/u.exec((await an.botSays()).text)?.[1];
    const lan = telegram.privateChat('Lan');
    lan.starts(code);
    await lan.botSays();
    await lan.botSays();
    lan.says('/moi trainer');
    expect((await lan.botSays()).text).toBe(TEXTS.unknownCommand);
  });
});

describe('members', () => {
  test('are listed, changed and removed by buttons, and the log knows who did it', async () => {
    const { telegram, an } = await startClosed();
    an.says('/thanhvien');
    expect((await an.botSays()).text).toBe(TEXTS.membersTitle(0, 1));
    an.says('/moi staff');
    const code = /\?start=(\S+)$/u.exec((await an.botSays()).text)?.[1];
    const lan = telegram.privateChat('Lan');
    lan.starts(code);
    await lan.botSays();
    await lan.botSays();
    an.says('/thanhvien');
    const list = await an.botSays();
    expect(list.text).toBe(`1 thành viên, ngoài 1 quản trị viên:\n• Lan – cán bộ (${lan.user.id})`);
    await an.presses(list, 'Lan → người hướng dẫn');
    expect((await an.botEdits()).text).toContain('Lan – người hướng dẫn');
    await an.presses(list, '❌ Xóa');
    expect((await an.botEdits()).text).toBe(TEXTS.membersTitle(0, 1));
    lan.says('còn ai không?');
    expect((await lan.botSays()).text).toBe(TEXTS.strangers(lan.user.id));
    an.says('/nhatky');
    const log = (await an.botSays()).text;
    expect(log).toContain(`${an.user.id}: xóa thành viên (${lan.user.id})`);
    expect(log).toContain(`${lan.user.id}: tham gia (cán bộ)`);
  });
});

describe('a group', () => {
  test('is served after an admin has approved it in the group, and no longer when it is closed', async () => {
    const { telegram, an } = await startClosed();
    const group = telegram.group('Tổ Thi đua');
    const lan = group.member('Lan');
    const name = `@${telegram.bot.username}`;
    lan.says('chào cả tổ');
    lan.says(`${name} ai chủ trì?`);
    expect((await group.botSays()).text).toBe(TEXTS.strangeGroup(group.id));
    lan.says('/duyet');
    group.member('An').says('/duyet');
    expect((await group.botSays()).text).toBe(TEXTS.groupApproved);
    lan.says(`${name} ai chủ trì?`);
    expect((await group.botSays()).text).toBe('Đáp: ai chủ trì?');
    const alone = telegram.privateChat('Lan');
    alone.says('ai chủ trì?');
    expect((await alone.botSays()).text).toBe(TEXTS.strangers(lan.user.id));
    an.says('/thanhvien');
    const list = await an.botSays();
    expect(list.text).toContain(`• Tổ Thi đua (${group.id})`);
    await an.presses(list, '❌ Ngừng nhóm Tổ Thi đua');
    await an.botEdits();
    lan.says(`${name} còn không?`);
    await telegram.polled();
    expect(group.unread()).toBe(0);
  });

  test('is approved in the group itself', async () => {
    const { an } = await startClosed();
    an.says('/duyet');
    expect((await an.botSays()).text).toBe(TEXTS.approveInGroup);
  });
});

describe('the menu', () => {
  test('shows each what he may do: admins all, groups less than private chats', async () => {
    const { telegram, an } = await startClosed();
    await telegram.polled();
    const names = (list: readonly { command: string }[]) => list.map(({ command }) => command);
    expect(names(an.menu())).toContain('moi');
    const group = telegram.group('Tổ');
    expect(names(group.member('Lan').menu())).not.toContain('gopy');
    expect(names(telegram.privateChat('Lan').menu())).toContain('gopy');
    expect(names(telegram.privateChat('Lan').menu())).not.toContain('taive');
  });
});
