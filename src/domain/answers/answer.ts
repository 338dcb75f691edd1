import { cite } from '../documents/citation.ts';
import { documentName, type Section } from '../documents/document.ts';
import { RECIPIENTS } from '../documents/locator.ts';
import { coverage } from '../search/coverage.ts';
import type { Library } from '../search/library.ts';
import type { Passage } from '../search/passages.ts';
import { buildQuery } from '../search/query.ts';
import { type RankedPassage, retrieve } from '../search/retrieve.ts';
import { clean } from '../text/normalise.ts';
import { syllables, terms } from '../text/tokenise.ts';
import type { Answer } from './assistant.ts';
import { assemble, type Composition, type Statement } from './composition.ts';
import { stateFacts } from './document-facts.ts';
import { assignmentsOf, listDuties } from './duties.ts';
import { leadCoverage, type RatedSpot, rateSpots } from './evidence.ts';
import { completeFollowUp } from './follow-up.ts';
import type { Intent } from './intent.ts';
import { countItems, listSection } from './listing.ts';
import { type Found, innermost, lookUp, readOut, unknownDocument } from './look-up.ts';
import { gapsAt, noticesOf } from './notices.ts';
import { askedOrganisation } from './organisation.ts';
import { type Question, readQuestion } from './question.ts';
import { saySpot } from './sentence.ts';

/** How many passages are looked into. */
const LOOKED_INTO = 12;

/**
 * Where the line between answering and declining runs, as shares of the question that the best evidence meets.
 * Chosen on the development questions; `npm run eval` prints what moving it costs.
 */
export const THRESHOLDS = { answered: 0.5, related: 0.38 } as const;

/** Answers a question from the library; `history` holds the earlier questions, oldest first. */
export async function answerQuestion(
  typed: string,
  history: readonly string[],
  library: Library,
  now: number,
): Promise<Answer> {
  const composition = await compose(typed, history, library, now);
  const { text, citations } = assemble(composition);
  return { kind: composition.kind, text, citations, notices: noticesOf(citations, library, now), mode: 'extractive' };
}

async function compose(typed: string, history: readonly string[], library: Library, now: number): Promise<Composition> {
  const asked = clean(typed).trim();
  const pointed = await pointedAt(asked, history, library, now);
  if (pointed !== undefined) return pointed;
  const question = readQuestion(completeFollowUp(asked, history, library), library);
  if (question.intent === 'greeting') return declined('greeting', library);
  const looked = lookUp(question.reference, library);
  if (looked?.kind === 'missing') return looked.composition;
  if (looked?.kind === 'found') return answerWithin(innermost(looked.places), question, library);
  const [first] = question.reference.documents;
  const document = first === undefined ? undefined : library.document(first);
  if (document !== undefined && question.facts.length > 0) return stateFacts(document, question.facts, now);
  return search(question, library);
}

/** "Mục đó nói gì?", "khoản 3 nói gì?": the section that the last answer cited, or a part of the article it named. */
async function pointedAt(
  asked: string,
  history: readonly string[],
  library: Library,
  now: number,
): Promise<Composition | undefined> {
  const previous = history.at(-1);
  if (previous === undefined) return undefined;
  const folded = syllables(library.glossary.writeOut(asked)).join(' ');
  const names = readQuestion(asked, library).reference.locators.length > 0;
  if (names) return undefined;
  const part = /(?:^| )khoan (\d+)(?: |$)/.exec(folded)?.[1];
  const same = /(?:muc|dieu|khoan|phan|noi dung|doan) (?:do|nay|ay)(?: |$)|nguyen van|toan van/.test(folded);
  if (part === undefined && !same) return undefined;
  const { citations } = await answerQuestion(previous, history.slice(0, -1), library, now);
  const [citation] = citations;
  if (citation === undefined) return undefined;
  const article = /^Điều \d+[a-zđ]?/u.exec(citation.locator)?.[0];
  const locator = part !== undefined && article !== undefined ? `${article}.${part}` : citation.locator;
  const reference = { documents: [citation.document], unknown: [], locators: [locator], addressSpans: [] };
  const looked = lookUp(reference, library);
  if (looked?.kind === 'missing') return looked.composition;
  const [found] = looked?.places ?? [];
  return found && readOut(found);
}

/** A question about sections it names: reads them out, or answers from them what else it asks. */
function answerWithin(places: readonly Found[], question: Question, library: Library): Composition {
  const [found] = places;
  if (found === undefined) return declined('nothing', library);
  const paragraph = /(?:^| )doan (?:thu )?(\d+)(?: |$)/.exec(syllables(question.text).join(' '))?.[1];
  if (paragraph !== undefined) return readOut(found, Number(paragraph));
  if (ASKS_PART.has(question.intent) && question.query.groups.length > 0) {
    const passages = library.passages.filter(
      (passage) =>
        passage.document === found.document &&
        (passage.section.locator === found.section.locator ||
          found.section.locator.startsWith(`${passage.section.locator}.`) ||
          passage.section.locator.startsWith(`${found.section.locator}.`)),
    );
    const rated = rateSpots(passages.map(asRanked), question.query.groups, question.intent, library.glossary).filter(
      ({ spot }) => spot.chain.some(({ locator }) => locator === found.section.locator),
    );
    const best = rated.find(({ meets }) => meets);
    if (best !== undefined && best.coverage >= THRESHOLDS.answered) {
      return { kind: 'answered', statements: say(best, question, library) };
    }
  }
  return readOut(found);
}

const ASKS_PART: ReadonlySet<Intent> = new Set(['who', 'when', 'with-whom', 'report-to', 'how-many', 'amount', 'yes-no']);

function asRanked(passage: Passage, id: number): RankedPassage {
  return { id, passage, score: 1 };
}

async function search(question: Question, library: Library): Promise<Composition> {
  const { query, reference, intent } = question;
  if (query.groups.length === 0) return declined('nothing', library);
  const duties = intent === 'duties' ? answerDuties(question, library) : undefined;
  if (duties !== undefined) return duties;
  const named = new Set(reference.documents);
  const ranked = await retrieve(library, query, {
    limit: LOOKED_INTO,
    prefer: ({ document }) => (named.size > 0 && !named.has(document.metadata.number) ? 0.8 : 1),
  });
  const rated = rateSpots(ranked, query.groups, intent, library.glossary);
  const [best] = rated;
  if (best === undefined || best.coverage < THRESHOLDS.related) {
    return reference.unknown.length > 0 ? unknownDocument(reference.unknown) : declined('nothing', library);
  }
  if (reference.unknown.length > 0 && !namesUnknown(best, reference.unknown)) return unknownDocument(reference.unknown);
  if (best.coverage < THRESHOLDS.answered) {
    return isSupported(question, best, library) ? notStated(question, best, library) : declined('nothing', library);
  }
  if (!organisationFits(question, best, library)) return notStated(question, best, library);
  const fitting = rated.find(({ meets, score }) => meets && score >= best.score * 0.85);
  if (fitting === undefined || isBetterGap(question, fitting, library)) return notStated(question, best, library);
  const listed = listInstead(question, fitting, library);
  if (listed !== undefined) return listed;
  return { kind: 'answered', statements: [...say(fitting, question, library), ...seeAlso(fitting, rated, library)] };
}

/** Whether the evidence speaks of a good part of the question at all. */
function isSupported(_question: Question, best: RatedSpot, _library: Library): boolean {
  return best.coverage >= THRESHOLDS.related;
}

/** A question about a document that is not indexed can be answered only by a sentence that names it. */
function namesUnknown({ spot }: RatedSpot, unknown: readonly string[]): boolean {
  const number = (text: string) => /\d+(?:[-/][\p{L}\d]+)*/u.exec(text)?.[0] ?? text;
  return unknown.every((name) => spot.paragraph.text.includes(number(name)));
}

/** An organisation that is asked about must be named by the evidence, not only resembled. */
function organisationFits(question: Question, best: RatedSpot, library: Library): boolean {
  if (question.intent !== 'duties' && question.intent !== 'with-whom' && question.intent !== 'report-to') return true;
  const organisation = askedOrganisation(syllables(library.glossary.writeOut(question.text)));
  if (organisation === undefined) return true;
  const { groups } = buildQuery(organisation.join(' '), library.glossary, {
    idf: library.keywords.idf,
    documentFrequency: library.keywords.documentFrequency,
    syllables: library.keywords.syllables,
  });
  return coverage(groups, best.spot.layers.slice(0, 3)) >= 0.75;
}

/** Whether the corpus says that it lacks what is asked more clearly than any sentence answers it. */
function isBetterGap(question: Question, best: RatedSpot, library: Library): boolean {
  const gap = nearestGap(question, best, library);
  return gap !== undefined && gap.coverage > best.coverage + 0.05;
}

function nearestGap(question: Question, best: RatedSpot, library: Library): { text: string; coverage: number } | undefined {
  const { spot } = best;
  const context = spot.layers.slice(1).map((layer) => ({ ...layer, worth: Math.min(layer.worth, 0.5) }));
  return gapsAt(spot.chain, spot.passage.document)
    .map((text) => ({
      text,
      coverage: coverage(question.query.groups, [
        { terms: new Set(terms(library.glossary.writeOut(text))), worth: 1 },
        ...context,
      ]),
    }))
    .sort((a, b) => b.coverage - a.coverage)[0];
}

/** What a unit must do: every task of the sections that assign tasks to it. */
function answerDuties(question: Question, library: Library): Composition | undefined {
  const [mention] = question.units;
  if (mention === undefined) return undefined;
  const named = new Set(
    question.reference.documents.length > 0
      ? question.reference.documents
      : library.documents.map(({ metadata }) => metadata.number),
  );
  const [assignment] = assignmentsOf(mention.unit, named, library);
  if (assignment === undefined) return undefined;
  const rest = question.query.groups.filter(
    ({ alternatives }) => !alternatives[0]?.terms.some((term) => unitTerms(question, library).has(term) || DUTY_TERMS.has(term)),
  );
  if (rest.length > 4) return undefined;
  return listDuties(assignment);
}

const DUTY_TERMS = new Set([...terms('nhiệm vụ trách nhiệm công việc việc làm thực hiện kế hoạch được giao 213 thành phố thi đua khen thưởng')]);

function unitTerms(question: Question, library: Library): Set<string> {
  const words = syllables(library.glossary.writeOut(question.text));
  return new Set(question.units.flatMap(({ start, end }) => words.slice(start, end)).flatMap((word) => terms(word)));
}

const LISTS: ReadonlySet<Intent> = new Set(['list', 'criteria', 'count', 'duties', 'definition', 'general']);

/** The section to list, where the question is about all of it rather than one sentence. */
function listInstead(question: Question, best: RatedSpot, library: Library): Composition | undefined {
  const { intent, query } = question;
  const { spot } = best;
  const termsOf = (text: string) => new Set(terms(library.glossary.writeOut(text)));
  const candidates = spot.chain
    .filter((section) => countItems(section) !== undefined || section.content.length > 1)
    .map((section) => ({ section, lead: leadCoverage(spot, section, query.groups, termsOf) }));
  const node = candidates.reduce<{ section: Section; lead: number } | undefined>(
    (a, b) => (a === undefined || b.lead >= a.lead ? b : a),
    undefined,
  );
  if (node === undefined) return undefined;
  const margin = LISTS.has(intent) ? 0.12 : 0.01;
  if (best.coverage - node.lead > margin) return undefined;
  const statements = listSection(spot.passage.document, node.section);
  if (statements.length === 0) return undefined;
  const count = intent === 'count' ? countItems(node.section) : undefined;
  if (count === undefined) return { kind: 'answered', statements };
  const [lead, ...items] = statements;
  const citations = lead?.citations ?? [];
  const held = node.section.gaps.length > 0 ? 'Nguồn tra cứu hiện có' : 'Có';
  return {
    kind: 'answered',
    statements: [{ text: `${held} ${count} nội dung. ${lead?.text ?? ''}`, citations }, ...items],
  };
}

function say(best: RatedSpot, question: Question, library: Library): Statement[] {
  const statement = saySpot(best.spot, question.query.groups, library.glossary);
  return statement === undefined ? [] : [statement];
}

/** Other sections that speak of the same, by their headings. */
function seeAlso(best: RatedSpot, rated: readonly RatedSpot[], _library: Library): Statement[] {
  const seen = new Set([best.spot.passage]);
  const others: Statement[] = [];
  for (const { spot, score } of rated) {
    if (others.length >= 2 || score < best.score * 0.75) break;
    if (seen.has(spot.passage) || spot.section.kind === 'recipients') continue;
    seen.add(spot.passage);
    const citation = cite(spot.passage.document, spot.section, spot.quote);
    if (citation !== undefined) others.push({ text: `Xem thêm ${citation.place} (${citation.documentName})`, citations: [citation] });
  }
  return others;
}

const LACKING: Partial<Record<Intent, string>> = {
  when: 'thời hạn cụ thể cho nội dung này',
  amount: 'mức tiền hoặc kinh phí cho nội dung này',
  contact: 'thông tin liên hệ',
  'how-many': 'con số được hỏi',
  'report-to': 'nơi nhận báo cáo cho nội dung này',
  'with-whom': 'cơ quan phối hợp cho nội dung này',
  criteria: 'tiêu chuẩn, điều kiện được hỏi',
  duties: 'nhiệm vụ của đơn vị được hỏi',
};

/** The documents speak of the subject, but not of what was asked: says so and shows what is nearest. */
function notStated(question: Question, best: RatedSpot, library: Library): Composition {
  const { document } = best.spot.passage;
  const name = documentName(document.metadata);
  const what = LACKING[question.intent] ?? 'nội dung được hỏi';
  const summary = document.metadata.text === 'summary';
  const text = summary
    ? `Bản tóm tắt ${name} trong nguồn tra cứu chưa có ${what}.`
    : `${name} không nêu ${what}.`;
  const gap = nearestGap(question, best, library);
  const nearest = best.spot.section.locator === RECIPIENTS ? [] : say(best, question, library);
  return {
    kind: 'not-stated',
    statements: [
      { text, citations: [] },
      ...(gap !== undefined && gap.coverage >= THRESHOLDS.answered ? [{ text: `Phần còn thiếu của nguồn: ${gap.text}`, citations: [] }] : []),
      ...nearest.map(({ text: said, citations }) => ({ text: `Quy định gần nhất: ${said}`, citations })),
    ],
  };
}

function declined(reason: 'greeting' | 'nothing', library: Library): Composition {
  const names = library.documents.map(({ metadata }) => documentName(metadata)).join(', ');
  const offer = `Tôi trả lời được về nhiệm vụ, trách nhiệm, thời hạn, tiêu chuẩn, thẩm quyền và hồ sơ thi đua, khen thưởng theo: ${names}.`;
  const text =
    reason === 'greeting'
      ? `Xin chào! ${offer}`
      : `Tôi không tìm thấy nội dung này trong các văn bản đã lập chỉ mục.\n${offer}`;
  return { kind: 'not-found', statements: [{ text, citations: [] }] };
}
