import { cite, type VerifiedCitation } from '../documents/citation.ts';
import { type Document, ownParagraphs, type Section, walkSections } from '../documents/document.ts';
import { isInForce } from '../documents/notices.ts';
import { isInScope } from '../documents/reference.ts';
import { coverage, joinLayers, type Worths } from '../search/coverage.ts';
import { matchTerms } from '../search/match-terms.ts';
import { sentences } from '../text/sentences.ts';
import { citeLetterhead } from './letterhead.ts';
import type { Library } from './library.ts';
import type { Question } from './question.ts';

/** What editors of the corpus say of a place: that something is lacking there, or what to mind. */
export interface Remark {
  readonly kind: 'gap' | 'notice';
  readonly text: string;
  readonly document: Document;
  /** The section it is attached to; absent for the document as a whole. */
  readonly section?: Section;
  readonly coverage: number;
}

/** Words above a remark count this much of its own. */
const ABOVE = { section: 0.9, title: 0.4 } as const;

/**
 * The remark that speaks most of what is asked, within the documents of the question's scope.
 * @param accept leaves out others
 */
export function bestRemark(
  question: Question,
  library: Library,
  now: number,
  accept: (remark: Omit<Remark, 'coverage'>) => boolean = () => true,
): Remark | undefined {
  let best: Remark | undefined;
  for (const document of library.documents) {
    if (!isInScope(question.reference, document.metadata.number)) continue;
    for (const remark of remarksOf(document, now)) {
      if (!accept(remark)) continue;
      const covered = Math.max(
        ...worthsOf(remark, library).map((worths) => coverage(question.query.groups, worths)),
      );
      if (best === undefined || covered > best.coverage) best = { ...remark, coverage: covered };
    }
  }
  return best;
}

/** The section that a remark is attached to, by its heading or first line; the letterhead for the document as a whole. */
export function citePlaceOf({
  document,
  section,
}: Pick<Remark, 'document' | 'section'>): VerifiedCitation | undefined {
  if (section === undefined) return citeLetterhead(document, document.metadata.number);
  return cite(document, section, section.heading ?? ownParagraphs(section)[0]?.text ?? '');
}

type Unrated = Omit<Remark, 'coverage'>;

function* remarksOf(document: Document, now: number): Generator<Unrated> {
  for (const text of document.gaps) yield { kind: 'gap', text, document };
  for (const notice of document.notices) {
    if (isInForce(notice, now)) yield { kind: 'notice', text: notice.text, document };
  }
  for (const { section } of walkSections(document.sections)) {
    for (const text of section.gaps) yield { kind: 'gap', text, document, section };
    for (const notice of section.notices) {
      if (isInForce(notice, now)) yield { kind: 'notice', text: notice.text, document, section };
    }
  }
}

/** A gap is of several things, each in a sentence of its own; a notice is one. */
function worthsOf({ kind, text, section, document }: Unrated, { glossary }: Library): readonly Worths[] {
  const known = cache.get(document) ?? new Map<string, readonly Worths[]>();
  cache.set(document, known);
  const key = `${section?.locator ?? ''}\n${text}`;
  const found =
    known.get(key) ??
    (kind === 'gap' ? sentences(text).map((sentence) => sentence.text) : [text]).map((part) =>
      joinLayers([
        { terms: matchTerms(part, glossary), worth: 1 },
        { terms: matchTerms(section?.heading ?? '', glossary), worth: ABOVE.section },
        { terms: matchTerms(document.metadata.title, glossary), worth: ABOVE.title },
      ]),
    );
  known.set(key, found);
  return found;
}

/** What the words of a document's remarks count: they are rated for every question. */
const cache = new WeakMap<Document, Map<string, readonly Worths[]>>();
