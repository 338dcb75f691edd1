import type { InlineKeyboardButton } from 'grammy/types';
import { plain } from '../../../domain/text/wording.ts';
import type { NumberedLesson, SyllabusTopic } from '../../../domain/tutor/syllabus.ts';
import { LEARNING_TEXTS, OPTION_LETTERS } from '../../learning-text.ts';
import { lessonPoints, lessonSource, lessonTitle } from '../../lesson-text.ts';
import { printButton } from '../callback-data.ts';
import { renderNotices } from './notices.ts';
import { type Rendered, rendered } from './rendered.ts';
import { bold, italic, join, quote, type RichText } from './rich-text.ts';

/** What a message shows of long lists; Telegram takes a hundred buttons. */
const MOST_TOPICS = 24;
const MOST_LESSONS = 60;

/** The topics with how far one is in each, and the lesson to go on with. */
export function renderTopics(
  topics: readonly SyllabusTopic[],
  current: NumberedLesson | undefined,
): Rendered {
  const all = topics.flatMap(({ lessons }) => lessons);
  if (all.length === 0) return rendered([{ text: LEARNING_TEXTS.noLessons }]);
  // Of many topics those from the current one on, since the ones before it are known.
  const here = topics.findIndex(({ topic: { key } }) => key === current?.lesson.topic.key);
  const first = Math.max(0, Math.min(here, topics.length - MOST_TOPICS));
  const shown = topics.slice(first, first + MOST_TOPICS);
  const left = topics.length - shown.length;
  const lines = [
    ...shown.map(({ topic, lessons }) =>
      LEARNING_TEXTS.topicLine(topic.title, countDone(lessons), lessons.length),
    ),
    ...(left > 0 ? [LEARNING_TEXTS.moreTopics(left)] : []),
  ];
  const next =
    current === undefined
      ? LEARNING_TEXTS.allDone
      : LEARNING_TEXTS.nextLesson(current.number, lessonTitle(current.lesson));
  return rendered(
    join(
      [
        [bold(LEARNING_TEXTS.overview(countDone(all), all.length))],
        [{ text: lines.join('\n') }],
        [{ text: next }],
      ],
      '\n\n',
    ),
    [
      ...(current === undefined ? [] : [[lessonButton(LEARNING_TEXTS.goOn(current.number), current)]]),
      ...shown.flatMap(({ topic, lessons: [first] }) =>
        first === undefined
          ? []
          : [
              [
                {
                  text: LEARNING_TEXTS.topicButton(topic.title),
                  callback_data: printButton({ kind: 'topic', key: first.lesson.key }),
                },
              ],
            ],
      ),
    ],
  );
}

/** The lessons of a topic, each a button. */
export function renderTopic({ topic, lessons }: SyllabusTopic): Rendered {
  const head = LEARNING_TEXTS.topicLine(topic.title, countDone(lessons), lessons.length);
  const undone = lessons.findIndex(({ isDone }) => !isDone);
  const first = Math.max(0, Math.min(undone, lessons.length - MOST_LESSONS));
  const shown = lessons.slice(first, first + MOST_LESSONS);
  const left = lessons.length - shown.length;
  return rendered(left > 0 ? [bold(head), { text: `\n${LEARNING_TEXTS.moreLessons(left)}` }] : [bold(head)], [
    ...shown.map((numbered) => [
      lessonButton(
        LEARNING_TEXTS.lessonButton(numbered.number, lessonTitle(numbered.lesson), numbered.isDone),
        numbered,
      ),
    ]),
    [{ text: LEARNING_TEXTS.allTopics, callback_data: printButton({ kind: 'study', what: 'topics' }) }],
  ]);
}

/** A lesson: its points, the quote, a question with its answer, what to know of its validity. */
export function renderLesson(
  { lesson, number }: NumberedLesson,
  all: number,
  sectionRows: readonly InlineKeyboardButton[][],
): Rendered {
  const { example } = lesson;
  const { quote: text, documentName, place } = example.citation;
  const options = example.options.map((option, i) => `${OPTION_LETTERS[i]}. ${option}`);
  const blocks: RichText[] = [
    [
      bold(LEARNING_TEXTS.lessonTitle(number, all, lessonTitle(lesson))),
      { text: '\n' },
      italic(lessonSource(lesson)),
    ],
    [bold(LEARNING_TEXTS.points), { text: `\n${lessonPoints(lesson)}` }],
    [bold(LEARNING_TEXTS.verbatim), { text: ` (${place} ${documentName})\n` }, quote(plain(text))],
    [
      bold(LEARNING_TEXTS.example),
      { text: `\n${plain(example.prompt)}\n${options.join('\n')}\n` },
      bold(LEARNING_TEXTS.answer(OPTION_LETTERS[example.key] ?? '')),
      { text: ` – ${example.explanation}` },
    ],
    renderNotices(lesson.notices),
  ];
  return rendered(join(blocks, '\n\n'), [
    [
      {
        text: LEARNING_TEXTS.check(lesson.checks.length),
        callback_data: printButton({ kind: 'check', key: lesson.key }),
      },
    ],
    ...sectionRows,
  ]);
}

export function lessonButton(text: string, { lesson }: NumberedLesson): InlineKeyboardButton {
  return { text, callback_data: printButton({ kind: 'learn', key: lesson.key }) };
}

function countDone(lessons: readonly NumberedLesson[]): number {
  return lessons.filter(({ isDone }) => isDone).length;
}
