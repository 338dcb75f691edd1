import type { Message, Poll, User } from 'grammy/types';
import { z } from 'zod';
import {
  badRequest,
  delivery,
  keyboard,
  markupOf,
  placed,
  read,
  textOf,
  writableChat,
} from './fake-telegram-fields.ts';
import type { Method } from './fake-telegram-method.ts';
import { dateOf, type FakeChatState, type PollState, post, type World } from './fake-telegram-world.ts';

const LONGEST_EXPLANATION = 200;
const MOST_LINE_FEEDS = 2;
const LONGEST_OPEN = 2_628_000;

/** A single option is refused too: nobody could answer wrong. */
const option = z.strictObject({
  text: z
    .string()
    .refine((text) => text.trim() !== '', 'poll options must be non-empty')
    .max(100, 'poll options length must not exceed 100'),
});

const schemas = {
  sendPoll: z
    .strictObject({
      ...delivery,
      question: z
        .string()
        .refine((text) => text.trim() !== '', 'poll question must be non-empty')
        .max(300, 'poll question length must not exceed 300'),
      options: z
        .array(option)
        .min(2, 'poll must have at least 2 option')
        .max(12, "poll can't have more than 12 options"),
      is_anonymous: z.boolean().default(true),
      type: z.enum(['quiz', 'regular']).default('regular'),
      allows_multiple_answers: z.boolean().default(false),
      allows_revoting: z.boolean().optional(),
      shuffle_options: z.boolean().optional(),
      correct_option_ids: z.array(z.int().min(0)).max(12).optional(),
      explanation: z.string().optional(),
      explanation_parse_mode: z.literal('HTML').optional(),
      open_period: z.int().min(5).max(LONGEST_OPEN, 'OPEN_PERIOD_INVALID').optional(),
      close_date: z.int().optional(),
      is_closed: z.boolean().default(false),
      reply_markup: keyboard.optional(),
    })
    .refine(
      ({ open_period, close_date }) => open_period === undefined || close_date === undefined,
      "open_period can't be used together with close_date",
    ),
  stopPoll: z.strictObject({
    chat_id: z.int(),
    message_id: z.int().min(1),
    reply_markup: keyboard.optional(),
  }),
};
type Given = z.infer<typeof schemas.sendPoll>;

/** The methods for polls and quizzes. */
export const POLL_METHODS: Readonly<Record<string, Method>> = {
  sendPoll(world, payload) {
    const given = read(schemas.sendPoll, payload);
    const state = writableChat(world, given.chat_id);
    if (state.refusesPolls) throw badRequest('not enough rights to send polls to the chat');
    const where = placed(state, given);
    const poll: Poll = {
      id: `${world.nextId()}000000000000`,
      question: given.question.trim(),
      options: given.options.map(({ text }, i) => ({
        persistent_id: String(i),
        text: text.trim(),
        voter_count: 0,
      })),
      total_voter_count: 0,
      is_closed: given.is_closed,
      is_anonymous: given.is_anonymous,
      type: given.type,
      allows_multiple_answers: given.allows_multiple_answers,
      allows_revoting: given.allows_revoting ?? given.type === 'regular',
      members_only: false,
      ...solutionOf(given),
      ...(given.open_period !== undefined && { open_period: given.open_period }),
      ...(given.close_date !== undefined && { close_date: closingOf(world, given.close_date) }),
    };
    const message = post<Message.PollMessage>(world, state, world.me, {
      ...where,
      ...markupOf(given.reply_markup),
      poll,
    });
    world.polls.set(poll.id, { chat: state.chat.id, message: message.message_id, votes: new Map() });
    const isSilent = given.disable_notification ?? false;
    world.onBotEvent({ kind: 'poll', chat: state.chat.id, message, html: '', isSilent });
    return message;
  },

  stopPoll(world, payload) {
    const { chat_id, message_id, reply_markup } = read(schemas.stopPoll, payload);
    const state = writableChat(world, chat_id);
    const message = state.messages.get(message_id);
    if (message?.poll === undefined) throw badRequest('message with poll to stop not found');
    if (message.from?.id !== world.me.id) throw badRequest("poll can't be stopped");
    if (message.poll.is_closed) throw badRequest('poll has already been closed');
    const { reply_markup: before, ...rest } = message;
    state.messages.set(message_id, { ...rest, ...markupOf(reply_markup) } as Message);
    return close(world, state, message_id);
  },
};

/** The right options and the explanation, which only a quiz has. */
function solutionOf({ type, options, correct_option_ids, explanation, explanation_parse_mode }: Given) {
  if (type === 'regular') {
    if (correct_option_ids !== undefined || explanation !== undefined) {
      throw badRequest('correct options and an explanation can be specified for quizzes only');
    }
    return {};
  }
  if (correct_option_ids === undefined || correct_option_ids.length === 0) {
    throw badRequest('correct_option_ids must be specified for a quiz');
  }
  const isRising = correct_option_ids.every((id, i) => i === 0 || id > (correct_option_ids[i - 1] ?? id));
  if (!isRising || correct_option_ids.some((id) => id >= options.length)) {
    throw badRequest('wrong correct option ID specified');
  }
  if (explanation === undefined || explanation === '') return { correct_option_ids };
  const { text, entities } = textOf(explanation, explanation_parse_mode);
  if (text.length > LONGEST_EXPLANATION) throw badRequest('poll explanation is too long');
  if (text.split('\n').length - 1 > MOST_LINE_FEEDS) throw badRequest('QUIZ_EXPLANATION_TOO_MANY_LINES');
  return { correct_option_ids, explanation: text, ...(entities && { explanation_entities: entities }) };
}

function closingOf(world: World, date: number): number {
  const ahead = date - dateOf(world.nextId());
  if (ahead < 5 || ahead > LONGEST_OPEN) throw badRequest('CLOSE_DATE_INVALID');
  return date;
}

/** What a person does in a poll: chooses options by their number. No option takes the vote back. */
export function vote(world: World, user: User, pollId: string, chosen: readonly number[]): void {
  const { state, message, poll, votes } = pollOf(world, pollId);
  const before = votes.get(user.id) ?? [];
  if (poll.is_closed) throw new Error('expected a poll that is open');
  if (before.length > 0 && !poll.allows_revoting) {
    throw new Error(`expected the first vote of ${user.first_name}`);
  }
  if (chosen.length > 1 && !poll.allows_multiple_answers) throw new Error('expected one option');
  if (chosen.length === 0 && before.length === 0) throw new Error('expected a vote to take back');
  if (chosen.some((i) => poll.options[i] === undefined)) throw new Error(`expected an option, got ${chosen}`);
  votes.set(user.id, chosen);
  const counted = counting(poll, votes);
  state.messages.set(message, { ...(state.messages.get(message) as Message.PollMessage), poll: counted });
  if (!poll.is_anonymous) {
    const option_persistent_ids = chosen.map((i) => poll.options[i]?.persistent_id ?? '');
    world.deliver({ poll_answer: { poll_id: pollId, user, option_ids: [...chosen], option_persistent_ids } });
  }
  world.deliver({ poll: counted });
}

/** The time of a poll is over: nobody can vote any more, and the bot is told. */
export function closePoll(world: World, pollId: string): void {
  const { state, message, poll } = pollOf(world, pollId);
  if (!poll.is_closed) close(world, state, message);
}

function close(world: World, state: FakeChatState, id: number): Poll {
  const message = state.messages.get(id) as Message.PollMessage;
  const poll = { ...message.poll, is_closed: true };
  const closed = { ...message, poll };
  state.messages.set(id, closed);
  world.onBotEvent({ kind: 'closed', chat: state.chat.id, message: closed, html: '' });
  world.deliver({ poll });
  return poll;
}

function pollOf(world: World, id: string) {
  const { chat, message, votes }: Partial<PollState> = world.polls.get(id) ?? {};
  const state = chat === undefined ? undefined : world.chats.get(chat);
  const poll = message === undefined ? undefined : state?.messages.get(message)?.poll;
  if (state === undefined || message === undefined || votes === undefined || poll === undefined) {
    throw new Error(`expected a poll, got ${id}`);
  }
  return { state, message, poll, votes };
}

function counting(poll: Poll, votes: PollState['votes']): Poll {
  const all = [...votes.values()].filter((chosen) => chosen.length > 0);
  const options = poll.options.map((shown, i) => ({
    ...shown,
    voter_count: all.filter((chosen) => chosen.includes(i)).length,
  }));
  return { ...poll, options, total_voter_count: all.length };
}
