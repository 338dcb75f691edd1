import type { VerifiedCitation } from '../documents/citation.ts';
import { documentName } from '../documents/document.ts';
import { noticesOf } from '../documents/notices.ts';
import type { RegisterSheet, RegisterSource } from '../obligations/exports.ts';
import { selectObligations, unitMeant, type Wanted } from '../obligations/register.ts';
import { dayInVietnam, printDate } from '../text/dates.ts';
import type { Library } from './library.ts';

/**
 * The obligations that are wanted, ready to be handed on.
 * @param now milliseconds since the epoch: notices apply as of then
 */
export function registerSheet(library: Library, wanted: Wanted, now: number): RegisterSheet {
  const obligations = selectObligations(library.obligations, wanted, library.glossary);
  const citations = byDocument(obligations.map(({ citation }) => citation));
  return {
    title: titleOf(wanted, library),
    obligations,
    sources: citations.map(([first]) => sourceOf(first, library)),
    notices: citations.flatMap((cited) => namedNotices(cited, library, now)),
    day: dayInVietnam(now),
  };
}

type Cited = [VerifiedCitation, ...VerifiedCitation[]];

function byDocument(citations: readonly VerifiedCitation[]): Cited[] {
  const groups = new Map<string, Cited>();
  for (const citation of citations) {
    const group = groups.get(citation.document);
    if (group === undefined) groups.set(citation.document, [citation]);
    else group.push(citation);
  }
  return [...groups.values()];
}

function titleOf({ unit, document, dueBefore }: Wanted, library: Library): string {
  const general = document === undefined ? 'Nhiệm vụ giao trong các văn bản' : 'Nhiệm vụ';
  return [
    unit === undefined ? general : `Nhiệm vụ của ${unitMeant(unit, library.glossary)?.name ?? unit.trim()}`,
    document === undefined ? '' : `theo ${nameOf(document, library)}`,
    dueBefore === undefined ? '' : `có thời hạn đến ngày ${printDate(dueBefore)}`,
  ]
    .filter(Boolean)
    .join(' ');
}

function nameOf(number: string, { documents }: Library): string {
  const wanted = number.toLowerCase();
  const known = documents.find(({ metadata }) => metadata.number.toLowerCase() === wanted);
  return known === undefined ? `văn bản số ${number}` : documentName(known.metadata);
}

function sourceOf(citation: VerifiedCitation, library: Library): RegisterSource {
  const { document, documentName: name, title, text } = citation;
  const { issuer, issued } = library.document(document)?.metadata ?? {};
  return { name, title, text, ...(issuer && { issuer }), ...(issued && { issued }) };
}

/** The notices of a section name its place only: here the document as well. */
function namedNotices(cited: Cited, library: Library, now: number): string[] {
  const [{ documentName: name }] = cited;
  return noticesOf(cited, library, now).map((notice) =>
    notice.startsWith(name) ? notice : `${name}, ${notice}`,
  );
}
