import { type Document, type PlacedSection, walkSections } from '../documents/document.ts';
import type { Embedder, VectorIndex } from '../ports.ts';
import type { Glossary } from '../text/glossary.ts';
import type { KeywordIndex } from './keywords.ts';
import { type Passage, passagesOf } from './passages.ts';

/** One loaded generation: everything that answering needs, immutable. */
export interface Library {
  readonly documents: readonly Document[];
  /** In the order of the keyword and vector indexes. */
  readonly passages: readonly Passage[];
  readonly keywords: KeywordIndex;
  readonly vectors: VectorIndex;
  readonly embedder: Embedder;
  readonly glossary: Glossary;
  document(number: string): Document | undefined;
  section(number: string, locator: string): PlacedSection | undefined;
}

export interface LibraryParts {
  readonly documents: readonly Document[];
  readonly keywords: KeywordIndex;
  readonly vectors: VectorIndex;
  readonly embedder: Embedder;
  readonly glossary: Glossary;
}

export function createLibrary(parts: LibraryParts): Library {
  const documents = new Map(parts.documents.map((document) => [document.metadata.number, document]));
  const sections = new Map<string, Map<string, PlacedSection>>();
  for (const document of parts.documents) {
    const placed = [...walkSections(document.sections)];
    sections.set(document.metadata.number, new Map(placed.map((item) => [item.section.locator, item])));
  }
  return {
    ...parts,
    passages: parts.documents.flatMap(passagesOf),
    document: (number) => documents.get(number),
    section: (number, locator) => sections.get(number)?.get(locator),
  };
}
