import type { Clock } from '../ports.ts';
import { dayInVietnam } from '../text/dates.ts';
import { createChoosing, waitingFor } from './choose.ts';
import type { Item } from './item.ts';
import type { Lesson } from './lessons.ts';
import { type Progress, progressOf } from './progress.ts';
import type { LearningStores, StudyReminderStore } from './stores.ts';
import { createSyllabus, type NumberedLesson, type Syllabus } from './syllabus.ts';
import { createTutor, type RoundEnd, type Tutor } from './tutor.ts';

/** How a round went, and where to go on. */
export type Conclusion =
  | {
      readonly kind: 'review';
      readonly end: RoundEnd;
      /** What still waits today. */
      readonly due: number;
      readonly fresh: number;
      /** When more becomes due, in milliseconds since the epoch, and whether that is still today in Vietnam. */
      readonly later: { readonly at: number; readonly isToday: boolean } | undefined;
      /** The lesson to go on with; undefined when all are done. */
      readonly next: NumberedLesson | undefined;
    }
  | {
      readonly kind: 'lesson';
      readonly end: RoundEnd;
      /** Undefined where it is gone. */
      readonly lesson: NumberedLesson | undefined;
      readonly next: NumberedLesson | undefined;
    };

/** What a channel needs of the tutor. */
export interface Learning {
  readonly tutor: Tutor;
  readonly syllabus: Syllabus;
  /** Notes the end of a round: a lesson that there is, and whose checks were answered, is done. */
  conclude(person: number, end: RoundEnd): Conclusion;
  progress(person: number): Progress;
  /** How many items are due for a person. */
  due(person: number): number;
  readonly reminders: StudyReminderStore;
}

export interface LearningDeps {
  /** By the index in use at the moment of asking. */
  readonly items: () => readonly Item[];
  readonly lessons: () => readonly Lesson[];
  readonly stores: LearningStores;
  readonly now: Clock;
  /** From 0 to below 1. */
  readonly random: () => number;
}

export function createLearning(deps: LearningDeps): Learning {
  const { lessons, stores, now } = deps;
  const syllabus = createSyllabus({ lessons, store: stores.lessons, now });
  return {
    tutor: createTutor({ ...deps, choose: createChoosing(deps) }),
    syllabus,
    conclude(person, end) {
      const { round } = end;
      if (round.kind === 'lesson') {
        if (end.answered > 0 && syllabus.find(person, round.lesson)) syllabus.done(person, round.lesson);
        const lesson = syllabus.find(person, round.lesson);
        return { kind: 'lesson', end, lesson, next: syllabus.current(person) };
      }
      const { due, fresh, nextDue } = waitingFor(person, deps);
      const later = nextDue === undefined ? undefined : { at: nextDue, isToday: isSameDay(nextDue, now()) };
      return {
        kind: 'review',
        end,
        due: due.length,
        fresh: fresh.length,
        later,
        next: syllabus.current(person),
      };
    },
    progress: (person) => progressOf(person, { ...deps, syllabus }),
    due: (person) => waitingFor(person, deps).due.length,
    reminders: stores.reminders,
  };
}

function isSameDay(a: number, b: number): boolean {
  return dayInVietnam(a) === dayInVietnam(b);
}
