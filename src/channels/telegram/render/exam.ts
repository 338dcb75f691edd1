import type { InlineKeyboardButton } from 'grammy/types';
import type { VerifiedCitation } from '../../../domain/documents/citation.ts';
import { type Exam, openQuestions } from '../../../domain/tutor/exam.ts';
import type { ExamResult, Missed } from '../../../domain/tutor/exam-result.ts';
import type { FinishedExam } from '../../../domain/tutor/exam-stores.ts';
import type { Item } from '../../../domain/tutor/item.ts';
import { EXAM_TEXTS } from '../../exam-text.ts';
import { OPTION_LETTERS } from '../../learning-text.ts';
import { printButton } from '../callback-data.ts';
import { sectionButtons } from './buttons.ts';
import { renderBriefNotices } from './notices.ts';
import { type Rendered, rendered } from './rendered.ts';
import { bold, italic, join, type RichText } from './rich-text.ts';

/** The page of an exam that is to be shown: a question, or the overview. No word of what is right. */
export function renderExam(exam: Exam, itemOf: (edition: string) => Item | undefined, now: number): Rendered {
  return exam.page < exam.questions.length ? renderQuestion(exam, itemOf, now) : renderOverview(exam, now);
}

function renderQuestion(exam: Exam, itemOf: (edition: string) => Item | undefined, now: number): Rendered {
  const { id, page, questions } = exam;
  const question = questions[page];
  const item = question && itemOf(question.item);
  const count = questions.length - openQuestions(exam).length;
  const asked =
    question === undefined || item === undefined
      ? [italic(EXAM_TEXTS.withdrawn)]
      : [{ text: [`${item.prompt}\n`, ...optionLines(item, question.order)].join('\n') }];
  const chosen = question?.answer === undefined ? -1 : question.order.indexOf(question.answer);
  const letter = OPTION_LETTERS[chosen];
  const state = [
    ...(letter ? [EXAM_TEXTS.chosen(letter)] : []),
    EXAM_TEXTS.answered(count, questions.length),
  ];
  const places = item === undefined ? [] : (question?.order ?? []).map((_, place) => place);
  return rendered(
    join(
      [
        head(EXAM_TEXTS.questionTitle(page, questions.length), exam, now),
        asked,
        [{ text: state.join(' · ') }],
      ],
      '\n\n',
    ),
    [
      places.map((place) => ({
        text: place === chosen ? `✔ ${OPTION_LETTERS[place]}` : `${OPTION_LETTERS[place]}`,
        callback_data: printButton({ kind: 'exam-pick', id, question: page, place }),
      })),
      [
        ...(page > 0 ? [toPage(EXAM_TEXTS.previous, id, page - 1)] : []),
        ...(page < questions.length - 1
          ? [toPage(chosen >= 0 || item === undefined ? EXAM_TEXTS.next : EXAM_TEXTS.skip, id, page + 1)]
          : []),
      ],
      [toPage(EXAM_TEXTS.toOverview, id, questions.length)],
    ].filter((row) => row.length > 0),
  );
}

function optionLines({ options }: Item, order: readonly number[]): string[] {
  return order.map((option, place) => `${OPTION_LETTERS[place]}. ${options[option]}`);
}

function renderOverview(exam: Exam, now: number): Rendered {
  const { id, questions } = exam;
  const open = openQuestions(exam);
  const [first] = open;
  const text = first === undefined ? EXAM_TEXTS.allAnswered(questions.length) : EXAM_TEXTS.stillOpen(open);
  return rendered(join([head(EXAM_TEXTS.overviewTitle, exam, now), [{ text }]], '\n\n'), [
    [{ text: EXAM_TEXTS.handIn, callback_data: printButton({ kind: 'exam-hand', id }) }],
    [first === undefined ? toPage(EXAM_TEXTS.review, id, 0) : toPage(EXAM_TEXTS.goOn(first), id, first)],
  ]);
}

function head(title: string, { deadline }: Exam, now: number): RichText {
  return [bold(title), { text: ` · ${EXAM_TEXTS.timeLeft(deadline - now, deadline)}` }];
}

function toPage(text: string, id: number, page: number): InlineKeyboardButton {
  return { text, callback_data: printButton({ kind: 'exam-page', id, page }) };
}

/** What a person gets at the end: the score, by topic, every wrong answer with the right one, what to read again. */
export function renderResult(
  { finishedAt, startedAt, deadline, score }: FinishedExam,
  { missed, sections, notices }: ExamResult,
  keyOf: (citation: VerifiedCitation) => string,
): Rendered {
  const facts = [
    ...(score.total === 0
      ? [EXAM_TEXTS.score(score)]
      : [`${EXAM_TEXTS.score(score)}, ${EXAM_TEXTS.timeTaken(finishedAt - startedAt)}.`]),
    ...(finishedAt >= deadline ? [EXAM_TEXTS.timedOut(deadline)] : []),
    ...(score.withdrawn > 0 ? [EXAM_TEXTS.notCounted(score.withdrawn)] : []),
    ...(score.total > 0 && missed.length === 0 ? [EXAM_TEXTS.allRight] : []),
  ];
  const topics = score.topics.map(EXAM_TEXTS.topic);
  const wrong: RichText[] =
    missed.length === 0 ? [] : [[bold(EXAM_TEXTS.missedTitle(missed.length))], ...missed.map(renderMissed)];
  return rendered(
    join(
      [
        [bold(EXAM_TEXTS.resultTitle), { text: `\n${facts.join('\n')}` }],
        topics.length === 0 ? [] : [bold(EXAM_TEXTS.byTopic), { text: `\n${topics.join('\n')}` }],
        ...wrong,
        renderBriefNotices(notices),
        missed.length === 0 ? [] : [bold(EXAM_TEXTS.readAgain)],
      ],
      '\n\n',
    ),
    sectionButtons(
      sections.map((citation) => ({
        key: keyOf(citation),
        place: citation.place,
        document: citation.document,
      })),
    ),
  );
}

function renderMissed({ item, answer }: Missed, index: number): RichText {
  const given = answer === undefined ? undefined : item.options[answer];
  return [
    bold(`${index + 1}. `),
    { text: `${item.prompt}\n${EXAM_TEXTS.yourAnswer(given)}\n` },
    bold(EXAM_TEXTS.rightAnswer(item.options[item.key] ?? '')),
    { text: '\n' },
    italic(item.explanation),
  ];
}
