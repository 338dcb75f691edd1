import { childSections, isDivision, ownParagraphs, type Section } from '../documents/document.ts';
import { coverage, joinLayers } from '../search/coverage.ts';
import { matchTerms } from '../search/match-terms.ts';
import type { Passage } from '../search/passages.ts';
import type { TermGroup } from '../search/query.ts';
import type { RankedPassage } from '../search/retrieve.ts';
import type { Glossary } from '../text/glossary.ts';
import { BIGRAM_JOINT, syllables, terms } from '../text/tokenise.ts';
import { awardAsked, isOfAward, isOfSibling, namesLonger } from './award-asked.ts';
import { otherClassesThan } from './award-class.ts';
import { isOfOtherLevel } from './award-level.ts';
import { asksForCompetence, isOnCompetence } from './competence-asked.ts';
import { otherLevelThan } from './council-level.ts';
import { asksForPapers, asksWhichPapers, isOnDossiers } from './dossier-asked.ts';
import { type Signs, scoreOf } from './evidence-score.ts';
import { CONTEXT } from './follow-up.ts';
import { measureHeadings } from './heading-fit.ts';
import type { Intent } from './intent.ts';
import type { Library } from './library.ts';
import { type Likeness, measureLikeness } from './likeness.ts';
import { countItems } from './listing.ts';
import { isPointer } from './pointers.ts';
import { type Question, STRESS } from './question.ts';
import { askedRecipient, isFor, isParticular, type Recipient, recipientsIn, WIDER } from './recipient.ts';
import { meets } from './requirement.ts';
import { sideOf } from './side.ts';
import { asPhrase, introductions, mentions, type Spot, spotsOf } from './spots.ts';
import { namesThings } from './things-asked.ts';

export interface RatedSpot {
  readonly spot: Spot;
  /** Share of the question met by the sentence and what stands above it, 0 to 1. */
  readonly coverage: number;
  /** What speaks for it and against it, and what that makes. */
  readonly signs: Signs;
  readonly score: number;
  /** Whether it says the kind of thing that is asked for. */
  readonly meets: boolean;
  /** Whether it only tells where something is to be found. */
  readonly points: boolean;
  /** Share of the question's pairs of neighbours that are met, 0 to 1; 1 where it has none. */
  readonly pairs: number;
  /** How near it and the question are in meaning. */
  readonly likeness: Likeness;
}

/** Intents that ask for everything a section says. */
export const LISTS: ReadonlySet<Intent> = new Set([
  'list',
  'criteria',
  'count',
  'duties',
  'definition',
  'general',
]);

/** Intents that directing documents (plans, directives) answer, and those that laws do. */
const DIRECTING: ReadonlySet<Intent> = new Set(['duties', 'when', 'report-to', 'with-whom', 'who']);
const LEGAL: ReadonlySet<Intent> = new Set(['criteria', 'definition', 'how-many', 'amount']);

/** Intents that ask for a figure: that of one award is not another's. */
const OF_ONE_AWARD: ReadonlySet<Intent> = new Set(['how-many', 'count']);

/** Whether somebody gets an award is asked; who starts movements is. */
const IF_AWARDED = /(?:^| )(?:co |co the )?duoc (?:tang|trao|truy tang) /;
const LAUNCHES =
  /(?<!(?:^| )do (?:nhung |cac )?)(?:(?<= )|^)(?:ai|duoc|quyen|cap nao|co quan nao) (?:[a-z]+ ){0,4}?(?<!khi |da |do [a-z ]{1,12})phat dong(?: |$)/;

/** Who is sent a copy is asked. */
const COPIES = /(?:^|[^\p{L}])(?:gửi|gui|nhận|noi nhan|lưu|luu)(?=[^\p{L}]|$)/iu;

const COPIED: ReadonlySet<Intent> = new Set(['list', 'general', 'yes-no']);
/** Who is given tasks, and which. */
const TASKED = /(?:^|[^\p{L}])(?:giao|giám sát|giam sat|nhiệm vụ|nhiem vu)(?=[^\p{L}]|$)/iu;

export function asksForCopies({ text, intent }: Question): boolean {
  return COPIES.test(text) || (COPIED.has(intent) && !TASKED.test(text));
}

/** Who is to receive a copy answers nothing else. */
function isAside(spot: Spot, question: Question): boolean {
  return spot.section.kind === 'recipients' && !COPIES.test(question.text);
}

/** Whether the sentence says nothing that the question does not: it is a heading rather than an answer. */
function echoes({ ownWords, quote }: Spot, asked: ReadonlySet<string>): boolean {
  return !quote.endsWith(':') && ownWords.every((word) => asked.has(word) || FUNCTION_WORDS.has(word));
}

const FUNCTION_WORDS = new Set(syllables('của các và cho là được về đối với trong'));

/** Whether the sentence explains the word that is asked about: it begins with it. */
function defines(spot: Spot, question: Question): boolean {
  if (question.intent !== 'definition') return false;
  const subject = spot.quote.split(/:| là /u)[0] ?? '';
  if (subject.length === spot.quote.length) return false;
  const asked = new Set(
    question.query.groups.filter(({ stress }) => stress > STRESS.context).map(({ term }) => term),
  );
  const own = terms(subject);
  return own.length > 0 && own.every((term) => asked.has(term));
}

/** The sentences of the passages, best first; equal ones in reading order. */
export function rateSpots(
  ranked: readonly RankedPassage[],
  question: Question,
  { glossary, keywords, vectorOf, names: named }: Library,
): RatedSpot[] {
  const { intent, query, names, subjects } = question;
  const folded = question.words.join(' ');
  const grants = asksForCompetence(question);
  const papers = asksForPapers(folded);
  const asksPapers = asksWhichPapers(folded) && question.reference.documents.length === 0;
  // Who awards something is not who gets it; who starts movements stands where competences do.
  const asksIfAwarded = intent === 'yes-no' && !grants && IF_AWARDED.test(folded);
  const launches = LAUNCHES.test(folded);
  const recipient = askedRecipient(folded, names);
  const award = intent === 'criteria' ? awardAsked(question, named) : undefined;
  const phrases = subjects.map((subject) => subject.map(asPhrase));
  const isOfOtherClass = otherClassesThan(folded);
  const side = sideOf(folded);
  const [own = ''] = question.text.split(CONTEXT, 1);
  const isAtOtherLevel = otherLevelThan(syllables(own).join(' '), folded);
  const asked = new Set(query.groups.map(({ term }) => term));
  const headingFit = measureHeadings(question, keywords.idf);
  const best = ranked[0]?.score ?? 1;
  const likenessOf = measureLikeness(query.text, vectorOf);
  const rated = ranked.flatMap(({ passage, score }) => {
    const legal = passage.section.kind === 'article';
    const kindFits = (legal && LEGAL.has(intent)) || (!legal && DIRECTING.has(intent));
    const groups = groupsIn(passage.document.metadata.number, question);
    const pairs = groups.filter(({ term }) => term.includes(BIGRAM_JOINT));
    const counted = intent === 'count' ? listedAs(passage, groups, glossary) : 0;
    const elsewhere = isElsewhere(passage.document.metadata.number, question);
    return spotsOf(passage, glossary).map((spot): RatedSpot => {
      const covered = LISTS.has(intent)
        ? 0.9 * coverage(groups, spot.listWorths) + 0.1 * coverage(groups, spot.worths)
        : coverage(groups, spot.worths);
      const otherAward = isOfOtherClass(spot.lead) || isOfOtherLevel(spot.titles, folded);
      const pointer = isPointer(spot, question);
      const namesAsked = namesThings(question.text, folded, `${spot.context} ${spot.quote}`);
      const sibling = isOfSibling(spot, question);
      const otherLevel = isAtOtherLevel(spot.own, spot.lead);
      const fits =
        !otherAward &&
        !otherLevel &&
        !(intent === 'criteria' && sibling) &&
        !pointer &&
        namesAsked &&
        !(isOnCompetence(spot) ? asksIfAwarded : launches) &&
        !(asksPapers && !isOnDossiers(spot)) &&
        meets(intent, folded, spot.quote, spot.context, spot.announcement) &&
        (!OF_ONE_AWARD.has(intent) || isOfAward(spot, question)) &&
        (award === undefined || spot.names.lead.includes(award) || spot.names.own.startsWith(award)) &&
        ((intent !== 'criteria' && !OF_ONE_AWARD.has(intent)) || isForRecipient(spot, recipient)) &&
        !(intent === 'criteria' && isOnCompetence(spot) && !folded.includes('tham quyen')) &&
        !(grants && /tham quyen de nghi/.test(spot.lead) && !folded.includes('de nghi'));
      const likeness = likenessOf(spot);
      const worth = phrases.reduce((sum, subject) => sum + mentionWorth(spot, subject), 0);
      const signs: Signs = {
        coverage: covered,
        passage: best > 0 ? score / best : 0,
        ownLikeness: likeness.own,
        placedLikeness: likeness.placed,
        meets: Number(fits),
        names: subjects.length > 0 ? worth / subjects.length : 0,
        defines: Number(defines(spot, question)),
        kind: Number(kindFits),
        competence: Number(grants && isOnCompetence(spot)),
        dossier: Number(papers && isOnDossiers(spot)),
        heading: Math.max(0, ...spot.headings.map(headingFit)),
        counted,
        aside: Number(isAside(spot, question) || (intent === 'criteria' && !fits && isOnCompetence(spot))),
        pointer: Number(pointer),
        unnamed: Number(!namesAsked),
        // That the very thing is listed there is what a question for yes or no asks.
        echo: Number(intent !== 'yes-no' && echoes(spot, asked)),
        otherRecipient: Number(isForOthers(spot, recipient, intent)),
        otherDocument: Number(elsewhere),
        side: side(spot.own),
        otherTitle: Number(
          otherAward || sibling || otherLevel || names.some((name) => namesLonger(spot, name)),
        ),
      };
      return {
        spot,
        coverage: covered,
        meets: fits,
        points: pointer,
        pairs: pairs.length === 0 ? 1 : coverage(pairs, spot.listWorths),
        likeness,
        signs,
        score: scoreOf(signs),
      };
    });
  });
  return rated.sort((a, b) => b.score - a.score);
}

/** The evidence that speaks for the subject as well as the best does. */
export function goodEvidence(rated: readonly RatedSpot[]): RatedSpot[] {
  const best = rated[0]?.score ?? 0;
  return rated.filter(({ score }) => score >= best * AS_GOOD);
}

/** Evidence that scores nearly as much as the best speaks for the subject as well. */
const AS_GOOD = 0.9;

/** Whether the question names documents, or else issuers of documents, but not this one. */
export function isElsewhere(number: string, { reference, issued }: Question): boolean {
  const named = reference.documents.length > 0 ? reference.documents : issued;
  return named.length > 0 && !named.includes(number);
}

/** A question's terms for a document: its name is said of all of it alike, wherever that stands written. */
function groupsIn(number: string, { query, reference, issued }: Question): readonly TermGroup[] {
  if (!reference.documents.includes(number) && !issued.includes(number)) return query.groups;
  return query.groups.map((group) => (group.naming ? { ...group, alternatives: SAID } : group));
}

/** Met anywhere. */
const SAID = [{ terms: [], worth: 0.7 }];

/** The share of the question that the heading of a part says which the passage is in. */
function listedAs(
  { ancestors, section: own }: Passage,
  groups: readonly TermGroup[],
  glossary: Glossary,
): number {
  const shares = [...ancestors, own].map((section) =>
    section.heading !== undefined && isDivision(section) && countItems(section) !== undefined
      ? coverage(groups, joinLayers([{ terms: matchTerms(section.heading, glossary), worth: 1 }]))
      : 0,
  );
  return Math.max(0, ...shares);
}

/** Whether criteria are for the kind of recipient that is asked about, as far as the lines announcing them say. */
function isForRecipient(spot: Spot, recipient: Recipient | undefined): boolean {
  if (recipient === undefined || spot.announcement === '') return true;
  const named = recipientsIn(spot.announcement);
  if (named.includes(recipient) || (named.length === 0 && !isParticular(recipient))) return true;
  const wider = WIDER[recipient];
  return wider !== undefined && named.includes(wider) && !hasOwnCriteria(spot, recipient);
}

/** Whether the article has a clause for a kind of recipient, or lacks just that in the source. */
function hasOwnCriteria({ chain }: Spot, recipient: Recipient): boolean {
  const article = chain.find(({ kind }) => kind === 'article');
  const lines = [...(article?.gaps ?? []), ...(article === undefined ? [] : ownLines(article))];
  return lines.some((line) => recipientsIn(line).includes(recipient));
}

function ownLines(article: Section): string[] {
  return childSections(article).flatMap((clause) => ownParagraphs(clause).map(({ text }) => text));
}

/** Whether the sentence and the line announcing it name kinds of recipients, but not the one that is asked about. */
function isForOthers(spot: Spot, recipient: Recipient | undefined, intent: Intent): boolean {
  if (recipient === undefined) return false;
  const announced = spot.announcement;
  if (intent === 'criteria' && announced !== '') return !isFor(recipient, announced);
  const named = recipientsIn(`${announced}\n${spot.own}`);
  return named.length > 0 && !named.includes(recipient);
}

/** How well a sentence names something: as its subject, or anywhere in it or its headings. */
function mentionWorth(spot: Spot, phrases: readonly string[]): number {
  if (!mentions(spot, phrases)) return 0;
  return phrases.some((phrase) => spot.names.own.startsWith(phrase)) ? AS_SUBJECT : 1;
}

const AS_SUBJECT = 1.3;

/** How much of the question the heading and introduction of one of the spot's sections meet by themselves. */
export function leadCoverage(spot: Spot, section: Section, question: Question, glossary: Glossary): number {
  const termsOf = (texts: readonly string[]) => matchTerms(texts.join('\n'), glossary);
  const at = spot.chain.indexOf(section);
  const title = spot.surroundings.at(-1);
  const above = spot.chain.slice(0, at).flatMap((outer) => [outer.heading ?? '', ...introductions(outer)]);
  return coverage(
    groupsIn(spot.passage.document.metadata.number, question),
    joinLayers([
      { terms: termsOf([section.heading ?? '', ...introductions(section)]), worth: 1 },
      { terms: termsOf(above), worth: ABOVE },
      ...(title ? [title] : []),
    ]),
  );
}

/** Words above a section's own heading count this much of it. */
const ABOVE = 0.9;
