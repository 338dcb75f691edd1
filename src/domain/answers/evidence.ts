import type { Section } from '../documents/document.ts';
import { coverage } from '../search/coverage.ts';
import type { TermGroup } from '../search/query.ts';
import type { RankedPassage } from '../search/retrieve.ts';
import type { Glossary } from '../text/glossary.ts';
import type { Intent } from './intent.ts';
import { meets } from './requirement.ts';
import { type Spot, spotsOf } from './spots.ts';

export interface RatedSpot {
  readonly spot: Spot;
  /** Share of the question met by the sentence and what stands above it, 0 to 1. */
  readonly coverage: number;
  /** What ranks it: coverage, the passage's score and whether it says what is asked. */
  readonly score: number;
  readonly meets: boolean;
}

const WEIGHTS = { coverage: 0.7, passage: 0.3, meets: 0.08, aside: 0.25 } as const;

/** Sentences that answer nothing: who is to regulate the details, and who is to receive a copy. */
function isAside(spot: Spot, intent: Intent): boolean {
  if (spot.section.kind === 'recipients') return intent !== 'list';
  return /^Luật giao .{5,60} quy định chi tiết/u.test(spot.quote);
}

/** The sentences of the passages, best first; equal ones in reading order. */
export function rateSpots(
  ranked: readonly RankedPassage[],
  groups: readonly TermGroup[],
  intent: Intent,
  glossary: Glossary,
): RatedSpot[] {
  const best = ranked[0]?.score ?? 1;
  const rated = ranked.flatMap(({ passage, score }) =>
    spotsOf(passage, glossary).map((spot): RatedSpot => {
      const covered = coverage(groups, spot.layers);
      const fits = meets(intent, spot.quote, contextOf(spot));
      return {
        spot,
        coverage: covered,
        meets: fits,
        score:
          WEIGHTS.coverage * covered +
          WEIGHTS.passage * (best > 0 ? score / best : 0) +
          (fits ? WEIGHTS.meets : 0) -
          (isAside(spot, intent) ? WEIGHTS.aside : 0),
      };
    }),
  );
  return rated.sort((a, b) => b.score - a.score);
}

/** Headings and introductions above a sentence. */
export function contextOf(spot: Spot): string {
  return spot.chain
    .flatMap((section) => [
      section.heading ?? '',
      ...section.content.flatMap((item) =>
        item.kind === 'paragraph' && item !== spot.paragraph && item.text.endsWith(':') ? [item.text] : [],
      ),
    ])
    .join(' ');
}

/** How much of the question the headings and introduction of a section meet by themselves. */
export function leadCoverage(spot: Spot, section: Section, groups: readonly TermGroup[], termsOf: (text: string) => ReadonlySet<string>): number {
  const at = spot.chain.indexOf(section);
  const own = [section.heading ?? '', ...introductions(section)].join('\n');
  const above = spot.chain.slice(0, at).flatMap((outer) => [outer.heading ?? '', ...introductions(outer)]);
  const title = spot.layers.at(-1);
  return coverage(groups, [
    { terms: termsOf(own), worth: 1 },
    { terms: termsOf(above.join('\n')), worth: 0.85 },
    ...(title ? [title] : []),
  ]);
}

function introductions(section: Section): string[] {
  return section.content.flatMap((item) => (item.kind === 'paragraph' && item.text.endsWith(':') ? [item.text] : []));
}
