import type { Document, PlacedSection, Section } from '../../src/domain/documents/document.ts';
import { walkSections } from '../../src/domain/documents/document.ts';

/** A section of a document with the sections it lies in. @throws Error when there is none of that address */
export function placedAt(document: Document, locator: string): PlacedSection {
  for (const placed of walkSections(document.sections)) {
    if (placed.section.locator === locator) return placed;
  }
  throw new Error(`no section ${locator} in ${document.metadata.number}`);
}

export function sectionAt(document: Document, locator: string): Section {
  return placedAt(document, locator).section;
}
