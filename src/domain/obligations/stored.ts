import { cite } from '../documents/citation.ts';
import { type Document, type Section, walkSections } from '../documents/document.ts';
import type { Obligation } from './obligation.ts';

/** An obligation as plain data: the citation is made anew, and so verified, when it is restored. */
export interface StoredObligation extends Omit<Obligation, 'citation'> {
  readonly document: string;
  readonly locator: string;
  readonly quote: string;
}

export function storeObligations(obligations: readonly Obligation[]): StoredObligation[] {
  return obligations.map(({ citation: { document, locator, quote }, ...rest }) => ({
    document,
    locator,
    quote,
    ...rest,
  }));
}

/** @throws Error when a document no longer says what an obligation quotes. */
export function restoreObligations(
  stored: readonly StoredObligation[],
  documents: readonly Document[],
): Obligation[] {
  const places = new Map<string, { document: Document; section: Section }>();
  for (const document of documents) {
    for (const { section } of walkSections(document.sections))
      places.set(`${document.metadata.number} ${section.locator}`, { document, section });
  }
  return stored.map(({ document, locator, quote, ...rest }) => {
    const place = places.get(`${document} ${locator}`);
    const citation = place && cite(place.document, place.section, quote);
    if (citation === undefined) throw new Error(`an obligation does not stand in ${document} ${locator}`);
    return { ...rest, citation };
  });
}
