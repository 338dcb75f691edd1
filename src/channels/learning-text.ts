import { dayInVietnam, printDate } from '../domain/text/dates.ts';
import type { HourProblem } from '../domain/text/hour.ts';
import type { Progress } from '../domain/tutor/progress.ts';
import { reminderProblemText } from './reminder-text.ts';
import { shorten } from './shorten.ts';

/** Everything that is said of lessons, reviews and progress, in every channel. */

/** What a question takes, with reading its explanation. */
const MINUTES_A_QUESTION = 1 / 3;

/** Marks of the options: "A." to "L.", Telegram's most. */
export const OPTION_LETTERS = [...'ABCDEFGHIJKL'];

export const LEARNING_TEXTS = {
  inPrivate: (link: string) => `Mời anh/chị học và ôn tập trong trò chuyện riêng với tôi: ${link}`,

  noLessons: 'Chưa có bài học nào: nguồn tra cứu chưa đủ nội dung để ra câu hỏi.',
  noSuchLesson: (count: number) =>
    `Không có bài này. Các bài được đánh số từ 1 đến ${count}. Xem danh sách: /hoc`,
  lessonGone: 'Bài này không còn vì văn bản đã được cập nhật. Xem danh sách: /hoc',
  lessonsUsage: 'Gõ /hoc để xem các bài; /hoc tiếp để học tiếp; /hoc 5 để mở bài 5.',
  overview: (done: number, all: number) =>
    done === 0 ? `Chương trình có ${all} bài, mỗi bài khoảng 5 phút.` : `Anh/chị đã học ${done}/${all} bài.`,
  topicLine: (title: string, done: number, all: number) =>
    `${done === all ? '✅' : '•'} ${title}: ${done}/${all}`,
  nextLesson: (number: number, title: string) => `Bài tiếp theo – bài ${number}: ${title}`,
  allDone: 'Anh/chị đã học hết các bài. Ôn mỗi ngày một ít để nhớ lâu: /on',
  goOn: (number: number) => `▶ Học bài ${number}`,
  topicButton: (title: string) => `📚 ${shorten(title, 36)}`,
  lessonButton: (number: number, title: string, isDone: boolean) =>
    shorten(LEARNING_TEXTS.lessonLine(number, title, isDone), 44),
  lessonLine: (number: number, title: string, isDone: boolean): string =>
    `${isDone ? '✅ ' : ''}${number}. ${title}`,
  allTopics: '◀ Tất cả chủ đề',
  moreTopics: (count: number) => `… và ${count} chủ đề khác. Mở bài theo số, ví dụ: /hoc 5`,
  moreLessons: (count: number) => `Còn ${count} bài nữa. Mở bài theo số, ví dụ: /hoc 5`,

  lessonTitle: (number: number, all: number, title: string) => `Bài ${number}/${all}. ${title}`,
  points: 'Ý chính',
  verbatim: 'Nguyên văn',
  example: 'Câu hỏi mẫu',
  answer: (text: string) => `Đáp án: ${text}`,
  morePoints: (count: number) => `… còn ${count} nội dung khác trong mục này.`,
  generalDuties: 'Yêu cầu chung',
  check: (count: number) => `✍️ Làm ${count} câu kiểm tra`,
  lessonDone: (number: number | undefined, right: number, answered: number) =>
    `${number === undefined ? 'Đã xong bài học' : `Đã xong bài ${number}`}: đúng ${right}/${answered} câu.`,
  comesBack: 'Các câu này sẽ được hỏi lại khi ôn tập: /on',
  readAgain: '🔁 Xem lại bài',

  /** In front of a question. */
  numbered: (number: number, prompt: string) => `Câu ${number}. ${prompt}`,
  right: '✅ Đúng.',
  wrong: (answer: string) => `❌ Chưa đúng. Đáp án: ${answer}.`,
  changed: 'Văn bản vừa được cập nhật nên câu vừa rồi không còn phù hợp và không tính vào kết quả.',
  closed: 'Câu này đã được trả lời hoặc đã được thay bằng câu khác.',
  takenBack: '(Câu này đã được thay bằng câu khác.)',

  reviewDone: (right: number, answered: number) => `Đã xong lượt ôn: đúng ${right}/${answered} câu.`,
  missed: 'Nên xem lại:',
  moreWaiting: (due: number, fresh: number) =>
    [
      ...(due > 0 ? [`Còn ${due} câu đến hạn ôn`] : []),
      ...(fresh > 0 ? [`${due > 0 ? 'và' : 'Còn'} ${fresh} câu mới cho hôm nay`] : []),
    ].join(' ') + (due + fresh > 0 ? '.' : ''),
  nothingWaits: 'Lúc này không có câu nào đến hạn ôn.',
  nextDue: (moment: Date, isToday: boolean) =>
    isToday
      ? `Câu tiếp theo đến hạn lúc ${clock(moment)}.`
      : `Câu tiếp theo đến hạn ngày ${printDate(dayInVietnam(moment.getTime()))}.`,
  goOnReviewing: '▶ Ôn tiếp',
  learnNext: 'Học bài mới: /hoc tiếp',

  reviewUsage: 'Gõ /on để ôn ngay; /on lúc 7h để tôi nhắc ôn mỗi ngày lúc 7 giờ; /on tắt để thôi nhắc.',
  reminderSet: (hour: number) =>
    `Tôi sẽ nhắc mỗi ngày lúc ${hour} giờ, chỉ khi có câu đến hạn ôn. Thôi nhắc: /on tắt`,
  reminderEnded: 'Đã tắt nhắc ôn hằng ngày.',
  noReminder: 'Anh/chị chưa đặt giờ nhắc ôn. Đặt giờ nhắc: /on lúc 7h',
  reminder: (due: number, streak: number) =>
    [
      `Hôm nay anh/chị có ${due} câu đến hạn ôn, khoảng ${minutes(due)} phút.`,
      ...(streak > 1 ? [`Anh/chị đã học ${streak} ngày liên tục.`] : []),
    ].join(' '),
  reviewNow: '▶ Ôn ngay',

  progressTitle: 'Tiến độ học tập',
  lessonsDone: (done: number, all: number) => `Bài đã học: ${done}/${all}`,
  itemsKnown: (mastered: number, learning: number, all: number) =>
    `Câu hỏi: ${mastered} đã thuộc, ${learning} đang học, ${all - mastered - learning} chưa học`,
  waiting: (due: number) => (due === 0 ? 'Lúc này không có câu nào đến hạn ôn' : `Đến hạn ôn: ${due} câu`),
  streak: (days: number) => (days === 0 ? 'Chưa có ngày học liên tục nào' : `Học liên tục: ${days} ngày`),
  topicProgress: (title: string, mastered: number, learning: number, all: number) =>
    `${title}: ${mastered} thuộc, ${learning} đang học / ${all}`,
  notStarted: 'Anh/chị chưa trả lời câu nào. Bắt đầu: /hoc tiếp',
};

/** What is said only where there are no buttons. */
export const PRACTICE_TEXTS = {
  greeting: [
    'Tự học công tác thi đua, khen thưởng. Gõ:',
    '• hoc: xem các bài; hoc tiep: học tiếp; hoc 5: mở bài 5; kiem tra: làm câu kiểm tra của bài',
    '• on: ôn tập; tiendo: tiến độ; thoat: kết thúc',
  ].join('\n'),
  usage: 'Gõ hoc, hoc tiep, kiem tra, on, tiendo hoặc thoat.',
  choose: (letters: readonly string[]) => `Chọn ${letters.slice(0, -1).join(', ')} hoặc ${letters.at(-1)}:`,
  check: (count: number) => `Gõ kiem tra để làm ${count} câu kiểm tra.`,
};

export function hourProblemText(problem: HourProblem): string {
  return reminderProblemText(problem);
}

/** "8 giờ 05", as clocks in Vietnam show it. */
function clock(moment: Date): string {
  const [hour = '', minute = ''] = moment
    .toLocaleTimeString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit' })
    .split(':');
  return `${Number(hour)} giờ ${minute}`;
}

function minutes(questions: number): number {
  return Math.max(1, Math.round(questions * MINUTES_A_QUESTION));
}

/** How far a person is, in a few lines. */
export function progressText({ lessons, topics, due, streak }: Progress): string {
  const sum = (of: (topic: Progress['topics'][number]) => number) =>
    topics.reduce((total, topic) => total + of(topic), 0);
  const [all, mastered, learning] = [
    sum(({ items }) => items),
    sum((topic) => topic.mastered),
    sum((topic) => topic.learning),
  ];
  return [
    LEARNING_TEXTS.progressTitle,
    `• ${LEARNING_TEXTS.lessonsDone(lessons.done, lessons.all)}`,
    `• ${LEARNING_TEXTS.itemsKnown(mastered, learning, all)}`,
    `• ${LEARNING_TEXTS.waiting(due)}`,
    `• ${LEARNING_TEXTS.streak(streak)}`,
    ...(mastered + learning === 0 ? [LEARNING_TEXTS.notStarted] : []),
  ].join('\n');
}
