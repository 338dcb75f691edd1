import { describe, expect, it } from 'vitest';
import { reminderProblemText, reminderText, subscriptionText } from '../../../src/channels/reminder-text.ts';
import { momentInVietnam } from '../../../src/domain/reminders/calendar.ts';
import { readReminderCommand } from '../../../src/domain/reminders/command.ts';
import { nextReminder } from '../../../src/domain/reminders/due.ts';
import type { Reminder } from '../../../src/domain/reminders/reminder.ts';
import type { Subscription } from '../../../src/domain/reminders/subscription.ts';
import { createGlossary } from '../../../src/domain/text/glossary.ts';
import { obligationOf } from '../../support/obligations.ts';

const glossary = createGlossary({});
const WISH: Subscription = { id: 2, chat: 'a', daysBefore: 3, hour: 8, paused: false };
const NOW = momentInVietnam('2026-04-01', 0);

function next(tasks: readonly ReturnType<typeof obligationOf>[], wish = WISH): Reminder {
  const reminder = nextReminder(wish, tasks, glossary, NOW);
  if (reminder === undefined) throw new Error('no reminder');
  return reminder;
}

describe('the text of a reminder', () => {
  it('says whose task, what, due when in the words of the document, and on what ground', () => {
    expect(reminderText(next([obligationOf('gửi báo cáo trước ngày 15/5/2026')]))).toBe(
      `Nhắc việc: 1 nhiệm vụ

Công an phường: Gửi báo cáo trước ngày 15/5/2026.
Thời hạn: trước ngày 15/5/2026.
Căn cứ: mục II Kế hoạch 7-KH/TU.`,
    );
  });

  it('says plainly that the document names no day, and numbers the tasks', () => {
    const tasks = [
      obligationOf('Định kỳ hằng quý báo cáo kết quả'),
      obligationOf('Hoàn thành danh sách trong quý II năm 2026'),
    ];
    const text = reminderText(next(tasks));
    expect(text).toContain(
      '1. Công an phường: Định kỳ hằng quý báo cáo kết quả.\nThời hạn: văn bản chỉ ghi “Định kỳ hằng quý”, không nêu ngày cụ thể; nhắc trước khi hết quý II/2026 (30/6/2026).',
    );
    expect(text).toContain('Thời hạn: trong quý II năm 2026 (30/6/2026).');
  });

  it('names the day of every year in the words of the document', () => {
    const { moment } = next([obligationOf('Hằng năm, báo cáo kết quả trước ngày 15/12')]);
    expect(new Date(moment).toISOString()).toBe('2026-12-12T01:00:00.000Z');
    expect(reminderText(next([obligationOf('Hằng năm, báo cáo kết quả trước ngày 15/12')]))).toContain(
      'Công an phường: Hằng năm, báo cáo kết quả trước ngày 15/12.\nThời hạn: trước ngày 15/12 hằng năm.\n',
    );
  });

  it.each([
    ['Hằng tuần, báo cáo', 'hết tuần (05/4/2026)'],
    ['Hằng tháng, báo cáo', 'hết tháng 4/2026 (30/4/2026)'],
    ['Báo cáo định kỳ 6 tháng', 'hết 6 tháng đầu năm 2026 (30/6/2026)'],
    ['Hằng năm, báo cáo', 'hết năm 2026 (31/12/2026)'],
  ])('names the period: %s', (task, words) => {
    expect(reminderText(next([obligationOf(task)], { ...WISH, daysBefore: 0 }))).toContain(words);
  });

  it('does not invent who acts', () => {
    const task = { ...obligationOf('Hằng năm, báo cáo'), actors: [] };
    expect(reminderText(next([task]))).toContain('(Văn bản không nêu cơ quan thực hiện) Hằng năm, báo cáo.');
  });
});

describe('a subscription in the list', () => {
  const register = [obligationOf('Gửi báo cáo trước ngày 15/5/2026')];

  it('tells its number, whose tasks, when, and what comes next', () => {
    expect(subscriptionText(WISH, next(register))).toBe(
      '2. Tất cả cơ quan, đơn vị: trước 3 ngày, lúc 8 giờ. Lần nhắc tới: 12/5/2026, 1 nhiệm vụ.',
    );
    expect(subscriptionText({ ...WISH, unit: 'UBND TP', daysBefore: 0 }, undefined)).toBe(
      '2. UBND TP: đúng ngày đến hạn, lúc 8 giờ. Không có nhiệm vụ nào nêu thời hạn sắp tới để nhắc.',
    );
    expect(subscriptionText({ ...WISH, paused: true }, undefined)).toMatch(/Đang tạm dừng\.$/u);
  });
});

describe('a problem of a command', () => {
  it.each([
    ['tạm dừng', '/nhac tạm dừng 2'],
    ['trước 3 ngày', 'Xin ghi tên cơ quan'],
    ['x'.repeat(300), 'quá dài'],
    ['tất cả lúc 7h30', 'giờ chẵn, không đặt được 7 giờ 30 phút. Xin ghi, ví dụ: lúc 7h.'],
    ['tất cả lúc 25h', 'Không có 25 giờ'],
    ['tất cả trước 90 ngày', 'nhiều nhất 60 ngày'],
    ['UBND TP lúc 8', 'chưa hiểu “UBND TP lúc 8”'],
  ])('is told with how to write it: %s', (typed, words) => {
    const command = readReminderCommand(typed);
    if (!('action' in command) && ['list', 'subscribe', 'stop', 'pause', 'resume'].includes(command.kind))
      throw new Error('no problem');
    expect(reminderProblemText(command as Parameters<typeof reminderProblemText>[0])).toContain(words);
  });
});
