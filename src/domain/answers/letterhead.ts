import { cite, type VerifiedCitation } from '../documents/citation.ts';
import type { Document } from '../documents/document.ts';
import { LETTERHEAD } from '../documents/locator.ts';

/** The place that states what metadata says of a document; undefined where its letterhead does not say it. */
export function citeLetterhead(document: Document, value: string): VerifiedCitation | undefined {
  const section = document.sections.find(({ locator }) => locator === LETTERHEAD);
  return section && cite(document, section, value);
}
