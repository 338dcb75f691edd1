import type { VerifiedCitation } from '../documents/citation.ts';
import { sectionOf } from './draw.ts';
import type { ExamStores, FinishedExam } from './exam-stores.ts';
import type { Item, Topic } from './item.ts';
import { isDue, isMastered } from './schedule.ts';
import type { LearningStores } from './stores.ts';

/** Items and sections that were answered less often say little. */
const LEAST_ANSWERS = 3;
/** A section is weak where less than this share of the answers was right. */
const WEAK_BELOW = 0.8;

export interface ClassDeps {
  /** Those in use; what was learnt of others counts no more. */
  readonly items: readonly Item[];
  readonly learning: Pick<LearningStores, 'cards' | 'lessons' | 'learners'>;
  readonly exams: Pick<ExamStores, 'finished'>;
  /** Who may learn, by name. */
  readonly members: readonly { readonly id: number; readonly name: string }[];
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** How many of a topic's items are where. */
export interface TopicStanding {
  readonly topic: Topic;
  /** Items in all; for the class, as often as there are learners. */
  readonly items: number;
  /** Answered at least once; the mastered among them. */
  readonly learnt: number;
  readonly mastered: number;
  readonly due: number;
}

/** Right ones among all answers, in reviews and exams. */
export interface Tally {
  readonly right: number;
  readonly answers: number;
}

export interface Learner extends Tally {
  readonly person: number;
  /** Undefined where nobody has told it. */
  readonly name: string | undefined;
  /** Milliseconds since the epoch. */
  readonly lastActive: number;
  readonly topics: readonly TopicStanding[];
  readonly lessonsDone: number;
  /** The latest last. */
  readonly exams: readonly FinishedExam[];
}

/** What a trainer sees of all who learn. */
export interface ClassView {
  /** The last active first. */
  readonly learners: readonly Learner[];
  /** Names of members who have not begun. */
  readonly idle: readonly string[];
  readonly topics: readonly TopicStanding[];
  /** Those least often answered right first; none that everybody knows. */
  readonly hardest: readonly (Tally & { readonly item: Item })[];
  /** Those least often answered right first. */
  readonly weakSections: readonly (Tally & { readonly citation: VerifiedCitation })[];
}

interface Answer {
  readonly item: string;
  readonly right: boolean;
  readonly at: number;
}

export function classView(deps: ClassDeps): ClassView {
  const { items, learning, exams, members, now } = deps;
  const topics = itemsByTopic(items);
  const finished = exams.finished();
  const people = new Set([...learning.learners(), ...finished.map(({ person }) => person)]);
  const names = new Map([
    ...finished.map(({ person, name }) => [person, name] as const),
    ...members.map(({ id, name }) => [id, name] as const),
  ]);
  const answers: Answer[] = [];

  const learners = [...people].map((person): Learner => {
    const cards = learning.cards.of(person);
    const lessons = learning.lessons.of(person);
    const sat = finished.filter((exam) => exam.person === person);
    const own = [...answersOf(learning.cards.reviews(person, 0)), ...sat.flatMap(examAnswers)];
    answers.push(...own);
    const standings = [...topics.values()].map(({ topic, items }): TopicStanding => {
      const known = items.flatMap(({ id }) => cards.get(id) ?? []);
      return {
        topic,
        items: items.length,
        learnt: known.length,
        mastered: known.filter(isMastered).length,
        due: known.filter((card) => isDue(card, now)).length,
      };
    });
    return {
      person,
      name: names.get(person),
      lastActive: Math.max(0, ...own.map(({ at }) => at), ...lessons.map(({ openedAt }) => openedAt)),
      topics: standings,
      lessonsDone: lessons.filter(({ doneAt }) => doneAt !== undefined).length,
      exams: sat,
      ...tally(own),
    };
  });

  const ofItem = new Map<string, Answer[]>();
  for (const answer of answers) {
    const known = ofItem.get(answer.item);
    if (known === undefined) ofItem.set(answer.item, [answer]);
    else known.push(answer);
  }
  const answered = items.map((item) => ({ item, ...tally(ofItem.get(item.id) ?? []) }));
  return {
    learners: learners.sort((a, b) => b.lastActive - a.lastActive || a.person - b.person),
    idle: members.filter(({ id }) => !people.has(id)).map(({ name }) => name),
    topics: [...topics.values()].map(({ topic }) => ({
      topic,
      ...sumOf(
        learners.flatMap(({ topics }) => topics.filter((standing) => standing.topic.key === topic.key)),
      ),
    })),
    hardest: answered
      .filter(({ right, answers }) => answers >= LEAST_ANSWERS && right < answers)
      .sort(leastKnownFirst),
    weakSections: weakSections(answered),
  };
}

function itemsByTopic(items: readonly Item[]): Map<string, { topic: Topic; items: Item[] }> {
  const topics = new Map<string, { topic: Topic; items: Item[] }>();
  for (const item of items) {
    const known = topics.get(item.topic.key) ?? { topic: item.topic, items: [] };
    known.items.push(item);
    topics.set(item.topic.key, known);
  }
  return topics;
}

function answersOf(reviews: ReturnType<LearningStores['cards']['reviews']>): Answer[] {
  return reviews.map(({ item, rating, at }) => ({ item, right: rating !== 'again', at }));
}

function examAnswers({ score, finishedAt }: FinishedExam): Answer[] {
  return score.items.map(({ id, right }) => ({ item: id, right, at: finishedAt }));
}

function tally(answers: readonly Answer[]): Tally {
  return { right: answers.filter(({ right }) => right).length, answers: answers.length };
}

function leastKnownFirst(a: Tally, b: Tally): number {
  return a.right * b.answers - b.right * a.answers || b.answers - a.answers;
}

/** Of several learners, or of several topics. */
export function sumOf(standings: readonly TopicStanding[]): Omit<TopicStanding, 'topic'> {
  const sum = (of: 'items' | 'learnt' | 'mastered' | 'due') =>
    standings.reduce((total, standing) => total + standing[of], 0);
  return { items: sum('items'), learnt: sum('learnt'), mastered: sum('mastered'), due: sum('due') };
}

function weakSections(answered: readonly (Tally & { readonly item: Item })[]): ClassView['weakSections'] {
  const sections = new Map<string, Tally & { readonly citation: VerifiedCitation }>();
  for (const { item, right, answers } of answered) {
    const known = sections.get(sectionOf(item)) ?? { citation: item.citation, right: 0, answers: 0 };
    const { citation } = known;
    sections.set(sectionOf(item), { citation, right: known.right + right, answers: known.answers + answers });
  }
  return [...sections.values()]
    .filter(({ right, answers }) => answers >= LEAST_ANSWERS && right < WEAK_BELOW * answers)
    .sort(leastKnownFirst);
}
