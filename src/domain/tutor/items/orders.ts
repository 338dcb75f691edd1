import { startsWithAction } from '../../obligations/actions.ts';
import { capitalise } from '../../text/wording.ts';
import type { Draft } from './draft.ts';
import { quotedNamesIn } from './likeness.ts';
import type { List } from './lists.ts';
import { shuffled } from './lots.ts';
import { subjectOf } from './place.ts';

/** Between the things of an order. */
export const ARROW = ' → ';
const LONGEST = 100;
const PERMUTATIONS = [
  [0, 2, 1],
  [1, 0, 2],
  [2, 1, 0],
  [1, 2, 0],
  [2, 0, 1],
] as const;

/** In which order a numbered list has three of its things. */
export function orderDrafts(lists: readonly List[]): Draft[] {
  return lists.flatMap((list) => {
    const { place, members, numbered, introduction } = list;
    if (!numbered || !isInOrder(list)) return [];
    return threesOf(members).map((three): Draft => {
      const wrong = PERMUTATIONS.map((order) => order.map((i) => three[i] ?? '').join(ARROW));
      return {
        kind: 'order',
        prompt: `Ba nội dung sau đây được nêu theo thứ tự nào tại ${subjectOf(place)}?`,
        key: three.join(ARROW),
        wrong,
        place,
        quote: introduction ?? place.section.heading ?? '',
        because: three.join(ARROW),
      };
    });
  });
}

/** Whether the order says something: titles from high to low, the steps of some work. */
function isInOrder({ members, introduction }: List): boolean {
  const titles = members.filter((member) => quotedNamesIn(member).length > 0);
  const steps = introduction === undefined && members.every((member) => startsWithAction(member));
  return steps || titles.length * 2 > members.length;
}

/** Threes whose names are short enough together, of a long list more than one. */
function threesOf(members: readonly string[]): string[][] {
  const found: string[][] = [];
  members.forEach((first, i) => {
    members.slice(i + 1).forEach((second, j) => {
      for (const third of members.slice(i + j + 2)) {
        const three = [first, second, third].map((text) => capitalise(text));
        if (three.join(ARROW).length <= LONGEST) found.push(three);
      }
    });
  });
  const drawn = shuffled(found, members.join('\n'), (three) => three.join('\n'));
  return drawn.slice(0, members.length > 4 ? 2 : 1);
}
