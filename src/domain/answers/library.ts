import { type Document, type PlacedSection, walkSections } from '../documents/document.ts';
import { titleNames } from '../documents/names.ts';
import { type TitleKind, titleKinds } from '../documents/title-kinds.ts';
import type { Obligation } from '../obligations/obligation.ts';
import type { SearchIndexes, SearchModels } from '../search/candidates.ts';
import { matchTerms } from '../search/match-terms.ts';
import { type Passage, passagesOf } from '../search/passages.ts';
import type { Glossary } from '../text/glossary.ts';
import { PhraseTable } from '../text/phrases.ts';
import { syllables } from '../text/tokenise.ts';
import type { AnswerabilityModel } from './answerability-model.ts';

/** Embeds a text at once, without asking another machine. */
export type VectorOf = (text: string) => Float32Array;

/** What was learnt from other texts than those of the corpus. */
export interface LibraryModels extends SearchModels {
  /** For comparing sentences with a question; not the space of `embedder` where that is a hosted one. */
  readonly vectorOf: VectorOf;
  /** What the texts that `vectorOf` was learnt from are about, of unit length. */
  readonly topics: readonly Float32Array[];
  /** What tells which sentences answer a question. */
  readonly answerability: AnswerabilityModel;
}

/** What a generation holds, and what it is searched with. */
export interface LibraryParts extends SearchIndexes, LibraryModels {
  readonly documents: readonly Document[];
  readonly glossary: Glossary;
  /** What the documents oblige whom to, in their order. */
  readonly obligations: readonly Obligation[];
}

/** One loaded generation: everything that answering needs, immutable. */
export interface Library extends LibraryParts {
  /** In the order of the keyword and vector indexes. */
  readonly passages: readonly Passage[];
  document(number: string): Document | undefined;
  section(number: string, locator: string): PlacedSection | undefined;
  /** The names of titles and awards that the documents give, found in folded syllables. */
  readonly names: PhraseTable<readonly string[]>;
  /** Under what the documents list titles, by the title's folded syllables joined by spaces. */
  readonly kinds: ReadonlyMap<string, TitleKind>;
  /** Where the documents were issued, found in folded syllables: a place tells little of a subject. */
  readonly places: PhraseTable<true>;
  /** Terms of the gaps and notices of all documents. */
  readonly remarked: ReadonlySet<string>;
  /** Every address of a document, in reading order. */
  locators(number: string): readonly string[];
}

export function createLibrary(parts: LibraryParts): Library {
  const documents = new Map(parts.documents.map((document) => [document.metadata.number, document]));
  const sections = new Map<string, Map<string, PlacedSection>>();
  for (const document of parts.documents) {
    const placed = [...walkSections(document.sections)];
    sections.set(document.metadata.number, new Map(placed.map((item) => [item.section.locator, item])));
  }
  const names = new PhraseTable<readonly string[]>();
  for (const name of parts.documents.flatMap(titleNames)) {
    names.add(name, name);
    for (const other of otherNamesOf(name, parts.glossary)) names.add(other, name);
  }
  const places = new PhraseTable<true>();
  for (const { metadata } of parts.documents) places.add(syllables(metadata.place ?? ''), true);
  return {
    ...parts,
    places,
    names,
    remarked: new Set(parts.documents.flatMap((document) => remarkedTerms(document, parts.glossary))),
    kinds: new Map(parts.documents.flatMap((document) => [...titleKinds(document)])),
    passages: parts.documents.flatMap(passagesOf),
    document: (number) => documents.get(number),
    section: (number, locator) => sections.get(number)?.get(locator),
    locators: (number) => [...(sections.get(number)?.keys() ?? [])],
  };
}

function remarkedTerms(document: Document, glossary: Glossary): string[] {
  const places = [document, ...[...walkSections(document.sections)].map(({ section }) => section)];
  return places.flatMap(({ gaps, notices }) =>
    [...gaps, ...notices.map(({ text }) => text)].flatMap((text) => [...matchTerms(text, glossary)]),
  );
}

/** What else people call something of that name, by the glossary. */
function otherNamesOf(name: readonly string[], glossary: Glossary): readonly (readonly string[])[] {
  return glossary
    .alternatives(name)
    .flatMap(({ start, end, phrases }) => (end - start === name.length ? phrases : []));
}
