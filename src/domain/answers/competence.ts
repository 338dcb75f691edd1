import { cite } from '../documents/citation.ts';
import { type Document, ownParagraphs, walkSections } from '../documents/document.ts';
import { isInScope } from '../documents/reference.ts';
import type { TitleKind } from '../documents/title-kinds.ts';
import type { Obligation } from '../obligations/obligation.ts';
import type { Unit } from '../text/glossary.ts';
import { QUOTED, quotedTitles } from '../text/quoted.ts';
import { syllables } from '../text/tokenise.ts';
import { capitalise, closed, plain } from '../text/wording.ts';
import { asksForCompetence, namesDeputy } from './competence-asked.ts';
import type { Composition, Statement } from './composition.ts';
import { CONTEXT } from './follow-up.ts';
import type { Intent } from './intent.ts';
import { leftWords } from './left-words.ts';
import type { Library } from './library.ts';
import { isLacking } from './not-stated.ts';
import { phrasesOf, type Question } from './question.ts';
import { asksWhoRegulates } from './regulator-asked.ts';

/** Words of asking for competence, not for what is awarded. */
const COMPETENCE = new Set(
  syllables(
    'thẩm quyền quyết định tặng trao ký phong xét được người cấp cơ quan danh hiệu hình thức luật theo',
  ),
);

/** Who awards is not how many of them, how often or by when. */
const ASKS_FIGURE: ReadonlySet<Intent> = new Set(['count', 'how-many', 'amount', 'when']);

/**
 * Who may award what a question asks about, or what the office it names may award, from the register of competences.
 * Undefined where something else is asked, or the register does not tell.
 */
export function answerCompetence(question: Question, library: Library): Composition | undefined {
  if (!asksForCompetence(question) || ASKS_FIGURE.has(question.intent)) return undefined;
  // What another document provides is not in this register.
  if (question.reference.unknown.length > 0) return undefined;
  const words = question.words.join(' ');
  if (asksWhoRegulates(words)) return undefined;
  if (namesDeputy(question)) return undefined;
  // Who proposes does not award.
  if (/(?:quyen|duoc|ai) de nghi|de nghi (?:xet )?tang/.test(words)) return undefined;
  const register = library.obligations.filter(
    ({ role, citation }) => role === 'quyết định' && isInScope(question.reference, citation.document),
  );
  const awards = awardsAsked(question, library);
  return question.intent === 'who'
    ? whoMayAward(awards, register, library)
    : officeMayAward(officesAsked(question, library), awards, register, ASKS_WHAT.test(words), library);
}

/** Everyone who may, since an answer with one of several would be wrong. */
function whoMayAward(
  awards: readonly string[],
  register: readonly Obligation[],
  library: Library,
): Composition | undefined {
  for (const award of awards) {
    const able = register.filter(({ task }) => grants(task, award));
    if (able.length > 0) return state(able);
    const title = library.kinds.get(award);
    if (title === undefined) continue;
    const ofKind = register.filter(({ task }) => grants(task, title.words.join(' ')));
    if (ofKind.length > 0) return state(ofKind, [listing(title)]);
    return grantedByNobodyKnown(title, library);
  }
  return undefined;
}

/** What an office may award is asked, rather than whether it gets an award. */
const ASKS_WHAT = /(?:tang|ky|trao) (?:duoc )?(?:nhung |cac )?(?:gi|danh hieu|hinh thuc|loai)(?: |$)/;

/** Heads award; councils and the like are awarded as well. */
const HEAD = /^(?:Chủ tịch|Bộ trưởng|Thủ trưởng|Giám đốc|Tổng giám đốc|Thủ tướng)/u;

/** What the offices may award; where that includes what is asked about, only this; that nothing is known of it where nothing is. */
function officeMayAward(
  offices: readonly Unit[],
  awards: readonly string[],
  register: readonly Obligation[],
  asksWhat: boolean,
  library: Library,
): Composition | undefined {
  const [office] = offices;
  if (office === undefined) return undefined;
  const held = heldBy(offices, register, library);
  const fitting = held.filter(({ task }) => awards.some((award) => grants(task, award)));
  const able = fitting.length > 0 ? fitting : held;
  if (able.length > 0) return state(able);
  if (!HEAD.test(office.name) || !asksWhat) return undefined;
  const document = library.document(register[0]?.citation.document ?? '');
  const lacking = `quy định về thẩm quyền tặng, thưởng của ${office.name}`;
  return (
    document && { kind: 'not-stated', statements: [{ text: isLacking(document, lacking), citations: [] }] }
  );
}

/** What follows an office whose competence is asked for: "… có được tự ký quyết định tặng". */
const MAY_AWARD =
  /^(?:[a-z]+ ){0,3}?(?:tham quyen|quyen|duoc|co the|tu)(?: (?:tu|ky|quyet dinh|xet)){0,4} (?:tang|trao|khen|phong|cong nhan|ky)(?: |$)|^(?:ky|tang|trao) (?:duoc |(?:nhung )?gi(?: |$))|^(?:co )?(?:tang|trao|ky) .*(?:khong|ko|k)$/;

/** The offices whose competence a question asks for. */
function officesAsked({ units, words }: Question, { names }: Library): Unit[] {
  // The Government of "Cờ thi đua của Chính phủ" is no office that is asked about.
  const titles = names.find(words);
  return units
    .filter(({ start, end }) => !titles.some((title) => title.start <= start && title.end >= end))
    .filter(({ end }) => MAY_AWARD.test(words.slice(end).join(' ')))
    .map(({ unit }) => unit);
}

/** The competences that the register has of the offices. */
function heldBy(
  offices: readonly Unit[],
  register: readonly Obligation[],
  { glossary }: Library,
): Obligation[] {
  const names = offices.flatMap((office) => phrasesOf(office, glossary));
  return register.filter(({ actors }) => {
    const words = syllables(actors.join(' ; '));
    // "Thủ tướng Chính phủ" is not "Chính phủ".
    const known = glossary.units(words).map(({ unit }) => unit);
    if (known.length > 0) return known.some((unit) => offices.includes(unit));
    return names.some((name) => ` ${words.join(' ')} `.includes(` ${name.join(' ')} `));
  });
}

function state(able: readonly Obligation[], more: readonly Statement[] = []): Composition {
  const lines = able.map(({ actors, task, citation }) => ({
    text: closed(plain(`${actors.join(', ')} ${task}`)),
    citations: [citation],
  }));
  const several = [
    { text: 'Những người sau đây có thẩm quyền:', citations: [] },
    ...lines.map((line) => ({ ...line, text: `- ${line.text}` })),
  ];
  return { kind: 'answered', statements: [...(lines.length > 1 ? several : lines), ...more] };
}

function listing({ kind, citation }: TitleKind): Statement {
  const listed = plain(citation.quote).replace(/[;.,]$/u, '');
  return { text: `${capitalise(citation.place)} xếp ${listed} vào “${kind}”.`, citations: [citation] };
}

function grantedByNobodyKnown(title: TitleKind, library: Library): Composition | undefined {
  const document = library.document(title.citation.document);
  return (
    document && {
      kind: 'not-stated',
      statements: [
        { text: isLacking(document, 'quy định ai có thẩm quyền tặng danh hiệu này'), citations: [] },
        pointingTo(title, document) ?? {
          ...listing(title),
          text: `Quy định gần nhất: ${listing(title).text}`,
        },
      ],
    }
  );
}

/** The clause on competence that names a title, though the source lacks who has it. */
function pointingTo({ title }: TitleKind, document: Document): Statement | undefined {
  for (const { section, ancestors } of walkSections(document.sections)) {
    const onCompetence = [...ancestors, section].some(({ heading = '' }) => /^Thẩm quyền của/u.test(heading));
    const line = ownParagraphs(section).find(({ text }) => quotedTitles(text).includes(title));
    const citation = onCompetence && line ? cite(document, section, line.text) : undefined;
    if (citation)
      return { text: `Quy định gần nhất: ${closed(plain(citation.quote))}`, citations: [citation] };
  }
  return undefined;
}

/** Whether a task awards it: by its whole name where it stands in quotation marks. */
function grants(task: string, award: string): boolean {
  const rest = ` ${syllables(task.replace(QUOTED, ' ; ')).join(' ')} `;
  return quotedTitles(task).includes(award) || rest.includes(` ${award} `);
}

/**
 * What a question may mean to be awarded, likeliest first, in folded syllables joined by spaces; in a follow-up only
 * what it names itself, if anything.
 */
function awardsAsked(question: Question, library: Library): string[] {
  const [asked = ''] = question.text.split(CONTEXT);
  const own = titlesIn(syllables(asked), library);
  if (own.length > 0) return own;
  // What is left of "giấy khen do ai tặng" is "giấy khen".
  const left = leftWords(asked, COMPETENCE, question.reference.documentSpans);
  return [...titlesIn(question.words, library), ...(left.length > 1 ? [left.join(' ')] : [])];
}

/** Titles by their names or by what else people call them. */
function titlesIn(words: readonly string[], { names, glossary, kinds }: Library): string[] {
  const called = glossary
    .alternatives(words)
    .flatMap(({ start, end, phrases }) => [words.slice(start, end), ...phrases]);
  return [
    ...names.find(words).map(({ value }) => value.join(' ')),
    ...called.map((phrase) => phrase.join(' ')).filter((phrase) => kinds.has(phrase)),
  ];
}
