import type { VerifiedCitation } from '../documents/citation.ts';
import type { RegisterSheet, RegisterSource } from '../obligations/exports.ts';
import { selectObligations, unitMeant, type Wanted } from '../obligations/register.ts';
import { dayInVietnam, printDate } from '../text/dates.ts';
import type { Glossary } from '../text/glossary.ts';
import type { Library } from './library.ts';
import { noticesOf } from './notices.ts';

/**
 * The obligations that are wanted, ready to be handed on.
 * @param now milliseconds since the epoch: notices apply as of then
 */
export function registerSheet(library: Library, wanted: Wanted, now: number): RegisterSheet {
  const obligations = selectObligations(library.obligations, wanted, library.glossary);
  const citations = byDocument(obligations.map(({ citation }) => citation));
  return {
    title: titleOf(wanted, library.glossary),
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

function titleOf({ unit, document, dueBefore }: Wanted, glossary: Glossary): string {
  const known = unit === undefined ? undefined : unitMeant(unit, glossary)?.name;
  return [
    unit === undefined ? 'Nhiệm vụ giao trong các văn bản' : `Nhiệm vụ của ${known ?? unit.trim()}`,
    document === undefined ? '' : `theo văn bản số ${document}`,
    dueBefore === undefined ? '' : `có thời hạn đến ngày ${printDate(dueBefore)}`,
  ]
    .filter(Boolean)
    .join(' ');
}

function sourceOf(
  { document, documentName, title, text }: VerifiedCitation,
  library: Library,
): RegisterSource {
  const { issuer, issued } = library.document(document)?.metadata ?? {};
  return { name: documentName, title, text, ...(issuer && { issuer }), ...(issued && { issued }) };
}

/** The notices of a section name its place only: here the document as well. */
function namedNotices(cited: Cited, library: Library, now: number): string[] {
  const [{ documentName }] = cited;
  return noticesOf(cited, library, now).map((notice) =>
    notice.startsWith(documentName) ? notice : `${documentName}, ${notice}`,
  );
}
