import type { Clock } from '../domain/ports.ts';
import { fold } from '../domain/text/normalise.ts';
import { plain } from '../domain/text/wording.ts';
import type { Round } from '../domain/tutor/asked.ts';
import type { Learning } from '../domain/tutor/learning.ts';
import type { Question } from '../domain/tutor/question.ts';
import type { NumberedLesson } from '../domain/tutor/syllabus.ts';
import type { RoundEnd } from '../domain/tutor/tutor.ts';
import type { Channel } from './channel.ts';
import { wrapItems } from './console-render.ts';
import { questionText, verdictText } from './item-text.ts';
import { LEARNING_TEXTS, OPTION_LETTERS, PRACTICE_TEXTS, progressText } from './learning-text.ts';
import { lessonPoints, lessonSource, lessonTitle } from './lesson-text.ts';
import { endText } from './round-text.ts';
import { createTerminal, type TerminalStreams } from './terminal.ts';
import { TERMINAL_LEARNER } from './terminal-learner.ts';
import { TEXTS } from './texts.ts';

export interface PracticeDeps extends TerminalStreams {
  readonly learning: Learning;
  readonly now: Clock;
}

/** The tutor in a terminal or a pipe: lessons, their checks, reviews, progress. */
export function createPractice({ learning, now, ...streams }: PracticeDeps): Channel {
  const talk = createPracticeTalk(learning, now);
  return createTerminal(streams, {
    name: 'practice',
    greeting: PRACTICE_TEXTS.greeting,
    farewell: TEXTS.farewell,
    isExit: (line) => commandOf(line) === 'thoat',
    reply: async (line, width) => wrapItems(talk(line), width),
  });
}

/** Folded, without the slash that Telegram's commands have. */
function commandOf(line: string): string {
  return fold(line).trim().replace(/^\//u, '').replace(/\s+/gu, ' ');
}

/** What is said to one line after another. */
function createPracticeTalk(learning: Learning, now: Clock): (line: string) => string {
  const { tutor, syllabus } = learning;
  let open: Question | undefined;
  let lesson: NumberedLesson | undefined;

  function next(round: Round): string {
    const step = tutor.next(TERMINAL_LEARNER, round);
    open = step.kind === 'question' ? step.question : undefined;
    return step.kind === 'question'
      ? `${questionText(step.question)}\n\n${PRACTICE_TEXTS.choose(letters(step.question))}`
      : conclusion(step.end);
  }

  function conclusion(end: RoundEnd): string {
    const { title, paragraphs } = endText(learning.conclude(TERMINAL_LEARNER, end));
    return [...(title === undefined ? [] : [title]), ...paragraphs, ...end.notices.map(notice)].join('\n\n');
  }

  function answer(question: Question, chosen: number): string {
    const answered = tutor.answer({ id: question.id }, TERMINAL_LEARNER, chosen);
    open = undefined;
    if (answered.kind !== 'recorded') return `${LEARNING_TEXTS.changed}\n\n${next(question.round)}`;
    const verdict = `${verdictText(question, chosen)} ${question.item.explanation}`;
    return `${verdict}\n\n${next(question.round)}`;
  }

  function overview(): string {
    const topics = syllabus.topics(TERMINAL_LEARNER);
    const all = topics.flatMap(({ lessons }) => lessons);
    if (all.length === 0) return LEARNING_TEXTS.noLessons;
    const current = syllabus.current(TERMINAL_LEARNER);
    return [
      LEARNING_TEXTS.overview(all.filter(({ isDone }) => isDone).length, all.length),
      ...all.map((known) => LEARNING_TEXTS.lessonLine(known.number, lessonTitle(known.lesson), known.isDone)),
      current === undefined
        ? LEARNING_TEXTS.allDone
        : LEARNING_TEXTS.nextLesson(current.number, lessonTitle(current.lesson)),
    ].join('\n');
  }

  function teach(wanted: NumberedLesson | undefined): string {
    const count = syllabus.topics(TERMINAL_LEARNER).flatMap(({ lessons }) => lessons).length;
    if (count === 0) return LEARNING_TEXTS.noLessons;
    if (wanted === undefined) return LEARNING_TEXTS.noSuchLesson(count);
    lesson = wanted;
    open = undefined;
    syllabus.opened(TERMINAL_LEARNER, wanted.lesson);
    return `${lessonText(wanted, count)}\n\n${PRACTICE_TEXTS.check(wanted.lesson.checks.length)}`;
  }

  return (line) => {
    const command = commandOf(line);
    const chosen = open === undefined ? -1 : letters(open).findIndex((letter) => fold(letter) === command);
    if (open !== undefined && chosen >= 0) return answer(open, chosen);
    const number = /^hoc (?:bai )?(\d{1,4})$/u.exec(command)?.[1];
    if (number !== undefined) return teach(syllabus.find(TERMINAL_LEARNER, Number(number)));
    switch (command) {
      case 'hoc':
        return overview();
      case 'hoc tiep': {
        const current = syllabus.current(TERMINAL_LEARNER);
        return current === undefined && overview() !== LEARNING_TEXTS.noLessons
          ? LEARNING_TEXTS.allDone
          : teach(current);
      }
      case 'kiem tra':
      case 'kiemtra': {
        const opened = lesson ?? syllabus.current(TERMINAL_LEARNER);
        if (opened === undefined) return LEARNING_TEXTS.noLessons;
        return next({ kind: 'lesson', lesson: opened.lesson.key, started: now() });
      }
      case 'on':
        return next({ kind: 'review', started: now() });
      case 'tiendo':
      case 'tien do':
        return progressText(learning.progress(TERMINAL_LEARNER));
      default:
        return open === undefined ? PRACTICE_TEXTS.usage : PRACTICE_TEXTS.choose(letters(open));
    }
  };
}

function letters({ options }: Question): string[] {
  return OPTION_LETTERS.slice(0, options.length);
}

function lessonText({ lesson, number }: NumberedLesson, all: number): string {
  const { example } = lesson;
  const { quote, place, documentName } = example.citation;
  const options = example.options.map((option, i) => `${OPTION_LETTERS[i]}. ${option}`);
  return [
    `${LEARNING_TEXTS.lessonTitle(number, all, lessonTitle(lesson))}\n${lessonSource(lesson)}`,
    `${LEARNING_TEXTS.points}\n${lessonPoints(lesson)}`,
    `${LEARNING_TEXTS.verbatim} (${place} ${documentName})\n“${plain(quote)}”`,
    [
      LEARNING_TEXTS.example,
      plain(example.prompt),
      ...options,
      `${LEARNING_TEXTS.answer(OPTION_LETTERS[example.key] ?? '')} – ${example.explanation}`,
    ].join('\n'),
    ...lesson.notices.map(notice),
  ].join('\n\n');
}

function notice(text: string): string {
  return `${TEXTS.notice}: ${text}`;
}
