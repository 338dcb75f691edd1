import type { Exam } from './exam.ts';
import type { ExamScore } from './exam-result.ts';

/** An exam that a trainer has set for a group. Times are milliseconds since the epoch. */
export interface Assignment {
  readonly id: number;
  /** Where it was announced. */
  readonly chat: number;
  /** The group, as it is called. */
  readonly group: string;
  readonly trainer: number;
  readonly at: number;
  readonly closesAt: number;
  readonly minutes: number;
  /** Ids of the items: the same for everybody. */
  readonly items: readonly string[];
}

/** An exam that was handed in, or whose time was up. */
export interface FinishedExam extends Exam {
  readonly finishedAt: number;
  readonly score: ExamScore;
}

/** Where exams are kept. */
export interface ExamStores {
  /**
   * Begins an exam.
   * @returns undefined where the person has one under way, or has sat this one before
   */
  begin(exam: Omit<Exam, 'id'>): Exam | undefined;
  get(id: number): Exam | undefined;
  /** The person's exam that is not finished. */
  underWay(person: number): Exam | undefined;
  /** Keeps answers and page, as long as the exam is not finished. */
  save(exam: Pick<Exam, 'id' | 'questions' | 'page'>): void;
  /** The message that shows the exam, so that it can be changed at the end. */
  shownIn(id: number, message: number): void;
  messageOf(id: number): number | undefined;
  /** Does nothing where it is finished already. */
  finish(id: number, at: number, score: ExamScore): void;
  /** Exams under way whose deadline has come. */
  overdue(now: number): Exam[];
  /** Finished exams whose result was not sent. */
  unreported(): FinishedExam[];
  /**
   * Notes that the result is being sent: before it is, so that none is sent twice; `false` takes the note back.
   * @returns whether it was noted otherwise
   */
  noteReported(id: number, reported: boolean): boolean;
  /** A person's finished exams, the latest first. */
  history(person: number, count: number): FinishedExam[];
  /** Everybody's finished exams. */
  finished(): FinishedExam[];

  assign(assignment: Omit<Assignment, 'id'>): Assignment;
  assignment(id: number): Assignment | undefined;
  /** The latest first; of one trainer or of all. */
  assignments(count: number, trainer?: number): Assignment[];
  /** Everybody's sitting of an exam that was set, in the order in which they began. */
  sittings(assignment: number): (Exam | FinishedExam)[];
  /** Whether the person has begun an exam that was set; while it is open also where he had his data erased since. */
  hasSat(assignment: number, person: number): boolean;
  /** Exams that were set, whose closing time has come and whose results the trainer was not sent. */
  closed(now: number): Assignment[];
  noteClosed(id: number, reported: boolean): void;

  /**
   * Deletes a person's exams, and the name behind those that he has set. Of a set exam that is open there remains that
   * it was sat, until it closes. @returns how many exams
   */
  forgetPerson(person: number): number;
}

export function isFinished(exam: Exam | FinishedExam): exam is FinishedExam {
  return 'score' in exam;
}
