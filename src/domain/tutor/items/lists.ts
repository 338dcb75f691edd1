import { childSections, isDivision, ownParagraphs } from '../../documents/document.ts';
import { isBullet, withoutBullet } from '../../documents/labels.ts';
import { withoutClosing } from '../../obligations/clause.ts';
import { semicolonParts } from '../../text/sentences.ts';
import type { Place } from './place.ts';

/** Things that a document lists one below the other, or behind a colon. All texts are verbatim. */
export interface List {
  readonly place: Place;
  /** What announces them, with its colon; none where the heading does. */
  readonly introduction?: string;
  readonly members: readonly string[];
  /** Whether each has a number or letter of its own. */
  readonly numbered: boolean;
}

/** Lists that are not the whole of what they are taken from. */
const PARTIAL = /trong đó có|^Trong (?:các|số|những)|(?:một|ít nhất \S+) trong các/u;

/** The lists in the sections, each whole: their length is a fact, and what is not among them is excluded. */
export function listsIn(places: readonly Place[]): List[] {
  return places
    .filter(({ section }) => !isDivision(section))
    .flatMap((place) => [listBelow(place), ...listsInside(place)])
    .filter((list) => list !== undefined)
    .filter(({ introduction = '', members }) => members.length > 1 && !PARTIAL.test(introduction));
}

function listBelow(place: Place): List | undefined {
  const { section, ancestors, document } = place;
  const children = childSections(section);
  const [first, ...rest] = ownParagraphs(section);
  const introduction = first?.text.endsWith(':') ? first.text : undefined;
  const announced = introduction === undefined ? {} : { introduction };
  if (children.length === 0) {
    if (introduction === undefined || !rest.every(({ text }) => isBullet(text))) return undefined;
    const members = rest.map(({ text }) => withoutClosing(withoutBullet(text)));
    return { place, ...announced, members, numbered: false };
  }
  const plain = children.every((child) => child.heading === undefined && childSections(child).length === 0);
  const alone = (introduction === undefined ? first : rest[0]) === undefined;
  if (!plain || !alone || !isWhole(children.map(({ locator }) => locator))) return undefined;
  const members = children.map((child) => withoutClosing(ownParagraphs(child)[0]?.text ?? ''));
  return { place: { document, section, ancestors }, ...announced, members, numbered: true };
}

/** Whether labels run on from the first: 1, 2, 3 or a, b, c. */
function isWhole(locators: readonly string[]): boolean {
  const labels = locators.map((locator) => locator.slice(locator.lastIndexOf('.') + 1));
  const letters = [...'abcdđeghiklmnopqrstuvxy'];
  return labels.every((label, i) => label === letters[i] || Number(label) === i + 1);
}

/** "ba nhóm: …; …; …". */
function listsInside(place: Place): List[] {
  return ownParagraphs(place.section).flatMap(({ text }) => {
    const [sentence = ''] = text.split(/(?<=\.)\s/u);
    const colon = sentence.indexOf(': ');
    if (colon < 0) return [];
    const members = semicolonParts(sentence.slice(colon + 2)).map(withoutClosing);
    return members.length > 1
      ? [{ place, introduction: sentence.slice(0, colon + 1), members, numbered: false }]
      : [];
  });
}
