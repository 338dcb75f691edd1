import { CONTEST_LENGTHS, OPEN_MS, type Standing } from '../domain/tutor/contest.ts';
import { shorten } from './shorten.ts';

const LONGEST_NAME = 40;
/** Ranks that are named between two questions. */
const LEADING = 3;
export const MOST_ON_SCOREBOARD = 30;
const MEDALS = ['🥇', '🥈', '🥉'];

/** What is said in a contest. Plain text. */
export const CONTEST_TEXTS = {
  groupsOnly:
    'Thi đố vui chỉ tổ chức trong nhóm. Xin thêm tôi vào nhóm rồi gõ /thidua ở đó; muốn thi một mình: /thi',
  usage: `Gõ /thidua kèm số câu, từ ${CONTEST_LENGTHS.least} đến ${CONTEST_LENGTHS.most}. Ví dụ: /thidua 10\nDừng cuộc thi đang diễn ra: /thidua dừng`,
  noItems: 'Chưa có câu hỏi nào để thi. Xin báo quản trị viên lập lại chỉ mục văn bản.',
  begins: (count: number, starter: string) =>
    [
      `${starter} mở cuộc thi ${count} câu.`,
      `Mỗi câu ${OPEN_MS / 1_000} giây: trả lời đúng được 10 điểm, càng nhanh càng được cộng thêm (nhiều nhất 5 điểm). Chỉ tính lần chọn đầu tiên.`,
      'Câu đầu tiên đến ngay sau đây. Người mở hoặc quản trị viên dừng bằng /thidua dừng',
    ].join('\n'),
  beginsTitle: '🏁 Thi đố vui',
  running: 'Nhóm đang có một cuộc thi. Xin chờ cuộc thi này kết thúc rồi mở cuộc mới.',
  noneRunning: 'Nhóm không có cuộc thi nào đang diễn ra. Mở cuộc thi: /thidua 10',
  notYoursToStop: 'Chỉ người mở cuộc thi hoặc quản trị viên được dừng.',
  question: (number: number, count: number, prompt: string) => `Câu ${number}/${count}. ${prompt}`,
  afterQuestion: (number: number, right: number, answered: number) =>
    answered === 0
      ? `Câu ${number}: chưa ai trả lời.`
      : `Câu ${number}: ${right}/${answered} người trả lời đúng.`,
  leading: 'Dẫn đầu:',
  endTitle: '🏆 Kết quả cuộc thi',
  stoppedTitle: '⏹ Cuộc thi dừng giữa chừng',
  interruptedTitle: '⏹ Cuộc thi kết thúc sớm',
  interrupted: 'Hệ thống bị gián đoạn quá lâu nên cuộc thi không thể tiếp tục. Kết quả đến lúc dừng:',
  voided: (number: number) =>
    `Hệ thống vừa khởi động lại nên câu ${number} không tính điểm. Cuộc thi tiếp tục ngay.`,
  notSent:
    'Tôi không gửi được câu đố vào nhóm nên cuộc thi phải dừng. Xin quản trị viên nhóm kiểm tra quyền gửi thăm dò ý kiến (poll).',
  nobody: 'Không có ai tham gia.',
  counted: (counted: number) => `Tính điểm ${counted} câu. Bằng điểm thì đồng hạng.`,
  left: '(đã rời nhóm)',
  more: (count: number) => `… và ${count} người nữa.`,
};

/** A few leaders, between two questions. */
export function leadersText(standings: readonly Standing[]): string {
  const leaders = standings.filter(({ rank, points }) => rank <= LEADING && points > 0).slice(0, 5);
  if (leaders.length === 0) return '';
  return `${CONTEST_TEXTS.leading} ${leaders
    .map(({ rank, name, points }) => `${rank}. ${shorten(name, LONGEST_NAME)} ${points}`)
    .join(' · ')}`;
}

/** Everybody's place at the end. @param left who is no longer in the group */
export function scoreboardText(
  standings: readonly Standing[],
  counted: number,
  left: ReadonlySet<number>,
): string {
  if (standings.length === 0) return CONTEST_TEXTS.nobody;
  const lines = standings.slice(0, MOST_ON_SCOREBOARD).map(({ rank, person, name, points, right }) => {
    const place = points > 0 ? (MEDALS[rank - 1] ?? `${rank}.`) : `${rank}.`;
    const mark = left.has(person) ? ` ${CONTEST_TEXTS.left}` : '';
    return `${place} ${shorten(name, LONGEST_NAME)}${mark}: ${points} điểm, đúng ${right} câu`;
  });
  const others = standings.length - lines.length;
  return [
    ...lines,
    ...(others > 0 ? [CONTEST_TEXTS.more(others)] : []),
    '',
    CONTEST_TEXTS.counted(counted),
  ].join('\n');
}
