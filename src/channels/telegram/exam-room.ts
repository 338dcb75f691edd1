import { type Api, InputFile } from 'grammy';
import type { VerifiedCitation } from '../../domain/documents/citation.ts';
import type { Clock } from '../../domain/ports.ts';
import { findEdition } from '../../domain/tutor/edition.ts';
import { type Exam, isOver } from '../../domain/tutor/exam.ts';
import { resultOf } from '../../domain/tutor/exam-result.ts';
import {
  type Assignment,
  type ExamStores,
  type FinishedExam,
  isFinished,
} from '../../domain/tutor/exam-stores.ts';
import type { Item } from '../../domain/tutor/item.ts';
import type { ReportExports } from '../../domain/tutor/report.ts';
import { examReport } from '../exam-report.ts';
import { EXAM_TEXTS } from '../exam-text.ts';
import type { Logger } from '../logger.ts';
import { failureFields, isFinal } from './failure.ts';
import { renderExam, renderResult } from './render/exam.ts';
import { sendTo } from './send.ts';

export interface ExamRoomDeps {
  readonly api: Api;
  readonly token: string;
  readonly stores: ExamStores;
  /** The items in use. */
  readonly items: () => readonly Item[];
  readonly reports: ReportExports;
  /** Whether the person may set exams and see their results. */
  readonly mayTrain: (person: number) => boolean;
  /** The key of a cited section, for a button. */
  readonly keyOf: (citation: VerifiedCitation) => string;
  readonly logger: Logger;
  readonly now: Clock;
}

/** Shows exams, ends them in time and sends what they came to: each result once, whenever the program ends. */
export interface ExamRoom {
  /** Sends the page where the exam stands in a new message; nothing where it is over. */
  present(exam: Exam): Promise<void>;
  /** Shows the exam that the person has under way, since there is one at a time. @returns whether there is one */
  presentRunning(person: number): Promise<boolean>;
  /** Takes what was answered so far as final; the result is sent by {@link close}, or soon by itself. */
  finish(exam: Exam): void;
  /** Finishes an exam and sends the result. */
  close(exam: Exam): Promise<void>;
  /** Sends an exam's results to a trainer as a workbook. */
  sendResults(assignment: Assignment, to: number): Promise<void>;
  /** Ends what is overdue, and sends what was not sent. */
  tick(): Promise<void>;
}

export function createExamRoom(deps: ExamRoomDeps): ExamRoom {
  const { api, token, stores, items, reports, mayTrain, keyOf, logger, now } = deps;

  const itemOf = (edition: string) => findEdition(items(), edition);

  function finish(exam: Exam): void {
    const at = Math.min(now(), exam.deadline);
    stores.finish(exam.id, at, resultOf(exam.questions, itemOf).score);
  }

  async function report(exam: FinishedExam): Promise<void> {
    if (!stores.noteReported(exam.id, true)) return;
    const text = exam.finishedAt >= exam.deadline ? EXAM_TEXTS.timeIsUp : EXAM_TEXTS.handedIn;
    const message = stores.messageOf(exam.id);
    const result = renderResult(exam, resultOf(exam.questions, itemOf), keyOf);
    try {
      // The person may have deleted it.
      if (message !== undefined)
        await api.editMessageText(exam.person, message, text).catch(toleratingRefusal);
      await sendTo(api, exam.person, result, { isProtected: exam.assignment !== undefined });
    } catch (error) {
      logger.warn(failureFields(error, token), 'the result of an exam could not be sent');
      if (!isFinal(error)) stores.noteReported(exam.id, false);
    }
  }

  async function sendResults(assignment: Assignment, to: number): Promise<void> {
    const sittings = stores.sittings(assignment.id);
    const handedIn = sittings.filter(isFinished).length;
    const underWay = sittings.length - handedIn;
    const byId = new Map(items().map((item) => [item.id, item]));
    const tables = examReport({ assignment, sittings, itemOf: (id) => byId.get(id), now: now() });
    const file = new InputFile(await reports.xlsx(tables), `ket-qua-bai-thi-${assignment.id}.xlsx`);
    const caption = EXAM_TEXTS.resultsCaption(assignment, handedIn, underWay, now());
    await api.sendDocument(to, file, { caption });
  }

  async function reportClosed(assignment: Assignment): Promise<void> {
    stores.noteClosed(assignment.id, true);
    if (!mayTrain(assignment.trainer)) return;
    try {
      if (stores.sittings(assignment.id).length === 0)
        await api.sendMessage(assignment.trainer, EXAM_TEXTS.nobodySat(assignment));
      else await sendResults(assignment, assignment.trainer);
    } catch (error) {
      logger.warn(failureFields(error, token), 'the results of an exam could not be sent to the trainer');
      if (!isFinal(error)) stores.noteClosed(assignment.id, false);
    }
  }

  async function present(exam: Exam): Promise<void> {
    if (isOver(exam, now())) return;
    const shown = renderExam(exam, itemOf, now());
    const isProtected = exam.assignment !== undefined;
    stores.shownIn(exam.id, await sendTo(api, exam.person, shown, { isProtected }));
  }

  async function close(exam: Exam): Promise<void> {
    finish(exam);
    const finished = stores.unreported().find(({ id }) => id === exam.id);
    if (finished !== undefined) await report(finished);
  }

  return {
    present,
    async presentRunning(person) {
      const running = stores.underWay(person);
      if (running === undefined) return false;
      if (isOver(running, now())) {
        await close(running);
        return false;
      }
      await api.sendMessage(person, EXAM_TEXTS.underWay);
      await present(running);
      return true;
    },
    finish,
    close,
    sendResults,
    async tick() {
      // One moment for both: no results are sent with somebody still under way whose time is up.
      const at = now();
      for (const exam of stores.overdue(at)) finish(exam);
      for (const exam of stores.unreported()) await report(exam);
      for (const assignment of stores.closed(at)) await reportClosed(assignment);
    },
  };
}

function toleratingRefusal(error: unknown): void {
  if (!isFinal(error)) throw error;
}
