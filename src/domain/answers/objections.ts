import type { Unit } from '../text/glossary.ts';
import { quotedTitles } from '../text/quoted.ts';
import { BIGRAM_JOINT } from '../text/tokenise.ts';
import { ignoresCircumstances } from './circumstances.ts';
import { asksForCompetence, isOnCompetence, namesDeputy } from './competence-asked.ts';
import { asksForCopies, goodEvidence, type RatedSpot } from './evidence.ts';
import { CONTEXT } from './follow-up.ts';
import type { Intent } from './intent.ts';
import type { Library } from './library.ts';
import { phrasesOf, type Question } from './question.ts';
import type { Remark } from './remarks.ts';
import { asPhrase, mentions, type Spot } from './spots.ts';

/** Evidence that says what is asked may score so much less than the best that does not. */
const SECOND_CHOICE = 0.85;
/** How strong evidence must be to answer; see {@link strengthOf}. */
const STRONG = 0.85;

/**
 * Whether rules of the language of questions and provisions speak against an answer: no sentence found says the kind of
 * thing that is asked of whom it is asked, the best is weak or leaves it to others, it is excepted, or the corpus's
 * editors remark that it is lacking.
 * @param rated the sentences found, best first; not empty
 */
export function isObjectedTo(
  question: Question,
  rated: readonly RatedSpot[],
  remark: Remark | undefined,
  library: Library,
): boolean {
  const best = rated[0] as RatedSpot;
  if (Math.max(...goodEvidence(rated).map((spot) => strengthOf(spot, question))) < STRONG) return true;
  if (rated.some((spot) => spot.points && meetsMuchMore(spot, best))) return true;
  const fitting = rated.find(
    (rating) =>
      rating.score >= best.score * SECOND_CHOICE &&
      // The criteria of one award are not those of another.
      (question.intent !== 'criteria' ||
        question.names.length === 0 ||
        rating.spot.passage === best.spot.passage) &&
      isFitting(question, rating, library),
  );
  if (fitting === undefined || (best.points && fitting.spot.passage !== best.spot.passage)) return true;
  return (
    (remark !== undefined && isLackedBy(fitting, remark)) ||
    ignoresCircumstances(question, fitting) ||
    isExcepted(fitting, question)
  );
}

/**
 * What each part of the evidence counts, chosen on the development questions.
 * The more words a question has, the fewer of them a provision repeats.
 */
const PAIRS = 0.1;
const LIKENESS = 0.5;
const WORD = 0.04;
const MOST_WORDS = 15;
/** With less of both, evidence meets the question by chance, however long that is. */
const LEAST = { coverage: 0.25, likeness: 0.45 };

/** How strongly evidence supports that it answers, about 0 to 2: by the share of the question that it meets, and by its meaning. */
function strengthOf({ coverage, pairs, likeness }: RatedSpot, { query }: Question): number {
  const words = query.groups.filter(({ term }) => !term.includes(BIGRAM_JOINT)).length;
  if (coverage < LEAST.coverage && likeness.placed < LEAST.likeness) return coverage;
  return coverage + PAIRS * pairs + LIKENESS * likeness.placed + WORD * Math.min(words, MOST_WORDS);
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
export const ALIKE = 0.6;

/** Intents that ask what an organisation does: another's tasks are no answer. */
const ABOUT_TASKS: ReadonlySet<Intent> = new Set(['duties', 'with-whom', 'report-to', 'yes-no', 'list']);

/** Whether a sentence says the kind of thing that is asked, of whom it is asked. */
export function isFitting(question: Question, rating: RatedSpot, library: Library): boolean {
  return rating.meets && organisationFits(question, rating, library) && !isCopyOnly(question, rating);
}

/** Whether a deputy is asked about, and the sentence is on others: what they may do, he may not. */
export function isOnSuperior(question: Question, { spot }: RatedSpot): boolean {
  // "Tôi là phó chủ tịch xã" tells who asks.
  const isAsker =
    !asksForCompetence(question) &&
    /(?:toi|em|minh|anh|chi) (?:dang )?la pho /.test(question.words.join(' '));
  return namesDeputy(question) && !isAsker && ![spot.own, spot.lead].some((text) => text.includes(' pho '));
}

/** An organisation that a question is about must be named by the evidence, not only resembled. */
function organisationFits(question: Question, { spot }: RatedSpot, library: Library): boolean {
  const { intent, organisation, text, units, words } = question;
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
