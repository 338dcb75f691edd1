import { cite } from '../documents/citation.ts';
import type { Section } from '../documents/document.ts';
import { isWithin } from '../documents/locator.ts';
import type { Passage } from '../search/passages.ts';
import type { Statement } from './composition.ts';
import type { RatedSpot } from './evidence.ts';

/** How close to the best a sentence of another passage, or of another clause of the same, must score to be pointed to. */
const RELATED = { elsewhere: 0.65, nearby: 0.85 } as const;
const MOST = 2;

/**
 * Points to other sections that speak of the same: one of each passage.
 * @param said sections the answer cites already
 */
export function seeAlso(best: RatedSpot, rated: readonly RatedSpot[], said: readonly Section[]): Statement[] {
  const passages = new Set<Passage>();
  const others: Statement[] = [];
  for (const { spot, score } of rated) {
    if (others.length >= MOST || score < best.score * RELATED.elsewhere) break;
    const nearby = spot.passage === best.spot.passage;
    if (
      nearby &&
      (score < best.score * RELATED.nearby ||
        said.some((section) => isWithin(spot.section.locator, section.locator)))
    )
      continue;
    if (passages.has(spot.passage) || spot.section.kind === 'recipients') continue;
    passages.add(spot.passage);
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
