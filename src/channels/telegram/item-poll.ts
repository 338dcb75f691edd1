import { type Api, GrammyError } from 'grammy';
import type { SentAs } from '../../domain/tutor/asked.ts';
import type { Question } from '../../domain/tutor/question.ts';
import { LEARNING_TEXTS } from '../learning-text.ts';
import { isFinal } from './failure.ts';
import { tolerating } from './features/answer-press.ts';
import { asPoll, renderItem } from './render/item.ts';
import { sendTo } from './send.ts';

/**
 * Puts a question to a chat: as a native quiz poll that tells who answers, or as a message with buttons where it does not
 * fit a poll or Telegram refuses polls there.
 */
export async function sendItem(api: Api, chat: number, question: Question): Promise<SentAs> {
  const poll = asPoll(question, question.number);
  if (poll !== undefined) {
    try {
      const sent = await api.sendPoll(chat, poll.question, poll.options, {
        type: 'quiz',
        is_anonymous: false,
        correct_option_ids: [poll.key],
        explanation: poll.explanation,
      });
      return { chat, message: sent.message_id, poll: sent.poll.id };
    } catch (error) {
      if (!(error instanceof GrammyError && error.error_code === 400)) throw error;
    }
  }
  return { chat, message: await sendTo(api, chat, renderItem(question)) };
}

/** What Telegram says of messages and polls that are gone, ended or as they should be already. */
const GONE = /not found|already been closed|can't be|is not modified|MESSAGE_ID_INVALID/u;

/**
 * Takes a question back that waits for an answer: it was replaced by another, which may be the same item. Where it cannot
 * be deleted, as Telegram forbids after two days, it is closed; a poll then tells what is right.
 */
export async function takeBack(api: Api, { chat, message, poll }: SentAs): Promise<void> {
  try {
    await api.deleteMessage(chat, message);
    return;
  } catch (error) {
    if (!isFinal(error)) throw error;
  }
  await tolerating(GONE, () =>
    poll === undefined
      ? api.editMessageText(chat, message, LEARNING_TEXTS.takenBack)
      : api.stopPoll(chat, message),
  );
}
