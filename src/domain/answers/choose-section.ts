import { childSections, isDivision, ownParagraphs, type Section } from '../documents/document.ts';
import { coverage, joinLayers, type Worths } from '../search/coverage.ts';
import { matchTerms } from '../search/match-terms.ts';
import type { TermGroup } from '../search/query.ts';
import { fold } from '../text/normalise.ts';
import { sentences } from '../text/sentences.ts';
import { BIGRAM_JOINT, syllables } from '../text/tokenise.ts';
import { LISTS, leadCoverage, type RatedSpot } from './evidence.ts';
import type { Library } from './library.ts';
import { countItems } from './listing.ts';
import { delegates } from './pointers.ts';
import type { Question } from './question.ts';
import { askedRecipient, isFor, recipientsIn, WIDER } from './recipient.ts';
import { asksWhoRegulates } from './regulator-asked.ts';
import { introductions } from './spots.ts';

/** A sentence may meet so much more of the question than its section's headings, and the section is still meant. */
const MARGIN = { list: 0.12, part: 0.01 } as const;

/** The section that is asked about as a whole; undefined where the question is about one sentence of it. */
export function sectionAskedFor(question: Question, best: RatedSpot, library: Library): Section | undefined {
  const { spot } = best;
  const chosen = chooseSection(question, best, library);
  const announces =
    spot.quote.endsWith(':') && (chosen === undefined || chosen.locator === spot.section.locator);
  return announces ? spot.section : (chosen ?? listAskedFor(question, best));
}

/** The list that an item of it is found for, where all of it is asked: "hồ sơ chiến sĩ thi đua cơ sở gồm những gì". */
function listAskedFor({ intent, words }: Question, { spot }: RatedSpot): Section | undefined {
  if (
    intent !== 'list' ||
    !/(?:^| )(?:gom|can|nhung) (?:nhung |co )?(?:gi|giay to)(?: |$)/.test(words.join(' '))
  )
    return undefined;
  return spot.chain.findLast(
    (section) => section !== spot.section && introductions(section).some((line) => / gồm:$/u.test(line)),
  );
}

function chooseSection(question: Question, best: RatedSpot, library: Library): Section | undefined {
  const { intent } = question;
  if (asksWhoRegulates(question.words.join(' '))) return undefined;
  const wide = intent === 'count' || intent === 'list';
  const candidates = best.spot.chain
    .filter((section) => wide || !isDivision(section))
    .filter(({ kind }) => kind !== 'chapter' || question.words.includes('chuong'))
    .filter((section) => countItems(section) !== undefined || section.content.length > 1)
    .map((section) => ({ section, lead: leadCoverage(best.spot, section, question, library.glossary) }));
  const node = candidates.reduce<(typeof candidates)[number] | undefined>(
    (a, b) => (a === undefined || b.lead >= a.lead ? b : a),
    undefined,
  );
  const margin = LISTS.has(intent) ? MARGIN.list : MARGIN.part;
  if (node === undefined || best.coverage - node.lead > margin) return undefined;
  const clause = clauseAskedFor(node.section, question, library);
  const whom = ASKS_WHOM.test(question.words.join(' ')) ? recipientsOf(node.section) : undefined;
  return (
    clause ?? whom ?? (intent === 'criteria' ? criteriaOf(node.section, question) : undefined) ?? node.section
  );
}

/** To whom something is given is asked. */
const ASKS_WHOM =
  /(?:^| )(?:tang|trao|danh)(?: tang| thuong)?(?: cho)? (?:nhung )?(?:ai|nguoi|doi tuong)(?: (?:nao|the nao))?(?: |$)/;

/** The one clause of an article that says to whom something is given; undefined where none does, or several do. */
function recipientsOf(section: Section): Section | undefined {
  const [only, ...others] = childSections(section).filter(
    (clause) => clause.kind === 'clause' && /^(?:Tặng|Dành cho)/u.test(firstLineOf(clause).line),
  );
  return others.length === 0 ? only : undefined;
}

/** Whether the clauses of a section say for whom each is, and none is for the recipient that is asked about. */
export function lacksRecipient(section: Section, { intent, words, names }: Question): boolean {
  const recipient = askedRecipient(words.join(' '), names);
  if (intent !== 'criteria' || recipient === undefined) return false;
  const announcements = childSections(section).flatMap(introductions);
  const wider = WIDER[recipient];
  return (
    announcements.some((text) => recipientsIn(text).length > 0) &&
    !announcements.some((text) => isFor(recipient, text) || (wider !== undefined && isFor(wider, text)))
  );
}

/** The one clause of an article that states criteria, for whom they are asked; undefined where it has none, or several. */
function criteriaOf(section: Section, { words, names }: Question): Section | undefined {
  const clauses = childSections(section).filter(({ kind }) => kind === 'clause');
  const recipient = askedRecipient(words.join(' '), names);
  const stating = clauses.filter((clause) =>
    introductions(clause).some(
      (text) =>
        /tiêu chuẩn|điều kiện|tiêu chí/iu.test(text) && (recipient === undefined || isFor(recipient, text)),
    ),
  );
  return stating.length === 1 && clauses.length > 1 ? stating[0] : undefined;
}

/**
 * How clearly one clause must be the one that is asked for, by its share of the question and its lead over the next:
 * of what the article's heading leaves unmet, and of all of it.
 */
const UNMET = { share: 0.6, lead: 0.2 };
const PART = { share: 0.15, lead: 0.12 };

/** Syllables at the beginning of a sentence that tell what it is about. */
const SUBJECT = 6;

/**
 * The clause that a question about part of an article's subject means: "nguyên tắc thi đua" is the clause
 * "Đối với thi đua:" of the article "Nguyên tắc thi đua, khen thưởng".
 */
function clauseAskedFor(section: Section, question: Question, library: Library): Section | undefined {
  const { query } = question;
  // Criteria stand in clauses that announce them.
  const announcesCriteria =
    question.intent === 'criteria' &&
    childSections(section).some((clause) => introductions(clause).length > 0);
  const termsOf = (text: string) => matchTerms(text, library.glossary);
  const heading = termsOf(section.heading ?? '');
  const unmet = query.groups.filter(
    (group) =>
      group.weight > 1 && !group.naming && !group.term.includes(BIGRAM_JOINT) && !isMet(group, heading),
  );
  const asked = new Set(query.groups.map(({ term }) => term));
  const narrows = (term: string) => !asked.has(term) && !term.includes(BIGRAM_JOINT) && !GENERIC.has(term);
  const rest = unmet.length > 0 ? standsOut(({ line }) => coverage(unmet, layerOf(line)), UNMET) : undefined;
  if (rest !== undefined || ![...heading].some(narrows)) return rest;
  return standsOut(({ line, announces }) => {
    const subject = announces ? line : line.split(' ', SUBJECT).join(' ');
    const met = coverage(query.groups, layerOf(subject));
    return announces ? met * shareSaid(termsOf(subject), asked) : met;
  }, PART);

  function layerOf(text: string): Worths {
    return joinLayers([{ terms: termsOf(text), worth: 1 }]);
  }

  /** The clause whose share is great enough and far enough above the next. */
  function standsOut(shareOf: (line: FirstLine) => number, least: typeof PART): Section | undefined {
    const [first, second] = childSections(section)
      .filter(({ kind }) => kind === 'clause')
      .map((clause) => ({ clause, line: firstLineOf(clause) }))
      .filter(({ line }) => !delegates(line.line, question))
      .filter(
        ({ clause, line }) =>
          !announcesCriteria || introductions(clause).length > 0 || /tiêu chuẩn|điều kiện/u.test(line.line),
      )
      .map(({ clause, line }) => ({ clause, share: shareOf(line) }))
      .sort((a, b) => b.share - a.share);
    if (first === undefined || second === undefined) return undefined;
    return first.share >= least.share && first.share - second.share >= least.lead ? first.clause : undefined;
  }
}

/** What a clause is about stands in the line that announces it, or at the beginning of its first sentence. */
interface FirstLine {
  readonly line: string;
  readonly announces: boolean;
}

function firstLineOf(clause: Section): FirstLine {
  const line = sentences(ownParagraphs(clause)[0]?.text ?? '')[0]?.text ?? '';
  return { line, announces: line.endsWith(':') };
}

/** How much of a line's words a question says: a clause on both parts of a subject is not on one of them. */
function shareSaid(line: ReadonlySet<string>, asked: ReadonlySet<string>): number {
  const words = [...line].filter(
    (term) => !term.includes(BIGRAM_JOINT) && term === fold(term) && !GENERIC.has(term),
  );
  return words.length === 0 ? 1 : words.filter((word) => asked.has(word)).length / words.length;
}

function isMet({ alternatives }: TermGroup, heading: ReadonlySet<string>): boolean {
  return alternatives.some(({ terms }) => terms.every((term) => heading.has(term)));
}

/** Words of headings that do not narrow them. */
const GENERIC = new Set(syllables('danh hiệu quy định về của các việc trong công tác đối với gồm bao'));
