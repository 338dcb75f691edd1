import { describe, expect, test } from 'vitest';
import { refusalOf, startClient } from '../support/telegram-client.ts';

const QUESTION = 'Cơ quan nào chủ trì?';
const OPTIONS = ['Ban Tổ chức', 'Văn phòng', 'Ban Dân vận'];
const quiz = { type: 'quiz' as const, is_anonymous: false, correct_option_ids: [1] };

async function start() {
  const { telegram, api } = await startClient();
  return { telegram, api, lan: telegram.privateChat('Lan') };
}

describe('a quiz in the fake Telegram', () => {
  test('is seen as it was sent, without what only the bot knows of the votes', async () => {
    const { api, lan } = await start();
    const sent = await api.sendPoll(lan.id, QUESTION, OPTIONS, {
      ...quiz,
      explanation: '<b>Mục III.2</b>\nKế hoạch 213',
      explanation_parse_mode: 'HTML',
      open_period: 30,
      protect_content: true,
      reply_markup: { inline_keyboard: [[{ text: 'Mở', callback_data: 'a' }]] },
    });
    expect(sent.poll).toMatchObject({ question: QUESTION, type: 'quiz', allows_revoting: false });
    expect(await lan.botPolls()).toMatchObject({
      id: sent.message_id,
      poll: sent.poll.id,
      text: QUESTION,
      options: OPTIONS,
      right: ['Văn phòng'],
      explanation: 'Mục III.2\nKế hoạch 213',
      isAnonymous: false,
      isClosed: false,
      openPeriod: 30,
      isProtected: true,
      buttons: ['Mở'],
      votes: [0, 0, 0],
    });
  });

  test('tells the bot who chose what, and how many have', async () => {
    const { telegram, api } = await start();
    const group = telegram.group('Tổ');
    const [lan, minh] = [group.member('Lan'), group.member('Minh')];
    await api.sendPoll(group.id, QUESTION, OPTIONS, quiz);
    const poll = await group.botPolls();
    lan.votes(poll, 'Văn phòng');
    minh.votes(poll, 'Ban Dân vận');
    const [first, second, third, fourth] = await api.getUpdates();
    expect(first?.poll_answer).toEqual({
      poll_id: poll.poll,
      user: lan.user,
      option_ids: [1],
      option_persistent_ids: ['1'],
    });
    expect(second?.poll).toMatchObject({ id: poll.poll, total_voter_count: 1 });
    expect(third?.poll_answer).toMatchObject({ user: minh.user, option_ids: [2] });
    expect(fourth?.poll?.options.map(({ voter_count }) => voter_count)).toEqual([0, 1, 1]);
  });

  test('is answered once, with one of its options, while it is open', async () => {
    const { telegram, api, lan } = await start();
    await api.sendPoll(lan.id, QUESTION, OPTIONS, quiz);
    const poll = await lan.botPolls();
    expect(() => lan.votes(poll, 'Sở')).toThrow(/expected one of/u);
    expect(() => lan.votes(poll, 'Văn phòng', 'Ban Dân vận')).toThrow(/expected one option/u);
    lan.votes(poll, 'Văn phòng');
    expect(() => lan.votes(poll, 'Ban Tổ chức')).toThrow(/expected the first vote of Lan/u);
    telegram.closesPoll(poll);
    expect(() => telegram.privateChat('Minh').votes(poll, 'Văn phòng')).toThrow(/poll that is open/u);
    expect(await lan.botClosesPoll()).toMatchObject({ isClosed: true, votes: [0, 1, 0] });
    expect((await api.getUpdates()).at(-1)?.poll).toMatchObject({ is_closed: true });
  });

  test('is stopped by the bot, once, and may lose its buttons', async () => {
    const { api, lan } = await start();
    const { message_id } = await api.sendPoll(lan.id, QUESTION, OPTIONS, {
      ...quiz,
      reply_markup: { inline_keyboard: [[{ text: 'Bỏ qua', callback_data: 'a' }]] },
    });
    expect(await api.stopPoll(lan.id, message_id)).toMatchObject({ is_closed: true, total_voter_count: 0 });
    expect(await lan.botClosesPoll()).toMatchObject({ id: message_id, isClosed: true, buttons: [] });
    expect(await refusalOf(api.stopPoll(lan.id, message_id))).toMatch(/poll has already been closed/u);
    expect(await refusalOf(api.stopPoll(lan.id, 99))).toMatch(/message with poll to stop not found/u);
  });

  test('keeps to the limits of Telegram', async () => {
    const { api, lan } = await start();
    const send = (question: string, options: string[], more: object = {}) =>
      refusalOf(api.sendPoll(lan.id, question, options, { ...quiz, ...more } as never));
    expect(await send('x'.repeat(301), OPTIONS)).toMatch(/question length must not exceed 300/u);
    expect(await send(' ', OPTIONS)).toMatch(/question must be non-empty/u);
    expect(await send('x', ['a'])).toMatch(/at least 2 option/u);
    expect(await send('x', Array(13).fill('a'))).toMatch(/more than 12 options/u);
    expect(await send('x', ['a', 'b'.repeat(101)])).toMatch(/options length must not exceed 100/u);
    expect(await send('x', ['a', ''])).toMatch(/options must be non-empty/u);
    expect(await send('x', OPTIONS, { correct_option_ids: undefined })).toMatch(/must be specified/u);
    expect(await send('x', OPTIONS, { correct_option_ids: [3] })).toMatch(/wrong correct option/u);
    expect(await send('x', OPTIONS, { correct_option_ids: [1, 0] })).toMatch(/wrong correct option/u);
    expect(await send('x', OPTIONS, { explanation: 'a'.repeat(201) })).toMatch(/explanation is too long/u);
    expect(await send('x', OPTIONS, { explanation: 'a\nb\nc\nd' })).toMatch(/TOO_MANY_LINES/u);
    expect(await send('x', OPTIONS, { explanation: '<b>', explanation_parse_mode: 'HTML' })).toMatch(
      /parse/u,
    );
    expect(await send('x', OPTIONS, { open_period: 4 })).toMatch(/^400/u);
    expect(await send('x', OPTIONS, { open_period: 5, close_date: 1_764_000_900 })).toMatch(/together/u);
    expect(await send('x', OPTIONS, { close_date: 1_764_000_000 })).toMatch(/CLOSE_DATE_INVALID/u);
    expect(await send('x', OPTIONS, { type: 'regular' })).toMatch(/quizzes only/u);
    expect(await send('x', OPTIONS, { correct_option_id: 1 })).toMatch(/^400/u);
    expect(lan.unread()).toBe(0);
    const longest = { explanation: `${'a'.repeat(98)}\n${'b'.repeat(99)}\n${'c'}`, open_period: 600 };
    expect(await send('x'.repeat(300), ['a', 'b'.repeat(100)], longest)).toBe('accepted');
    expect(lan.unread()).toBe(1);
  });
});

describe('polls in the fake Telegram', () => {
  test('that are anonymous do not tell who voted, and the vote can be changed and taken back', async () => {
    const { api, lan } = await start();
    await api.sendPoll(lan.id, QUESTION, OPTIONS);
    const poll = await lan.botPolls();
    expect(poll).toMatchObject({ kind: 'regular', isAnonymous: true, right: [], explanation: undefined });
    expect(() => lan.votes(poll)).toThrow(/expected a vote to take back/u);
    lan.votes(poll, 'Văn phòng');
    lan.votes(poll, 'Ban Tổ chức');
    lan.votes(poll);
    const updates = await api.getUpdates();
    expect(updates.map((update) => update.poll?.total_voter_count)).toEqual([1, 1, 0]);
  });

  test('reach a bot that names its updates only if it names them', async () => {
    const { api, lan } = await start();
    await api.sendPoll(lan.id, QUESTION, OPTIONS, quiz);
    await api.getUpdates({ allowed_updates: ['message', 'poll_answer'] });
    lan.votes(await lan.botPolls(), 'Văn phòng');
    const updates = await api.getUpdates();
    expect(updates.map((update) => Object.keys(update)[1])).toEqual(['poll_answer']);
  });

  test('are refused where they are not allowed, and then a message is not', async () => {
    const { api, lan } = await start();
    lan.refusesPolls();
    const refusal = await refusalOf(api.sendPoll(lan.id, QUESTION, OPTIONS, quiz));
    expect(refusal).toBe('400 Bad Request: not enough rights to send polls to the chat');
    expect(await refusalOf(api.sendMessage(lan.id, QUESTION))).toBe('accepted');
  });
});
