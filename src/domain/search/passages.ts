import {
  childSections,
  type Document,
  documentName,
  ownParagraphs,
  type PlacedSection,
  type Section,
  sectionText,
} from '../documents/document.ts';

/**
 * The unit of retrieval: an article, a numbered section of a Party document or another section that people
 * cite as a whole, with its clauses and points. Which clause, paragraph or sentence of it answers is decided
 * when the answer is composed.
 */
export interface Passage extends PlacedSection {
  readonly document: Document;
  /** Type, number and title of the document. */
  readonly title: string;
  /** Headings above and of the section, outermost first. */
  readonly headings: string;
  readonly body: string;
}

/** Every passage of a document in reading order; a section without text of its own has none. */
export function passagesOf(document: Document): Passage[] {
  return [...collect(document, document.sections, [])];
}

function* collect(
  document: Document,
  sections: readonly Section[],
  ancestors: readonly Section[],
): Generator<Passage> {
  for (const section of sections) {
    const inner = childSections(section).filter(({ kind }) => kind !== 'clause' && kind !== 'point');
    const whole = inner.length === 0;
    const body = whole
      ? bodyOf(section)
      : ownParagraphs(section)
          .map(({ text }) => text)
          .join('\n');
    if (body.trim() !== '' && section.kind !== 'letterhead') {
      yield {
        document,
        section: whole ? section : { ...section, content: ownParagraphs(section) },
        ancestors,
        title: `${documentName(document.metadata)} ${document.metadata.title}`,
        headings: [...ancestors, section].flatMap(({ heading }) => heading ?? []).join('\n'),
        body,
      };
    }
    yield* collect(document, inner, [...ancestors, section]);
  }
}

function bodyOf(section: Section): string {
  const { heading: _heading, ...rest } = section;
  return sectionText(rest);
}
