import type { VerifiedCitation } from '../domain/documents/citation.ts';
import { describeTiming } from '../domain/obligations/describe-timing.ts';
import type { ReminderProblem } from '../domain/reminders/command.ts';
import type { Occasion } from '../domain/reminders/occurrences.ts';
import type { Period } from '../domain/reminders/period.ts';
import type { Reminder } from '../domain/reminders/reminder.ts';
import { MOST_DAYS_BEFORE, type Subscription } from '../domain/reminders/subscription.ts';
import { dayInVietnam, printDate } from '../domain/text/dates.ts';
import { capitalise, closed, plain } from '../domain/text/wording.ts';
import { shorten } from './shorten.ts';
import { TEXTS } from './texts.ts';

/** UTF-16 units of a task; the whole of it stands in its section. */
const LONGEST_TASK = 300;

/** The message of a reminder: what, whose, due when, on what ground. Plain text; may be longer than one message of a channel. */
export function reminderText({ items }: Reminder): string {
  return [
    `Nhắc việc: ${items.length} nhiệm vụ`,
    ...items.map(({ occasion }, i) =>
      [
        `${items.length > 1 ? `${i + 1}. ` : ''}${whose(occasion)}${what(occasion)}`,
        `Thời hạn: ${when(occasion)}`,
        `Căn cứ: ${ground(occasion.obligation.citation)}.`,
      ].join('\n'),
    ),
  ].join('\n\n');
}

function whose({ obligation: { actors } }: Occasion): string {
  return actors.length === 0 ? '(Văn bản không nêu cơ quan thực hiện) ' : `${plain(actors.join(', '))}: `;
}

function what({ obligation: { task } }: Occasion): string {
  return closed(capitalise(shorten(plain(task), LONGEST_TASK)));
}

function when({ obligation: { timing }, day, periodEnd }: Occasion): string {
  if (periodEnd === undefined || timing.kind === 'not-stated') return `${describeTiming(timing)}.`;
  return `văn bản chỉ ghi “${timing.phrase}”, không nêu ngày cụ thể; nhắc trước khi hết ${periodName(periodEnd, day)}.`;
}

const QUARTERS = ['I', 'II', 'III', 'IV'];

/** The period that ends on a day (ISO date), with that day. */
function periodName(period: Period, day: string): string {
  const [year = '', month = ''] = day.split('-');
  const number = Number(month);
  const names: Readonly<Record<Period, string>> = {
    week: 'tuần',
    month: `tháng ${number}/${year}`,
    quarter: `quý ${QUARTERS[number / 3 - 1]}/${year}`,
    'half-year': `6 tháng ${number === 6 ? 'đầu' : 'cuối'} năm ${year}`,
    year: `năm ${year}`,
  };
  return `${names[period]} (${printDate(day)})`;
}

function ground({ place, documentName, text }: VerifiedCitation): string {
  return `${place} ${documentName}${text === 'summary' ? ` (${TEXTS.textKind.summary})` : ''}`;
}

/** A line of the list of subscriptions, with its next reminder: "2. UBND TP: trước 3 ngày, lúc 8 giờ. …". */
export function subscriptionText(subscription: Subscription, next: Reminder | undefined): string {
  const { id, unit, daysBefore, hour, paused } = subscription;
  const days = daysBefore === 0 ? 'đúng ngày đến hạn' : `trước ${daysBefore} ngày`;
  return `${id}. ${unit ?? 'Tất cả cơ quan, đơn vị'}: ${days}, lúc ${hour} giờ. ${nextText(paused, next)}`;
}

function nextText(paused: boolean, next: Reminder | undefined): string {
  if (paused) return 'Đang tạm dừng.';
  if (next === undefined) return 'Không có nhiệm vụ nào nêu thời hạn sắp tới để nhắc.';
  return `Lần nhắc tới: ${printDate(dayInVietnam(next.moment))}, ${next.items.length} nhiệm vụ.`;
}

const EXAMPLES = [
  'Ví dụ:',
  '/nhac UBND TP',
  '/nhac UBND TP trước 3 ngày lúc 8h',
  '/nhac tất cả trước 7 ngày',
].join('\n');

const ACTIONS = { stop: 'dừng', pause: 'tạm dừng', resume: 'tiếp tục' } as const;

/** What is wrong with a command, and how to write it. */
export function reminderProblemText(problem: ReminderProblem): string {
  switch (problem.kind) {
    case 'missing-id':
      return `Xin ghi một số thứ tự trong danh sách, ví dụ: /nhac ${ACTIONS[problem.action]} 2. Gõ /nhac để xem danh sách.`;
    case 'missing-unit':
      return `Xin ghi tên cơ quan, đơn vị cần nhắc, hoặc “tất cả”. ${EXAMPLES}`;
    case 'unit-too-long':
      return `Tên cơ quan, đơn vị quá dài. Xin ghi tên gọn hơn. ${EXAMPLES}`;
    case 'minutes':
      return `Chỉ nhắc được vào giờ chẵn, không đặt được ${problem.hour} giờ ${problem.minutes} phút. Xin ghi, ví dụ: lúc ${problem.hour}h.`;
    case 'hour-out-of-range':
      return `Không có ${problem.hour} giờ. Xin ghi giờ từ 0 đến 23, ví dụ: lúc 8h.`;
    case 'days-out-of-range':
      return `Chỉ nhắc trước được nhiều nhất ${MOST_DAYS_BEFORE} ngày, không đặt được ${problem.days} ngày.`;
    case 'unclear':
      return `Tôi chưa hiểu “${shorten(problem.words, 60)}”. ${EXAMPLES}`;
  }
}
