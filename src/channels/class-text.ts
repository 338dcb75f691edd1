import {
  type ClassView,
  type Learner,
  sumOf,
  type Tally,
  type TopicStanding,
} from '../domain/tutor/class.ts';
import { LONGEST_TOPIC, percent } from './exam-text.ts';
import { shorten } from './shorten.ts';
import { TERMINAL_LEARNER } from './terminal-learner.ts';
import { TEXTS } from './texts.ts';

/** What fits a phone; the whole of it is in the file. */
const SHOWN = { learners: 15, idle: 15, items: 5, sections: 5 } as const;
const LONGEST_NAME = 40;
const LONGEST_PROMPT = 160;

/** What is said about the class. Plain text. */
export const CLASS_TEXTS = {
  privateOnly: 'Kết quả của lớp chỉ xem trong trò chuyện riêng: bấm nút bên dưới rồi gõ /lop.',
  nobody: 'Chưa có ai học hoặc thi. Cán bộ bắt đầu bằng /hoc, /on hoặc /thi.',
  title: (count: number) => `Lớp học: ${count} người`,
  totals: ({ items, learnt, mastered, due }: Omit<TopicStanding, 'topic'>) =>
    `Cả lớp đã học ${percent(learnt, items)} số câu, nắm vững ${percent(mastered, items)}; ${due} lượt ôn đến hạn.`,
  learnersTitle: 'Người học',
  topicsTitle: 'Theo chủ đề',
  hardestTitle: 'Câu hay sai nhất',
  sectionsTitle: 'Mục còn yếu (bấm để mở)',
  idle: (names: readonly string[]) => {
    const shown = names.slice(0, SHOWN.idle);
    const others = names.length - shown.length;
    return `Chưa bắt đầu (${names.length}): ${shown.join(', ')}${others > 0 ? ` và ${others} người khác` : ''}.`;
  },
  more: (count: number) => `… và ${count} người nữa trong tệp Excel.`,
  file: '📊 Tải tệp Excel',
  caption: (now: number) => `Kết quả của lớp, lập lúc ${TEXTS.moment(new Date(now))}.`,
  unnamed: (id: number) => (id === TERMINAL_LEARNER ? 'Người luyện tập trên máy chủ' : `Mã ${id}`),
  never: 'chưa rõ',
};

/** "Lan"; the id of whom nobody knows the name. */
export function learnerName({ name, person }: Learner): string {
  return name ?? CLASS_TEXTS.unnamed(person);
}

/** The parts of the class view, each with a title of its own. */
export function classText({ learners, idle, topics, hardest, weakSections }: ClassView): {
  readonly title: string;
  readonly text: string;
}[] {
  const left = learners.length - SHOWN.learners;
  return [
    {
      title: CLASS_TEXTS.title(learners.length),
      text: [CLASS_TEXTS.totals(sumOf(topics)), ...(idle.length > 0 ? [CLASS_TEXTS.idle(idle)] : [])].join(
        '\n',
      ),
    },
    {
      title: CLASS_TEXTS.learnersTitle,
      text: [
        ...learners.slice(0, SHOWN.learners).map(learnerLine),
        ...(left > 0 ? [CLASS_TEXTS.more(left)] : []),
      ].join('\n'),
    },
    {
      title: CLASS_TEXTS.topicsTitle,
      text: topics
        .filter(({ learnt }) => learnt > 0)
        .map(topicLine)
        .join('\n'),
    },
    {
      title: CLASS_TEXTS.hardestTitle,
      text: hardest
        .slice(0, SHOWN.items)
        .map(
          ({ item, ...tally }, i) =>
            `${i + 1}. ${shorten(item.prompt, LONGEST_PROMPT)}\n   ${rightOf(tally)}`,
        )
        .join('\n'),
    },
    {
      title: CLASS_TEXTS.sectionsTitle,
      text: weakSections
        .slice(0, SHOWN.sections)
        .map(({ citation, ...tally }) => `• ${citation.place} – ${citation.document}: ${rightOf(tally)}`)
        .join('\n'),
    },
  ].filter(({ text }) => text !== '');
}

function learnerLine(learner: Learner): string {
  const { learnt, mastered, due } = sumOf(learner.topics);
  const lastExam = learner.exams.at(-1)?.score;
  return [
    `• ${shorten(learnerName(learner), LONGEST_NAME)} – ${lastActive(learner)}`,
    `   đã học ${learnt} câu, nắm vững ${mastered}, đến hạn ôn ${due}${
      lastExam === undefined ? '' : `; thi gần nhất ${lastExam.right}/${lastExam.total}`
    }`,
  ].join('\n');
}

/** "23/11/2026". */
export function lastActive({ lastActive }: Learner): string {
  return lastActive === 0 ? CLASS_TEXTS.never : TEXTS.moment(new Date(lastActive)).slice(0, 10);
}

function topicLine({ topic, items, learnt, mastered, due }: TopicStanding): string {
  return `• ${shorten(topic.title, LONGEST_TOPIC)}: đã học ${percent(learnt, items)}, nắm vững ${percent(mastered, items)}, đến hạn ôn ${due} lượt`;
}

function rightOf({ right, answers }: Tally): string {
  return `đúng ${right}/${answers} lượt (${percent(right, answers)})`;
}
