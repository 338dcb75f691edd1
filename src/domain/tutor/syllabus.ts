import type { Clock } from '../ports.ts';
import type { Topic } from './item.ts';
import type { Lesson } from './lessons.ts';
import type { LessonStore } from './stores.ts';

/** A lesson with its place among all, from 1, as the person stands with it. */
export interface NumberedLesson {
  readonly lesson: Lesson;
  readonly number: number;
  readonly isDone: boolean;
}

export interface SyllabusTopic {
  readonly topic: Topic;
  readonly lessons: readonly NumberedLesson[];
}

/** Which lessons there are, and how far a person is with them. */
export interface Syllabus {
  /** In the order of the documents. */
  topics(person: number): readonly SyllabusTopic[];
  /** The lesson to go on with: the last one opened, if it is not done, else the next one that is not; undefined when all are. */
  current(person: number): NumberedLesson | undefined;
  /** @param which its key or its number */
  find(person: number, which: string | number): NumberedLesson | undefined;
  opened(person: number, lesson: Lesson): void;
  /** Its checks were answered. */
  done(person: number, lesson: string): void;
}

export interface SyllabusDeps {
  readonly lessons: () => readonly Lesson[];
  readonly store: LessonStore;
  readonly now: Clock;
}

export function createSyllabus({ lessons, store, now }: SyllabusDeps): Syllabus {
  function all(person: number): NumberedLesson[] {
    const done = new Set(
      store.of(person).flatMap((known) => (known.doneAt === undefined ? [] : [known.lesson])),
    );
    return lessons().map((lesson, i) => ({ lesson, number: i + 1, isDone: done.has(lesson.key) }));
  }

  return {
    topics(person) {
      const topics = new Map<string, { topic: Topic; lessons: NumberedLesson[] }>();
      for (const numbered of all(person)) {
        const { topic } = numbered.lesson;
        const known = topics.get(topic.key) ?? { topic, lessons: [] };
        known.lessons.push(numbered);
        topics.set(topic.key, known);
      }
      return [...topics.values()];
    },
    current(person) {
      const numbered = all(person);
      const place = new Map(numbered.map(({ lesson }, i) => [lesson.key, i]));
      const [last = 0] = store.of(person).flatMap(({ lesson }) => place.get(lesson) ?? []);
      return [...numbered.slice(last), ...numbered.slice(0, last)].find(({ isDone }) => !isDone);
    },
    find: (person, which) =>
      all(person).find(({ lesson, number }) =>
        typeof which === 'number' ? number === which : lesson.key === which,
      ),
    opened: (person, { key }) => store.opened(person, key, now()),
    done: (person, lesson) => store.done(person, lesson, now()),
  };
}
