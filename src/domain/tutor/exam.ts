import { z } from 'zod';
import { drawItems, type Posed, pose, posedSchema } from './draw.ts';
import type { Item } from './item.ts';
import { type Random, shuffled } from './shuffle.ts';

/** A question of an exam, with what was answered so far. */
export type ExamQuestion = Posed & {
  /** Index of the chosen option in the item, whatever the order in which they are shown. */
  readonly answer?: number;
};

/** The paper of an exam as it is stored. */
const paperSchema = z.array(posedSchema.extend({ answer: z.int().min(0).optional() })).min(1);

/** Reads a stored paper. @throws ZodError when it is none */
export function readPaper(stored: unknown): ExamQuestion[] {
  return paperSchema
    .parse(stored)
    .map(({ answer, ...posed }) => (answer === undefined ? posed : { ...posed, answer }));
}

/** One person's sitting of an exam. Times are milliseconds since the epoch. */
export interface Exam {
  /** Never given again. */
  readonly id: number;
  readonly person: number;
  /** As the person calls himself. */
  readonly name: string;
  /** The exam that a trainer has set; absent: the person's own practice. */
  readonly assignment?: number;
  readonly startedAt: number;
  /** From then on nothing is taken any more, whether the program runs or not. */
  readonly deadline: number;
  readonly questions: readonly ExamQuestion[];
  /** The question that is shown, from 0; as many as there are questions: the overview before handing in. */
  readonly page: number;
  readonly finishedAt?: number;
}

/** Fewer say little of what somebody knows, more are read by nobody on a phone. */
export const EXAM_LENGTHS = { least: 5, most: 50, usual: [10, 20, 30] } as const;

/** Own practice: a minute for each question. */
export const MS_PER_QUESTION = 60_000;

/** Makes the paper of a practice exam: items spread over the topics, in any order. */
export function drawPaper(items: readonly Item[], count: number, random: Random): ExamQuestion[] {
  return layOut(drawItems(items, count, random), random);
}

/** Makes a paper of the given items, for everybody in another order. */
export function layOut(items: readonly Item[], random: Random): ExamQuestion[] {
  return shuffled(items, random).map((item) => pose(item, random));
}

/** What a press of a button comes to. */
export type ExamMove =
  | { readonly kind: 'moved'; readonly exam: Exam }
  /** Handed in, or the time is up. */
  | { readonly kind: 'over' }
  /** There is no such question or option. */
  | { readonly kind: 'impossible' };

/** Whether nothing can be answered any more. */
export function isOver({ finishedAt, deadline }: Exam, now: number): boolean {
  return finishedAt !== undefined || now >= deadline;
}

/**
 * Answers a question, or changes its answer, and goes on to the next without one; when all have one, to the overview.
 * @param place of the option among those shown, from 0
 */
export function answer(exam: Exam, question: number, place: number, now: number): ExamMove {
  if (isOver(exam, now)) return { kind: 'over' };
  const asked = exam.questions[question];
  const option = asked?.order[place];
  if (asked === undefined || option === undefined) return { kind: 'impossible' };
  const questions = exam.questions.map((other, i) => (i === question ? { ...asked, answer: option } : other));
  return { kind: 'moved', exam: { ...exam, questions, page: nextOpen(questions, question) } };
}

/** Goes to a page: a question, or the overview. */
export function turnTo(exam: Exam, page: number, now: number): ExamMove {
  if (isOver(exam, now)) return { kind: 'over' };
  if (page < 0 || page > exam.questions.length) return { kind: 'impossible' };
  return { kind: 'moved', exam: { ...exam, page } };
}

/** The numbers (from 0) of the questions without an answer. */
export function openQuestions({ questions }: Pick<Exam, 'questions'>): number[] {
  return questions.flatMap(({ answer }, i) => (answer === undefined ? [i] : []));
}

function nextOpen(questions: readonly ExamQuestion[], after: number): number {
  const open = openQuestions({ questions });
  return open.find((i) => i > after) ?? open[0] ?? questions.length;
}
