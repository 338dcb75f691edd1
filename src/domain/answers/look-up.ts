import { cite } from '../documents/citation.ts';
import { type Document, documentName, ownParagraphs, type PlacedSection } from '../documents/document.ts';
import { describeLocator, isWithin, LETTERHEAD, parentLocator } from '../documents/locator.ts';
import type { Reference } from '../documents/reference.ts';
import { capitalise, closed, plain } from '../text/wording.ts';
import type { Composition, Statement } from './composition.ts';
import { declined } from './decline.ts';
import type { Library } from './library.ts';
import { listSection } from './listing.ts';
import { declineMentioned } from './mentioned-document.ts';

export interface Found extends PlacedSection {
  readonly document: Document;
}

/** What of a reference says where to look. */
type Address = Pick<Reference, 'documents' | 'unknown' | 'unknownScope' | 'locators'>;

export type LookUp =
  | { readonly kind: 'found'; readonly places: readonly Found[] }
  | { readonly kind: 'missing'; readonly composition: Composition };

/** Looks up the addresses a question names; undefined when it names none. */
export function lookUp(reference: Address, library: Library): LookUp | undefined {
  const { locators } = reference;
  const [locator] = locators;
  if (locator === undefined) return undefined;
  const named = reference.documents.flatMap((number) => library.document(number) ?? []);
  if (reference.unknownScope || (named.length === 0 && reference.unknown.length > 0)) {
    return { kind: 'missing', composition: declineMentioned(reference.unknown, library) };
  }
  const searched = named.length > 0 ? named : library.documents;
  const places = locators.flatMap((wanted) => place(wanted, searched, library));
  if (places.length > 0) return { kind: 'found', places };
  return { kind: 'missing', composition: missing(locator, searched, library) };
}

function place(locator: string, documents: readonly Document[], library: Library): Found[] {
  return documents.flatMap((document) => {
    const placed = library.section(document.metadata.number, locator);
    return placed === undefined ? [] : [{ ...placed, document }];
  });
}

/**
 * What a section says; a paragraph of it where one is asked for ("đoạn 2 mục II.2").
 * @param items how many things it lists, where that is asked
 */
export function readOut({ document, section }: Found, paragraph?: number, items?: number): Composition {
  const name = documentName(document.metadata);
  if (paragraph !== undefined) {
    const wanted = ownParagraphs(section).find(({ number }) => number === paragraph);
    const citation = wanted && cite(document, section, wanted.text);
    if (wanted !== undefined && citation !== undefined) {
      return { kind: 'answered', statements: [{ text: plain(wanted.text), citations: [citation] }] };
    }
  }
  const place = describeLocator(section.locator);
  const heading = section.heading ? `: ${plain(section.heading).replace(/:$/u, '')}` : '';
  const counted = items === undefined ? '' : ` có ${items} nội dung`;
  const lead = `${capitalise(place)}${heading} (${name})${counted}:`;
  const [only, ...others] = section.content;
  if (only?.kind === 'paragraph' && others.length === 0) {
    const citation = cite(document, section, only.text);
    if (citation !== undefined) {
      return {
        kind: 'answered',
        statements: [
          { text: lead, citations: [] },
          { text: closed(plain(only.text)), citations: [citation] },
        ],
      };
    }
  }
  const gaps: Statement[] = section.gaps.map((gap) => ({
    text: `Chưa có trong nguồn tra cứu: ${gap}`,
    citations: [],
  }));
  const listed = listSection(document, section, lead);
  if (section.content.length === 0) {
    const citation = section.heading ? cite(document, section, section.heading) : undefined;
    return {
      kind: gaps.length > 0 ? 'not-stated' : 'answered',
      statements: [{ text: lead, citations: citation ? [citation] : [] }, ...gaps],
    };
  }
  return { kind: 'answered', statements: [...listed, ...gaps] };
}

/** Says exactly what is lacking: the section, or the part of a section that does exist. */
function missing(locator: string, documents: readonly Document[], library: Library): Composition {
  for (let outer = parentLocator(locator); outer !== undefined; outer = parentLocator(outer)) {
    const [found] = place(outer, documents, library);
    if (found !== undefined) return withinGap(locator, found);
  }
  const [document] = documents;
  const place_ = describeLocator(locator);
  const article = /^Điều (\d+)/u.exec(locator)?.[1];
  if (article !== undefined && document !== undefined) {
    const legal = documents.find(
      (item) => item.metadata.articlesTotal !== undefined || library.section(item.metadata.number, 'Điều 1'),
    );
    const total = legal?.metadata.articlesTotal;
    if (legal !== undefined && total !== undefined) {
      const name = documentName(legal.metadata);
      return Number(article) > total
        ? declined(`${name} chỉ có ${total} điều, không có Điều ${article}.`)
        : declined(
            `${capitalise(place_)} của ${name} chưa có trong nguồn tra cứu (bản tóm tắt không có điều này), nên tôi không trả lời được.`,
          );
    }
  }
  if (documents.length !== 1 || document === undefined)
    return declined(`Không có ${place_} trong các văn bản đã lập chỉ mục.`);
  return withoutPart(place_, document);
}

/** A part that a document does not have, and which it has. */
function withoutPart(part: string, document: Document): Composition {
  const name = documentName(document.metadata);
  const of = document.metadata.text === 'summary' ? `Bản tóm tắt ${name} trong nguồn tra cứu` : name;
  const parts = document.sections.flatMap((section): Statement[] => {
    const { locator, heading, content } = section;
    if (locator === LETTERHEAD || heading === undefined || content.length === 0) return [];
    const citation = cite(document, section, heading);
    const label = /^[IVXLC\d]+$/u.test(locator) ? `${locator}. ${plain(heading)}` : locator;
    return citation === undefined ? [] : [{ text: `- ${capitalise(label)}`, citations: [citation] }];
  });
  return {
    kind: 'not-stated',
    statements: [
      { text: `${of} không có ${part}.${parts.length > 0 ? ' Các phần hiện có:' : ''}`, citations: [] },
      ...parts,
    ],
  };
}

function withinGap(locator: string, { document, section }: Found): Composition {
  const heading = section.heading ?? ownParagraphs(section)[0]?.text ?? '';
  const citation = cite(document, section, heading);
  const name = documentName(document.metadata);
  const text =
    document.metadata.text === 'summary'
      ? `${capitalise(describeLocator(locator))} của ${name} chưa có trong nguồn tra cứu.`
      : `${name} không có ${describeLocator(locator)}.`;
  return {
    kind: 'not-stated',
    statements: [
      { text, citations: [] },
      ...section.gaps.map((gap) => ({ text: `Phần còn thiếu: ${gap}`, citations: [] })),
      ...(citation
        ? [
            {
              text: `Gần nhất là ${describeLocator(section.locator)}: ${plain(citation.quote)}`,
              citations: [citation],
            },
          ]
        : []),
    ],
  };
}

/** The innermost of several places that lie within each other. */
export function innermost(places: readonly Found[]): readonly Found[] {
  return places.filter(
    ({ document, section }) =>
      !places.some(
        (other) =>
          other.section !== section &&
          other.document === document &&
          isWithin(other.section.locator, section.locator),
      ),
  );
}
