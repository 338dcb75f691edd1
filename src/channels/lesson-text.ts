import type { Obligation } from '../domain/obligations/obligation.ts';
import { capitalise, closed, plain } from '../domain/text/wording.ts';
import type { Point } from '../domain/tutor/lesson-points.ts';
import type { Lesson, LessonSection } from '../domain/tutor/lessons.ts';
import { LEARNING_TEXTS } from './learning-text.ts';
import { shorten } from './shorten.ts';
import { TEXTS } from './texts.ts';

/** UTF-16 units of a task; the whole of it stands in its section. */
const LONGEST_TASK = 260;
const LONGEST_TITLE = 120;
/** "1.", "a)", "Điều 5.": such a line needs no bullet. */
const LABELLED = /^(?:\d+[.)]|\p{Ll}\d*\)|Điều \d+|(?:Chương|Mục) [IVXLC\d]+)/u;

/** "Ủy ban nhân dân thành phố"; of several sections, what each is about. */
export function lessonTitle({ sections, documentName }: Lesson): string {
  // A heading in brackets is a remark of who made the summary.
  const named = sections.map(({ heading, place }) =>
    heading === undefined || heading.startsWith('(') ? `${capitalise(place)} ${documentName}` : heading,
  );
  return shorten(named.join('; '), LONGEST_TITLE);
}

/** "Kế hoạch 213-KH/TU, mục III.2". */
export function lessonSource({ documentName, sections }: Lesson): string {
  return `${documentName}, ${sections.map(({ place }) => place).join(', ')}`;
}

/** What the sections say, each under its place where there are several. */
export function lessonPoints({ sections }: Lesson): string {
  const texts = sections.map((section) =>
    [...(sections.length > 1 ? [sectionTitle(section)] : []), ...section.points.map(pointText)].join('\n'),
  );
  return texts.join('\n\n');
}

function sectionTitle({ place, heading }: LessonSection): string {
  return `${capitalise(place)}${heading === undefined ? '' : `: ${shorten(heading, LONGEST_TITLE)}`}`;
}

function pointText(point: Point): string {
  switch (point.kind) {
    case 'duties': {
      const whose = plain(point.actors.join(', ')) || LEARNING_TEXTS.generalDuties;
      return [`${whose}:`, ...point.duties.map(dutyText)].join('\n');
    }
    case 'text': {
      const line = LABELLED.test(point.text)
        ? point.text
        : `• ${capitalise(point.text.replace(/^[-•+]\s+/u, ''))}`;
      return point.cut ? `${line} …` : line;
    }
    case 'more':
      return LEARNING_TEXTS.morePoints(point.count);
  }
}

/** A task with what is said of partners, recipient and time, in one paragraph. */
function dutyText({ task, partners, recipient, timing }: Obligation): string {
  const more = [
    ...(partners.length > 0 ? [TEXTS.together(plain(partners.join(', ')))] : []),
    ...(recipient === undefined ? [] : [TEXTS.reportsTo(plain(recipient))]),
    ...(timing.kind === 'not-stated' ? [] : [TEXTS.timed(timing.phrase)]),
  ];
  return [
    `• ${closed(capitalise(shorten(plain(task), LONGEST_TASK)))}`,
    ...more.map((line) => `   ${line}`),
  ].join('\n');
}
