import { childSections, isDivision } from '../../documents/document.ts';
import { describeLocator } from '../../documents/locator.ts';
import { continueWith } from '../../text/wording.ts';
import type { Draft } from './draft.ts';
import { lotOf } from './lots.ts';
import { isInEveryLaw, nameOf, ownHeading, type Place } from './place.ts';

const LONGEST = 100;
const PERMUTATIONS = [
  [0, 2, 1],
  [1, 0, 2],
  [2, 1, 0],
  [1, 2, 0],
  [2, 0, 1],
] as const;
/** Of one chapter. */
const MOST = 2;

/** Which article of a chapter is about what: three at a time. */
export function outlineDrafts(places: readonly Place[]): Draft[] {
  return places.filter(({ section }) => isDivision(section)).flatMap(outlinesOf);
}

function outlinesOf(place: Place): Draft[] {
  // Its heading is quoted as the document's own words.
  const quote = ownHeading(place.section) === undefined ? undefined : place.section.heading;
  if (quote === undefined) return [];
  const headed = childSections(place.section).flatMap((section) => {
    const heading = ownHeading(section);
    const sound = section.gaps.length === 0 && section.kind === 'article';
    return heading === undefined || !sound || isInEveryLaw(heading)
      ? []
      : [{ at: describeLocator(section.locator), heading }];
  });
  const triples = headed.flatMap((first, i) =>
    headed
      .slice(i + 1)
      .flatMap((second, j) => headed.slice(i + j + 2).map((third) => [first, second, third] as const)),
  );
  const fitting = triples.filter(
    (three) =>
      matching(
        three.map(({ at }) => at),
        three.map(({ heading }) => heading),
      ).length <= LONGEST,
  );
  const start = lotOf(headed.map(({ heading }) => heading).join('\n'), fitting.length || 1);
  const chosen: (typeof triples)[number][] = [];
  for (const three of [...fitting.slice(start), ...fitting.slice(0, start)]) {
    if (chosen.length < MOST && !chosen.some((other) => other.some((one) => three.includes(one))))
      chosen.push(three);
  }
  return chosen.map((three) => {
    const addresses = three.map(({ at }) => at);
    const headings = three.map(({ heading }) => heading);
    return {
      kind: 'match',
      prompt: `Cách ghép điều với nội dung nào đúng theo ${nameOf(place.document)}?`,
      key: matching(addresses, headings),
      wrong: PERMUTATIONS.map((order) =>
        matching(
          addresses,
          order.map((i) => headings[i] ?? ''),
        ),
      ),
      place,
      quote,
      because: matching(addresses, headings),
    };
  });
}

function matching(left: readonly string[], right: readonly string[]): string {
  return left.map((text, i) => `${text} – ${continueWith(right[i] ?? '')}`).join('; ');
}
