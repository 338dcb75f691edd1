import { type Document, walkSections } from '../../documents/document.ts';
import { describeLocator } from '../../documents/locator.ts';
import { syllables } from '../../text/tokenise.ts';
import { capitalise } from '../../text/wording.ts';
import type { Draft } from './draft.ts';
import { ALIKE, likeness } from './likeness.ts';
import { isInEveryLaw, nameOf, ownHeading, type Place } from './place.ts';
import { upToClause } from './shorten.ts';
import type { Units } from './units.ts';

/** UTF-16 units of a heading in a question. */
const LONGEST = 170;
/** Syllables below which a heading names no subject: "Mục đích". */
const SHORTEST = 3;

/** Which article, chapter or section is about a subject, by their headings. */
export function placeDrafts(places: readonly Place[], units: Units): Draft[] {
  return places.flatMap((place) => {
    const { section, document } = place;
    const heading = ownHeading(section);
    const asked = heading && upToClause(heading, LONGEST);
    if (asked === undefined || !isAsked(place) || units.isUnit(asked)) return [];
    if (syllables(asked).length < SHORTEST || isInEveryLaw(asked)) return [];
    const others = siblings(document, place).filter(
      ({ heading: other = '' }) => likeness(other, asked) < ALIKE,
    );
    return {
      kind: 'place',
      prompt: `${capitalise(askedFor(place))} nào của ${nameOf(document)} có tiêu đề ${asked === heading ? '' : 'mở đầu bằng '}“${asked}”?`,
      key: labelOf(place.section),
      wrong: nearest(section.locator, others).map(labelOf),
      place,
      quote: section.heading ?? '',
      because: asked,
      order: (a, b) => a.localeCompare(b, 'vi', { numeric: true }),
    };
  });
}

function isAsked({ section: { kind } }: Place): boolean {
  return kind === 'article' || kind === 'chapter' || kind === 'heading';
}

function askedFor({ section: { kind } }: Place): string {
  return kind === 'article' ? 'điều' : kind === 'chapter' ? 'chương' : 'mục';
}

function labelOf({ kind, locator }: Place['section']): string {
  return kind === 'chapter' ? locator : describeLocator(locator).replace(/^mục/u, 'Mục');
}

/** Sections of the same kind in the same document, whether or not their text is complete: their headings tell them apart. */
function siblings(document: Document, { section: { kind, locator } }: Place): Place['section'][] {
  return [...walkSections(document.sections)]
    .map(({ section }) => section)
    .filter((other) => other.kind === kind && other.locator !== locator && ownHeading(other) !== undefined);
}

/** The sections nearest in number, from nearest to farthest: those that are mistaken for one another. */
function nearest(locator: string, others: readonly Place['section'][]): Place['section'][] {
  const number = numberOf(locator);
  return others
    .toSorted((a, b) => Math.abs(numberOf(a.locator) - number) - Math.abs(numberOf(b.locator) - number))
    .slice(0, 3);
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

function numberOf(locator: string): number {
  const arabic = /\d+/u.exec(locator)?.[0];
  const roman = [...(/[IVX]+/u.exec(locator)?.[0] ?? '')].map((digit) => ROMAN[digit] ?? 0);
  const part = roman.reduce((sum, digit, i) => sum + (digit < (roman[i + 1] ?? 0) ? -digit : digit), 0);
  return part * 100 + Number(arabic ?? 0);
}
