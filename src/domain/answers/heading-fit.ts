import type { Question } from './question.ts';

/**
 * How well a heading and a question fit each other, 0 to 1: the harmonic mean of the share of the heading that the
 * question says and of the share of the question that the heading says, weighted by how much each term tells.
 */
export function measureHeadings(
  { query }: Question,
  idf: (term: string) => number,
): (heading: ReadonlySet<string>) => number {
  const asked = new Map(query.groups.map(({ term, weight }) => [term, weight]));
  const total = [...asked.values()].reduce((sum, weight) => sum + weight, 0);
  const known = new Map<ReadonlySet<string>, number>();
  const tells = (term: string) => Math.max(LEAST_TELLING, idf(term));
  return (heading) => {
    const before = known.get(heading);
    if (before !== undefined) return before;
    let said = 0;
    let met = 0;
    for (const [term, weight] of asked) {
      if (!heading.has(term)) continue;
      said += tells(term);
      met += weight;
    }
    const fit = said === 0 ? 0 : 2 / (headingWeight(heading, tells) / said + total / met);
    known.set(heading, fit);
    return fit;
  };
}

/** How much all terms of a heading tell; a heading belongs to one index. */
function headingWeight(heading: ReadonlySet<string>, tells: (term: string) => number): number {
  const known = headingWeights.get(heading);
  if (known !== undefined) return known;
  let weight = 0;
  for (const term of heading) weight += tells(term);
  headingWeights.set(heading, weight);
  return weight;
}

const headingWeights = new WeakMap<ReadonlySet<string>, number>();

/** Words of every title still tell a heading from another. */
const LEAST_TELLING = 0.7;
