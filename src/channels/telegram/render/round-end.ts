import type { InlineKeyboardButton } from 'grammy/types';
import type { Conclusion } from '../../../domain/tutor/learning.ts';
import { LEARNING_TEXTS } from '../../learning-text.ts';
import { endText } from '../../round-text.ts';
import { printButton } from '../callback-data.ts';
import { lessonButton } from './lesson.ts';
import { renderNotices } from './notices.ts';
import { type Rendered, rendered } from './rendered.ts';
import { bold, join, type RichText } from './rich-text.ts';

/** How a round went, with buttons to go on, to read again what was missed, and to open its sections. */
export function renderRoundEnd(
  conclusion: Conclusion,
  sectionRows: readonly InlineKeyboardButton[][],
): Rendered {
  const { title, paragraphs } = endText(conclusion);
  const text: RichText[] = [
    ...(title === undefined ? [] : [[bold(title)]]),
    ...paragraphs.map((paragraph) => [{ text: paragraph }]),
    renderNotices(conclusion.end.notices),
  ];
  return rendered(join(text, '\n\n'), [...goOnRow(conclusion), ...sectionRows]);
}

function goOnRow(conclusion: Conclusion): InlineKeyboardButton[][] {
  const row =
    conclusion.kind === 'review'
      ? reviewButtons(conclusion.due + conclusion.fresh)
      : lessonButtons(conclusion);
  return row.length === 0 ? [] : [row];
}

function reviewButtons(waiting: number): InlineKeyboardButton[] {
  const data = printButton({ kind: 'study', what: 'review' });
  return waiting > 0 ? [{ text: LEARNING_TEXTS.goOnReviewing, callback_data: data }] : [];
}

function lessonButtons({
  end,
  lesson,
  next,
}: Extract<Conclusion, { kind: 'lesson' }>): InlineKeyboardButton[] {
  const missed = lesson !== undefined && end.missed.length > 0;
  return [
    ...(missed ? [lessonButton(LEARNING_TEXTS.readAgain, lesson)] : []),
    ...(next === undefined ? [] : [lessonButton(LEARNING_TEXTS.goOn(next.number), next)]),
  ];
}
