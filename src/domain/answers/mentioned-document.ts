import { FACT_LABELS, type Fact } from '../documents/facts.ts';
import { findMention, type Mention } from '../documents/mentions.ts';
import { printDate } from '../text/dates.ts';
import { capitalise } from '../text/wording.ts';
import type { Composition, Statement } from './composition.ts';
import type { FactAsked } from './intent.ts';
import type { Library } from './library.ts';

const NUMBER = /\d+(?:[-/][\p{L}\p{N}-]+)*/u;

/** Facts that a mention may tell, or certainly does not; whether a document is in force, an article tells. */
const TOLD: ReadonlySet<FactAsked> = new Set([
  'issued',
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
  if (!facts.every((fact) => TOLD.has(fact))) return undefined;
  const mention = mentionOf(name, library);
  if (mention === undefined) return undefined;
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
  const number = NUMBER.exec(name)?.[0];
  return number === undefined ? undefined : findMention(documents, number);
}

function tell(fact: FactAsked, { issued, issuer, subject }: Mention): string | undefined {
  if (fact === 'issued') return issued && `ban hành ngày ${printDate(issued)}`;
  if (fact === 'issuer') return issuer && `là văn bản của ${issuer}`;
  if (fact === 'title') return subject;
  return undefined;
}

function labelOf(fact: FactAsked): string {
  return fact in FACT_LABELS ? FACT_LABELS[fact as Fact].toLowerCase() : 'nội dung được hỏi';
}
