import {
  type Document,
  documentName,
  ownParagraphs,
  type Section,
  sectionText,
  type TextKind,
} from './document.ts';
import { describeLocator } from './locator.ts';

declare const verified: unique symbol;

/**
 * A quotation that was found, word for word, in the section it names. Only {@link cite} makes one, so
 * nothing unchecked can reach a reader.
 */
export interface VerifiedCitation {
  readonly [verified]: true;
  /** Document number. */
  readonly document: string;
  /** "Kế hoạch 213-KH/TU". */
  readonly documentName: string;
  readonly title: string;
  readonly locator: string;
  /** The address as people say it: "mục III.3", "khoản 1 Điều 23". */
  readonly place: string;
  /** 1-based paragraph inside the section; absent when the quote is the section's heading. */
  readonly paragraph?: number;
  readonly quote: string;
  readonly text: TextKind;
}

/**
 * Cites `quote` from the section: from its heading, one of its own paragraphs, or whole consecutive lines of
 * its text with its clauses and points (line breaks and runs of spaces count as one space).
 * @returns the citation, or undefined when the section does not contain the quote verbatim.
 */
export function cite(document: Document, section: Section, quote: string): VerifiedCitation | undefined {
  const wanted = quote.trim();
  if (wanted === '') return undefined;
  const paragraph = ownParagraphs(section).find((candidate) => candidate.text.includes(wanted));
  const found =
    paragraph !== undefined ||
    section.heading?.includes(wanted) === true ||
    oneSpaced(sectionText(section)).includes(oneSpaced(wanted));
  if (!found) return undefined;
  const { metadata } = document;
  return {
    document: metadata.number,
    documentName: documentName(metadata),
    title: metadata.title,
    locator: section.locator,
    place: describeLocator(section.locator),
    ...(paragraph && { paragraph: paragraph.number }),
    quote: wanted,
    text: metadata.text,
  } as VerifiedCitation;
}

function oneSpaced(text: string): string {
  return text.replace(/\s+/gu, ' ');
}
