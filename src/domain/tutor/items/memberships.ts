import { sectionText } from '../../documents/document.ts';
import { capitalise, continueWith } from '../../text/wording.ts';
import type { Draft } from './draft.ts';
import { ALIKE, likeness } from './likeness.ts';
import type { List } from './lists.ts';
import { shuffled } from './lots.ts';
import { addressOf, headingOver } from './place.ts';
import { titleIn } from './titles.ts';

/** Names are short; sentences belong to other questions. */
const LONGEST = 60;
/** Headings over names of awards: other lists have nothing that could be mistaken for one another. */
const AWARDS =
  /^(?:Các )?(?:danh hiệu|(?:loại )?hình thức khen thưởng|loại hình khen thưởng|huân chương|huy chương|giải thưởng)/iu;
/** Of one list. */
const MOST = 3;

/** Which of several names is in a list that the text gives whole. */
export function membershipDrafts(lists: readonly List[]): Draft[] {
  const named = lists.filter(({ members }) => members.every((member) => member.length <= LONGEST));
  return named.flatMap((list) => {
    const { place, members } = list;
    const heading = headingOver(place);
    if (heading === undefined || !AWARDS.test(heading) || titleIn(heading) !== undefined) return [];
    const kind = continueWith(heading.replace(/^Các /u, ''));
    const wrong = named
      .filter((other) => AWARDS.test(headingOver(other.place) ?? '') && areApart(list, other))
      .flatMap((other) => other.members)
      .filter((member) => isForeign(member, list) && !/^danh hiệu của /iu.test(member));
    return shuffled(members, heading, (member) => member)
      .filter((member) => likeness(member, heading) === 0)
      .slice(0, MOST)
      .map((member) => ({
        kind: 'match',
        prompt: `Theo ${addressOf(place)}, đâu là một trong các ${kind}?`,
        key: capitalise(member),
        wrong: [...new Set(wrong.map(capitalise))],
        place,
        quote: member,
      }));
  });
}

/** Lists under headings that say much the same may be parts of one another. */
function areApart(a: List, b: List): boolean {
  const [one = '', other = ''] = [headingOver(a.place), headingOver(b.place)];
  return a.place.document === b.place.document && likeness(one, other) < ALIKE;
}

/** Whether a name is surely not among the list's: "Huân chương Sao vàng" is one of the "huân chương". */
function isForeign(name: string, { members, place }: List): boolean {
  const said = name.toLowerCase();
  return (
    !sectionText(place.section).toLowerCase().includes(said) &&
    !members.some((member) => said.includes(member.toLowerCase()) || likeness(member, name) >= ALIKE)
  );
}
