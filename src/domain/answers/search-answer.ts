import { cite } from '../documents/citation.ts';
import { childSections, documentName, ownParagraphs, type Section } from '../documents/document.ts';
import { coverage, joinLayers } from '../search/coverage.ts';
import type { Library } from '../search/library.ts';
import { matchTerms } from '../search/match-terms.ts';
import type { TermGroup } from '../search/query.ts';
import { type RankedPassage, retrieve } from '../search/retrieve.ts';
import { fold } from '../text/normalise.ts';
import { sentences } from '../text/sentences.ts';
import { BIGRAM_JOINT, syllables } from '../text/tokenise.ts';
import { plain } from '../text/wording.ts';
import type { Composition, Statement } from './composition.ts';
import { declineNothing, declineUnknown } from './decline.ts';
import { assignmentFor, listDuties } from './duties.ts';
import { hasPhrase, LISTS, leadCoverage, mentions, type RatedSpot, rateSpots } from './evidence.ts';
import { type Intent, readFacts } from './intent.ts';
import { countItems, listSection } from './listing.ts';
import type { Question } from './question.ts';
import { bestRemark, type Remark } from './remarks.ts';
import { saySpot } from './sentence.ts';

/** How many passages are looked into. */
const LOOKED_INTO = 20;

/**
 * Where the lines run between answering, saying that it is not stated, and declining: shares of the question
 * that the best evidence meets. Chosen on the development questions; `npm run eval` prints what they cost.
 */
export const THRESHOLDS = { answered: 0.5, related: 0.4, pairs: 0.1 } as const;

/** Evidence that says what is asked may score so much less than the best that does not. */
const SECOND_CHOICE = 0.85;

/** Answers a question that names no section, from the passages that fit best. */
export async function answerBySearch(
  question: Question,
  library: Library,
  now: number,
): Promise<Composition> {
  const { query, reference } = question;
  if (query.groups.length === 0) return declineNothing(library);
  const assignment = assignmentFor(question, library);
  if (assignment !== undefined && question.intent === 'duties' && assignment.whole)
    return listDuties(assignment);
  const ranked = await retrieve(library, query, { limit: LOOKED_INTO, prefer: preference(question) });
  const inScope = [...ranked, ...glossaryPassages(question, ranked, library)].filter(
    ({ passage }) =>
      reference.scope.length === 0 || reference.scope.includes(passage.document.metadata.number),
  );
  const within =
    assignment === undefined
      ? inScope
      : [{ id: -1, passage: assignment.passage, score: inScope[0]?.score ?? 1 }];
  const rated = rateSpots(within, question, library);
  const [best] = rated;
  const remark = bestRemark(question, library, now);
  if (best === undefined) return remarked(remark, library) ?? declineNothing(library);
  if (reference.unknown.length > 0 && !isToldOf(question, best)) return declineUnknown(reference.unknown);
  if (assignment === undefined && best.pairs < THRESHOLDS.pairs) return declineNothing(library);
  if (assignment === undefined && best.coverage < THRESHOLDS.answered) {
    if (remark !== undefined && remark.coverage > best.coverage)
      return remarked(remark, library) ?? declineNothing(library);
    return best.coverage < THRESHOLDS.related
      ? declineNothing(library)
      : notStated(question, best, remark, library);
  }
  const fitting = rated.find(
    ({ meets, score }) => meets && (assignment !== undefined || score >= best.score * SECOND_CHOICE),
  );
  if (
    fitting === undefined ||
    !organisationFits(question, fitting, library) ||
    isCopyOnly(question, fitting)
  ) {
    return notStated(question, best, remark, library);
  }
  if (remark?.kind === 'gap' && remark.coverage > fitting.coverage + 0.1)
    return notStated(question, fitting, remark, library);
  const listed = listInstead(question, fitting, library);
  if (listed !== undefined) return listed;
  const said = saySpot(fitting.spot, query.groups, library.glossary);
  if (said === undefined) return declineNothing(library);
  return { kind: 'answered', statements: [said, ...seeAlso(fitting, rated)] };
}

/** What a word means stands in the article on terms, which shares few words with the question. */
function glossaryPassages(
  { intent }: Question,
  ranked: readonly RankedPassage[],
  library: Library,
): RankedPassage[] {
  if (intent !== 'definition') return [];
  const known = new Set(ranked.map(({ passage }) => passage));
  return library.passages.flatMap((passage, id) =>
    !known.has(passage) && /giai thich (?:tu ngu|thuat ngu)|dinh nghia/.test(fold(passage.headings))
      ? [{ id, passage, score: ranked[0]?.score ?? 1 }]
      : [],
  );
}

/** Passages of the named documents come first; the others may still answer. */
function preference({
  reference,
}: Question): (passage: { document: { metadata: { number: string } } }) => number {
  const named = new Set(reference.documents);
  return ({ document }) => (named.size === 0 || named.has(document.metadata.number) ? 1 : 0.85);
}

/** What indexed documents say of one that is not: when it was issued, whether it is in force; never what it provides. */
function isToldOf({ reference, words }: Question, best: RatedSpot): boolean {
  const asksFact =
    readFacts(words.join(' ')).length > 0 ||
    /(?:con|het) .*(?:dung|hieu luc|ap dung)|thay the|cua ai/.test(words.join(' '));
  return (!reference.unknownScope || asksFact) && namesUnknown(best, reference.unknown);
}

/** A question about a document that is not indexed can be answered only by a sentence that names it. */
function namesUnknown({ spot }: RatedSpot, unknown: readonly string[]): boolean {
  const number = (text: string) => /\d+(?:[-/][\p{L}\d]+)*/u.exec(text)?.[0] ?? text;
  return unknown.every((name) => spot.paragraph.text.includes(number(name)));
}

/** Intents that ask what an organisation does: another's tasks are no answer. */
const ABOUT_TASKS: ReadonlySet<Intent> = new Set(['duties', 'with-whom', 'report-to']);

/** An organisation that a question is about must be named by the evidence, not only resembled. */
function organisationFits(
  { intent, organisation, units }: Question,
  { spot }: RatedSpot,
  library: Library,
): boolean {
  if (organisation === undefined || !ABOUT_TASKS.has(intent)) return true;
  const texts = [spot.own, spot.lead];
  if (texts.some((text) => hasPhrase(text, organisation))) return true;
  return units.some(({ unit, start }) => {
    const phrases = [unit.name, ...unit.aliases].map((name) => syllables(library.glossary.writeOut(name)));
    return start <= 2 && mentions(spot, phrases);
  });
}

/** To be sent a copy is no task. */
function isCopyOnly({ intent }: Question, { spot }: RatedSpot): boolean {
  return (
    spot.section.kind === 'recipients' && intent !== 'list' && intent !== 'general' && intent !== 'yes-no'
  );
}

/** A sentence may meet so much more of the question than its section's headings, and the section is still listed. */
const LISTING_MARGIN = { list: 0.12, part: 0.01 } as const;

/** The section to list, where the question is about all of it rather than one sentence. */
function listInstead(question: Question, best: RatedSpot, library: Library): Composition | undefined {
  const { intent } = question;
  const { spot } = best;
  const listed = listedSection(question, best, library);
  const node =
    spot.quote.endsWith(':') && (listed === undefined || listed.locator === spot.section.locator)
      ? spot.section
      : listed;
  if (node === undefined) return undefined;
  const statements = listSection(spot.passage.document, node);
  const [lead, ...items] = statements;
  if (lead === undefined) return undefined;
  const count = intent === 'count' ? countItems(node) : undefined;
  if (count === undefined) return { kind: 'answered', statements };
  const held = node.gaps.length > 0 ? 'Nguồn tra cứu hiện có' : 'Có';
  return {
    kind: 'answered',
    statements: [{ text: `${held} ${count} nội dung. ${lead.text}`, citations: lead.citations }, ...items],
  };
}

function listedSection(question: Question, best: RatedSpot, library: Library): Section | undefined {
  const { intent } = question;
  const candidates = best.spot.chain
    .filter(
      (section) =>
        intent === 'count' || intent === 'list' || !['part', 'chapter', 'group'].includes(section.kind),
    )
    .filter((section) => countItems(section) !== undefined || section.content.length > 1)
    .map((section) => ({ section, lead: leadCoverage(best.spot, section, question, library.glossary) }));
  const node = candidates.reduce<(typeof candidates)[number] | undefined>(
    (a, b) => (a === undefined || b.lead >= a.lead ? b : a),
    undefined,
  );
  const margin = LISTS.has(intent) ? LISTING_MARGIN.list : LISTING_MARGIN.part;
  if (node === undefined || best.coverage - node.lead > margin) return undefined;
  return partAskedFor(node.section, question, library) ?? node.section;
}

/** How clearly one clause must be the one that is asked for: its share of the question, and its lead over the next. */
const ONE_CLAUSE = { share: 0.3, lead: 0.2 } as const;

/**
 * The clause that a question about part of an article's subject means: "nguyên tắc thi đua" is the clause
 * "Đối với thi đua:" of the article "Nguyên tắc thi đua, khen thưởng".
 */
function partAskedFor(section: Section, { query }: Question, library: Library): Section | undefined {
  const termsOf = (text: string) => matchTerms(text, library.glossary);
  const heading = termsOf(section.heading ?? '');
  const met = ({ alternatives }: TermGroup) =>
    alternatives.some(({ terms: own }) => own.every((term) => heading.has(term)));
  const unmet = query.groups.filter(
    (group) => group.weight > 1 && !group.term.includes(BIGRAM_JOINT) && !met(group),
  );
  const asked = new Set(query.groups.map(({ term }) => term));
  const broader = [...heading].some(
    (term) => !asked.has(term) && !term.includes(BIGRAM_JOINT) && !GENERIC.has(term),
  );
  if (!broader && unmet.length === 0) return undefined;
  const groups = unmet.length > 0 ? unmet : query.groups;
  const rated = childSections(section)
    .filter(({ kind }) => kind === 'clause')
    .map((clause) => {
      const [first] = ownParagraphs(clause);
      const opening = sentences(first?.text ?? '')[0]?.text ?? '';
      return { clause, share: coverage(groups, joinLayers([{ terms: termsOf(opening), worth: 1 }])) };
    })
    .sort((a, b) => b.share - a.share);
  const [first, second] = rated;
  if (
    first === undefined ||
    second === undefined ||
    first.share < (unmet.length > 0 ? 0.6 : ONE_CLAUSE.share)
  )
    return undefined;
  return first.share - second.share >= ONE_CLAUSE.lead ? first.clause : undefined;
}

/** Words of headings that do not narrow them. */
const GENERIC = new Set(syllables('danh hiệu quy định về của các việc trong công tác đối với'));

/** How close to the best another section must score to be pointed to. */
const RELATED = 0.75;

/** Other sections that speak of the same. */
function seeAlso(best: RatedSpot, rated: readonly RatedSpot[]): Statement[] {
  const seen = new Set([best.spot.passage]);
  const others: Statement[] = [];
  for (const { spot, score } of rated) {
    if (others.length >= 2 || score < best.score * RELATED) break;
    if (seen.has(spot.passage) || spot.section.kind === 'recipients') continue;
    seen.add(spot.passage);
    const citation = cite(spot.passage.document, spot.section, spot.quote);
    if (citation === undefined) continue;
    others.push({ text: `Xem thêm ${citation.place} (${citation.documentName})`, citations: [citation] });
  }
  return others;
}

const LACKING: Partial<Record<Intent, string>> = {
  when: 'thời hạn cụ thể cho nội dung này',
  amount: 'mức tiền, kinh phí cho nội dung này',
  contact: 'thông tin liên hệ này',
  'how-many': 'con số được hỏi',
  'report-to': 'nơi nhận báo cáo cho nội dung này',
  'with-whom': 'cơ quan phối hợp cho nội dung này',
  criteria: 'tiêu chuẩn, điều kiện được hỏi',
  duties: 'nhiệm vụ của đơn vị được hỏi',
};

/** The documents speak of the subject, but not of what was asked: says so and shows what is nearest. */
function notStated(
  question: Question,
  best: RatedSpot,
  remark: Remark | undefined,
  library: Library,
): Composition {
  const { document } = best.spot.passage;
  const name = documentName(document.metadata);
  const what = LACKING[question.intent] ?? 'nội dung được hỏi';
  const text =
    document.metadata.text === 'summary'
      ? `Bản tóm tắt ${name} trong nguồn tra cứu chưa có ${what}.`
      : `${name} không nêu ${what}.`;
  const nearest = saySpot(best.spot, question.query.groups, library.glossary);
  const noted =
    remark !== undefined && remark.coverage >= THRESHOLDS.answered && remark.document === document;
  return {
    kind: 'not-stated',
    statements: [
      { text, citations: [] },
      ...(noted ? [{ text: said(remark), citations: [] }] : []),
      ...(nearest ? [{ text: `Quy định gần nhất: ${nearest.text}`, citations: nearest.citations }] : []),
    ],
  };
}

/** Only a remark of the corpus's editors speaks of what is asked. */
function remarked(remark: Remark | undefined, library: Library): Composition | undefined {
  if (remark === undefined || remark.coverage < THRESHOLDS.answered) return undefined;
  const { document, section } = remark;
  const place = section ?? library.passages.find((passage) => passage.document === document)?.section;
  const citation = place && cite(document, place, place.heading ?? '');
  const name = documentName(document.metadata);
  return {
    kind: 'not-stated',
    statements: [
      { text: `${name} trong nguồn tra cứu chưa có quy định này.`, citations: [] },
      { text: said(remark), citations: [] },
      ...(citation
        ? [{ text: `Gần nhất là ${citation.place}: ${plain(citation.quote)}`, citations: [citation] }]
        : []),
    ],
  };
}

function said({ kind, text }: Remark): string {
  return kind === 'gap' ? `Phần còn thiếu của nguồn: ${text}` : `Lưu ý kèm theo: ${text}`;
}
