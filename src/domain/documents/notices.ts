import { dayInVietnam, printDate } from '../text/dates.ts';
import { leadingSentences } from '../text/sentences.ts';
import type { VerifiedCitation } from './citation.ts';
import {
  childSections,
  type Document,
  documentName,
  type Notice,
  type PlacedSection,
  type Section,
  walkSections,
} from './document.ts';
import { describeLocator } from './locator.ts';

/** The documents among which citations are looked up. */
export interface Shelf {
  readonly documents: readonly Document[];
  document(number: string): Document | undefined;
  section(number: string, locator: string): PlacedSection | undefined;
}

/** UTF-16 units of a notice beside what is cited; the whole of it stands with the section and with the list of documents. */
const SHORT = 320;

/** Whether a notice applies at `now` (milliseconds since the epoch). */
export function isInForce(notice: Notice, now: number): boolean {
  return notice.since === undefined || notice.since <= dayInVietnam(now);
}

/** What metadata says of a document's validity at `now`, where no notice of its own says it. */
function validityOf({ metadata, notices }: Document, shelf: Shelf, now: number): string[] {
  const today = dayInVietnam(now);
  const told = notices.map(({ text }) => text).join('\n');
  const successor = shelf.documents.find(
    (other) => other.metadata.replaces.includes(metadata.number) && (other.metadata.effective ?? '') <= today,
  );
  const dated = [
    metadata.expires && metadata.expires <= today ? `hết hiệu lực từ ${printDate(metadata.expires)}.` : '',
    metadata.effective && metadata.effective > today
      ? `chưa có hiệu lực (từ ${printDate(metadata.effective)}).`
      : '',
    successor ? `đã được thay thế bởi ${documentName(successor.metadata)}.` : '',
    ...metadata.amendedBy
      .filter(({ number, effective }) => !told.includes(number) && (effective ?? '') <= today)
      .map(
        ({ number, effective }) =>
          `đã được sửa đổi bởi văn bản số ${number}${effective ? `, áp dụng từ ${printDate(effective)}` : ''}.`,
      ),
  ];
  return dated.filter(Boolean);
}

/**
 * The notices of what is cited, each once and short: of every cited document its dated notices in force and the
 * first of the others, then those of the cited articles.
 * @param said what people read anyway: a notice that stands there is not repeated
 */
export function noticesOf(
  citations: readonly VerifiedCitation[],
  shelf: Shelf,
  now: number,
  said = '',
): string[] {
  const notices: string[] = [];
  const add = (of: string, { text }: Notice) => {
    if (!said.includes(text)) notices.push(`${of}: ${leadingSentences(text, SHORT)}`);
  };
  for (const citation of citations) {
    const document = shelf.document(citation.document);
    if (document === undefined) continue;
    for (const validity of validityOf(document, shelf, now))
      notices.push(`${citation.documentName} ${validity}`);
    const inForce = document.notices.filter((notice) => isInForce(notice, now));
    const [general] = inForce.filter(({ since }) => since === undefined);
    for (const notice of [
      ...inForce.filter(({ since }) => since !== undefined),
      ...(general ? [general] : []),
    ]) {
      add(citation.documentName, notice);
    }
  }
  for (const citation of citations) {
    const placed = shelf.section(citation.document, citation.locator);
    if (placed === undefined) continue;
    for (const section of [...placed.ancestors, placed.section]) {
      for (const notice of section.notices.filter((notice) => isInForce(notice, now))) {
        add(describeLocator(section.locator), notice);
      }
    }
  }
  return [...new Set(notices)];
}

/**
 * Notices and gaps of a section and of the sections above it, whole, for reading it; then the notices of the clauses
 * and points in it.
 */
export function remarksOn({ ancestors, section }: PlacedSection, now: number): string[] {
  const inForce = ({ notices }: Section) =>
    notices.filter((notice) => isInForce(notice, now)).map(({ text }) => text);
  const inner = [...walkSections(childSections(section))];
  return [
    ...[...ancestors, section].flatMap((item) => [
      ...inForce(item),
      ...item.gaps.map((gap) => `Chưa có trong nguồn tra cứu: ${gap}`),
    ]),
    ...inner.flatMap((item) =>
      inForce(item.section).map((text) => `${describeLocator(item.section.locator)}: ${text}`),
    ),
  ];
}
