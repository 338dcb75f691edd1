import { type Section, sectionText } from '../documents/document.ts';
import { isInScope } from '../documents/reference.ts';
import type { Passage } from '../search/passages.ts';
import { type RankedPassage, retrieve } from '../search/retrieve.ts';
import { fold } from '../text/normalise.ts';
import { syllables } from '../text/tokenise.ts';
import { type Judgement, judgeEvidence } from './answerability.ts';
import { sayAntecedent } from './antecedent.ts';
import { lacksRecipient, sectionAskedFor } from './choose-section.ts';
import { answerCompetence } from './competence.ts';
import type { Composition } from './composition.ts';
import { declineContact, declineErrand, declineNothing } from './decline.ts';
import { assignmentFor, listDuties } from './duties.ts';
import { isElsewhere, type RatedSpot, rateSpots } from './evidence.ts';
import { type Intent, readFacts } from './intent.ts';
import type { Library } from './library.ts';
import { countItems, listSection } from './listing.ts';
import { declineMentioned } from './mentioned-document.ts';
import { nearestStatement, notStated, onlyRemarked } from './not-stated.ts';
import { answerFromNotice, answerOutdated } from './noticed.ts';
import { isOnSuperior } from './objections.ts';
import type { Question } from './question.ts';
import { bestRemark, type Remark } from './remarks.ts';
import { listReports } from './reports.ts';
import { saysNumber } from './requirement.ts';
import { seeAlso } from './see-also.ts';
import { saySpot } from './sentence.ts';
import { MEETS_ENOUGH, type Thresholds } from './thresholds.ts';
import { decide } from './yes-no.ts';

/** How many passages are looked into. */
const LOOKED_INTO = 20;

/**
 * Answers a question that names no section, from the passages that fit best.
 * @param onSubject whether it is known to be on a subject of the documents: then what is not answered is lacking
 */
export async function answerBySearch(
  question: Question,
  library: Library,
  now: number,
  thresholds: Thresholds,
  onSubject = false,
): Promise<Composition> {
  const { query, reference } = question;
  if (!query.groups.some(({ term }) => /\p{L}/u.test(term))) return declineQuestion(question, library);
  const outdated = answerOutdated(question, library, now);
  if (outdated !== undefined) return outdated;
  const duties = listDuties(question, library);
  if (duties !== undefined) return duties;
  const reports = listReports(question, library);
  if (reports !== undefined) return reports;
  const competence = answerCompetence(question, library);
  if (competence !== undefined) return competence;
  const evidence = await findEvidence(question, library, now);
  if (evidence === undefined)
    return onlyRemarked(bestRemark(question, library, now)) ?? declineQuestion(question, library);
  const { rated, remark, judged } = evidence;
  const told = rated.filter((rating) => namesUnknown(rating, question));
  const [first] = told;
  if (first === undefined)
    return declineMentioned(reference.unknown, library, (amended) =>
      judged.best.spot.passage.document === amended && judged.foreign < OFF_SUBJECT
        ? nearestStatement(judged.best, question, library)
        : undefined,
    );
  const noticed = answerFromNotice(question, rated, remark, judged.foreign < OFF_SUBJECT, library);
  if (noticed !== undefined) return noticed;
  const nearest = told.includes(judged.best) ? judged.best : first;
  const asksNoDocument = ASKS_NO_DOCUMENT.has(question.intent);
  if (judged.answered >= (asksNoDocument ? SURELY : thresholds.answered)) {
    const says = nearest === judged.best && !nearest.points && !isOnSuperior(question, nearest);
    const answer = says ? answerFrom(nearest, rated, question, library) : undefined;
    if (answer !== undefined) return answer;
  } else if ((judged.foreign > judged.lacking && !onSubject) || asksNoDocument)
    return declineQuestion(question, library);
  if (remark !== undefined && isOnlyRemarked(remark, nearest))
    return onlyRemarked(remark) ?? declineQuestion(question, library);
  const how = judged.answered >= UNSURE && nearest.meets ? 'unsure' : 'lacking';
  return notStated(question, nearest, rated, remark, library, how);
}

/** So likely on another subject, a question is not answered by what editors remark. */
const OFF_SUBJECT = 0.5;
/** What reads as no question to documents is answered where that is so likely. */
const SURELY = 0.9;
/** That nothing states it is said plainly where an answer is less likely than this. */
const UNSURE = 0.15;

/** What was found for a question, and how likely it answers. */
export interface Evidence {
  /** The sentences that may answer, best first; not empty. */
  readonly rated: readonly RatedSpot[];
  readonly remark: Remark | undefined;
  readonly judged: Judgement;
}

/** Looks for what answers a question; undefined where no sentence has anything to do with it. */
export async function findEvidence(
  question: Question,
  library: Library,
  now: number,
): Promise<Evidence | undefined> {
  const assignment = assignmentFor(question, library);
  const rated = preferNamed(question, await rateEvidence(question, library, assignment));
  if (rated.length === 0) return undefined;
  const remark = bestRemark(question, library, now);
  return { rated, remark, judged: judgeEvidence(question, rated, remark, library) };
}

/** Intents that ask for what no document says. */
const ASKS_NO_DOCUMENT: ReadonlySet<Intent> = new Set(['errand', 'contact']);

/** Nothing in the documents answers, and why not. */
function declineQuestion({ intent, reference }: Question, library: Library): Composition {
  if (reference.unknown.length > 0) return declineMentioned(reference.unknown, library);
  if (intent === 'errand') return declineErrand(library);
  return intent === 'contact' ? declineContact(library) : declineNothing(library);
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

/** A sentence so near in meaning, a cosine similarity, is nearer than any remark. */
const ALIKE = 0.6;

/** Whether only a remark of the editors speaks of what is asked. */
function isOnlyRemarked({ coverage }: Remark, best: RatedSpot): boolean {
  return coverage >= MEETS_ENOUGH && coverage > best.coverage && best.likeness.placed < ALIKE;
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

/** Facts that others tell of a document, beside those of {@link readFacts}: whether it is in force, whose it is. */
const TOLD_BY_OTHERS =
  /(?:con|het) .*(?:dung|hieu luc|ap dung|vien dan)|(?:bao nhieu|may|\d+) nam(?: |$)|thay the|bai bo|la cua (?:ai|tinh|thanh pho|cap nao|noi nao)/;

/**
 * Whether a sentence names the documents of a question that are not indexed: only such a one tells of them, when they
 * were issued or whether they are in force, never what they provide.
 */
function namesUnknown({ spot }: RatedSpot, { reference, words }: Question): boolean {
  const { unknown, unknownScope } = reference;
  const folded = words.join(' ');
  if (unknownScope && readFacts(folded).length === 0 && !TOLD_BY_OTHERS.test(folded)) return false;
  const number = (text: string) => /\d+(?:[-/][\p{L}\d]+)*/u.exec(text)?.[0] ?? text;
  return unknown.every((name) => spot.paragraph.text.includes(number(name)));
}
