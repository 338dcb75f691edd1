import type { Document, PlacedSection } from '../documents/document.ts';
import { documentName, isDivision, walkSections } from '../documents/document.ts';
import { describeLocator, isWithin } from '../documents/locator.ts';
import type { Obligation } from '../obligations/obligation.ts';
import { hashOf } from '../text/hash.ts';
import { leadingSentences } from '../text/sentences.ts';
import { plain } from '../text/wording.ts';
import type { Item, ItemKind, Topic } from './item.ts';
import { type Point, pointsOf } from './lesson-points.ts';

/** A section that a lesson teaches. */
export interface LessonSection {
  /** "mục III.2", "Điều 23". */
  readonly place: string;
  /** Without its label; absent where the section has none. */
  readonly heading?: string;
  /** What it says, never more. */
  readonly points: readonly Point[];
  /** An item on it, whose citation proves it. */
  readonly item: Item;
}

/** Five minutes on one section, or on a few neighbours that have little to ask: in the order of the documents. */
export interface Lesson {
  /** The same as long as document and first section keep their addresses; 14 ASCII characters. */
  readonly key: string;
  readonly topic: Topic;
  /** "Kế hoạch 213-KH/TU". */
  readonly documentName: string;
  readonly sections: readonly LessonSection[];
  /** Shown with its answer; its citation is the quote of the lesson. */
  readonly example: Item;
  /** To be answered. */
  readonly checks: readonly Item[];
  /** Every item of its sections. */
  readonly items: readonly string[];
  /** What to know of the validity, and what the corpus lacks here. */
  readonly notices: readonly string[];
}

export interface LessonSources {
  readonly documents: readonly Document[];
  readonly items: readonly Item[];
  readonly obligations: readonly Obligation[];
}

const CHECKS = 2;
/** One is the example. */
const LEAST_ITEMS = CHECKS + 1;
/** Lines of points in a lesson: what is read in two minutes. */
const MOST_LINES = 8;
const LEAST_LINES = 2;
/** UTF-16 units of a gap as it is told. */
const SHORT_GAP = 320;

/** A section that is taught as a whole, with the items on it and on what it contains. */
interface Unit {
  readonly placed: PlacedSection;
  readonly items: readonly Item[];
}

/** The lessons of all documents. A document with too few items for one lesson is left out. */
export function createLessons(sources: LessonSources): readonly Lesson[] {
  return sources.documents.flatMap((document) =>
    gather(unitsOf(document, sources.items)).map((units) => lessonOf(document, units, sources)),
  );
}

/** The lessons of the sources in use, made once of each set of items: a new generation brings another set. */
export function rememberLessons(sources: () => LessonSources): () => readonly Lesson[] {
  const made = new WeakMap<readonly Item[], readonly Lesson[]>();
  return () => {
    const current = sources();
    const lessons = made.get(current.items) ?? createLessons(current);
    made.set(current.items, lessons);
    return lessons;
  };
}

function unitsOf(document: Document, items: readonly Item[]): Unit[] {
  const units: Unit[] = [];
  for (const placed of walkSections(document.sections)) {
    if (!isUnit(placed)) continue;
    const { locator } = placed.section;
    const own = items.filter(
      ({ citation }) =>
        citation.document === document.metadata.number &&
        (isDivision(placed.section) ? citation.locator === locator : isWithin(citation.locator, locator)),
    );
    if (own.length > 0) units.push({ placed, items: own });
  }
  return units;
}

/** An article, or a numbered section of a part: the outermost that is no mere gathering; a part stands for its own text. */
function isUnit({ section, ancestors }: PlacedSection): boolean {
  return isDivision(section) || ancestors.every(isDivision);
}

/** Puts neighbours together until they have enough to ask; what is left of a topic joins the lesson before it. */
function gather(units: readonly Unit[]): Unit[][] {
  const lessons: Unit[][] = [];
  let group: Unit[] = [];
  for (const unit of units) {
    const before = lessons.at(-1);
    if (group.length > 0 && before && topicOf(group) !== topicOf([unit])) {
      before.push(...group);
      group = [];
    }
    group.push(unit);
    if (itemsOf(group).length < LEAST_ITEMS) continue;
    lessons.push(group);
    group = [];
  }
  lessons.at(-1)?.push(...group);
  return lessons;
}

function itemsOf(units: readonly Unit[]): Item[] {
  return units.flatMap(({ items }) => items);
}

function topicOf(units: readonly Unit[]): string | undefined {
  return itemsOf(units)[0]?.topic.key;
}

function lessonOf(document: Document, units: readonly Unit[], { obligations }: LessonSources): Lesson {
  const items = itemsOf(units);
  const [example, ...checks] = varied(items, LEAST_ITEMS) as [Item, ...Item[]];
  const [first] = units as [Unit, ...Unit[]];
  const lines = Math.max(LEAST_LINES, Math.floor(MOST_LINES / units.length));
  const { number } = document.metadata;
  return {
    key: hashOf(`lesson\n${number}\n${first.placed.section.locator}`),
    topic: (first.items[0] ?? example).topic,
    documentName: documentName(document.metadata),
    sections: units.map((unit) => sectionOf(unit, number, obligations, lines)),
    example,
    checks,
    items: items.map(({ id }) => id),
    notices: [...new Set([...items.flatMap(({ notices }) => notices), ...units.flatMap(gapsOf)])],
  };
}

function sectionOf(
  { placed: { section }, items }: Unit,
  number: string,
  obligations: readonly Obligation[],
  lines: number,
): LessonSection {
  const duties = obligations.filter(
    ({ citation }) => citation.document === number && isWithin(citation.locator, section.locator),
  );
  return {
    place: describeLocator(section.locator),
    ...(section.heading !== undefined && { heading: plain(section.heading).replace(/:$/u, '') }),
    points: pointsOf(section, { duties, quotes: items.map(({ citation }) => citation.quote) }, lines),
    item: items[0] as Item,
  };
}

function gapsOf({ placed: { section, ancestors } }: Unit): string[] {
  return [...ancestors, section].flatMap(({ gaps }) =>
    gaps.map((gap) => `Chưa có trong nguồn tra cứu: ${leadingSentences(gap, SHORT_GAP)}`),
  );
}

/**
 * So many items that ask for content rather than for its place or order, and differ as much as can be: an example must not
 * tell the answer of a check.
 */
function varied(items: readonly Item[], count: number): Item[] {
  const rest = [...items];
  const chosen: Item[] = [];
  while (chosen.length < count && rest.length > 0) {
    const news = rest.map((item) => novelty(item, chosen));
    chosen.push(...rest.splice(news.indexOf(Math.max(...news)), 1));
  }
  return chosen;
}

/** What is asked of where something stands rather than of what it is. */
const FORMAL: ReadonlySet<ItemKind> = new Set(['place', 'order', 'match']);

/** Content counts more than another provision, that more than another section, and that more than another kind of question. */
function novelty(item: Item, others: readonly Item[]): number {
  const isNew = (of: (item: Item) => string) => Number(others.every((other) => of(other) !== of(item)));
  return (
    8 * Number(!FORMAL.has(item.kind)) +
    4 * isNew(({ citation }) => citation.quote) +
    2 * isNew(({ citation }) => citation.locator) +
    isNew(({ kind }) => kind)
  );
}
