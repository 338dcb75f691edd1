import { type ClassView, type Learner, sumOf, type Tally } from '../domain/tutor/class.ts';
import type { ReportCell, ReportTable } from '../domain/tutor/report.ts';
import { CLASS_TEXTS, lastActive, learnerName } from './class-text.ts';

/** What a trainer gets of the class as a workbook. @param now milliseconds since the epoch */
export function classReport(view: ClassView, now: number): ReportTable[] {
  const note = CLASS_TEXTS.caption(now);
  return [learners(view), topics(view), items(view), sections(view)].map((table) => ({ ...table, note }));
}

type Untold = Omit<ReportTable, 'note'>;

const COUNTS = [
  { title: 'Lượt trả lời', width: 12 },
  { title: 'Đúng', width: 10 },
  { title: 'Tỷ lệ đúng', width: 12 },
];

function learners(view: ClassView): Untold {
  return {
    sheet: 'Người học',
    title: 'Người học',
    columns: [
      { title: 'Họ và tên', width: 30 },
      { title: 'Hoạt động gần nhất', width: 16 },
      { title: 'Bài học xong', width: 12 },
      { title: 'Câu đã học', width: 12 },
      { title: 'Nắm vững', width: 12 },
      { title: 'Đến hạn ôn', width: 12 },
      ...COUNTS,
      { title: 'Số lần thi', width: 10 },
      { title: 'Lần thi gần nhất', width: 14 },
    ],
    rows: [
      ...view.learners.map(learnerRow),
      ...view.idle.map((name) => [name, 'chưa bắt đầu', 0, 0, 0, 0, 0, 0, '', 0, '']),
    ],
    empty: CLASS_TEXTS.nobody,
  };
}

function learnerRow(learner: Learner): ReportCell[] {
  const { learnt, mastered, due } = sumOf(learner.topics);
  const lastExam = learner.exams.at(-1)?.score;
  return [
    learnerName(learner),
    lastActive(learner),
    learner.lessonsDone,
    learnt,
    mastered,
    due,
    ...counts(learner),
    learner.exams.length,
    lastExam === undefined ? '' : `${lastExam.right}/${lastExam.total}`,
  ];
}

function topics({ topics, learners }: ClassView): Untold {
  const row = (
    name: string,
    { topic, items, learnt, mastered, due }: ClassView['topics'][number],
  ): ReportCell[] => [
    topic.title,
    name,
    items,
    learnt,
    mastered,
    due,
    items === 0 ? '' : { share: mastered / items },
  ];
  return {
    sheet: 'Theo chủ đề',
    title: 'Đã học, nắm vững và đến hạn ôn theo chủ đề',
    columns: [
      { title: 'Chủ đề', width: 70 },
      { title: 'Người học', width: 28 },
      { title: 'Số câu', width: 10 },
      { title: 'Đã học', width: 10 },
      { title: 'Nắm vững', width: 10 },
      { title: 'Đến hạn ôn', width: 10 },
      { title: 'Tỷ lệ nắm vững', width: 12 },
    ],
    rows: topics.flatMap((standing, i) => [
      row('Cả lớp', standing),
      ...learners.flatMap((learner) => {
        const own = learner.topics[i];
        return own === undefined ? [] : [row(learnerName(learner), own)];
      }),
    ]),
    empty: 'Chưa có câu hỏi nào.',
  };
}

function items({ hardest }: ClassView): Untold {
  return {
    sheet: 'Câu hay sai',
    title: 'Các câu hay sai, câu sai nhiều nhất trước',
    columns: [
      { title: 'Câu hỏi', width: 60 },
      { title: 'Đáp án', width: 40 },
      { title: 'Căn cứ', width: 30 },
      ...COUNTS,
    ],
    rows: hardest.map(({ item, ...tally }) => [
      item.prompt,
      item.options[item.key] ?? '',
      `${item.citation.documentName}, ${item.citation.place}`,
      ...counts(tally),
    ]),
    empty: 'Chưa có câu nào bị trả lời sai (tính các câu có từ ba lượt trả lời).',
  };
}

function sections({ weakSections }: ClassView): Untold {
  return {
    sheet: 'Mục còn yếu',
    title: 'Các mục, điều, khoản còn yếu',
    columns: [{ title: 'Văn bản', width: 40 }, { title: 'Mục', width: 40 }, ...COUNTS],
    rows: weakSections.map(({ citation, ...tally }) => [
      citation.documentName,
      citation.place,
      ...counts(tally),
    ]),
    empty: 'Không có mục nào trả lời đúng dưới 80%.',
  };
}

function counts({ right, answers }: Tally): ReportCell[] {
  return [answers, right, answers === 0 ? '' : { share: right / answers }];
}
