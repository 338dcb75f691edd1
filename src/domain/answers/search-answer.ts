import { type Section, sectionText } from '../documents/document.ts';
import { provincesIn } from '../documents/provinces.ts';
import { isInScope } from '../documents/reference.ts';
import type { Passage } from '../search/passages.ts';
import { type RankedPassage, retrieve } from '../search/retrieve.ts';
import type { Unit } from '../text/glossary.ts';
import { fold } from '../text/normalise.ts';
import { quotedTitles } from '../text/quoted.ts';
import { syllables } from '../text/tokenise.ts';
import { sayAntecedent } from './antecedent.ts';
import { lacksRecipient, sectionAskedFor } from './choose-section.ts';
import { ignoresCircumstances } from './circumstances.ts';
import { answerCompetence } from './competence.ts';
import { asksForCompetence, isOnCompetence, namesDeputy } from './competence-asked.ts';
import type { Composition } from './composition.ts';
import { declineNothing, declineUnknown } from './decline.ts';
import { isForOtherPapers } from './dossier-asked.ts';
import { assignmentFor, listDuties } from './duties.ts';
import { asksForCopies, goodEvidence, isElsewhere, type RatedSpot, rateSpots } from './evidence.ts';
import { CONTEXT } from './follow-up.ts';
import { type Intent, readFacts } from './intent.ts';
import type { Library } from './library.ts';
import { countItems, listSection } from './listing.ts';
import { notStated, onlyRemarked } from './not-stated.ts';
import { answerFromNotice, answerOutdated } from './noticed.ts';
import { phrasesOf, type Question } from './question.ts';
import { bestRemark, type Remark } from './remarks.ts';
import { listReports } from './reports.ts';
import { saysNumber } from './requirement.ts';
import { scopeOf } from './scope.ts';
import { seeAlso } from './see-also.ts';
import { saySpot } from './sentence.ts';
import { asPhrase, mentions, type Spot } from './spots.ts';
import { MEETS_ENOUGH, strengthOf, type Thresholds } from './thresholds.ts';
import { decide } from './yes-no.ts';

/** How many passages are looked into. */
const LOOKED_INTO = 20;

/** Evidence that says what is asked may score so much less than the best that does not. */
const SECOND_CHOICE = 0.85;

/** Answers a question that names no section, from the passages that fit best. */
export async function answerBySearch(
  question: Question,
  library: Library,
  now: number,
  thresholds: Thresholds,
): Promise<Composition> {
  const { query, reference } = question;
  if (!query.groups.some(({ term }) => /\p{L}/u.test(term))) return declineNothing(library);
  const outdated = answerOutdated(question, library, now);
  if (outdated !== undefined) return outdated;
  const assignment = assignmentFor(question, library);
  const duties = listDuties(question, library);
  if (duties !== undefined) return duties;
  const reports = listReports(question, library);
  if (reports !== undefined) return reports;
  const competence = answerCompetence(question, library);
  if (competence !== undefined) return competence;
  const rated = preferNamed(question, await rateEvidence(question, library, assignment));
  const [best] = rated;
  const remark = bestRemark(question, library, now);
  if (best === undefined) return onlyRemarked(remark) ?? declineNothing(library);
  if (reference.unknown.length > 0 && !isToldOf(question, best)) return declineUnknown(reference.unknown);
  if (isOfOtherPlace(best, question) || isForOtherPapers(question, best.spot, library))
    return declineNothing(library);
  const verdict =
    assignment === undefined ? relevance(question, rated, remark, library, thresholds) : 'answers';
  const noticed = answerFromNotice(question, rated, remark, verdict !== 'unrelated', library);
  if (noticed !== undefined) return noticed;
  if (verdict === 'unrelated') return declineNothing(library);
  if (verdict === 'remarked') return onlyRemarked(remark) ?? declineNothing(library);
  const fitting = rated.find(
    (rating) =>
      rating.meets &&
      (assignment !== undefined || rating.score >= best.score * SECOND_CHOICE) &&
      // The criteria of one award are not those of another.
      (question.intent !== 'criteria' ||
        question.names.length === 0 ||
        rating.spot.passage === best.spot.passage) &&
      organisationFits(question, rating, library) &&
      !isCopyOnly(question, rating),
  );
  // Who holds an office is told of councils and signers only.
  if (fitting === undefined && question.intent === 'person' && !isOnHolder(question))
    return declineNothing(library);
  if (verdict === 'related') return notStated(question, best, rated, remark, library, 'unsure');
  const referral = rated.find(({ points }) => points);
  if (referral !== undefined && meetsMuchMore(referral, best))
    return notStated(question, referral, rated, remark, library);
  if (fitting === undefined || (best.points && fitting.spot.passage !== best.spot.passage))
    return notStated(question, best, rated, remark, library);
  if (
    (remark !== undefined && isLackedBy(fitting, remark)) ||
    ignoresCircumstances(question, fitting) ||
    isExcepted(fitting, question)
  )
    return notStated(question, fitting, rated, remark, library);
  return (
    answerFrom(fitting, rated, question, library) ?? notStated(question, fitting, rated, remark, library)
  );
}

/** Whether who holds an office is asked of a council, of a document or of its signer. */
function isOnHolder({ words, reference, text }: Question): boolean {
  return (
    reference.documents.length > 0 || text.includes(CONTEXT) || /hoi dong|(?:^| )ky /.test(words.join(' '))
  );
}

/** Sentences of another document than the one that a question names must meet so much of it. */
const ELSEWHERE = 0.5;

/** What another document says is told only where it clearly is what is asked; how much there is of something is asked of the document named. */
function preferNamed(question: Question, rated: readonly RatedSpot[]): readonly RatedSpot[] {
  const [best] = rated;
  if (best === undefined || !isElsewhere(numberOf(best), question)) return rated;
  const clear = best.coverage >= ELSEWHERE && question.intent !== 'count' && question.issued.length === 0;
  const named = rated.filter((spot) => !isElsewhere(numberOf(spot), question));
  return clear || named.length === 0 ? rated : named;
}

/** Whether the best is in a document of one place, and another is asked about. */
function isOfOtherPlace({ spot }: RatedSpot, { words }: Question): boolean {
  const place = syllables(spot.passage.document.metadata.place ?? '').join(' ');
  const asked = provincesIn(words.join(' '));
  return place !== '' && asked.length > 0 && !asked.some((province) => place.includes(province));
}

function numberOf({ spot }: RatedSpot): string {
  return spot.passage.document.metadata.number;
}

/** The sentences that may answer, best first. @param assignment the only passage that is looked into, if any */
export async function rateEvidence(
  question: Question,
  library: Library,
  assignment?: Passage,
): Promise<RatedSpot[]> {
  const { query, reference } = question;
  const ranked = await retrieve(library, query, { limit: LOOKED_INTO, prefer: preference(question) });
  const inScope = [...ranked, ...glossaryPassages(question, ranked, library)].filter(({ passage }) =>
    isInScope(reference, passage.document.metadata.number),
  );
  const within =
    assignment === undefined ? inScope : [{ id: -1, passage: assignment, score: inScope[0]?.score ?? 1 }];
  return rateSpots(within, question, library);
}

/**
 * A gap must speak so much more clearly of what is asked than the best sentence, where that does not meet it well: a gap
 * of the same article or of the document, or one of another article, which has words in common with much else.
 */
const GAP_LEAD = { near: 0.15, far: 0.25 };
const WELL_MET = 0.8;

/** So much of a question, and so much more of it than the best, a sentence must meet that leaves it to others. */
const REFERRED = { share: 0.7, lead: 0.3 };

function meetsMuchMore({ coverage }: RatedSpot, best: RatedSpot): boolean {
  return coverage >= REFERRED.share && coverage >= best.coverage + REFERRED.lead;
}

/** Whether a remark tells that what is asked is lacking, rather than a sentence answering it. */
function isLackedBy(
  { spot, coverage, likeness }: RatedSpot,
  { kind, section, coverage: remarked }: Remark,
): boolean {
  if (kind !== 'gap' || coverage >= WELL_MET) return false;
  const near = section === undefined || section.content.length === 0 || spot.chain.includes(section);
  if (!near && likeness.placed >= ALIKE) return false;
  return remarked > coverage + (near ? GAP_LEAD.near : GAP_LEAD.far);
}

/** Whether a sentence makes an exception that its source lacks, and the question is of what is known to be excepted. */
function isExcepted({ spot }: RatedSpot, { words }: Question): boolean {
  if (!/trừ trường hợp/iu.test(spot.quote)) return false;
  const asked = ` ${words.join(' ')} `;
  return spot.chain
    .flatMap(({ gaps }) => gaps.flatMap(quotedTitles))
    .some((title) => asked.includes(` ${title} `) && !spot.own.includes(` ${title} `));
}

/** A sentence so near in meaning is nearer than any remark. */
const ALIKE = 0.6;

type Relevance = 'answers' | 'related' | 'remarked' | 'unrelated';

/** How far the best evidence goes. */
function relevance(
  question: Question,
  rated: readonly RatedSpot[],
  remark: Remark | undefined,
  library: Library,
  thresholds: Thresholds,
): Relevance {
  const [best] = rated;
  if (best === undefined) return 'unrelated';
  const good = goodEvidence(rated);
  const treated = scopeOf(question, rated, library) >= thresholds.scope;
  const strength = Math.max(...good.map((spot) => strengthOf(spot, question)));
  if (treated && strength >= thresholds.answered) return 'answers';
  // What is asked of a document that is there is lacking in it, even if nothing in it comes near.
  if (!treated && question.reference.scope.length === 0 && !isOnSubject(question, library))
    return 'unrelated';
  const remarked =
    remark !== undefined &&
    remark.coverage > best.coverage &&
    remark.coverage >= MEETS_ENOUGH &&
    best.likeness.placed < ALIKE;
  return remarked ? 'remarked' : 'related';
}

/** Whether the conversation is on a subject of the documents, or the question names what they list: "bằng khen". */
function isOnSubject({ text, words, names }: Question, { kinds }: Library): boolean {
  if (text.includes(CONTEXT) || names.length > 0) return true;
  return [...kinds.keys()].some((title) => ` ${words.join(' ')} `.includes(` ${title} `));
}

/** The section or the sentence that answers; undefined where only a number would, and there is none. */
function answerFrom(
  best: RatedSpot,
  rated: readonly RatedSpot[],
  question: Question,
  library: Library,
): Composition | undefined {
  const { spot } = best;
  if (spot.section.kind === 'recipients')
    return { kind: 'answered', statements: listSection(spot.passage.document, spot.section) };
  const section = sectionAskedFor(question, best, library);
  if (section !== undefined) {
    if (lacksRecipient(section, question)) return undefined;
    const article = spot.chain.find(({ kind }) => kind === 'article');
    const listed = listSection(
      spot.passage.document,
      section,
      undefined,
      article === section ? undefined : article,
    );
    if (question.intent === 'count' && !namesCounted(question, section)) return undefined;
    const count = question.intent === 'count' ? countItems(section) : undefined;
    const [lead, ...items] = listed;
    if (lead !== undefined && !isOneParagraph(section)) {
      const held = section.gaps.length > 0 ? 'Nguồn tra cứu hiện có' : 'Có';
      const text = count === undefined ? lead.text : `${held} ${count} nội dung. ${lead.text}`;
      return {
        kind: 'answered',
        statements: [{ ...lead, text }, ...items, ...seeAlso(best, rated, [section])],
      };
    }
  }
  if (question.intent === 'count' && !saysNumber(spot.quote, question.words.join(' '))) return undefined;
  // The clause that is asked for may be another than the one of the best sentence.
  const inside =
    section === undefined ? undefined : rated.find((other) => other.spot.section === section)?.spot;
  const told = inside ?? spot;
  const said = saySpot(told, question.query.groups, library.glossary);
  if (said === undefined) return undefined;
  const decided = decide(question, told, library);
  const answer = decided === undefined ? said : { ...said, text: `${decided}. ${said.text}` };
  const antecedent = sayAntecedent(told);
  const explained = antecedent === undefined ? [answer] : [answer, antecedent];
  return {
    kind: 'answered',
    statements: [...explained, ...seeAlso(best, rated, [told.section])],
  };
}

/** Whether a section has the word for what is counted: it does not count what it does not name. */
function namesCounted({ words }: Question, section: Section): boolean {
  const noun = /(?:^| )(?:may|bao nhieu) ([a-z]+ [a-z]+)/.exec(words.join(' '))?.[1];
  const said = ` ${syllables(`${section.heading ?? ''} ${sectionText(section)}`).join(' ')} `;
  return noun === undefined || noun.split(' ').some((word) => said.includes(` ${word} `));
}

/** A section of one paragraph is said as a sentence, not listed. */
function isOneParagraph({ content }: Section): boolean {
  return content.length === 1 && content[0]?.kind === 'paragraph';
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
function preference(question: Question): (passage: Passage) => number {
  return ({ document }) => (isElsewhere(document.metadata.number, question) ? 0.85 : 1);
}

/** What indexed documents say of one that is not: when it was issued, whether it is in force; never what it provides. */
function isToldOf({ reference, words }: Question, best: RatedSpot): boolean {
  const asksFact =
    readFacts(words.join(' ')).length > 0 ||
    /(?:con|het) .*(?:dung|hieu luc|ap dung)|thay the|bai bo|la cua (?:ai|tinh|thanh pho|cap nao|noi nao)/.test(
      words.join(' '),
    );
  return (!reference.unknownScope || asksFact) && namesUnknown(best, reference.unknown);
}

/** A question about a document that is not indexed can be answered only by a sentence that names it. */
function namesUnknown({ spot }: RatedSpot, unknown: readonly string[]): boolean {
  const number = (text: string) => /\d+(?:[-/][\p{L}\d]+)*/u.exec(text)?.[0] ?? text;
  return unknown.every((name) => spot.paragraph.text.includes(number(name)));
}

/** Intents that ask what an organisation does: another's tasks are no answer. */
const ABOUT_TASKS: ReadonlySet<Intent> = new Set(['duties', 'with-whom', 'report-to', 'yes-no', 'list']);

/** An organisation that a question is about must be named by the evidence, not only resembled. */
function organisationFits(question: Question, { spot }: RatedSpot, library: Library): boolean {
  const { intent, organisation, text, units, words } = question;
  const texts = [spot.own, spot.lead];
  // "Tôi là phó chủ tịch xã" tells who asks.
  const isAsker =
    !asksForCompetence(question) && /(?:toi|em|minh|anh|chi) (?:dang )?la pho /.test(words.join(' '));
  if (namesDeputy(question) && !isAsker && !texts.some((text) => text.includes(' pho '))) return false;
  // An article on who may do what says nothing of those that it does not name.
  const titles = library.names.find(words);
  // The Government of "Cờ thi đua của Chính phủ" is not asked about.
  const offices = units.filter(
    ({ start, end }) => !titles.some((title) => title.start <= start && title.end >= end),
  );
  if (isOnCompetence(spot) && offices.length > 0) {
    // "Giám đốc Sở Nội vụ" is a "giám đốc sở".
    const wider = library.glossary.units(organisation?.slice(0, OFFICE_WORDS) ?? []);
    return [...offices, ...wider].some(({ unit }) => mentionsUnit(spot, unit, library));
  }
  const [unit] = units;
  // What an office may award was talked of: what others get is no answer.
  if (intent === 'yes-no' && text.includes(CONTEXT) && unit !== undefined && OFFICE.test(unit.unit.name))
    return mentionsUnit(spot, unit.unit, library);
  // With whom others work tells nothing of the unit that is asked about.
  if (intent === 'with-whom' && unit !== undefined)
    return units.some((other) => mentionsUnit(spot, other.unit, library));
  if (
    organisation === undefined &&
    intent === 'duties' &&
    unit !== undefined &&
    unit.start === 0 &&
    units.length === 1
  )
    return mentionsUnit(spot, unit.unit, library);
  if (organisation === undefined || !ABOUT_TASKS.has(intent)) return true;
  // A law provides for everybody; that somebody in particular may or must is then for the reader to conclude,
  // but where it says who has a competence, others have none.
  const general = intent === 'yes-no' && spot.chain.some(({ kind }) => kind === 'article');
  if (general && !isOnCompetence(spot)) return true;
  const names = [organisation, ...otherNames(organisation, library)];
  if (mentions(spot, names.map(asPhrase))) return true;
  return units.some(({ unit, start }) => start <= 2 && mentionsUnit(spot, unit, library));
}

function mentionsUnit(spot: Spot, unit: Unit, { glossary }: Library): boolean {
  return mentions(spot, phrasesOf(unit, glossary).map(asPhrase));
}

/** So many words name an office without what it is of. */
const OFFICE_WORDS = 3;

/** The head of an organisation, who awards. */
const OFFICE = /^(?:Chủ tịch|Thủ trưởng|Tổng giám đốc|Giám đốc|Bộ trưởng|Thủ tướng)/u;

/** What else offices are called, by synonyms: "thủ trưởng đơn vị" is a "người đứng đầu". */
function otherNames(organisation: readonly string[], { glossary }: Library): readonly (readonly string[])[] {
  return glossary.alternatives(organisation).flatMap(({ start, phrases }) => (start === 0 ? phrases : []));
}

/** To be sent a copy is no task. */
function isCopyOnly(question: Question, { spot }: RatedSpot): boolean {
  return spot.section.kind === 'recipients' && !asksForCopies(question);
}
