import { documentName, type Section } from '../documents/document.ts';
import { isInScope } from '../documents/reference.ts';
import { sectionActor } from '../obligations/actor.ts';
import type { Obligation } from '../obligations/obligation.ts';
import { actsForUnit } from '../obligations/register.ts';
import type { Passage } from '../search/passages.ts';
import type { Unit, UnitMention } from '../text/glossary.ts';
import { spanOf } from '../text/span.ts';
import { syllables, tokenise } from '../text/tokenise.ts';
import { capitalise, closed, plain } from '../text/wording.ts';
import type { Composition, Statement } from './composition.ts';
import { CONTEXT } from './follow-up.ts';
import type { Intent } from './intent.ts';
import { leftWords } from './left-words.ts';
import type { Library } from './library.ts';
import type { Question } from './question.ts';

/** Intents in which the unit that a question begins with is the one that acts. */
const ACTS: ReadonlySet<Intent> = new Set(['duties', 'with-whom', 'report-to', 'when']);

/** Words of asking for duties that name no particular task. */
const GENERAL = new Set(
  syllables(
    'nhiệm vụ trách nhiệm công việc việc làm thực hiện kế hoạch được giao 213 thành phố thi đua khen thưởng gì chỉ thị 41 triển khai cụ thể có phải trong theo',
  ),
);

/**
 * The passage that assigns tasks to the unit a question is about: its heading names the unit, or its text begins with
 * it. Undefined when the question is about none, or none is assigned.
 */
export function assignmentFor(question: Question, library: Library): Passage | undefined {
  const { intent, units, organisation, reference } = question;
  const [mention] = units;
  if (mention === undefined || !ACTS.has(intent)) return undefined;
  if (intent !== 'duties' && mention.start > 2) return undefined;
  if (isLonger(organisation, mention)) return undefined;
  return library.passages.find(
    ({ document, section }) =>
      isInScope(reference, document.metadata.number) && actsIn(section, mention.unit, library),
  );
}

/** "Thành phố" behind a name makes it no other organisation. */
const OF_THE_PLACE = new Set(['thanh', 'pho']);

/** Whether the organisation that a question is about has a longer name than the unit found in it: it is another one. */
function isLonger(organisation: Question['organisation'], { start, end }: UnitMention): boolean {
  const name = organisation?.filter((word, i) => i < end - start || !OF_THE_PLACE.has(word)) ?? [];
  return name.length > end - start + 1;
}

function actsIn(section: Section, unit: Unit, library: Library): boolean {
  const actor = sectionActor(section, library.glossary);
  if (actor === undefined) return false;
  const known = library.glossary.unit(actor.name);
  if (known !== undefined) return known === unit;
  const spaced = ` ${syllables(library.glossary.writeOut(actor.name)).join(' ')} `;
  return spaced.startsWith(` ${syllables(unit.name).join(' ')} `);
}

/** Whether nothing particular is asked besides the unit. */
function asksAll({ text, units }: Question): boolean {
  // What is taken from the conversation narrows nothing.
  const [own = ''] = text.split(CONTEXT, 1);
  const tokens = tokenise(own);
  const named = units.filter(({ end }) => end <= tokens.length).map((mention) => spanOf(tokens, mention));
  return leftWords(own, GENERAL, named).length <= 1;
}

/** More tasks would not fit a screen. */
const MOST_TASKS = 12;

/** All tasks of the unit that a question is about, with when they are due; undefined where it asks for one task, or there is none. */
export function listDuties(question: Question, library: Library): Composition | undefined {
  const [mention] = question.units;
  if (question.intent !== 'duties' || mention === undefined || !asksAll(question)) return undefined;
  if (isLonger(question.organisation, mention)) return undefined;
  // A document with a section of the unit's own tells its tasks; others only touch on them.
  const main = assignmentFor(question, library);
  const number = main?.document.metadata.number;
  const own = library.obligations
    .filter(({ citation: { document } }) => isInScope(question.reference, document))
    .filter(({ citation: { document } }) => number === undefined || document === number)
    .filter(actsForUnit(mention.unit.name, library.glossary));
  const sections = new Map<string, Obligation[]>();
  for (const obligation of own) {
    const key = `${obligation.citation.document} ${obligation.citation.locator}`;
    sections.set(key, [...(sections.get(key) ?? []), obligation]);
  }
  const isMain = ([task]: readonly Obligation[]) => task?.citation.locator === main?.section.locator;
  const groups = [...sections.values()].sort(
    (a, b) => Number(isMain(b)) - Number(isMain(a)) || b.length - a.length,
  );
  const [first] = groups;
  if (first === undefined) return undefined;
  let room = MOST_TASKS;
  const statements = groups.flatMap((group, i) => {
    const shown = group.slice(0, room);
    room -= shown.length;
    const [task] = shown;
    return task === undefined ? [] : [leadOf(task, i), ...shown.map(say)];
  });
  const left = own.length - MOST_TASKS;
  return {
    kind: 'answered',
    statements: [
      ...statements,
      ...(left > 0 ? [{ text: `… còn ${left} nhiệm vụ nữa.`, citations: [] }] : []),
      ...deadlines(own, library),
    ],
  };
}

function leadOf({ actors, citation }: Obligation, position: number): Statement {
  const place = `${citation.place} ${citation.documentName}`;
  const subject = plain(actors.join(', '));
  return {
    text:
      position === 0
        ? `${subject} có các nhiệm vụ sau (${place}):`
        : `Ngoài ra, ${subject.replace(COMMON_NOUN, (word) => word.toLowerCase())} (${place}):`,
    citations: [],
  };
}

/** A subject that begins so is no name. */
const COMMON_NOUN = /^(?:Các|Người|Cán bộ|Từng|Mỗi|Những)(?=\s)/u;

function say({ task, citation }: Obligation): Statement {
  return { text: `- ${closed(capitalise(plain(task)))}`, citations: [citation] };
}

/** Says that no day is set, where the whole document is known and sets none for these tasks; nothing otherwise. */
function deadlines(obligations: readonly Obligation[], library: Library): Statement[] {
  const [number, ...others] = new Set(obligations.map(({ citation }) => citation.document));
  const document = number === undefined ? undefined : library.document(number);
  const timings = obligations.map(({ timing }) => timing);
  if (others.length > 0 || document?.metadata.text !== 'full') return [];
  if (timings.some((timing) => timing.kind === 'date' || timing.kind === 'period' || 'day' in timing))
    return [];
  const phrases = new Set(
    timings.flatMap((timing) => ('phrase' in timing ? timing.phrase.toLowerCase() : [])),
  );
  const vague = [...phrases].map((phrase) => `“${phrase}”`).join(', ');
  const name = documentName(document.metadata);
  return [
    {
      text: `Thời hạn: ${name} không nêu ngày cụ thể cho các nhiệm vụ này${vague === '' ? '' : `; chỉ nêu ${vague}`}.`,
      citations: [],
    },
  ];
}
