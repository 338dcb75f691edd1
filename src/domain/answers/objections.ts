import type { Unit } from '../text/glossary.ts';
import { quotedTitles } from '../text/quoted.ts';
import { ignoresCircumstances } from './circumstances.ts';
import { asksForCompetence, isOnCompetence, namesDeputy } from './competence-asked.ts';
import { asksForCopies, type RatedSpot } from './evidence.ts';
import { CONTEXT } from './follow-up.ts';
import type { Intent } from './intent.ts';
import type { Library } from './library.ts';
import { phrasesOf, type Question } from './question.ts';
import { asPhrase, mentions, type Spot } from './spots.ts';

/** What rules of the language of questions and provisions have against a sentence as the answer, by name; 1 where they do. */
export function objectionsTo(
  question: Question,
  rating: RatedSpot,
  library: Library,
): Readonly<Record<'other organisation' | 'excepted' | 'circumstances', number>> {
  return {
    'other organisation': Number(!organisationFits(question, rating, library)),
    excepted: Number(isExcepted(rating, question)),
    circumstances: Number(ignoresCircumstances(question, rating)),
  };
}

/** Whether a sentence makes an exception that its source lacks, and the question is of what is known to be excepted. */
function isExcepted({ spot }: RatedSpot, { words }: Question): boolean {
  if (!/trừ trường hợp/iu.test(spot.quote)) return false;
  const asked = ` ${words.join(' ')} `;
  return spot.chain
    .flatMap(({ gaps }) => gaps.flatMap(quotedTitles))
    .some((title) => asked.includes(` ${title} `) && !spot.own.includes(` ${title} `));
}

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
