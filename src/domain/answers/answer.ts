import type { VerifiedCitation } from '../documents/citation.ts';
import { isDivision } from '../documents/document.ts';
import { isWithin } from '../documents/locator.ts';
import { noticesOf } from '../documents/notices.ts';
import type { RankedPassage } from '../search/retrieve.ts';
import { clean } from '../text/normalise.ts';
import { judgeEvidence } from './answerability.ts';
import type { Answer } from './assistant.ts';
import { assemble, type Composition } from './composition.ts';
import { declineGreeting, declineUnknown } from './decline.ts';
import { listDistribution } from './distribution.ts';
import { stateFacts } from './document-facts.ts';
import { rateSpots } from './evidence.ts';
import { askedOn, asksOnly, CONTEXT, completeFollowUp, type Pointer, pointsBack } from './follow-up.ts';
import type { Intent } from './intent.ts';
import type { Library } from './library.ts';
import { countItems } from './listing.ts';
import { type Found, innermost, lookUp, readOut } from './look-up.ts';
import { stateMentioned } from './mentioned-document.ts';
import { notStated } from './not-stated.ts';
import { answerOutdatedAt } from './noticed.ts';
import { findOrdinal } from './ordinal.ts';
import { type Question, readQuestion } from './question.ts';
import { answerBySearch, findEvidence } from './search-answer.ts';
import { saySpot } from './sentence.ts';
import { THRESHOLDS, type Thresholds } from './thresholds.ts';

/** How far a question is answered before anything is searched for. */
export type Understood =
  /** By what it names or is: nothing is to be weighed. */
  | { readonly kind: 'settled'; readonly composition: Composition }
  | { readonly kind: 'open'; readonly question: Question };

/**
 * Answers a question from the library, in the words of the documents.
 * @param history the earlier questions of the conversation, oldest first
 * @param now milliseconds since the epoch: notices apply as of then
 */
export async function answerQuestion(
  typed: string,
  history: readonly string[],
  library: Library,
  now: number,
  thresholds: Thresholds = THRESHOLDS,
): Promise<Answer> {
  const understood = await understand(clean(typed).trim(), history, library, now, thresholds);
  const composition =
    understood.kind === 'settled'
      ? understood.composition
      : await answerOpen(understood.question, history, library, now, thresholds);
  return toAnswer(composition, 'extractive', library, now);
}

/** Answers from the evidence; what is about nothing by itself, as a question on what was talked about before. */
async function answerOpen(
  question: Question,
  history: readonly string[],
  library: Library,
  now: number,
  thresholds: Thresholds,
): Promise<Composition> {
  const composition = await answerBySearch(question, library, now, thresholds);
  if (composition.kind !== 'not-found') return composition;
  const [own = '', context] = question.text.split(CONTEXT, 2);
  if (context !== undefined) {
    const onSubject = asksOnly(own, library) && (await isTreated(history, library, now, thresholds));
    return onSubject ? answerBySearch(question, library, now, thresholds, true) : composition;
  }
  const resumed = askedOn(question.text, history, library);
  if (resumed === undefined) return composition;
  const evidence = await findEvidence(question, library, now);
  if (evidence === undefined || evidence.judged.foreign >= thresholds.foreign) return composition;
  const asked = await answerBySearch(readQuestion(resumed, library), library, now, thresholds, true);
  // What answers may answer the question before: only what is lacking is told.
  return asked.kind === 'not-stated' ? asked : composition;
}

/** Whether what was asked before is on a subject of the documents. */
async function isTreated(
  history: readonly string[],
  library: Library,
  now: number,
  thresholds: Thresholds,
): Promise<boolean> {
  const previous = history.at(-1) ?? '';
  const { kind } = await answerQuestion(previous, history.slice(0, -1), library, now, thresholds);
  return kind !== 'not-found';
}

/** The composition as people get it, with the notices in force at `now`. */
export function toAnswer(
  composition: Composition,
  mode: Answer['mode'],
  library: Library,
  now: number,
): Answer {
  const { text, citations } = assemble(composition);
  const ground = composition.statements
    .filter(({ aside }) => !aside)
    .flatMap((statement) => statement.citations);
  const notices = noticesOf(ground, library, now, text);
  return { kind: composition.kind, text, citations, notices, mode };
}

/**
 * Understands a question, and answers it where it names a section or a fact, or asks for nothing that documents say.
 * @param asked cleaned and trimmed
 * @param history as for {@link answerQuestion}
 */
export async function understand(
  asked: string,
  history: readonly string[],
  library: Library,
  now: number,
  thresholds: Thresholds = THRESHOLDS,
): Promise<Understood> {
  const pointed = await readPointedAt(asked, history, library, now);
  const question = readQuestion(completeFollowUp(asked, history, library), library);
  const composition = pointed ?? settle(question, library, now, thresholds);
  return composition === undefined ? { kind: 'open', question } : { kind: 'settled', composition };
}

function settle(
  question: Question,
  library: Library,
  now: number,
  thresholds: Thresholds,
): Composition | undefined {
  if (question.intent === 'greeting') return declineGreeting(library);
  const looked = lookUp(question.reference, library);
  if (looked?.kind === 'missing') return looked.composition;
  if (looked?.kind === 'found') {
    const places = innermost(looked.places);
    const [place] = places;
    const outdated = place && answerOutdatedAt(place, question, now);
    return outdated ?? answerWithin(places, question, library, thresholds);
  }
  const named = question.reference.documents.flatMap((number) => library.document(number) ?? []);
  const numbered = findOrdinal(question.words.join(' '), named.length > 0 ? named : library.documents);
  if (numbered !== undefined) return readOut(numbered);
  const [document] = named;
  const [unknown] = question.reference.unknown;
  if (question.facts.length > 0 && document === undefined && unknown !== undefined) {
    const mentioned = stateMentioned(unknown, question.facts, library);
    if (mentioned !== undefined) return mentioned;
  }
  if (document !== undefined && question.facts.length > 0) return stateFacts(document, question.facts, now);
  return document && listDistribution(question, document);
}

/** "Mục đó nói gì?", "khoản 3 nói gì?": the section that the last answer cited, or a clause of the article it cited. */
async function readPointedAt(
  asked: string,
  history: readonly string[],
  library: Library,
  now: number,
): Promise<Composition | undefined> {
  const previous = history.at(-1);
  const pointer = previous === undefined ? undefined : pointsBack(asked, library);
  if (previous === undefined || pointer === undefined) return undefined;
  const { citations } = await answerQuestion(previous, history.slice(0, -1), library, now);
  const [citation] = citations;
  if (citation === undefined) return undefined;
  const locator = pointedLocator(pointer, citation, library);
  const looked = lookUp(
    { documents: [citation.document], unknown: [], unknownScope: false, locators: [locator] },
    library,
  );
  if (looked?.kind === 'missing') return looked.composition;
  const found = looked?.places[0];
  return found && readOut(found);
}

/** The address that a pointer means, from the section cited last. */
function pointedLocator(
  { clause, point, step }: Pointer,
  { document, locator }: VerifiedCitation,
  library: Library,
): string {
  const article = /^Điều \d+[a-zđ]?/u.exec(locator)?.[0];
  if (clause !== undefined) return `${article ?? locator}.${clause}`;
  if (point !== undefined) {
    const inClause = /^(?:Điều \d+[a-zđ]?\.\d+|[^.]+\.\d+)/u.exec(locator)?.[0] ?? locator;
    return `${inClause}.${point}`;
  }
  if (step === 0) return locator;
  const passages = library.passages.filter((passage) => passage.document.metadata.number === document);
  const at = passages.findIndex(({ section }) => isWithin(locator, section.locator));
  return passages[at + step]?.section.locator ?? locator;
}

/** Intents that ask for one thing a section says rather than for all of it. */
const ASKS_PART: ReadonlySet<Intent> = new Set([
  'who',
  'funds',
  'when',
  'with-whom',
  'report-to',
  'how-many',
  'amount',
  'yes-no',
]);

/** A question about a section it names: reads it out, or answers from it what else is asked. */
function answerWithin(
  places: readonly Found[],
  question: Question,
  library: Library,
  thresholds: Thresholds,
): Composition {
  const [found] = places;
  if (found === undefined) return declineUnknown(question.reference.unknown);
  const words = question.words.join(' ');
  const paragraph = /(?:^| )doan (?:thu )?(\d+)(?: |$)/.exec(words)?.[1];
  if (paragraph !== undefined) return readOut(found, Number(paragraph));
  const items = question.intent === 'count' ? countItems(found.section) : undefined;
  const all = readOut(found, undefined, items);
  const asksWhole = question.query.groups.length === 0 || ASKS_WHOLE.test(words);
  if (asksWhole || found.section.kind === 'recipients' || isDivision(found.section)) return all;
  return answerPart(found, question, library, thresholds) ?? all;
}

/** What a section says is asked, or how many items it has. */
const ASKS_WHOLE =
  /(?:noi|ghi|viet|neu|quy dinh|ke|ban|de cap)(?: den| toi| ve| cho)?(?: nhung| cac| cai| chuyen)? (?:gi|j|the nao)(?: |$)|noi dung|nguyen van|toan van|doc (?:cho|giup|ho)|trich|(?:thi|ra) sao(?: |$)|(?:may|bao nhieu) (?:khoan|diem|muc|noi dung|y|nhiem vu|giai phap|nhom)(?: |$)/;

/** Which clause or point of it says something is asked. */
const ASKS_WHERE = /(?:khoan|diem|doan) (?:nao|may)/;

/** So unlikely to be answered there, what is asked of a section is told to be lacking rather than all of it read out. */
const NOT_THERE = 0.05;

/** Answers a question for something a section says, or says that it is lacking there; undefined where all of it is wanted. */
function answerPart(
  found: Found,
  question: Question,
  library: Library,
  thresholds: Thresholds,
): Composition | undefined {
  const rated = rateSpots(passagesAt(found, library), question, library).filter(({ spot }) =>
    spot.chain.some(({ locator }) => locator === found.section.locator),
  );
  if (rated.length === 0) return undefined;
  const asksWhere = ASKS_WHERE.test(question.words.join(' '));
  const asksPart = !asksWhere && ASKS_PART.has(question.intent);
  const judged = judgeEvidence(question, rated, undefined, library);
  if (judged.answered < (asksPart ? thresholds.answered : NOT_THERE))
    return notStated(question, judged.best, rated, undefined, library);
  if (!asksPart && !asksWhere) return undefined;
  const said = saySpot(judged.best.spot, question.query.groups, library.glossary);
  return said && { kind: 'answered', statements: [said] };
}

/** The passages that lie in a section, or that it lies in. */
function passagesAt({ document, section }: Found, library: Library): RankedPassage[] {
  return library.passages.flatMap((passage, id) => {
    const { locator } = passage.section;
    const related =
      locator === section.locator ||
      section.locator.startsWith(`${locator}.`) ||
      locator.startsWith(`${section.locator}.`);
    return passage.document === document && related ? [{ id, passage, score: 1 }] : [];
  });
}
