import { isDivision } from '../../documents/document.ts';
import { describeLocator, parentLocator } from '../../documents/locator.ts';
import { continueWith } from '../../text/wording.ts';
import { type Draft, FALSE, TRUE } from './draft.ts';
import { ALIKE, givesAway, likeness } from './likeness.ts';
import type { List } from './lists.ts';
import { lotOf, shuffled } from './lots.ts';
import { headingOver, nameOf } from './place.ts';

const LENGTH = { least: 24, most: 150 } as const;
/** Of one list. */
const MOST = 2;

/** Under which of the announcements of one article something is listed: true or false. */
export function groupDrafts(lists: readonly List[]): Draft[] {
  const announced = lists.filter(
    ({ introduction, numbered, place }) =>
      introduction !== undefined && numbered && !isDivision(place.section),
  );
  return announced.flatMap((list) => {
    const beside = announced.filter((other) => other !== list && areBeside(list, other));
    return shuffled(list.members.filter(isAsked), list.introduction ?? '', (member) => member)
      .slice(0, MOST)
      .filter((member) => !isAmong(member, beside))
      .flatMap((member) => draftOf(list, beside, member));
  });
}

function isAsked({ length }: string): boolean {
  return length >= LENGTH.least && length <= LENGTH.most;
}

function areBeside({ place: a }: List, { place: b }: List): boolean {
  return a.document === b.document && parentLocator(a.section.locator) === parentLocator(b.section.locator);
}

function isAmong(member: string, lists: readonly List[]): boolean {
  return lists.some(({ members }) => members.some((other) => likeness(other, member) >= ALIKE));
}

function draftOf(list: List, beside: readonly List[], member: string): Draft[] {
  const { place, introduction = '' } = list;
  const [other] = shuffled(beside, member, (one) => one.introduction ?? '');
  const article = parentLocator(place.section.locator);
  if (other === undefined || article === undefined) return [];
  const holds = lotOf(member, 2) === 0;
  const group = bare((holds ? introduction : other.introduction) ?? '');
  if (givesAway(member, bare(introduction), [])) return [];
  const heading = headingOver(place);
  const about = heading === undefined ? '' : ` về ${continueWith(heading)}`;
  return [
    {
      kind: 'statement',
      about: `in which group\n${member}`,
      prompt: `Đúng hay sai: tại ${describeLocator(article)} ${nameOf(place.document)}${about}, “${member}” thuộc nhóm “${group}”?`,
      key: holds ? TRUE : FALSE,
      wrong: [holds ? FALSE : TRUE],
      place,
      quote: introduction,
      because: `“${member}” thuộc nhóm “${bare(introduction)}”`,
    },
  ];
}

function bare(introduction: string): string {
  return introduction.replace(/:$/u, '');
}
