import type { Document } from '../documents/document.ts';
import { FACT_LABELS, type Fact } from '../documents/facts.ts';
import { findMention, type Mention } from '../documents/mentions.ts';
import { printDate } from '../text/dates.ts';
import { capitalise, closed, plain } from '../text/wording.ts';
import type { Composition, Statement } from './composition.ts';
import { declineUnknown } from './decline.ts';
import { stateAmendments } from './document-facts.ts';
import type { FactAsked } from './intent.ts';
import type { Library } from './library.ts';

const NUMBER = /\d+(?:[-/][\p{L}\p{N}-]+)*/u;

/** Facts that a mention may tell, or certainly does not; whether a document is in force, an article tells. */
const TOLD: ReadonlySet<FactAsked> = new Set([
  'issued',
  'effective',
  'issuer',
  'title',
  'signer',
  'number',
  'articlesTotal',
  'chaptersTotal',
]);

/**
 * Answers what is asked of a document that is not indexed from what the indexed ones say of it: when it was issued,
 * by whom, about what. Undefined where none of them names it.
 * @param name as people say it: "kế hoạch 199-KH/TU"
 */
export function stateMentioned(
  name: string,
  facts: readonly FactAsked[],
  library: Library,
): Composition | undefined {
  const mention = mentionOf(name, library);
  if (mention?.amends !== undefined && facts.includes('amendedBy')) return stateAmendments(mention.amends);
  if (mention === undefined || !facts.every((fact) => TOLD.has(fact))) return undefined;
  const told = facts.map((fact) => ({ fact, text: tell(fact, mention) }));
  const known = told.flatMap(({ text }): Statement[] =>
    text === undefined ? [] : [{ text: `${capitalise(name)} ${text}.`, citations: [mention.citation] }],
  );
  const unknown = told.filter(({ text }) => text === undefined).map(({ fact }) => labelOf(fact));
  const lacking = {
    text: `${capitalise(name)} chưa có trong nguồn tra cứu; văn bản nhắc đến nó không nêu ${unknown.join(', ')}.`,
    citations: known.length > 0 ? [] : [mention.citation],
  };
  return {
    kind: known.length > 0 ? 'answered' : 'not-stated',
    statements: unknown.length > 0 ? [...known, lacking] : known,
  };
}

/** What the indexed documents say of another one. @param name as for {@link stateMentioned} */
export function mentionOf(name: string, { documents }: Pick<Library, 'documents'>): Mention | undefined {
  const number = NUMBER.exec(name);
  if (number === null) return undefined;
  const type = name.slice(0, number.index).replace(/(?:\s+(?:số|so))?\s*:?\s*$/iu, '');
  return findMention(documents, number[0], type);
}

function tell(fact: FactAsked, { number, issued, effective, issuer, subject }: Mention): string | undefined {
  if (fact === 'number') return `có số hiệu ${number}`;
  if (fact === 'issued') return issued && `ban hành ngày ${printDate(issued)}`;
  if (fact === 'effective') return effective && `áp dụng từ ngày ${printDate(effective)}`;
  if (fact === 'issuer') return issuer && `là văn bản của ${issuer}`;
  if (fact === 'title') return subject;
  return undefined;
}

/**
 * That documents are not indexed which a question is on, and where the indexed ones name them.
 * @param names as people say them
 * @param nearest says the provision that comes nearest, for a question on what amends its document
 */
export function declineMentioned(
  names: readonly string[],
  library: Pick<Library, 'documents'>,
  nearest?: (amended: Document) => Statement | undefined,
): Composition {
  const { statements } = declineUnknown(names);
  const named = names.flatMap((name) => mentionOf(name, library) ?? []);
  if (named.length === 0) return { kind: 'not-found', statements };
  const before = named.flatMap(({ amends }) => (amends && nearest?.(amends)) ?? []);
  const places = named.flatMap(({ amends, citation }): readonly Statement[] =>
    amends === undefined
      ? [
          {
            text: `Nguồn tra cứu chỉ nhắc đến văn bản này tại ${citation.place}: ${closed(plain(citation.quote))}`,
            citations: [citation],
          },
        ]
      : stateAmendments(amends).statements,
  );
  return { kind: 'not-stated', statements: [...statements, ...before, ...places] };
}

function labelOf(fact: FactAsked): string {
  return fact in FACT_LABELS ? FACT_LABELS[fact as Fact].toLowerCase() : 'nội dung được hỏi';
}
