import { cite } from '../documents/citation.ts';
import type { Section } from '../documents/document.ts';
import type { Statement } from './composition.ts';
import type { RatedSpot } from './evidence.ts';

/** How close to the best another section must score to be pointed to. */
const RELATED = 0.65;
const MOST = 2;

/**
 * Points to other sections that speak of the same.
 * @param said sections the answer cites already
 */
export function seeAlso(best: RatedSpot, rated: readonly RatedSpot[], said: readonly Section[]): Statement[] {
  const seen = new Set([
    best.spot.passage,
    ...rated.filter(({ spot }) => said.includes(spot.section)).map(({ spot }) => spot.passage),
  ]);
  const others: Statement[] = [];
  for (const { spot, score } of rated) {
    if (others.length >= MOST || score < best.score * RELATED) break;
    if (seen.has(spot.passage) || spot.section.kind === 'recipients') continue;
    seen.add(spot.passage);
    const citation = cite(spot.passage.document, spot.section, spot.quote);
    if (citation === undefined) continue;
    others.push({
      text: `Xem thêm ${citation.place} (${citation.documentName})`,
      citations: [citation],
      aside: true,
    });
  }
  return others;
}
