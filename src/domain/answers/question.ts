import { type Reference, readReference } from '../documents/reference.ts';
import { buildQuery, type SearchQuery, type Stress } from '../search/query.ts';
import { correctSpelling } from '../search/spelling.ts';
import type { Glossary, Unit, UnitMention } from '../text/glossary.ts';
import { clean } from '../text/normalise.ts';
import { sentences } from '../text/sentences.ts';
import { separateNumbers } from '../text/separate-numbers.ts';
import { encloses, type Span, spanOf } from '../text/span.ts';
import { writeSpokenNumbers } from '../text/spoken-numbers.ts';
import { stopwords } from '../text/stopwords.ts';
import { syllables, tokenise } from '../text/tokenise.ts';
import { CONTEXT } from './follow-up.ts';
import {
  askingWords,
  FACT_WORDS,
  type FactAsked,
  type Intent,
  OFFICE_WORDS,
  readFacts,
  readIntent,
} from './intent.ts';
import { leftWords } from './left-words.ts';
import type { Library } from './library.ts';
import { mentionOf } from './mentioned-document.ts';
import { askedOrganisation } from './organisation.ts';

/** A question as understood: what it asks for, of whom, where to look, and the terms to search for. */
export interface Question {
  /** Abbreviations written out, slips of typing corrected. */
  readonly text: string;
  /** Its folded syllables. */
  readonly words: readonly string[];
  readonly intent: Intent;
  /** Facts about a document as a whole, where nothing else is asked. */
  readonly facts: readonly FactAsked[];
  readonly reference: Reference;
  /** Numbers of the documents whose issuer it names: "Bộ Chính trị đánh giá …". */
  readonly issued: readonly string[];
  readonly units: readonly UnitMention[];
  /** The organisation it begins with, as folded words, known or not. */
  readonly organisation?: readonly string[];
  /** Titles, awards and the like that documents name in quotation marks, as folded words. */
  readonly names: readonly (readonly string[])[];
  /** What must be named by evidence rather than resembled: units, titles, people; each by any of its phrases. */
  readonly subjects: readonly (readonly (readonly string[])[])[];
  readonly query: SearchQuery;
}

/** How much words count that say where to look, or that the intent already stands for. */
export const STRESS = { document: 0.5, asking: 0.5, context: 0.4, place: 0.3, leadIn: 0.6 } as const;

/** Understands a complete question. */
export function readQuestion(typed: string, library: Library): Question {
  const spelled = writeSpokenNumbers(separateNumbers(clean(typed)))
    .replace(/(bao nhiêu|mấy|bao nhieu|may)\s*%/giu, '$1 phần trăm')
    .replace(/(bao nhiêu|mấy|bao nhieu|may)\s+(?:hôm|hom)(?!\s+nay)(?=[\s?.,]|$)/giu, '$1 ngày');
  const written = library.glossary.writeOut(spelled.replace(/\s+/gu, ' ').trim());
  const text = correctSpelling(written, library.glossary, library.keywords);
  const contextFrom = text.indexOf(CONTEXT);
  const words = syllables(text);
  // A machine ("máy") is not how many ("mấy").
  const folded = syllables(text.replace(/máy/giu, 'cơ')).join(' ');
  const named = readReference(
    text,
    library.documents.map(({ metadata }) => metadata),
  );
  // A follow-up stays with the document of the question before.
  const reference =
    contextFrom >= 0 && named.documents.length === 1 ? { ...named, scope: named.documents } : named;
  const asked = contextFrom < 0 ? folded : syllables(text.slice(0, contextFrom)).join(' ');
  const own = readIntent(asked);
  const intent = own === 'general' ? readIntent(folded) : own;
  const asking = askingWords(text, intent);
  const asksAlone = contextFrom >= 0 && !hasSubstance(text.slice(0, contextFrom), asking);
  const before = leadIns(text);
  const organisation = askedOrganisation(
    tokenise(text)
      .filter((token) => ![...before, ...named.documentSpans].some((span) => encloses(span, token)))
      .map(({ folded: word }) => word),
  );
  const issuers = issuersIn(text, library);
  const stresses: Stress[] = [
    ...reference.addressSpans.map((span) => ({ span, factor: 0 })),
    ...[...reference.documentSpans, ...issuers.map(({ span }) => span)].map((span) => ({
      span,
      factor: STRESS.document,
      naming: true,
    })),
    ...(contextFrom < 0 || asksAlone
      ? []
      : [{ span: [contextFrom, text.length] as const, factor: STRESS.context }]),
    ...placesIn(text, library).map((span) => ({ span, factor: STRESS.place })),
    ...asking.map((span) => ({ span, factor: STRESS.asking })),
    ...before.map((span) => ({ span, factor: STRESS.leadIn })),
  ];
  const issued = [...new Set(issuers.map(({ number }) => number))];
  const units = library.glossary
    .units(words)
    .filter((mention) => !isOfOtherLevel(mention, words) && !isIssuer(mention.unit, issued, library));
  const names = library.names.find(words).map(({ value }) => value);
  return {
    text,
    words,
    intent,
    facts: asksOnlyFacts(text, reference, library) ? readFacts(folded) : [],
    reference,
    issued,
    units,
    ...(organisation && !isIssuerName(organisation, issued, library) && { organisation }),
    names,
    subjects: [
      ...names.map((name) => [name, ...kindOf(name, library)]),
      ...units.map(({ unit }) => phrasesOf(unit, library.glossary)),
    ],
    query: {
      ...buildQuery(text, library.glossary, library.keywords, stresses, library.remarked),
      text: withoutTitles(text, reference.documentSpans),
    },
  };
}

/** A question with documents named by their number or type only: a title is near in meaning to all that its document treats. */
function withoutTitles(text: string, documentSpans: readonly Span[]): string {
  return documentSpans
    .toSorted(([a], [b]) => b - a)
    .reduce((rest, [start, end]) => {
      const [type = ''] = rest.slice(start, end).split(' ', 1);
      return /\d/u.test(rest.slice(start, end)) ? rest : `${rest.slice(0, start)}${type}${rest.slice(end)}`;
    }, text);
}

/** What a title is listed under: what is provided for "danh hiệu vinh dự nhà nước" is for each of them. */
function kindOf(name: readonly string[], { kinds }: Library): (readonly string[])[] {
  const kind = kinds.get(name.join(' '));
  return kind === undefined ? [] : [kind.words];
}

/** A document and where in the question the organisation is named that has issued it. */
interface IssuerMention {
  readonly number: string;
  readonly span: Span;
}

/** In the order of the documents. */
function issuersIn(text: string, { documents }: Library): IssuerMention[] {
  const tokens = tokenise(text);
  return documents.flatMap(({ metadata: { number, issuer } }) => {
    const name = syllables(issuer ?? '');
    return tokens.flatMap((token, i): IssuerMention[] => {
      const last = tokens[i + name.length - 1];
      const named = name.length > 0 && name.every((word, n) => tokens[i + n]?.folded === word);
      return named && last !== undefined ? [{ number, span: [token.start, last.end] }] : [];
    });
  });
}

function isIssuer(unit: Unit, issued: readonly string[], library: Library): boolean {
  return isIssuerName(syllables(unit.name), issued, library);
}

/** Whether the name begins with that of an issuer: whoever issued a document speaks in it, and is not spoken of. */
function isIssuerName(name: readonly string[], issued: readonly string[], library: Library): boolean {
  return issued.some((number) => {
    const issuer = syllables(library.document(number)?.metadata.issuer ?? '').join(' ');
    return `${name.join(' ')} `.startsWith(`${issuer} `);
  });
}

/** Words that say whose an organisation is, after its name. */
const LEVELS = /^(?:cap )?(?:tinh|trung uong|huyen|toan quoc)(?: |$)/;

/** "Hội Nông dân cấp tỉnh" is not the one of the city that is known. */
function isOfOtherLevel({ unit, end }: UnitMention, words: readonly string[]): boolean {
  const level = LEVELS.exec(words.slice(end, end + 3).join(' '))?.[0].trim();
  return level !== undefined && !` ${syllables(unit.name).join(' ')} `.includes(` ${level} `);
}

/** Words that announce the question itself: "… xin hỏi: …". */
const ANNOUNCES =
  /(?:xin (?:phép )?hỏi|cho (?:\p{L}+ )?hỏi|(?:xin |hãy )?cho (?:\p{L}+ )?biết|xin cho biết)\s*:?\s/giu;

/** What stands before the part that asks: it tells of the case, and half of its words no document has. */
function leadIns(text: string): Span[] {
  const [asked = ''] = text.split(CONTEXT);
  const parts = sentences(asked);
  const asks = parts.findLastIndex(({ text: part }) => part.endsWith('?'));
  const before = parts.slice(0, asks < 0 ? parts.length - 1 : asks);
  const announced = [...asked.matchAll(ANNOUNCES)].at(-1);
  const spans = before.map(({ start, text: part }): Span => [start, start + part.length]);
  return announced === undefined ? spans : [...spans, [0, announced.index + announced[0].length]];
}

/** Every name of a unit as folded words, abbreviations written out. */
export function phrasesOf(unit: Unit, glossary: Glossary): string[][] {
  return [unit.name, ...unit.aliases].map((name) => syllables(glossary.writeOut(name)));
}

function placesIn(text: string, { places }: Library): Span[] {
  const tokens = tokenise(text);
  const found = places.find(tokens.map(({ folded }) => folded));
  return found.map((match) => spanOf(tokens, match));
}

/** Whether a text has words besides those of asking. */
function hasSubstance(text: string, asking: readonly Span[]): boolean {
  const tokens = tokenise(text);
  const stops = stopwords(text, tokens);
  return tokens.some((token, i) => !stops[i] && !asking.some((span) => encloses(span, token)));
}

/** What moved somebody to issue a document, or what it rests on, stands in its text. */
const ASKS_WHY =
  /(?:^| )(?:vi sao|tai sao|sao lai|sao (?:[a-z]+ ){0,4}phai|boi canh|de lam gi|nham|dua (?:vao|tren|theo)|can cu|phai ra sao)(?: |$)/;

/** Whether the question speaks of nothing but a document, indexed or not, and facts about it. */
function asksOnlyFacts(text: string, reference: Reference, library: Library): boolean {
  if (ASKS_WHY.test(syllables(text).join(' '))) return false;
  const [number] = reference.documents;
  const [unknown] = reference.unknown;
  const metadata = number === undefined ? undefined : library.document(number)?.metadata;
  if ((metadata === undefined && unknown === undefined) || reference.locators.length > 0) return false;
  const { title, type, issuer, place, issued } = metadata ?? {};
  const mention = unknown === undefined ? undefined : mentionOf(unknown, library);
  const named = syllables([number, unknown, title, type, issuer, place, issued, mention?.issuer].join(' '));
  const asksOffice = readFacts(syllables(text).join(' ')).includes('signerOffice');
  const own = new Set([...named, ...FACT_WORDS, ...(asksOffice ? OFFICE_WORDS : [])]);
  const beside = [...leadIns(text), ...besideFact(text, reference.documentSpans)];
  return leftWords(text, own, beside).length === 0;
}

/** Ends a clause: a comma, or what the fact is wanted for ("để đưa vào giấy mời"). */
const CLAUSE_END =
  /[,;:.?!]|\s(?:để|de)\s(?=(?:tôi|toi|em|đưa|dua|ghi|viết|viet|làm|lam|điền|dien|trích|trich|dẫn|dan|in|báo|bao|biết|biet)\s)/giu;

/** The clauses beside the one that asks for a fact of the document it names; none where no clause does both. */
function besideFact(text: string, documentSpans: readonly Span[]): Span[] {
  const ends = [...text.matchAll(CLAUSE_END)].map(({ index }) => index);
  const clauses = [0, ...ends].map((from, i): Span => [from, ends[i] ?? text.length]);
  const asks = ([from, to]: Span) =>
    documentSpans.some(([start, end]) => start >= from && end <= to) &&
    readFacts(syllables(text.slice(from, to)).join(' ')).length > 0;
  const asking = clauses.find(asks);
  return asking === undefined ? [] : clauses.filter((clause) => clause !== asking);
}
