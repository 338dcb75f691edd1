import { EXAM_LENGTHS } from '../domain/tutor/exam.ts';
import { ASSIGNED_MINUTES, type ExamCommand } from '../domain/tutor/exam-command.ts';
import type { ExamScore, TopicScore } from '../domain/tutor/exam-result.ts';
import type { Assignment, FinishedExam } from '../domain/tutor/exam-stores.ts';
import { clockText, durationText } from './durations.ts';
import { shorten } from './shorten.ts';
import { TEXTS } from './texts.ts';

/** UTF-16 units of the name of a topic; a chapter's heading may run over several lines. */
export const LONGEST_TOPIC = 90;

const moment = (at: number) => TEXTS.moment(new Date(at));

/** What is said about exams. Plain text. */
export const EXAM_TEXTS = {
  choose:
    'Thi tự kiểm tra: chọn số câu bên dưới, mỗi câu một phút. Đồng hồ chạy ngay khi anh/chị chọn; đáp án chỉ có sau khi nộp bài.\nXem các lần thi trước: /thi lịch sử',
  chooseForTrainers: 'Giao bài thi chung: vào nhóm gõ /thi giao 20 câu 30 phút. Xem kết quả: /thi kết quả',
  lengthButton: (count: number) => `${count} câu`,
  usage: [
    'Tôi chưa rõ yêu cầu. Anh/chị có thể gõ:',
    '• /thi – chọn số câu rồi thi',
    '• /thi 20 – thi ngay 20 câu',
    '• /thi lịch sử – các lần thi trước',
  ].join('\n'),
  outOfRange: {
    count: `Một bài thi có từ ${EXAM_LENGTHS.least} đến ${EXAM_LENGTHS.most} câu. Ví dụ: /thi 20`,
    minutes: `Thời gian làm bài từ ${ASSIGNED_MINUTES.least} đến ${ASSIGNED_MINUTES.most} phút. Ví dụ: /thi giao 20 câu 30 phút`,
    open: 'Hạn làm bài từ 10 phút đến 30 ngày. Ví dụ: /thi giao 20 câu 30 phút hạn 2 ngày',
  } satisfies Record<Extract<ExamCommand, { kind: 'out-of-range' }>['what'], string>,
  privateOnly:
    'Anh/chị làm bài thi và xem kết quả trong trò chuyện riêng với tôi: bấm nút bên dưới rồi gõ /thi.',
  openPrivate: 'Mở trò chuyện riêng',
  noItems: 'Chưa có câu hỏi nào để thi. Xin báo quản trị viên lập lại chỉ mục văn bản.',
  fewerItems: (count: number) => `Ngân hàng câu hỏi hiện chỉ có ${count} câu nên bài thi gồm ${count} câu.`,
  underWay: 'Anh/chị đang làm dở bài thi này. Xin làm tiếp, hoặc bấm “Nộp bài” trước khi bắt đầu bài khác.',
  alreadySat: 'Anh/chị đã làm bài thi này rồi; mỗi người làm một lần. Xem lại điểm: /thi lịch sử',

  questionTitle: (page: number, total: number) => `Câu ${page + 1}/${total}`,
  timeLeft: (ms: number, deadline: number) => `còn ${remaining(ms)} (đến ${clockText(deadline)})`,
  chosen: (letter: string) => `Đã chọn: ${letter}`,
  answered: (count: number, total: number) => `Đã trả lời ${count}/${total} câu.`,
  withdrawn: 'Câu này đã được rút vì văn bản vừa thay đổi, nên không tính điểm. Xin sang câu khác.',
  previous: '◀ Câu trước',
  next: 'Câu sau ▶',
  skip: 'Bỏ qua ▶',
  toOverview: 'Nộp bài',
  overviewTitle: 'Trước khi nộp bài',
  allAnswered: (total: number) => `Anh/chị đã trả lời cả ${total} câu.`,
  stillOpen: (numbers: readonly number[]) =>
    `Còn ${numbers.length} câu chưa trả lời: ${numbers.map((i) => i + 1).join(', ')}. Câu bỏ trống tính là sai.`,
  handIn: '✅ Nộp bài',
  goOn: (number: number) => `◀ Làm tiếp câu ${number + 1}`,
  review: '◀ Xem lại từ câu 1',
  handedIn: 'Đã nộp bài. Kết quả ở tin nhắn bên dưới.',
  timeIsUp: 'Đã hết giờ, bài được tự động nộp. Kết quả ở tin nhắn bên dưới.',
  over: 'Bài thi này đã kết thúc. Xem kết quả: /thi lịch sử',
  notYours: 'Bài thi này của người khác.',

  resultTitle: 'Kết quả bài thi',
  score: ({ right, total }: Pick<ExamScore, 'right' | 'total'>) =>
    total === 0
      ? 'Không có câu nào được tính điểm.'
      : `Đúng ${right}/${total} câu (${percent(right, total)})`,
  timeTaken: (ms: number) => `làm trong ${durationText(ms)}`,
  timedOut: (at: number) =>
    `Hết giờ lúc ${clockText(at)}, bài được tự động nộp; câu chưa trả lời tính là sai.`,
  notCounted: (count: number) => `${count} câu không tính vì văn bản đã thay đổi trong lúc thi.`,
  byTopic: 'Theo chủ đề',
  topic: ({ title, right, total }: TopicScore) => `• ${shorten(title, LONGEST_TOPIC)}: ${right}/${total}`,
  missedTitle: (count: number) => `Câu sai hoặc bỏ trống (${count})`,
  yourAnswer: (option: string | undefined) =>
    option === undefined ? 'Anh/chị chưa trả lời.' : `Anh/chị chọn: ${option}`,
  rightAnswer: (option: string) => `Đáp án: ${option}`,
  readAgain: 'Nên đọc lại các mục dưới đây:',
  allRight: 'Rất tốt, anh/chị trả lời đúng tất cả.',

  historyTitle: 'Các lần thi của anh/chị:',
  noHistory: 'Anh/chị chưa thi lần nào. Gõ /thi để bắt đầu.',
  historyLine: ({ finishedAt, startedAt, score }: FinishedExam) => {
    const [weakest] = score.topics;
    return [
      `• ${moment(finishedAt)} – ${score.right}/${score.total} câu đúng (${percent(score.right, score.total)}), ${durationText(finishedAt - startedAt)}`,
      ...(weakest === undefined || weakest.right === weakest.total
        ? []
        : [`   Cần xem thêm: ${shorten(weakest.title, LONGEST_TOPIC)}`]),
    ].join('\n');
  },

  assignUsage: [
    'Giao bài thi chung: trong nhóm, gõ số câu và số phút làm bài. Ví dụ:',
    '/thi giao 20 câu 30 phút',
    '/thi giao 20 câu 30 phút hạn 2 ngày',
    'Không ghi hạn thì bài mở trong 24 giờ.',
  ].join('\n'),
  assignInGroup: 'Xin gõ lệnh này ngay trong nhóm sẽ làm bài. Ví dụ: /thi giao 20 câu 30 phút',
  trainersOnly: 'Chỉ người hướng dẫn và quản trị viên giao bài thi cho nhóm. Anh/chị tự thi bằng lệnh /thi.',
  resultsForTrainers:
    'Kết quả của nhóm chỉ gửi cho người giao bài và quản trị viên. Xem các lần thi của anh/chị: gõ /thi lịch sử.',
  announced: ({ id, items, minutes, closesAt }: Assignment, trainer: string) =>
    [
      `${items.length} câu, ${minutes} phút làm bài, mở đến ${moment(closesAt)}.`,
      `Người giao: ${trainer}.`,
      '',
      'Bấm “Làm bài” để vào trò chuyện riêng với tôi. Cùng bộ câu hỏi nhưng mỗi người một thứ tự; mỗi người làm một lần. Kết quả gửi riêng cho từng người và cho người giao bài.',
      `(Ai chưa vào được, xin liên hệ quản trị viên để được mời. Bài thi số ${id})`,
    ].join('\n'),
  announcedTitle: 'Bài thi chung',
  sitButton: '✍️ Làm bài',
  introduction: ({ group, items, closesAt }: Assignment, ms: number) =>
    [
      `Bài thi của ${group}: ${items.length} câu, ${durationText(ms)}.`,
      `Bài mở đến ${moment(closesAt)}. Đồng hồ chạy ngay khi anh/chị bấm “Bắt đầu”; đáp án chỉ có sau khi nộp bài. Mỗi người làm một lần.`,
    ].join('\n'),
  startButton: 'Bắt đầu',
  noSuchAssignment: 'Không có bài thi này. Xin bấm lại nút “Làm bài” trong nhóm.',
  notInGroup: (group: string) => `Bài thi này dành cho thành viên nhóm ${group}.`,
  closedAssignment: (closesAt: number) => `Bài thi này đã đóng lúc ${moment(closesAt)}.`,
  withdrawnAssignment: 'Văn bản đã thay đổi nên bài thi này không còn câu nào dùng được.',

  assignmentsTitle: 'Chọn bài thi để nhận kết quả (tệp Excel):',
  assignmentButton: ({ id, group, at }: Assignment, handedIn: number) =>
    `Số ${id} – ${moment(at).slice(0, 10)} – ${handedIn} bài – ${group}`,
  noAssignments: 'Anh/chị chưa giao bài thi nào. Trong nhóm, gõ: /thi giao 20 câu 30 phút',
  noSuchResults: (id: number) => `Không có bài thi số ${id} do anh/chị giao. Xem danh sách: /thi kết quả`,
  resultsPrivately: 'Kết quả chỉ gửi trong trò chuyện riêng: bấm nút bên dưới rồi gõ /thi kết quả.',
  resultsCaption: ({ id, group, closesAt }: Assignment, handedIn: number, underWay: number, now: number) =>
    [
      `Kết quả bài thi số ${id} – ${group}: ${handedIn} bài đã nộp${underWay > 0 ? `, ${underWay} người đang làm` : ''}.`,
      now < closesAt ? `Bài còn mở đến ${moment(closesAt)}.` : `Bài đã đóng lúc ${moment(closesAt)}.`,
    ].join('\n'),
  nobodySat: ({ id, group }: Assignment) => `Bài thi số ${id} của ${group} đã đóng, không có ai làm.`,
};

/** "35%"; less than half a percent, but something, is not told as nothing. */
export function percent(part: number, whole: number): string {
  const share = whole === 0 ? 0 : Math.round((100 * part) / whole);
  return share === 0 && part > 0 ? 'dưới 1%' : `${share}%`;
}

/** Rounded up, so that nobody is told of less time than there is, but for the last minute. */
function remaining(ms: number): string {
  return ms < 60_000 ? durationText(ms) : durationText(Math.ceil(ms / 60_000) * 60_000);
}
