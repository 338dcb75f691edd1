import { z } from 'zod';
import { drawItems, pose, posedSchema } from './draw.ts';
import type { Item } from './item.ts';
import type { Random } from './shuffle.ts';

/** How long a question is open. */
export const OPEN_MS = 30_000;
/** Answers are on their way for a moment; afterwards they are late. */
export const GRACE_MS = 2_000;
/** Between the announcement and the first question. */
export const READY_MS = 10_000;
/** To read the right answer and the scores before the next question; also what Telegram asks between messages to a group. */
export const REST_MS = 5_000;
/** A round that stood still for longer is not taken up again: the players have gone. */
export const LONGEST_STANDSTILL_MS = 10 * 60_000;

export const CONTEST_LENGTHS = { least: 3, most: 20, usual: 10 } as const;

/** Right, and how much more for the very fastest. */
const POINTS = { right: 10, fastest: 5 } as const;

const questionSchema = posedSchema.extend({
  /** Where the right option stands among those shown, from 0. */
  right: z.int().min(0),
  /**
   * - `sending`: it is not known whether it has reached the group.
   * - `void`: it counts for nobody, since answers may be lost or its section has changed.
   */
  state: z.enum(['waiting', 'sending', 'open', 'counted', 'void']),
  /** What the channel calls the poll, once it is open. */
  poll: z.string().optional(),
  /** Its message, for closing it early. */
  message: z.int().optional(),
  opensAt: z.int().optional(),
  closesAt: z.int().optional(),
});

export type ContestQuestion = Readonly<z.output<typeof questionSchema>>;

const questionsSchema = z.array(questionSchema).min(1);

/** Reads stored questions. @throws ZodError when they are none */
export function readQuestions(stored: unknown): ContestQuestion[] {
  return questionsSchema.parse(stored);
}

/** A round in a group: the same questions for all at once. Times are milliseconds since the epoch. */
export interface Contest {
  readonly id: number;
  /** The group: there is one round in it at a time, also where it has topics. */
  readonly chat: number;
  /** In a group with topics, where the round is held. */
  readonly topic?: number;
  /** Who has started it and may end it. */
  readonly starter: number;
  readonly questions: readonly ContestQuestion[];
  /** The next question comes no sooner. */
  readonly restUntil: number;
}

/** One answer; a person's first to a question counts. */
export interface Vote {
  /** Index of the question. */
  readonly question: number;
  readonly person: number;
  /** As the person calls himself. */
  readonly name: string;
  /** Place of the option among those shown, from 0. */
  readonly place: number;
  readonly at: number;
}

/** Draws the questions of a round. */
export function drawContest(items: readonly Item[], count: number, random: Random): ContestQuestion[] {
  return drawItems(items, count, random).map((item) => {
    const { order, ...posed } = pose(item, random);
    return { ...posed, order: [...order], right: order.indexOf(item.key), state: 'waiting' };
  });
}

/** What is to be done now. */
export type ContestStep =
  | { readonly kind: 'wait' }
  /** Send this question. */
  | { readonly kind: 'ask'; readonly question: number }
  /** The time of this question is up: count it and show the scores. */
  | { readonly kind: 'count'; readonly question: number }
  | { readonly kind: 'finish' }
  /** It stood still for too long. */
  | { readonly kind: 'abandon' };

export function nextStep({ questions, restUntil }: Contest, now: number): ContestStep {
  const lastMove = Math.max(restUntil, ...questions.map(({ closesAt }) => closesAt ?? 0));
  if (now - lastMove > LONGEST_STANDSTILL_MS) return { kind: 'abandon' };
  const open = questions.findIndex(({ state }) => state === 'open' || state === 'sending');
  if (open >= 0) return isLate(questions[open], now) ? { kind: 'count', question: open } : { kind: 'wait' };
  const waiting = questions.findIndex(({ state }) => state === 'waiting');
  if (now < restUntil) return { kind: 'wait' };
  return waiting < 0 ? { kind: 'finish' } : { kind: 'ask', question: waiting };
}

/** Whether an answer at that moment comes too late to count. */
export function isLate(question: ContestQuestion | undefined, at: number): boolean {
  return at > (question?.closesAt ?? Number.POSITIVE_INFINITY) + GRACE_MS;
}

export function withQuestion(contest: Contest, index: number, change: Partial<ContestQuestion>): Contest {
  const questions = contest.questions.map((question, i) =>
    i === index ? { ...question, ...change } : question,
  );
  return { ...contest, questions };
}

/**
 * What becomes of a round when the program starts again: a question whose time ran out meanwhile, or that may not have
 * reached the group, counts for nobody, since answers to it may be lost.
 */
export function takeUp(
  contest: Contest,
  now: number,
): { readonly contest: Contest; readonly voided?: number } {
  const index = contest.questions.findIndex(({ state }) => state === 'open' || state === 'sending');
  const question = contest.questions[index];
  if (question === undefined || (question.state === 'open' && !isLate(question, now))) return { contest };
  return { contest: withQuestion(contest, index, { state: 'void' }), voided: index };
}

/** How many points an answer is worth: for a right one 10, and up to 5 more the sooner it comes. */
export function pointsOf({ right, state, opensAt, closesAt }: ContestQuestion, vote: Vote): number {
  if (state !== 'counted' || opensAt === undefined || closesAt === undefined || vote.place !== right)
    return 0;
  const left = Math.min(1, Math.max(0, (closesAt - vote.at) / (closesAt - opensAt)));
  return POINTS.right + Math.ceil(POINTS.fastest * left);
}

/** Where a player stands. */
export interface Standing {
  /** From 1; those with as many points share a rank, and the next rank is left out for each of them. */
  readonly rank: number;
  readonly person: number;
  readonly name: string;
  readonly points: number;
  /** Right answers. */
  readonly right: number;
}

/** Everybody who has answered anything in time, the best first; those of one rank by name. */
export function standings({ questions }: Contest, votes: readonly Vote[]): Standing[] {
  const players = new Map<number, Omit<Standing, 'rank'>>();
  for (const vote of votes) {
    const { person, name } = vote;
    const question = questions[vote.question];
    const points = question === undefined ? 0 : pointsOf(question, vote);
    const known = players.get(person) ?? { person, name, points: 0, right: 0 };
    players.set(person, {
      person,
      name,
      points: known.points + points,
      right: known.right + Number(points > 0),
    });
  }
  const sorted = [...players.values()].sort(
    (a, b) => b.points - a.points || a.name.localeCompare(b.name, 'vi'),
  );
  return sorted.map((player) => ({
    rank: sorted.findIndex(({ points }) => points === player.points) + 1,
    ...player,
  }));
}
