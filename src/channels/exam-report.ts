import { sectionOf } from '../domain/tutor/draw.ts';
import type { Exam } from '../domain/tutor/exam.ts';
import { type Assignment, type FinishedExam, isFinished } from '../domain/tutor/exam-stores.ts';
import type { Item } from '../domain/tutor/item.ts';
import type { ReportTable } from '../domain/tutor/report.ts';
import { TEXTS } from './texts.ts';

export interface ExamReportParts {
  readonly assignment: Assignment;
  readonly sittings: readonly (Exam | FinishedExam)[];
  /** Of what the papers ask. */
  readonly itemOf: (id: string) => Item | undefined;
  readonly now: number;
}

const MINUTE_MS = 60_000;

/** What a trainer gets of an exam that he has set: who, what subjects, which questions. */
export function examReport(parts: ExamReportParts): ReportTable[] {
  const finished = parts.sittings.filter(isFinished);
  const { assignment, now } = parts;
  const note = `${assignment.group}, ${assignment.items.length} câu, ${assignment.minutes} phút, giao ngày ${moment(assignment.at)}; lập lúc ${moment(now)}`;
  return [
    { ...candidates(finished, parts), note },
    { ...topics(finished), note },
    { ...questions(finished, parts), note },
  ];
}

type Untold = Omit<ReportTable, 'note'>;

function candidates(finished: readonly FinishedExam[], { assignment, sittings }: ExamReportParts): Untold {
  const ranked = [...finished].sort(
    (a, b) => b.score.right - a.score.right || a.name.localeCompare(b.name, 'vi'),
  );
  const underWay = sittings.filter((exam) => !isFinished(exam));
  return {
    sheet: 'Kết quả',
    title: `Kết quả bài thi số ${assignment.id}`,
    columns: [
      { title: 'Hạng', width: 8 },
      { title: 'Họ và tên', width: 30 },
      { title: 'Câu đúng', width: 10 },
      { title: 'Câu tính điểm', width: 10 },
      { title: 'Tỷ lệ', width: 10 },
      { title: 'Số phút', width: 10 },
      { title: 'Nộp lúc', width: 20 },
      { title: 'Ghi chú', width: 32 },
    ],
    rows: [
      ...ranked.map(({ name, score, startedAt, finishedAt, deadline }) => [
        1 + ranked.filter((other) => other.score.right > score.right).length,
        name,
        score.right,
        score.total,
        share(score.right, score.total),
        Math.round((finishedAt - startedAt) / MINUTE_MS),
        moment(finishedAt),
        [
          ...(finishedAt >= deadline ? ['Hết giờ, tự động nộp'] : []),
          ...(score.withdrawn > 0 ? [`${score.withdrawn} câu không tính vì văn bản thay đổi`] : []),
        ].join('; '),
      ]),
      ...underWay.map(({ name }) => ['', name, '', '', '', '', '', 'Đang làm bài']),
    ],
    empty: 'Chưa có ai làm bài.',
  };
}

function topics(finished: readonly FinishedExam[]): Untold {
  const scores = new Map<string, { title: string; right: number; total: number }>();
  for (const { key, title, right, total } of finished.flatMap(({ score }) => score.topics)) {
    const known = scores.get(key) ?? { title, right: 0, total: 0 };
    scores.set(key, { title, right: known.right + right, total: known.total + total });
  }
  return {
    sheet: 'Theo chủ đề',
    title: 'Kết quả theo chủ đề',
    columns: [
      { title: 'Chủ đề', width: 80 },
      { title: 'Lượt trả lời', width: 12 },
      { title: 'Đúng', width: 10 },
      { title: 'Tỷ lệ', width: 10 },
    ],
    rows: [...scores.values()]
      .sort((a, b) => a.right / a.total - b.right / b.total)
      .map(({ title, right, total }) => [title, total, right, share(right, total)]),
    empty: 'Chưa có bài nào được nộp.',
  };
}

function questions(finished: readonly FinishedExam[], { assignment, itemOf }: ExamReportParts): Untold {
  const answers = finished.flatMap(({ score }) => score.items);
  const rows = assignment.items.flatMap((id) => {
    const item = itemOf(id);
    const given = answers.filter((answer) => answer.id === id);
    const right = given.filter((answer) => answer.right).length;
    return item === undefined ? [] : [{ item, total: given.length, right }];
  });
  return {
    sheet: 'Câu hỏi',
    title: 'Các câu hỏi, câu khó trước',
    columns: [
      { title: 'Câu hỏi', width: 60 },
      { title: 'Đáp án', width: 40 },
      { title: 'Căn cứ', width: 30 },
      { title: 'Lượt', width: 8 },
      { title: 'Đúng', width: 8 },
      { title: 'Tỷ lệ', width: 8 },
    ],
    rows: rows
      .sort(
        (a, b) => a.right * b.total - b.right * a.total || sectionOf(a.item).localeCompare(sectionOf(b.item)),
      )
      .map(({ item, total, right }) => [
        item.prompt,
        item.options[item.key] ?? '',
        `${item.citation.documentName}, ${item.citation.place}`,
        total,
        right,
        share(right, total),
      ]),
    empty: 'Văn bản đã thay đổi nên không còn câu nào dùng được.',
  };
}

function share(part: number, whole: number) {
  return whole === 0 ? '' : { share: part / whole };
}

function moment(at: number): string {
  return TEXTS.moment(new Date(at));
}
