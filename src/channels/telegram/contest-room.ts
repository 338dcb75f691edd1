import type { Api } from 'grammy';
import type { Clock } from '../../domain/ports.ts';
import {
  type Contest,
  isLate,
  nextStep,
  OPEN_MS,
  pointsOf,
  REST_MS,
  type Standing,
  standings,
  takeUp,
  type Vote,
  withQuestion,
} from '../../domain/tutor/contest.ts';
import type { ContestStores } from '../../domain/tutor/contest-stores.ts';
import { editionOf, findEdition } from '../../domain/tutor/edition.ts';
import type { Item } from '../../domain/tutor/item.ts';
import { CONTEST_TEXTS, leadersText, MOST_ON_SCOREBOARD, scoreboardText } from '../contest-text.ts';
import type { Logger } from '../logger.ts';
import { failureFields, isFinal } from './failure.ts';
import { renderBriefNotices } from './render/notices.ts';
import { rendered } from './render/rendered.ts';
import { bold, join, type RichText } from './render/rich-text.ts';
import { sendTo } from './send.ts';

/** Telegram's limit for the question of a poll. */
const LONGEST_QUESTION = 300;

export interface ContestRoomDeps {
  readonly api: Api;
  readonly token: string;
  readonly stores: ContestStores;
  /** The items in use. */
  readonly items: () => readonly Item[];
  readonly logger: Logger;
  readonly now: Clock;
}

/** A choice in a poll, as it arrives. */
export interface PollVote {
  readonly poll: string;
  readonly person: number;
  readonly name: string;
  /** Place of the option, from 0. */
  readonly place: number;
  readonly at: number;
}

/** Runs the rounds in all groups: one message at a time in each, each after the time that the round leaves between them. */
export interface ContestRoom {
  /** The round that a poll belongs to, also where the poll has been sent this very moment. */
  roundOf(poll: string): Promise<Contest | undefined>;
  /** Takes a vote; one that is late, or not the person's first, does not count. */
  vote(contest: Contest, vote: PollVote): void;
  /** Ends a round before its time and shows how it stands. */
  stop(contest: Contest): Promise<void>;
  /** Takes up the rounds that were under way when the program ended. Call it once, before anything else. */
  resume(): void;
  /** Does what is due in each group. */
  tick(): Promise<void>;
  /** Resolves when nothing is being sent. */
  settled(): Promise<void>;
}

export function createContestRoom({ api, token, stores, items, logger, now }: ContestRoomDeps): ContestRoom {
  const working = new Map<number, Promise<void>>();

  /** One thing after another in each round. Never rejects. */
  function inTurn(contest: number, task: () => Promise<void>): Promise<void> {
    const done = (working.get(contest) ?? Promise.resolve())
      .then(task)
      .catch((error: unknown) => fail(contest, error))
      .finally(() => {
        if (working.get(contest) === done) working.delete(contest);
      });
    working.set(contest, done);
    return done;
  }

  /** Where Telegram refuses, the round cannot go on; when it cannot be reached or fails, it is tried again. */
  async function fail(id: number, error: unknown): Promise<void> {
    logger.warn(failureFields(error, token), 'a contest could not go on');
    if (!isFinal(error)) return;
    const contest = stores.get(id);
    if (contest !== undefined && error.method === 'sendPoll')
      await finish(contest, CONTEST_TEXTS.stoppedTitle, CONTEST_TEXTS.notSent).catch(() => undefined);
    stores.end(id);
  }

  async function say({ chat, topic }: Contest, text: string | RichText): Promise<void> {
    await sendTo(api, chat, rendered(typeof text === 'string' ? [{ text }] : text), { topic });
  }

  async function step(id: number): Promise<void> {
    const contest = stores.get(id);
    if (contest === undefined) return;
    const next = nextStep(contest, now());
    if (next.kind === 'ask') await ask(contest, next.question);
    if (next.kind === 'count') await count(contest, next.question);
    if (next.kind === 'finish') await finish(contest, CONTEST_TEXTS.endTitle);
    if (next.kind === 'abandon')
      await finish(contest, CONTEST_TEXTS.interruptedTitle, CONTEST_TEXTS.interrupted);
  }

  async function ask(contest: Contest, index: number): Promise<void> {
    const question = contest.questions[index];
    const item = question && findEdition(items(), question.item);
    if (question === undefined || item === undefined) {
      stores.save(withQuestion(contest, index, { state: 'void' }));
      return;
    }
    stores.save(withQuestion(contest, index, { state: 'sending' }));
    const { chat, topic } = contest;
    const numbered = CONTEST_TEXTS.question(index + 1, contest.questions.length, item.prompt);
    let sent: Awaited<ReturnType<Api['sendPoll']>>;
    try {
      sent = await api.sendPoll(
        chat,
        numbered.length > LONGEST_QUESTION ? item.prompt : numbered,
        question.order.map((option) => ({ text: item.options[option] ?? '' })),
        {
          type: 'quiz',
          is_anonymous: false,
          correct_option_ids: [question.right],
          explanation: item.explanation,
          open_period: OPEN_MS / 1_000,
          protect_content: true,
          ...(topic !== undefined && { message_thread_id: topic }),
        },
      );
    } catch (error) {
      // Should it have arrived after all, the question stands there twice, and only the later poll counts.
      stores.save(withQuestion(contest, index, { state: 'waiting' }));
      throw error;
    }
    const open = { poll: sent.poll.id, message: sent.message_id, opensAt: now(), closesAt: now() + OPEN_MS };
    stores.save(withQuestion(contest, index, { state: 'open', ...open }));
  }

  async function count(contest: Contest, index: number): Promise<void> {
    const counted = { ...withQuestion(contest, index, { state: 'counted' }), restUntil: now() + REST_MS };
    stores.save(counted);
    const question = counted.questions[index];
    const votes = stores.votes(contest.id);
    const given = votes.filter((vote) => vote.question === index);
    const right = given.filter((vote) => question !== undefined && pointsOf(question, vote) > 0).length;
    const lines = [CONTEST_TEXTS.afterQuestion(index + 1, right, given.length)];
    // The scoreboard of the round follows the last one at once.
    if (counted.questions.some(({ state }) => state === 'waiting'))
      lines.push(leadersText(standings(counted, votes)));
    await say(contest, lines.filter(Boolean).join('\n'));
  }

  async function finish(contest: Contest, title: string, reason?: string): Promise<void> {
    const ranked = standings(contest, stores.votes(contest.id));
    const counted = contest.questions.filter(({ state }) => state === 'counted');
    const asked = new Set(counted.map(({ item }) => item));
    const notices = items().flatMap((item) => (asked.has(editionOf(item)) ? item.notices : []));
    const left = await leftOf(contest, ranked.slice(0, MOST_ON_SCOREBOARD));
    const board = scoreboardText(ranked, counted.length, left);
    const text = `\n${reason === undefined ? board : `${reason}\n${board}`}`;
    await say(contest, join([[bold(title), { text }], renderBriefNotices(notices)], '\n\n'));
    stores.end(contest.id);
  }

  /** Who is no longer in the group; where Telegram does not tell, the person is taken to be there. */
  async function leftOf({ chat }: Contest, players: readonly Standing[]): Promise<Set<number>> {
    const left = new Set<number>();
    for (const { person } of players) {
      const member = await api.getChatMember(chat, person).catch(() => undefined);
      if (member?.status === 'left' || member?.status === 'kicked') left.add(person);
    }
    return left;
  }

  function byPoll(poll: string): Contest | undefined {
    return stores.list().find(({ questions }) => questions.some((question) => question.poll === poll));
  }

  return {
    async roundOf(poll) {
      const known = byPoll(poll);
      if (known !== undefined) return known;
      const sending = stores
        .list()
        .filter(({ questions }) => questions.some(({ state }) => state === 'sending'));
      await Promise.all(sending.map(({ id }) => working.get(id)));
      return byPoll(poll);
    },
    vote({ id }, { poll, at, ...vote }) {
      const questions = stores.get(id)?.questions ?? [];
      const index = questions.findIndex((question) => question.poll === poll);
      const question = questions[index];
      if (question?.state !== 'open' || isLate(question, at)) return;
      stores.vote(id, { ...vote, question: index, at } satisfies Vote);
    },
    stop: ({ id }) =>
      inTurn(id, async () => {
        const contest = stores.get(id);
        if (contest === undefined) return;
        const open = contest.questions.find(({ state }) => state === 'open');
        if (open?.message !== undefined)
          await api.stopPoll(contest.chat, open.message).catch(() => undefined);
        await finish(contest, CONTEST_TEXTS.stoppedTitle);
      }),
    resume() {
      for (const stored of stores.list()) {
        const { contest, voided } = takeUp(stored, now());
        stores.save(contest);
        const goesOn = nextStep(contest, now()).kind !== 'abandon';
        if (goesOn && voided !== undefined)
          void inTurn(contest.id, () => say(contest, CONTEST_TEXTS.voided(voided + 1)));
      }
    },
    async tick() {
      for (const { id } of stores.list()) if (!working.has(id)) void inTurn(id, () => step(id));
    },
    async settled() {
      await Promise.all(working.values());
    },
  };
}
