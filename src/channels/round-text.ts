import type { Conclusion } from '../domain/tutor/learning.ts';
import { LEARNING_TEXTS } from './learning-text.ts';

/** How a round went, and what else there is to say, a paragraph each. */
export interface EndText {
  /** Absent where nothing was asked. */
  readonly title?: string;
  readonly paragraphs: readonly string[];
}

/** How a review or the checks of a lesson went, what to read again, and what is left. */
export function endText(conclusion: Conclusion): EndText {
  const { end, next } = conclusion;
  const { answered, right, missed } = end;
  if (conclusion.kind === 'lesson') {
    return {
      title: LEARNING_TEXTS.lessonDone(conclusion.lesson?.number, right, answered),
      paragraphs: [next === undefined ? LEARNING_TEXTS.allDone : LEARNING_TEXTS.comesBack],
    };
  }
  const { due, fresh, later } = conclusion;
  const places = new Set(missed.map(({ citation }) => `• ${citation.place} ${citation.documentName}`));
  const waits = due + fresh > 0;
  const rest = [
    ...(waits ? [LEARNING_TEXTS.moreWaiting(due, fresh)] : answered > 0 ? [] : [LEARNING_TEXTS.nothingWaits]),
    ...(!waits && later ? [LEARNING_TEXTS.nextDue(new Date(later.at), later.isToday)] : []),
    ...(!waits && next !== undefined ? [LEARNING_TEXTS.learnNext] : []),
  ];
  return {
    ...(answered > 0 && { title: LEARNING_TEXTS.reviewDone(right, answered) }),
    paragraphs: [
      ...(missed.length > 0 ? [[LEARNING_TEXTS.missed, ...places].join('\n')] : []),
      ...(rest.length > 0 ? [rest.join(' ')] : []),
    ],
  };
}
