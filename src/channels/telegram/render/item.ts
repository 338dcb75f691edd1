import type { InlineKeyboardButton } from 'grammy/types';
import { plain } from '../../../domain/text/wording.ts';
import type { Question } from '../../../domain/tutor/question.ts';
import { questionText, verdictText } from '../../item-text.ts';
import { LEARNING_TEXTS, OPTION_LETTERS } from '../../learning-text.ts';
import { printButton } from '../callback-data.ts';
import { renderNotices } from './notices.ts';
import { type Rendered, rendered } from './rendered.ts';
import { bold, join, type RichText } from './rich-text.ts';

/** Telegram's limits, in UTF-16 units. */
const POLL = { question: 300, option: 100, explanation: 200, lineFeeds: 2, leastOptions: 2, mostOptions: 12 };

/** What of a question makes a poll. */
export type PollQuestion = Pick<Question, 'options' | 'key'> & {
  readonly item: Pick<Question['item'], 'prompt' | 'explanation'>;
};

export interface Poll {
  readonly question: string;
  readonly options: string[];
  readonly key: number;
  readonly explanation: string;
}

/**
 * A question as a native quiz poll; undefined where it goes beyond Telegram's limits.
 * @param number put in front where there is room
 */
export function asPoll({ item, options, key }: PollQuestion, number?: number): Poll | undefined {
  const prompt = plain(item.prompt);
  const numbered = number === undefined ? prompt : LEARNING_TEXTS.numbered(number, prompt);
  const question = numbered.length <= POLL.question ? numbered : prompt;
  const fits =
    question.length <= POLL.question &&
    options.length >= POLL.leastOptions &&
    options.length <= POLL.mostOptions &&
    options.every((option) => option.trim() !== '' && option.length <= POLL.option) &&
    item.explanation.length <= POLL.explanation &&
    item.explanation.split('\n').length - 1 <= POLL.lineFeeds;
  return fits ? { question, options: [...options], key, explanation: item.explanation } : undefined;
}

/** A question as a message with a button for each option. */
export function renderItem(question: Question): Rendered {
  return rendered([{ text: questionText(question) }], letterRows(question));
}

/** The same message when it was answered: what was right, why, and where to read it. */
export function renderAnswered(
  question: Question,
  chosen: number,
  buttons: readonly InlineKeyboardButton[][],
): Rendered {
  const { explanation, notices } = question.item;
  const verdict: RichText = [bold(verdictText(question, chosen)), { text: ` ${explanation}` }];
  return rendered(
    join([[{ text: questionText(question, chosen) }], verdict, renderNotices(notices)], '\n\n'),
    buttons,
  );
}

/** Four letters fill a row of a phone. */
const LETTERS_IN_ROW = 4;

function letterRows({ id, options }: Question): InlineKeyboardButton[][] {
  const buttons = options.map((_, option) => ({
    text: OPTION_LETTERS[option] ?? '',
    callback_data: printButton({ kind: 'answer', id, option }),
  }));
  return Array.from({ length: Math.ceil(buttons.length / LETTERS_IN_ROW) }, (_, row) =>
    buttons.slice(row * LETTERS_IN_ROW, (row + 1) * LETTERS_IN_ROW),
  );
}
